import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { drawRun, drawText } from './text'

export const ink = '#211C17'
export const ink2 = '#5E554A'
export const ink3 = '#6E6357'
export const paper = '#FBF8F2'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Null for what is missing or no picture: the caller draws something of its own. */
export async function readPicture(bytes: Uint8Array | null): Promise<Image | null> {
  if (bytes === null || bytes.length === 0) return null
  try {
    const image = await loadImage(bytes)
    return image.width > 0 && image.height > 0 ? image : null
  } catch {
    // Broken bytes: the clean ground is shown instead.
    return null
  }
}

export interface Marks {
  readonly seal: Image
  readonly mark: Image
}
let marks: Promise<Marks> | null = null

/** The two pictures of the brand's characters, read once. */
export function readMarks(): Promise<Marks> {
  const read = (name: string) => loadImage(readFileSync(join(__dirname, name)))
  marks ??= Promise.all([read('seal.png'), read('mark.png')]).then(([seal, mark]) => ({ seal, mark }))
  return marks
}

/** Fills a box with a picture, cut evenly at two sides; a tinted ground with the seal when there is none. `path` draws the outline. */
export function drawPicture(context: SKRSContext2D, image: Image | null, box: Box, seal: Image, outline?: () => void): void {
  context.save()
  context.beginPath()
  if (outline) outline()
  else context.rect(box.x, box.y, box.width, box.height)
  context.clip()
  if (image) {
    const scale = Math.max(box.width / image.width, box.height / image.height)
    const width = image.width * scale
    const height = image.height * scale
    context.drawImage(image, box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
  } else {
    context.fillStyle = '#E4D7C1'
    context.fillRect(box.x, box.y, box.width, box.height)
    const side = Math.min(box.width * 0.3, box.height * 0.3, 144)
    context.drawImage(seal, box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side)
  }
  context.restore()
}

/** A round portrait; without one the first character of the name on a tinted disc. */
export function drawAvatar(
  context: SKRSContext2D,
  image: Image | null,
  name: string,
  disc: { x: number; y: number; size: number },
  seal: Image,
): void {
  const { x, y, size } = disc
  const round = () => context.arc(x + size / 2, y + size / 2, size / 2, 0, Math.PI * 2)
  if (image) {
    drawPicture(context, image, { x, y, width: size, height: size }, seal, round)
    return
  }
  context.beginPath()
  round()
  context.fillStyle = '#E7E1D6'
  context.fill()
  const style = { weight: 600, sizePx: size * 0.44, linePx: size, color: ink2, align: 'center' } as const
  drawText(context, [...name][0] ?? '友', style, { x: x + size / 2, y, maxWidth: size })
}

/** The mini code on its white disc. It is as wide as the disc: WeChat's own is round. */
export function drawCode(context: SKRSContext2D, code: Image, disc: { x: number; y: number; size: number }): void {
  const { x, y, size } = disc
  context.save()
  context.beginPath()
  context.arc(x + size / 2, y + size / 2, size / 2, 0, Math.PI * 2)
  context.fillStyle = '#FFFFFF'
  context.fill()
  context.clip()
  context.drawImage(code, x, y, size, size)
  context.restore()
}

/** The mark that a recommendation with a way to buy must carry; its right top corner is given. */
export function drawAdMark(context: SKRSContext2D, at: { readonly right: number; readonly y: number }, isOnPicture = false): void {
  context.beginPath()
  context.roundRect(at.right - 56, at.y, 56, 28, 4)
  if (isOnPicture) {
    context.fillStyle = 'rgba(255,255,255,.6)'
    context.fill()
  }
  context.strokeStyle = isOnPicture ? '#8F8474' : '#B9AE9D'
  context.lineWidth = 1
  context.stroke()
  const style = { weight: 400, sizePx: 18, linePx: 28, color: isOnPicture ? '#4A4138' : ink3, align: 'center' } as const
  drawText(context, '广告', style, { x: at.right - 28, y: at.y, maxWidth: 56 })
}

/** '¥128' and, lighter, what one gets for it; answers where it ends. */
export function drawPrice(
  context: SKRSContext2D,
  price: { readonly yuan: string; readonly size: string },
  at: { readonly x: number; readonly y: number; readonly maxRight: number },
  sizePx: number,
): number {
  const linePx = Math.round(sizePx * 1.25)
  return drawRun(
    context,
    [
      { text: '¥', style: { weight: 600, sizePx: Math.round(sizePx * 0.62), linePx, color: ink } },
      { text: price.yuan, style: { weight: 600, sizePx, linePx, color: ink }, gapPx: 2 },
      { text: price.size, style: { weight: 400, sizePx: Math.min(26, sizePx * 0.66), linePx, color: ink3 }, gapPx: 10 },
    ],
    at,
  )
}

export function drawLine(context: SKRSContext2D, line: { x: number; y: number; width: number }, color = '#E7E1D6'): void {
  context.fillStyle = color
  context.fillRect(line.x, line.y, line.width, 1)
}
