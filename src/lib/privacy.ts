import { create } from 'zustand'

/* WeChat asks before it hands over an address, pictures, a name or the clipboard, the first time that one of them is used. */

/** What the person said; `buttonId` is WeChat's button that they tapped. */
export type PrivacyAnswer = { readonly event: 'agree'; readonly buttonId: string } | { readonly event: 'disagree' }

type Answer = (answer: PrivacyAnswer) => void

export const usePrivacy = create<{ readonly isAsking: boolean }>(() => ({ isAsking: false }))

let waiting: readonly Answer[] = []

/** Opens the sheet; several questions at once get one answer. */
export function askPrivacy(answer: Answer): void {
  waiting = [...waiting, answer]
  usePrivacy.setState({ isAsking: true })
}

export function answerPrivacy(answer: PrivacyAnswer): void {
  const asked = waiting
  waiting = []
  usePrivacy.setState({ isAsking: false })
  for (const one of asked) one(answer)
}
