import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Drawn } from './posters'
import { drawPicture, drawPrice, ink, ink2, paper } from './shapes'
import { drawText, widthOf } from './text'

/** Chats show a card 5:4, Moments 1:1. */
export const cardSizes = { chat: { width: 500, height: 400 }, moments: { width: 400, height: 400 } } as const
/** Name and words below the picture of a chat card. */
const bandHeight = 84
export type CardKind = keyof typeof cardSizes

/** The picture of a shared card: the thing, its price; in a chat also its name and the seller's line. */
export function drawCard(context: SKRSContext2D, kind: CardKind, { facts, photo, marks }: Omit<Drawn, 'code' | 'avatar'>): void {
  const { width, height } = cardSizes[kind]
  const band = kind === 'chat' ? bandHeight : 0
  context.fillStyle = paper
  context.fillRect(0, 0, width, height)
  drawPicture(context, photo, { x: 0, y: 0, width, height: height - band }, marks.seal)
  if (facts.price) drawPill(context, facts.price, width)
  context.drawImage(marks.mark, 20, height - band - 56, 36, 36)
  if (band === 0) return
  drawText(context, facts.title, { weight: 600, sizePx: 27, linePx: 36, color: ink }, { x: 20, y: 324, maxWidth: 460 })
  const words = facts.words === '' ? facts.line : facts.words
  drawText(context, words, { weight: 400, sizePx: 20, linePx: 28, color: ink2 }, { x: 20, y: 362, maxWidth: 460 })
}

function drawPill(context: SKRSContext2D, price: { readonly yuan: string; readonly size: string }, width: number): void {
  const yuanWidth = widthOf(context, price.yuan, 600, 22)
  const sizeWidth = Math.min(widthOf(context, price.size, 400, 15), 120)
  const pill = yuanWidth + sizeWidth + 62
  context.beginPath()
  context.roundRect(width - 20 - pill, 20, pill, 44, 22)
  context.fillStyle = paper
  context.fill()
  drawPrice(context, price, { x: width - 20 - pill + 16, y: 28, maxRight: width - 32 }, 22)
}
