import type { Catalogue } from '../language'
import { brought as en } from './en/brought'
import { type BroughtText, brought as zh } from './zh/brought'

export const broughtText: Catalogue<BroughtText> = { zh, en }
