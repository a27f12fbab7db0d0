import type { Image, SKRSContext2D } from '@napi-rs/canvas'
import type { CardFacts } from '../../card-ports'
import { drawAdMark, drawAvatar, drawCode, drawLine, drawPicture, drawPrice, ink, ink2, ink3, type Marks, paper } from './shapes'
import { drawColumn, drawText, widthOf } from './text'

/* The three posters, 750×1334. Every place is that of the design. */

export interface Drawn {
  readonly facts: CardFacts
  readonly photo: Image | null
  readonly avatar: Image | null
  readonly code: Image
  readonly marks: Marks
}

export const posterWidth = 750
export const posterHeight = 1334

function ground(context: SKRSContext2D, color: string): void {
  context.fillStyle = color
  context.fillRect(0, 0, posterWidth, posterHeight)
}

/** One thing, large; the facts below it. */
export function drawStillLife(context: SKRSContext2D, { facts, photo, avatar, code, marks }: Drawn): void {
  ground(context, paper)
  drawPicture(context, photo, { x: 0, y: 0, width: posterWidth, height: 838 }, marks.seal)
  context.drawImage(marks.seal, 56, 56, 56, 56)
  drawAdMark(context, { right: 694, y: 70 }, true)
  const title = { weight: 600, sizePx: 52, linePx: 68, color: ink } as const
  const isLong = widthOf(context, facts.title, 600, 52) > 638
  const name = isLong ? { ...title, sizePx: 40, linePx: 50 } : title
  const below = drawText(context, facts.title, name, { x: 56, y: isLong ? 876 : 896, maxWidth: 638, maxLines: 2 })
  const line = { weight: 400, sizePx: 28, linePx: 44, color: ink2 } as const
  const end = drawText(context, facts.line, line, { x: 56, y: below + 8, maxWidth: 638 })
  if (facts.price) drawPrice(context, withTerms(facts.price), { x: 56, y: end + 18, maxRight: 694 }, 48)
  drawLine(context, { x: 56, y: 1138, width: 638 })
  drawAvatar(context, avatar, facts.sellerName, { x: 56, y: 1192, size: 88 }, marks.seal)
  drawText(context, `${facts.sellerName}推荐`, { weight: 600, sizePx: 30, linePx: 42, color: ink }, { x: 168, y: 1192, maxWidth: 350 })
  const hint = { weight: 400, sizePx: 24, linePx: 36, color: ink3 } as const
  drawText(context, facts.hint, hint, { x: 168, y: 1240, maxWidth: 350 })
  drawCode(context, code, { x: 546, y: 1160, size: 152 })
}

function withTerms({ yuan, size, terms }: NonNullable<CardFacts['price']>): { readonly yuan: string; readonly size: string } {
  return { yuan, size: [size, terms].filter((words) => words !== '').join('，') }
}

/** The label of a tin: the name from top to bottom, the batch in a row. */
export function drawTeaLabel(context: SKRSContext2D, { facts, photo, avatar, code, marks }: Drawn): void {
  ground(context, '#DCCDB5')
  context.fillStyle = paper
  context.beginPath()
  context.roundRect(48, 48, 654, 1238, 6)
  context.fill()
  context.strokeStyle = '#C9B99C'
  context.lineWidth = 1.5
  context.strokeRect(64, 64, 622, 1206)
  drawPicture(context, photo, { x: 112, y: 132, width: 248, height: 610 }, marks.seal, () =>
    context.roundRect(112, 132, 248, 610, [124, 124, 6, 6]),
  )
  const [first = '', ...rest] = facts.title.split(' ')
  const large = rest.at(-1) ?? first
  const small = rest.length > 0 ? [first, ...rest.slice(0, -1)].join(' ') : ''
  const column = { weight: 400, align: 'center' } as const
  drawColumn(context, large, { ...column, sizePx: 118, linePx: 136, color: ink }, { x: 576, y: 128, height: 530 })
  drawColumn(context, small, { ...column, sizePx: 32, linePx: 41, color: ink2 }, { x: 462, y: 140, height: 600 })
  drawColumn(context, facts.maker, { ...column, sizePx: 26, linePx: 32, color: ink3 }, { x: 400, y: 140, height: 600 })
  context.drawImage(marks.seal, 536, 678, 64, 64)
  drawBatch(context, facts.batch)
  drawLine(context, { x: 112, y: 944, width: 526 }, '#E0D6C4')
  drawAvatar(context, avatar, facts.sellerName, { x: 112, y: 996, size: 72 }, marks.seal)
  drawText(context, facts.shopName, { weight: 600, sizePx: 30, linePx: 72, color: ink }, { x: 202, y: 996, maxWidth: 230 })
  if (facts.price) drawPrice(context, facts.price, { x: 112, y: 1090, maxRight: 430 }, 50)
  drawText(context, facts.hint, { weight: 400, sizePx: 24, linePx: 36, color: ink3 }, { x: 112, y: 1176, maxWidth: 320 })
  drawCode(context, code, { x: 448, y: 988, size: 196 })
  drawAdMark(context, { right: 638, y: 1216 })
}

