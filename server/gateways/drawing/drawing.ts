import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { CardFacts, DrawingGateway, PosterDesign } from '../../card-ports'
import { cardSizes, drawCard } from './cards'
import { type Drawn, drawNote, drawStillLife, drawTeaLabel, posterHeight, posterWidth } from './posters'
import { paper, readMarks, readPicture } from './shapes'
import { drawable } from './text'

const designs: Readonly<Record<PosterDesign, (context: SKRSContext2D, drawn: Drawn) => void>> = {
  'still-life': drawStillLife,
  label: drawTeaLabel,
  note: drawNote,
}
const quality = 90
/** Of a photo that is saved, px. */
const longestSide = 1440

/** Draws with skia and Noto Sans SC, the same on every machine. A picture that can't be read is replaced by a clean ground. */
export function createDrawingGateway(): DrawingGateway {
  return {
    async poster(design, given) {
      const [photo, avatar, code, marks] = await Promise.all([
        readPicture(given.photo),
        readPicture(given.avatar),
        readPicture(given.code),
        readMarks(),
      ])
      if (code === null) throw new Error('a poster without its code leads nowhere')
      const canvas = createCanvas(posterWidth, posterHeight)
      designs[design](canvas.getContext('2d'), { facts: cleaned(given), photo, avatar, code, marks })
      return await encode(canvas)
    },
    async card(kind, given) {
      const [photo, marks] = await Promise.all([readPicture(given.photo), readMarks()])
      const canvas = createCanvas(cardSizes[kind].width, cardSizes[kind].height)
      drawCard(canvas.getContext('2d'), kind, { facts: cleaned(given), photo, marks })
      return await encode(canvas)
    },
    async photo(bytes) {
      const image = await readPicture(bytes)
      if (image === null) return null
      const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
      const canvas = createCanvas(Math.max(Math.round(image.width * scale), 1), Math.max(Math.round(image.height * scale), 1))
      const context = canvas.getContext('2d')
      context.fillStyle = paper
      context.fillRect(0, 0, canvas.width, canvas.height)
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      return await encode(canvas)
    },
  }
}

async function encode(canvas: Canvas): Promise<Uint8Array> {
  return await canvas.encode('jpeg', quality)
}

/** Every text as far as it can be drawn; a name of which nothing is left becomes a word that fits. */
function cleaned(facts: CardFacts): CardFacts {
  return {
    ...facts,
    title: drawable(facts.title),
    line: drawable(facts.line),
    maker: drawable(facts.maker),
    words: drawable(facts.words),
    sellerName: drawable(facts.sellerName) || '朋友',
    shopName: drawable(facts.shopName) || '这家铺子',
    shopWords: drawable(facts.shopWords),
    batch: facts.batch.map(({ name, value }) => ({ name, value: drawable(value) })),
    price: facts.price && { ...facts.price, size: drawable(facts.price.size), terms: drawable(facts.price.terms) },
  }
}
