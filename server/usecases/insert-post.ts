import type { UploadState } from '../../contract/api/types'
import type { PostState } from '../database/review-tables'
import type { Stores } from '../database/stores'
import { settlePost } from './settle-post'

export interface NewPost {
  readonly id: string
  readonly reviewId: string
  readonly personId: string
  readonly position: 0 | 1
  readonly requestHash: string
  readonly words: string
  readonly wordsState: UploadState
  readonly pictureIds: readonly string[]
  readonly at: Date
}

/** Writes a post with its pictures and sees to it that all of it is checked. Null when there is one in its place already. */
export async function insertPost(stores: Stores, post: NewPost): Promise<PostState | null> {
  const { id, personId, pictureIds, at } = post
  const isNew = await stores.reviews.insertPost({
    id,
    review_id: post.reviewId,
    position: post.position,
    request_hash: post.requestHash,
    words: post.words,
    words_state: post.wordsState,
    state: 'checking',
    written_at: at,
  })
  if (!isNew) return null
  await stores.uploads.attach({ personId, purpose: 'review', ids: pictureIds, to: id, at })
  for (const pictureId of pictureIds) await stores.jobs.plan('check-picture', pictureId, at)
  if (post.wordsState === 'unchecked') await stores.jobs.plan('check-words', id, at)
  return await settlePost(stores, id, at)
}
