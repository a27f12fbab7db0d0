/* What sharing brought: counted, never named. */
export const brought = {
  title: '分享带来了什么',
  tabs: { total: '总共', things: '按商品', channels: '按渠道', days: '按天', cards: '每张卡片' },
  explain: {
    total: '只数有多少人，不记是谁。一个人打开两张卡片，两张各算一次。',
    things: '一样东西的卡片都算在一起，收益多的在前。',
    channels: '按卡片最初发去的地方算，朋友再转到别处，也算在这里。',
    days: '近 30 天。打开和下单算在当天；收益算在付款那天，退了就从那天扣掉。',
    cards: '新发的在前。朋友再转出去的，也算在这一张上。',
  },
  theShop: '整个铺子',
  shares: (count: number) => `发出 ${count} 张卡片`,
  tiles: { opens: '打开', refunded: '退款', commission: '收益' },
  units: { opens: '次', orders: '单' },
  short: (people: number, paid: number) => (paid > 0 ? `${people} 人打开，${paid} 单付款` : `${people} 人打开`),
  sent: (channel: string, moment: string) => `${moment} · ${channel}`,
  see: '看商品',
  again: '再给朋友看',
  more: (count: number) => `还有 ${count} 样`,
  quietDays: '近 30 天还没有人打开。',
  empty: { title: '还没有分享过', words: '挑一样你自己喜欢的，发给一个会喜欢的人。', action: '挑一样给朋友看' },
}

export type BroughtText = typeof brought
