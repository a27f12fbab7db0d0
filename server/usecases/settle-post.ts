import type { UploadState } from '../../contract/api/types'
import type { PostState } from '../database/review-tables'
import type { Stores } from '../database/stores'

/** What a post is worth showing by what was said of its words and pictures. A picture that is blocked is left out; words that are, are not. */
export function postState(words: UploadState, pictures: readonly UploadState[]): PostState {
  if (words === 'blocked') return 'refused'
  if ([words, ...pictures].includes('held')) return 'held'
  return [words, ...pictures].includes('unchecked') ? 'checking' : 'shown'
}

/** Shows a post to others as soon as all of it passed, and counts its review then. What is shown stays. */
export async function settlePost(stores: Stores, postId: string, now: Date): Promise<PostState | null> {
  const seen = await stores.reviews.findPost(postId)
  const review = seen && (await stores.reviews.lock(seen.review_id))
  // Read again under the lock: words and pictures may be judged side by side.
  const post = review && (await stores.reviews.findPost(postId))
  if (!review || !post) return null
  if (post.state === 'shown') return post.state
  const pictures = (await stores.uploads.listAttached([postId])).get(postId) ?? []
  const state = postState(
    post.words_state,
    pictures.map((picture) => picture.state),
  )
  if (state !== post.state) await stores.reviews.setPost(postId, { state })
  if (state === 'shown' && post.position === 0) {
    const hasPictures = pictures.some((picture) => picture.state === 'passed')
    await stores.reviews.update(review.id, { shown_at: now, has_pictures: hasPictures })
    await stores.reviews.count(review, hasPictures)
  }
  return state
}