function drawBatch(context: SKRSContext2D, batch: CardFacts['batch']): void {
  const width = 526 / Math.max(batch.length, 1)
  for (const [index, { name, value }] of batch.entries()) {
    const middle = 112 + width * (index + 0.5)
    if (index > 0) {
      context.fillStyle = '#E0D6C4'
      context.fillRect(112 + width * index, 812, 1, 74)
    }
    const box = { x: middle, maxWidth: width - 20 }
    drawText(context, name, { weight: 400, sizePx: 22, linePx: 32, color: ink3, align: 'center' }, { ...box, y: 812 })
    drawText(context, value, { weight: 500, sizePx: 25, linePx: 40, color: ink, align: 'center' }, { ...box, y: 850 })
  }
}

/** A note from a friend: their sentence first. */
export function drawNote(context: SKRSContext2D, { facts, photo, avatar, code, marks }: Drawn): void {
  ground(context, '#F5E9DD')
  drawAvatar(context, avatar, facts.sellerName, { x: 64, y: 72, size: 96 }, marks.seal)
  drawText(context, facts.sellerName, { weight: 600, sizePx: 32, linePx: 44, color: ink }, { x: 182, y: 80, maxWidth: 420 })
  drawText(context, facts.shopWords, { weight: 400, sizePx: 24, linePx: 36, color: ink2 }, { x: 182, y: 124, maxWidth: 420 })
  drawAdMark(context, { right: 686, y: 106 })
  const sentence = [facts.words, facts.line, facts.shopWords, facts.title].find((words) => words !== '') ?? ''
  const isLong = widthOf(context, sentence, 500, 60) > 622 * 2.8
  const words = isLong ? ({ sizePx: 42, linePx: 64 } as const) : ({ sizePx: 60, linePx: 92 } as const)
  const style = { weight: 500, color: ink, ...words } as const
  drawText(context, sentence, style, { x: 64, y: 226, maxWidth: 622, maxLines: isLong ? 4 : 3 })
  drawPicture(context, photo, { x: 64, y: 556, width: 622, height: 464 }, marks.seal, () => context.roundRect(64, 556, 622, 464, 28))
  const priceWidth = facts.price ? widthOf(context, `¥${facts.price.yuan}${facts.price.size}`, 600, 32) + 30 : 0
  const title = { weight: 600, sizePx: 36, linePx: 52, color: ink } as const
  drawText(context, facts.title, title, { x: 64, y: 1044, maxWidth: 622 - Math.min(priceWidth, 300) })
  if (facts.price) drawPrice(context, facts.price, { x: 686 - Math.min(priceWidth, 290), y: 1044, maxRight: 690 }, 38)
  drawLine(context, { x: 64, y: 1120, width: 622 }, '#DDCDBB')
  drawCode(context, code, { x: 60, y: 1148, size: 148 })
  const hint = `长按识别，进${facts.shopName}`
  drawText(context, hint, { weight: 400, sizePx: 26, linePx: 40, color: ink }, { x: 232, y: 1176, maxWidth: 454 })
  context.drawImage(marks.mark, 232, 1227, 30, 30)
  drawText(context, facts.promise, { weight: 400, sizePx: 24, linePx: 36, color: ink2 }, { x: 272, y: 1224, maxWidth: 414 })
}
