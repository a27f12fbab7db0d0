import type { Catalogue } from '../language'
import { hq as en } from './en/hq'
import { type HqText, hq as zh } from './zh/hq'

export const hqText: Catalogue<HqText> = { zh, en }
