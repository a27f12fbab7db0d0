import type { Catalogue } from '../language'
import { purchase as en } from './en/purchase'
import { type PurchaseText, purchase as zh } from './zh/purchase'

export const purchaseText: Catalogue<PurchaseText> = { zh, en }
