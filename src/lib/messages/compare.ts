import type { Catalogue } from '../language'
import { compare as en } from './en/compare'
import { type CompareText, compare as zh } from './zh/compare'

export const compareText: Catalogue<CompareText> = { zh, en }
