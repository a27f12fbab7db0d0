import type { Catalogue } from '../language'
import { hqClaims as en } from './en/hq-claims'
import { type HqClaimsText, hqClaims as zh } from './zh/hq-claims'

export const hqClaimsText: Catalogue<HqClaimsText> = { zh, en }
