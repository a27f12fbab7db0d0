/* The seller's pages: joining, desk, commissions. */
export const seller = {
  joinTitle: '开一家铺子',
  deskTitle: '柜台',
  commissionsTitle: '收益明细',
}

export type SellerText = typeof seller
