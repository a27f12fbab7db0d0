import type { Catalogue } from '../language'
import { me as en } from './en/me'
import { type MeText, me as zh } from './zh/me'

export const meText: Catalogue<MeText> = { zh, en }
