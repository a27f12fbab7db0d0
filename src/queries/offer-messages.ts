import type { MessageOffer } from '@contract/api/types'
import { createUlid } from '@contract/ids'
import { NetworkError } from '@/lib/http'
import { recordMessageAnswers } from '@/services/messages'

/** As platform/messages asks: `askAboutMessages` is what a page gives. */
export type AskAboutMessages = (
  offers: readonly MessageOffer[],
) => Promise<readonly { readonly kind: MessageOffer['kind']; readonly isAccepted: boolean }[]>

/** Pauses before each sending, ms. */
const pauses = [0, 2_000, 10_000] as const

/** Asks, and tells the server the answer by itself. Resolves when the person has answered; never rejects. */
export async function offerMessages(offers: readonly MessageOffer[], ask: AskAboutMessages, onTold?: () => void): Promise<void> {
  if (offers.length === 0) return
  const answers = await ask(offers).catch(() => [])
  if (answers.length > 0) void tell({ id: createUlid(Date.now()), answers: [...answers] }).finally(onTold)
}

/** What does not reach the server is a message less; nothing else depends on it. */
async function tell(body: Parameters<typeof recordMessageAnswers>[0]): Promise<void> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    const isOver = await recordMessageAnswers(body).then(
      () => true,
      (error: unknown) => !(error instanceof NetworkError),
    )
    if (isOver) return
  }
}
