import type { Catalogue } from '../language'
import { complaints as en } from './en/complaints'
import { type ComplaintsText, complaints as zh } from './zh/complaints'

export const complaintsText: Catalogue<ComplaintsText> = { zh, en }
