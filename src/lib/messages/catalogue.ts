import type { Catalogue } from '../language'
import { catalogue as en } from './en/catalogue'
import { type CatalogueText, catalogue as zh } from './zh/catalogue'

export const catalogueText: Catalogue<CatalogueText> = { zh, en }
