import { answerReview } from '../usecases/answer-review'
import { getReviewForm } from '../usecases/get-review-form'
import { keepUpload } from '../usecases/keep-upload'
import { writeReview } from '../usecases/write-review'
import type { DemoWorld } from './world'

/* What buyers say in the demo: mostly content, some not, as anywhere. */

interface Opinion {
  readonly stars: number
  readonly words: string
  readonly hasPicture?: boolean
  readonly answer?: string
}

const opinions: readonly Opinion[] = [
  { stars: 5, words: '和写的一样，包装很稳，第二次买了。', hasPicture: true },
  { stars: 5, words: '给爸妈买的，他们说是以前的味道。' },
  { stars: 4, words: '东西好，盒子磕了一个角，不影响。' },
  { stars: 5, words: '' },
  { stars: 2, words: '碎的比想的多，泡出来味道倒是对的。', answer: '对不起，这一罐路上压着了。客服今天联系您补一罐，后面的都换了硬盒。' },
  { stars: 5, words: '批次和日期都对得上，放心。' },
  { stars: 4, words: '香，就是量少，下次买大的。' },
  { stars: 3, words: '还可以，没有图片上那么亮。', hasPicture: true },
  { stars: 5, words: '朋友推荐的，果然没错。' },
  { stars: 1, words: '等了四天才到，问了两次才有人回。', answer: '这次是我们发晚了，不该让您催。现在下午三点前付的当天发。' },
  { stars: 5, words: '小孩也爱吃，不太甜。', hasPicture: true },
]

export interface ReviewedOrder {
  readonly world: DemoWorld
  readonly orderId: string
  readonly personId: string
  readonly index: number
  readonly readPicture: (productId: string) => Promise<Uint8Array | null>
}

/** A buyer says what they think of all that came, and HQ answers what needs an answer. */
export async function reviewOrder({ world, orderId, personId, index, readPicture }: ReviewedOrder): Promise<void> {
  const { context } = world
  const { lines } = await getReviewForm(context, { personId, orderId })
  for (const [position, { lineId, productId }] of lines.entries()) {
    const opinion = opinions[(index + position * 3) % opinions.length]
    if (!opinion) continue
    const bytes = opinion.hasPicture ? await readPicture(productId) : null
    const pictureIds = bytes ? [(await keepUpload(context, { personId, purpose: 'review', bytes })).id] : []
    const { stars, words, answer } = opinion
    const id = context.makeId()
    const { state } = await writeReview(context, { personId, body: { id, lineId, stars, words, pictureIds, isNamed: index % 3 === 0 } })
    if (answer !== undefined && state === 'shown') await answerReview(context, { reviewId: id, body: { words: answer } })
  }
}
