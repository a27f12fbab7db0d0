/** The people of the demo story, by their openids. */
export const people = [
  { openid: 'sbx-buyer-chen', name: { zh: '陈敏', en: 'Chen Min' }, role: 'buyer' },
  { openid: 'sbx-buyer-mei', name: { zh: '阿梅', en: 'Mei' }, role: 'buyer' },
  { openid: 'sbx-seller-lin', name: { zh: '小林', en: 'Lin' }, role: 'seller' },
  { openid: 'sbx-seller-fang', name: { zh: '阿芳', en: 'Fang' }, role: 'seller' },
  { openid: 'sbx-hq-wen', name: { zh: '阿文', en: 'Wen' }, role: 'hq' },
] as const
