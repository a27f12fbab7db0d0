/* Products side by side. */
export const compare = {
  title: '放在一起比',
  per100: { g: '每 100 g', ml: '每 100 ml', both: '每 100 g 或 100 ml' },
  per100Unknown: '没标重量',
  none: '没有',
  withdrawn: '不卖了',
  remove: (name: string) => `不比${name}`,
  toBag: '放进袋子',
  addMore: '再放一样来比',
  addMoreWords: '最近看过的',
  empty: { title: '还没有要比的', words: '在商品页点“放在一起比”，或者找东西时选几样。' },
}

export type CompareText = typeof compare
