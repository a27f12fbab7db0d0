import type { RouteAnswer } from '@contract/api/types'
import { fen } from '@contract/money'
import { sampleTeaId } from './goods-samples'

type SharePage = RouteAnswer<'getSharePage'>
type Pack = RouteAnswer<'getPack'>
type Poster = RouteAnswer<'makePoster'>['poster']
type SharedLink = RouteAnswer<'makeLink'>['link']

const thing: SharePage['thing'] = {
  productId: sampleTeaId,
  name: { zh: '凤凰单丛 蜜兰香', en: 'Honey Orchid' },
  picture: '/pictures/tea.webp',
  priceFromFen: fen(12800),
  sizeName: '75 g 一罐',
  state: 'on-sale',
}

export const sampleKit: NonNullable<SharePage['kit']> = {
  chat: {
    token: 'chatAAAA0001',
    title: '小林每天第一泡：蜜兰香',
    path: `/buyer/pages/product/index?id=${sampleTeaId}&s=chatAAAA0001`,
    picture: '/uploads/chat.jpg',
  },
  moments: {
    token: 'momeAAAA0001',
    title: '小林每天第一泡：蜜兰香',
    query: `id=${sampleTeaId}&s=momeAAAA0001`,
    picture: '/uploads/moments.jpg',
    leftToday: 1,
    pausedBy: null,
  },
}

export function sampleSharePage(changes: Partial<SharePage> = {}): SharePage {
  return { thing, words: '我每天早上第一泡就是它', isPicked: true, kit: sampleKit, likedBy: 8, posters: [], links: [], ...changes }
}

/** The shop itself is shared. */
export function sampleShopShare(): SharePage {
  const name = { zh: '小林的茶桌', en: '小林的茶桌' }
  return sampleSharePage({ thing: { ...thing, productId: null, name, priceFromFen: null, sizeName: null }, words: '自己喝过的才放上来' })
}

export function samplePoster(changes: Partial<Poster> = {}): Poster {
  const made = { token: 'postAAAA0001', madeAt: '2026-11-20T04:00:00.000Z', people: 0, orders: 0 }
  return { ...made, design: 'still-life', words: '我每天早上第一泡就是它', picture: '/uploads/poster-1.jpg', ...changes }
}

export function sampleLink(changes: Partial<SharedLink> = {}): SharedLink {
  const made = { token: 'linkAAAA0001', madeAt: '2026-11-20T04:00:00.000Z', people: 5, orders: 1 }
  const { productId, name } = thing
  return { ...made, productId, name, label: '小红书', address: 'https://shop.test/l/linkAAAA0001', ...changes }
}

export function samplePack(changes: Partial<Pack> = {}): Pack {
  return {
    thing,
    howMade: '当天做青，轻轻焙一道火。',
    howToUse: '水要滚，出汤要快。',
    questions: [{ question: '能放多久', answer: '两年。' }],
    captions: [
      { tone: 'plain', text: '乌岽村柯泽明家的茶，今年春天的。' },
      { tone: 'warm', text: '放凉了再喝，嘴里还是甜的。' },
    ],
    pictures: ['/uploads/p1.jpg', '/uploads/p2.jpg'],
    token: 'packAAAA0001',
    codePicture: '/uploads/code.jpg',
    ...changes,
  }
}
