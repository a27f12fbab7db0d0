import type { UploadState } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import { type Context, WeChatUnavailable } from '../ports'
import { stateByVerdict } from './check-picture'
import { settlePost } from './settle-post'

/** Judges words before they are kept: risky ones are refused, and when WeChat is away they wait unseen. */
export async function judgeWords(context: Context, personId: string, content: string): Promise<UploadState> {
  if (content === '') return 'passed'
  const { openid } = await context.read.people.get(personId)
  try {
    const verdict = await context.content.checkText({ openid, content, scene: 'comment' })
    return verdict === 'risky' ? refuse('words-unusable', {}) : stateByVerdict[verdict]
  } catch (error) {
    if (error instanceof WeChatUnavailable) return 'unchecked'
    throw error
  }
}

/** Makes up for words that could not be judged when they were written. */
export async function checkWords(context: Context, postId: string): Promise<null> {
  const post = await context.read.reviews.findPost(postId)
  if (post?.words_state !== 'unchecked') return null
  const found = await context.read.reviewLists.find(post.review_id)
  if (!found) return null
  const { openid } = await context.read.people.get(found.review.person_id)
  const verdict = await context.content.checkText({ openid, content: post.words, scene: 'comment' })
  await context.transact(async (stores) => {
    await stores.reviews.setPost(postId, { words_state: stateByVerdict[verdict] })
    await settlePost(stores, postId, context.clock.now())
  })
  return null
}
