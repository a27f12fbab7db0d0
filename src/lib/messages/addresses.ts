import type { Catalogue } from '../language'
import { addresses as en } from './en/addresses'
import { type AddressesText, addresses as zh } from './zh/addresses'

export const addressesText: Catalogue<AddressesText> = { zh, en }
