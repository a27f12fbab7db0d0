/* The shop and its products. */
export const catalogue = {
  shopTitle: '铺子',
  productTitle: '商品',
  addToBag: '放进袋子',
  buyNow: '现在买',
  provenance: '这一罐的来历',
  sevenDays: '收到 7 天可退',
  openInWechat: '在微信里打开熟铺可以下单',
}

export type CatalogueText = typeof catalogue
