import type { Product, ProductCard, ProductPage, Quote, Recommender, ShopPage, Size } from '@contract/api/types'
import { addFen, fen, multiplyFen } from '@contract/money'
import { sampleAddress } from './order-samples'

/* A shop, its goods and a quote as the API answers them, and everything in them that a test may want otherwise. */

export const sampleSeller: Recommender = {
  sellerId: '01kbzz00000000000000000s01',
  name: '小林',
  avatar: null,
  shopName: '小林的茶桌',
  words: '潮州人。自己喝过，才放上来。',
}

export const sampleTeaId = '01kbzz00000000000000000p01'

export const sampleSizes: readonly [Size, Size, Size] = [
  { id: '01kbzz0000000000000000sz01', name: '75 g 一罐', priceFen: fen(12800), stock: 120, lastsDays: 12, backIn: null },
  { id: '01kbzz0000000000000000sz02', name: '150 g 一罐', priceFen: fen(25600), stock: 3, lastsDays: 25, backIn: null },
  { id: '01kbzz0000000000000000sz03', name: '礼盒 2 罐', priceFen: fen(49800), stock: 0, lastsDays: null, backIn: '2026-12' },
]

export function sampleProduct(changes: Partial<Product> = {}): Product {
  return {
    id: sampleTeaId,
    name: { zh: '凤凰单丛 蜜兰香', en: 'Phoenix Dancong' },
    subtitle: { zh: '2026 春茶，轻焙火', en: 'Spring 2026, light roast' },
    story: '柯泽明家的茶。\n水要滚，出汤要快。',
    pictures: ['/pictures/tea-1.webp', '/pictures/tea-2.webp'],
    maker: '柯泽明',
    makerPlace: '潮安凤凰镇乌岽村',
    origin: '广东潮州',
    licenceNumber: 'SC11444000000017',
    shelfLifeDays: 730,
    returnRule: 'seven-days',
    isOnSale: true,
    sizes: [...sampleSizes],
    batch: {
      code: '26C-0417',
      producedOn: '2026-04-17',
      bestBefore: '2028-04-16',
      report: { number: '26-CZ-0931', issuer: '粤东茶叶检测站', picture: '/pictures/report.webp' },
    },
    road: [
      { step: '采摘', on: '2026-04-11' },
      { step: '焙火', on: '2026-04-17' },
    ],
    ...changes,
  }
}

export function sampleProductPage(changes: Partial<ProductPage> = {}): ProductPage {
  return {
    product: sampleProduct(),
    recommender: { ...sampleSeller, words: '我每天早上第一泡就是它，凉了也甜。' },
    freight: { feeFen: fen(1000), freeFromFen: fen(9900) },
    shipsWithinHours: 48,
    brandPhone: '400 820 0417',
    reviews: { count: 0, averageTenths: 0, spread: [0, 0, 0, 0, 0], withPictures: 0 },
    share: { isOwn: false, chatToken: 'K7Q2M9', moments: null, momentsToken: 'K7Q2M9' },
    ...changes,
  }
}

export function sampleCard(number: number, changes: Partial<ProductCard> = {}): ProductCard {
  return {
    id: `01kbzz0000000000000000p${String(number).padStart(3, '0')}`,
    name: { zh: `第 ${number} 样`, en: `Thing ${number}` },
    picture: `/pictures/${number}.webp`,
    priceFen: fen(1000 + number),
    sizeName: '一件',
    isSoldOut: false,
    words: null,
    ...changes,
  }
}

export function sampleShop(changes: Partial<ShopPage> = {}): ShopPage {
  return {
    seller: sampleSeller,
    cover: null,
    brand: {
      name: '熟铺',
      words: '东西从做的人手里来。',
      phone: '400 820 0417',
      licenceName: '熟铺食品有限公司',
      licenceNumber: '91440000DEMO00000X',
      licencePicture: '/pictures/licence.webp',
    },
    categories: [{ id: '01kbzz0000000000000000c001', name: { zh: '蜂蜜', en: 'Honey' } }],
    products: { items: [sampleCard(1, { words: '我每天早上第一泡就是它。' }), sampleCard(2), sampleCard(3)], nextCursor: null },
    share: { isOwn: false, chatToken: 'K7Q2M9', moments: null, momentsToken: 'K7Q2M9' },
    ...changes,
  }
}

type QuoteLine = Quote['lines'][number]

export function sampleQuoteLine(changes: Partial<QuoteLine> = {}): QuoteLine {
  const unitFen = changes.unitFen ?? sampleSizes[1].priceFen
  const quantity = changes.quantity ?? 1
  return {
    sizeId: sampleSizes[1].id,
    productId: sampleTeaId,
    name: { zh: '凤凰单丛 蜜兰香', en: 'Phoenix Dancong' },
    sizeName: '150 g 一罐',
    picture: '/pictures/tea-1.webp',
    quantity,
    unitFen,
    amountFen: multiplyFen(unitFen, quantity),
    returnRule: 'seven-days',
    problem: null,
    left: 3,
    ...changes,
  }
}

export function sampleQuote(changes: Partial<Quote> = {}): Quote {
  const lines = changes.lines ?? [sampleQuoteLine()]
  const goodsFen = addFen(...lines.map((line) => line.amountFen))
  return {
    lines: [...lines],
    goodsFen,
    freightFen: fen(0),
    totalFen: goodsFen,
    address: sampleAddress,
    credit: null,
    unservedRegion: null,
    unknownSizeIds: [],
    freightRule: { feeFen: fen(1200), freeFromFen: fen(9900) },
    recommender: sampleSeller,
    shipsWithinHours: 48,
    ...changes,
  }
}
