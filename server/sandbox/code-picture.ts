import { createCanvas } from '@napi-rs/canvas'
import { create } from 'qrcode'

/** In modules: WeChat's own code is round, so this square one stays within the circle. */
const margin = 8

/** A PNG that a QR reader reads: what stands in for a mini code. */
export async function drawCode(text: string, width: number): Promise<Uint8Array> {
  const { modules } = create(text)
  const canvas = createCanvas(width, width)
  const context = canvas.getContext('2d')
  context.fillStyle = '#FFFFFF'
  context.fillRect(0, 0, width, width)
  context.fillStyle = '#000000'
  const edge = (module: number) => Math.round(((module + margin) * width) / (modules.size + 2 * margin))
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue
      context.fillRect(edge(column), edge(row), edge(column + 1) - edge(column), edge(row + 1) - edge(row))
    }
  }
  return await canvas.encode('png')
}
