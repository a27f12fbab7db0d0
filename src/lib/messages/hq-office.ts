import type { Catalogue } from '../language'
import { hqOffice as en } from './en/hq-office'
import { type HqOfficeText, hqOffice as zh } from './zh/hq-office'

export const hqOfficeText: Catalogue<HqOfficeText> = { zh, en }
