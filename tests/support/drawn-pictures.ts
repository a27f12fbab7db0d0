import { deepStrictEqual } from 'node:assert'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Hono } from 'hono'
import readCode from 'jsqr'
import type { PosterDesign } from '../../server/card-ports'
import type { Environment } from '../../server/http/environment'

/** Where each poster has its code: left, top, side. */
const codePlaces: Readonly<Record<PosterDesign, readonly [number, number, number]>> = {
  'still-life': [540, 1150, 164],
  label: [442, 982, 208],
  note: [54, 1140, 164],
}

/** The pixels of a picture, or of a square of it. */
export async function pixelsOf(bytes: Uint8Array, square?: readonly [number, number, number]) {
  const image = await loadImage(bytes)
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  const [x, y, across, down] = square ? [square[0], square[1], square[2], square[2]] : [0, 0, width, height]
  const { data } = context.getImageData(x, y, across, down)
  return {
    width,
    height,
    data,
    at: (left: number, top: number) => [...data.slice((top * across + left) * 4, (top * across + left) * 4 + 3)],
  }
}

/** What a QR reader finds where a poster has its code; null for nothing. */
export async function readPosterCode(design: PosterDesign, bytes: Uint8Array): Promise<string | null> {
  const place = codePlaces[design]
  const { data } = await pixelsOf(bytes, place)
  return readCode(data, place[2], place[2])?.data ?? null
}

/** A drawn picture as the phone loads it. */
export async function loadDrawn(app: Pick<Hono<Environment>, 'request'>, picture: string | null): Promise<Uint8Array> {
  const response = await app.request(picture ?? '')
  deepStrictEqual([response.status, response.headers.get('content-type')], [200, 'image/jpeg'])
  return new Uint8Array(await response.arrayBuffer())
}
