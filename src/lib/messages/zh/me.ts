export const me = {
  title: '我的',
  guest: '微信用户',
  bag: '购物袋',
  orders: '我的订单',
  addresses: '收货地址',
  desk: '我的柜台',
  openShop: '开一家自己的铺子',
  hq: '总部',
  claims: '退货和退款',
  complaints: '投诉',
  phone: '打电话给熟铺',
  profile: '名字和头像',
  data: '隐私与数据',
  privacy: '隐私说明',
  language: '语言',
  languages: { system: '跟随系统', zh: '中文', en: 'English' },
}

export type MeText = typeof me
