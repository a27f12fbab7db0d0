import type { Catalogue } from '../language'
import { claims as en } from './en/claims'
import { type ClaimsText, claims as zh } from './zh/claims'

export const claimsText: Catalogue<ClaimsText> = { zh, en }
