import type { SellerText } from '../zh/seller'

export const seller: SellerText = {
  joinTitle: 'Open a shop',
  deskTitle: 'Desk',
  commissionsTitle: 'Earnings',
}
