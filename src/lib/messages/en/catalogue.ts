import type { CatalogueText } from '../zh/catalogue'

export const catalogue: CatalogueText = {
  shopTitle: 'Shop',
  productTitle: 'Product',
  addToBag: 'Add to bag',
  buyNow: 'Buy now',
  provenance: 'Where this tin is from',
  sevenDays: '7-day returns',
  openInWechat: 'Open Shupu in WeChat to order',
}
