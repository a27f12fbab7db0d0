import type { HqReview, OwnReview, Review, ReviewSummary } from '../../contract/api/types'
import type { ListedReview } from '../database/review-lists'
import type { ReviewCounts, ReviewPostRow } from '../database/reviews'
import type { Stores } from '../database/stores'
import type { UploadRow } from '../database/uploads'
import { maskName } from '../domain/mask-name'
import { objectAddress } from '../domain/uploads'

type Pictures = ReadonlyMap<string, readonly UploadRow[]>

/** All pictures of these reviews, in one question. */
export async function picturesOf(stores: Stores, reviews: readonly ListedReview[]): Promise<Pictures> {
  return await stores.uploads.listAttached(reviews.flatMap(({ posts }) => posts.map(({ id }) => id)))
}

export function viewSummary({ spread, withPictures }: ReviewCounts): ReviewSummary {
  const count = spread.reduce((sum, stars) => sum + stars, 0)
  const stars = spread.reduce((sum, given, index) => sum + given * (index + 1), 0)
  return { count, averageTenths: count === 0 ? 0 : Math.round((stars * 10) / count), spread: [...spread], withPictures }
}

/** As everybody sees it. */
export function viewReview({ review, posts, nickname }: ListedReview, pictures: Pictures): Review {
  const [first, addition] = [0, 1].map((position) => posts.find((post) => post.position === position && post.state === 'shown'))
  const { answer, answered_at: answeredAt } = review
  return {
    id: review.id,
    stars: review.stars,
    words: first?.words ?? '',
    pictures: passedOf(first, pictures),
    name: nickname === null ? null : review.is_named ? nickname : maskName(nickname),
    sizeName: review.size_name,
    batch: review.batch_code,
    at: review.written_at.toISOString(),
    addition: addition ? { words: addition.words, pictures: passedOf(addition, pictures), at: addition.written_at.toISOString() } : null,
    answer: answer !== null && answeredAt !== null ? { words: answer, at: answeredAt.toISOString() } : null,
  }
}

/** As its writer sees it, with how each part stands. */
export function viewOwnReview({ review, posts }: ListedReview, pictures: Pictures): OwnReview | null {
  const [first, addition] = [0, 1].map((position) => posts.find((post) => post.position === position))
  if (!first) return null
  return {
    id: review.id,
    stars: review.stars,
    isNamed: review.is_named,
    first: viewPost(first, pictures),
    addition: addition ? viewPost(addition, pictures) : null,
    answer: review.answer,
  }
}

export function viewHqReview(listed: ListedReview, pictures: Pictures): HqReview {
  const { review, posts, productName: name, productPicture: picture } = listed
  return {
    ...viewReview(listed, pictures),
    product: { id: review.product_id, name, picture },
    orderId: review.order_id,
    isShown: review.shown_at !== null,
    held: posts.filter(({ state }) => state === 'held').map((post) => viewPost(post, pictures)),
  }
}

function viewPost(post: ReviewPostRow, pictures: Pictures): OwnReview['first'] {
  const shown = pictures.get(post.id) ?? []
  return {
    id: post.id,
    words: post.words,
    state: post.state,
    pictures: shown.map(({ object_name, state }) => ({ address: objectAddress(object_name), state })),
  }
}

function passedOf(post: ReviewPostRow | undefined, pictures: Pictures): string[] {
  const attached = post ? (pictures.get(post.id) ?? []) : []
  return attached.filter(({ state }) => state === 'passed').map(({ object_name }) => objectAddress(object_name))
}
