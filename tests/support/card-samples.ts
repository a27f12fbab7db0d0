import { readFileSync } from 'node:fs'
import type { CardFacts } from '../../server/card-ports'
import { drawCode } from '../../server/sandbox/code-picture'

/** What the sandbox's mini code holds, in its circle. */
export function sandboxCode(token: string): Promise<Uint8Array> {
  return drawCode(`scene=s=${token}&page=buyer/pages/product/index`, 430)
}

export const picture = (name: string): Buffer => readFileSync(`server/demo/pictures/${name}.webp`)

export function cardFacts(change: Partial<CardFacts> = {}): CardFacts {
  return {
    title: '凤凰单丛 蜜兰香',
    line: '2026 春茶，轻焙火，蜜香长，耐七泡',
    price: { yuan: '128', size: '75 g 一罐', terms: '免运费' },
    maker: '柯泽明制于乌岽村',
    batch: [
      { name: '批次', value: '26C-0417' },
      { name: '生产', value: '2026.04.17' },
      { name: '检验', value: '26-CZ-0931' },
    ],
    sellerName: '小林',
    shopName: '小林的茶桌',
    shopWords: '潮州人，喝茶二十年',
    words: '我每天早上第一泡就是它，凉了也甜。',
    hint: '长按识别，看它的产地和批次',
    promise: '熟铺发货，收到 7 天可退',
    photo: picture('tea-001-1'),
    avatar: null,
    ...change,
  }
}

const family = '👨‍👩‍👧‍👦'

/** The longest and the strangest that people type. */
export const strangeFacts: Readonly<Record<string, Partial<CardFacts>>> = {
  longest: {
    title: '高山云雾手工采摘古法炭焙二十年陈正岩肉桂大红袍特级礼盒装 一芽二叶明前第一采',
    line: '一句非常长的话，长到没有哪张图放得下它，所以它应当在一行的末尾干净地收住，而不是跑出画面',
    price: { yuan: '12,888.50', size: '一箱二十四罐每罐七十五克附礼袋', terms: '免运费' },
    maker: '一位名字特别特别长的制茶师傅制于一个名字特别特别长的村子里',
    sellerName: '一位昵称刚好写满二十个字的推荐人朋友你好呀',
    shopName: '一间名字写满二十个字的铺子真的很长很长呀',
    shopWords: '我在这里住了二十年，喝过的茶比走过的路还多，只推荐自己每天在喝的东西，别的不卖',
    words: '这是一段两百个字的话。'.repeat(19),
    promise: '熟铺发货，鲜食坏了 48 小时内说一声就退，运费我们出，不用寄回来',
    batch: [
      { name: '批次', value: '26C-0417-A-THE-LONG-ONE' },
      { name: '生产', value: '2026.04.17' },
      { name: '检验', value: '26-CZ-0931-ABCDEFGH' },
    ],
  },
  strangest: {
    title: `😀 ★ 䶮𠮷 ${family} 岽`,
    line: 'Ｆｕｌｌ　ｗｉｄｔｈ — ‮RTL‬ العربية עברית ไทย \u0007\u200b',
    price: { yuan: '0.01', size: '🎁', terms: '' },
    maker: '🧑‍🌾',
    sellerName: '🎉'.repeat(200),
    shopName: '👑𠮷野家👑',
    shopWords: '',
    words: family.repeat(50),
    promise: '',
    batch: [],
  },
  latin: {
    title: 'Phoenix Dancong Honey Orchid Supercalifragilisticexpialidocious',
    line: 'Spring 2026, light roast, seven good brews, and a very long tail that keeps going',
    words: 'The first brew of my every morning. Sweet even when it has gone cold, I promise you.',
    sellerName: 'Lin',
    shopName: 'Lin’s tea table',
  },
  shop: { title: '小林的茶桌', line: '潮州人，喝茶二十年', price: null, maker: '', batch: [], words: '', photo: null },
}
