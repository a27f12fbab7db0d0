import { createCanvas, loadImage } from '@napi-rs/canvas'
import readCode from 'jsqr'
import { createDrawingGateway } from '../../../../server/gateways/drawing/drawing'
import { cardFacts, sandboxCode, strangeFacts } from '../../../support/card-samples'

const drawing = createDrawingGateway()
const designs = ['still-life', 'label', 'note'] as const
const samples = Object.entries({ plain: {}, ...strangeFacts })

/** Where each poster has its code. */
const codePlaces = { 'still-life': [540, 1150, 164], label: [442, 982, 208], note: [54, 1140, 164] } as const

async function pixelsOf(bytes: Uint8Array, [x, y, side]: readonly [number, number, number] | [] = []) {
  const { width, height } = await loadImage(bytes)
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(await loadImage(bytes), 0, 0)
  const part = x === undefined || y === undefined || side === undefined ? ([0, 0, width, height] as const) : ([x, y, side, side] as const)
  return { width, height, side: part[2], data: context.getImageData(...part).data }
}

const code = sandboxCode('K7Q2M9abcdEF')

async function poster(design: (typeof designs)[number], change: Parameters<typeof cardFacts>[0] = {}) {
  return await drawing.poster(design, { ...cardFacts(change), code: await code })
}

describe.each(samples)('with %s texts', (_, change) => {
  test.each(designs)('the code of poster %s leads to the token it was made for', async (design) => {
    const { data, width, height, side } = await pixelsOf(await poster(design, change), codePlaces[design])
    expect([width, height]).toEqual([750, 1334])
    expect(readCode(data, side, side)?.data).toBe('scene=s=K7Q2M9abcdEF&page=buyer/pages/product/index')
  })

  test.each([
    ['chat', 500, 400],
    ['moments', 400, 400],
  ] as const)('the picture of a %s card is %i × %i', async (kind, width, height) => {
    const drawn = await pixelsOf(await drawing.card(kind, cardFacts(change)))
    expect([drawn.width, drawn.height]).toEqual([width, height])
  })
})

test('the same facts are the same bytes, other facts others', async () => {
  const [first, again, other] = [await poster('note'), await poster('note'), await poster('note', { words: '另一句话' })]
  expect(Buffer.compare(first, again)).toBe(0)
  expect(Buffer.compare(first, other)).not.toBe(0)
})

describe('a picture that can’t be read', () => {
  const broken = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])

  test.each([
    ['is missing', null],
    ['is broken', broken],
    ['is text', new TextEncoder().encode('<html>404</html>')],
  ])('leaves a clean ground with the seal when it %s', async (_, photo) => {
    const { data, width } = await pixelsOf(await poster('still-life', { photo }))
    const at = (x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)]
    const isNear = (found: readonly number[], wanted: readonly number[]) =>
      found.every((value, i) => Math.abs(value - (wanted[i] ?? 0)) < 8)
    expect(isNear(at(20, 400), [0xe4, 0xd7, 0xc1])).toBe(true)
    expect(isNear(at(375, 358), [0xa8, 0x43, 0x2a])).toBe(true)
  })

  test('is no reason to lose the portrait’s place: the name’s first character stands there', async () => {
    const { data, width } = await pixelsOf(await poster('still-life', { avatar: broken }))
    expect([...data.slice((1236 * width + 62) * 4, (1236 * width + 62) * 4 + 3)].map((value) => Math.round(value / 16))).toEqual([
      14, 14, 13,
    ])
  })

  test('but a poster without a readable code is refused: it would lead nowhere', async () => {
    await expect(drawing.poster('note', { ...cardFacts(), code: broken })).rejects.toThrow('leads nowhere')
  })
})
