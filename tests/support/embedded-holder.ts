import { startEmbedded } from '../../server/database/embedded'

/** A process of its own that starts the database, says so, and holds it until it is told to end, or is killed. */
async function hold(folder: string): Promise<void> {
  const held = await startEmbedded({ folder, durable: true, log: () => undefined })
  process.once('SIGTERM', () => held.stop().then(() => process.exit(0)))
  process.stdout.write(`${JSON.stringify({ url: held.url, adopted: held.adopted })}\n`)
  setInterval(() => undefined, 60_000)
}

hold(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${error}\n`)
  process.exit(1)
})
