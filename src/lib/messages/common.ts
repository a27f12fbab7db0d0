import type { Catalogue } from '../language'
import { common as en } from './en/common'
import { type CommonText, common as zh } from './zh/common'

/** Words that components and pages of every area share. */
export const commonText: Catalogue<CommonText> = { zh, en }
