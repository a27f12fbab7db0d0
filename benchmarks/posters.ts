import { createDrawingGateway } from '../server/gateways/drawing/drawing'
import { cardFacts, sandboxCode } from '../tests/support/card-samples'

const rounds = 60

/** What drawing a poster costs the server, the three designs in turn, JPEG included: median ms. */
export async function benchPosters(log: (line: string) => void): Promise<void> {
  const drawing = createDrawingGateway()
  const facts = { ...cardFacts(), code: await sandboxCode('K7Q2M9abcdEF') }
  const times: number[] = []
  for (let round = -3; round < rounds; round += 1) {
    const design = (['still-life', 'label', 'note'] as const)[Math.abs(round) % 3] ?? 'note'
    const startedAt = performance.now()
    await drawing.poster(design, facts)
    // The first three read the fonts.
    if (round >= 0) times.push(performance.now() - startedAt)
  }
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  log(`poster: ${median.toFixed(0)} ms median of ${times.length} (bound 80)`)
}
