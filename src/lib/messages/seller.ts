import type { Catalogue } from '../language'
import { seller as en } from './en/seller'
import { type SellerText, seller as zh } from './zh/seller'

export const sellerText: Catalogue<SellerText> = { zh, en }
