/** Some of the people of the demo story, by their openids; the page takes any other that is typed. */
export const people = [
  { openid: 'sbx-buyer-chen', name: { zh: '陈敏', en: 'Chen Min' }, role: 'buyer' },
  { openid: 'sbx-buyer-mei', name: { zh: '阿梅', en: 'Mei' }, role: 'buyer' },
  { openid: 'sbx-buyer-zhou', name: { zh: '老周', en: 'Zhou' }, role: 'buyer' },
  { openid: 'sbx-seller-lin', name: { zh: '小林', en: 'Lin' }, role: 'seller' },
  { openid: 'sbx-seller-fang', name: { zh: '阿芳', en: 'Fang' }, role: 'seller' },
  { openid: 'sbx-hq', name: { zh: '熟铺掌柜', en: 'The keeper' }, role: 'hq' },
] as const
