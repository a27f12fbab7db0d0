import type { Catalogue } from '../language'
import { search as en } from './en/search'
import { type SearchText, search as zh } from './zh/search'

export const searchText: Catalogue<SearchText> = { zh, en }
