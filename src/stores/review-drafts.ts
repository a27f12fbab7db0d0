import type { UploadAnswer } from '@contract/api/types'
import { login } from '@/platform/login'
import { storage } from '@/platform/storage'

/* What a person began to say of a thing and has not sent: leaving the page or the app loses nothing. */

export interface ReviewDraft {
  readonly stars: number
  readonly words: string
  readonly isNamed: boolean
  /** Sent already; they wait a day for the words. */
  readonly pictures: readonly UploadAnswer[]
}

const emptyReview: ReviewDraft = { stars: 0, words: '', isNamed: false, pictures: [] }

const storageKey = (lineId: string) => `review:${login.account() ?? ''}:${lineId}`

export function openReviewDraft(lineId: string): ReviewDraft {
  const kept = storage.read(storageKey(lineId))
  return typeof kept === 'object' && kept !== null && 'stars' in kept && 'pictures' in kept ? (kept as ReviewDraft) : emptyReview
}

export function keepReviewDraft(lineId: string, draft: ReviewDraft): void {
  storage.write(storageKey(lineId), draft)
}

export function forgetReviewDraft(lineId: string): void {
  storage.remove(storageKey(lineId))
}
