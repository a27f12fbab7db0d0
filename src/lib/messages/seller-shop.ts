import type { Catalogue } from '../language'
import { sellerShop as en } from './en/seller-shop'
import { type SellerShopText, sellerShop as zh } from './zh/seller-shop'

export const sellerShopText: Catalogue<SellerShopText> = { zh, en }
