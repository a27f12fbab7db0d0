import { createCanvas } from '@napi-rs/canvas'
import { createDrawingGateway } from '../../../../server/gateways/drawing/drawing'
import { cardFacts, picture, sandboxCode, strangeFacts } from '../../../support/card-samples'
import { pixelsOf, readPosterCode } from '../../../support/drawn-pictures'

const drawing = createDrawingGateway()
const designs = ['still-life', 'label', 'note'] as const
const samples = Object.entries({ plain: {}, ...strangeFacts })

const code = sandboxCode('K7Q2M9abcdEF')

async function poster(design: (typeof designs)[number], change: Parameters<typeof cardFacts>[0] = {}) {
  return await drawing.poster(design, { ...cardFacts(change), code: await code })
}

describe.each(samples)('with %s texts', (_, change) => {
  test.each(designs)('the code of poster %s leads to the token it was made for', async (design) => {
    const drawn = await poster(design, change)
    const { width, height } = await pixelsOf(drawn)
    expect([width, height]).toEqual([750, 1334])
    expect(await readPosterCode(design, drawn)).toBe('scene=s=K7Q2M9abcdEF&page=buyer/pages/product/index')
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
    const { at } = await pixelsOf(await poster('still-life', { photo }))
    const isNear = (found: readonly number[], wanted: readonly number[]) =>
      found.every((value, i) => Math.abs(value - (wanted[i] ?? 0)) < 8)
    expect(isNear(at(20, 400), [0xe4, 0xd7, 0xc1])).toBe(true)
    expect(isNear(at(375, 358), [0xa8, 0x43, 0x2a])).toBe(true)
  })

  test('is no reason to lose the portrait’s place: the name’s first character stands there', async () => {
    const { at } = await pixelsOf(await poster('still-life', { avatar: broken }))
    expect(at(62, 1236).map((value) => Math.round(value / 16))).toEqual([14, 14, 13])
  })

  test('but a poster without a readable code is refused: it would lead nowhere', async () => {
    await expect(drawing.poster('note', { ...cardFacts(), code: broken })).rejects.toThrow('leads nowhere')
  })
})

describe('a photo to save', () => {
  const square = async (side: number) => await createCanvas(side, side / 2).encode('png')

  test('is a JPEG that any album takes, no larger than it needs to be', async () => {
    const saved = await drawing.photo(picture('tea-001-1'))
    expect(Buffer.from(saved ?? []).toString('latin1', 0, 3)).toBe('\xff\xd8\xff')
    const { width, height } = await pixelsOf((await drawing.photo(await square(4000))) ?? new Uint8Array())
    expect([width, height]).toEqual([1440, 720])
    expect((await pixelsOf((await drawing.photo(await square(300))) ?? new Uint8Array())).width).toBe(300)
  })

  test('is none when it can’t be read', async () => {
    expect([await drawing.photo(new Uint8Array([1, 2, 3])), await drawing.photo(new Uint8Array())]).toEqual([null, null])
  })
})
