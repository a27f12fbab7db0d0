import { listGraphemes } from '../../contract/graphemes'
import { type Fen, splitFen } from '../../contract/money'
import type { CardFacts } from '../card-ports'
import type { BatchRow } from '../database/catalogue'
import type { SharedThing } from './shared-thing'

/** WeChat cuts a card's title after two lines; so many signs always fit. */
const titleLength = 30

/** What is drawn of a thing, but for its pictures; `words` is the seller's sentence. Cards are Chinese, as what they lead to is. */
export function cardFacts(thing: SharedThing, words: string): Omit<CardFacts, 'photo' | 'avatar'> {
  const { product, seller } = thing
  const shop = { sellerName: seller.name, shopName: seller.shopName, shopWords: seller.words ?? '' }
  if (product === null) {
    const { brandName } = thing.settings
    const title = seller.shopName
    return {
      ...shop,
      title,
      line: shop.shopWords,
      price: null,
      maker: '',
      batch: [],
      words,
      hint: '长按识别，进来看看',
      promise: `${brandName}发货，7 天可退`,
    }
  }
  return {
    ...shop,
    title: product.name_zh,
    line: product.subtitle_zh,
    price: priceOf(thing),
    maker: [product.maker, product.maker_place].filter((word) => word !== '').join(' '),
    batch: thing.batch ? batchFacts(thing.batch) : [],
    words,
    hint: '长按识别，看它的产地和批次',
    promise: `${thing.settings.brandName}发货，${product.return_rule === 'fresh' ? '坏了包赔，不用寄回' : '收到 7 天可退'}`,
  }
}

function priceOf({ size, settings }: SharedThing): CardFacts['price'] {
  if (size === null) return null
  const isFree = size.price_fen >= settings.freeFreightFromFen
  return { yuan: yuanOf(size.price_fen), size: size.name, terms: isFree ? '免运费' : '' }
}

/** '128' or '12,888.50'. */
function yuanOf(amount: Fen): string {
  const { yuan, cents } = splitFen(amount)
  return cents === '00' ? yuan : `${yuan}.${cents}`
}

function batchFacts({ code, produced_on: producedOn, report }: BatchRow): CardFacts['batch'] {
  const facts = [
    { name: '批次', value: code },
    { name: '生产', value: producedOn.replaceAll('-', '.') },
  ]
  return report ? [...facts, { name: '检验', value: report.number }] : facts
}

/** The title of a card: the seller's sentence, else the thing's name, cut to what a card shows. */
export function cardTitle(thing: SharedThing): string {
  const text = (thing.words || thing.product?.name_zh || thing.seller.shopName).replace(/\s+/g, ' ').trim()
  const signs = listGraphemes(text)
  return signs.length <= titleLength ? text : `${signs.slice(0, titleLength - 1).join('')}…`
}
