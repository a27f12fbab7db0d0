import type { Catalogue } from '../language'
import { account as en } from './en/account'
import { type AccountText, account as zh } from './zh/account'

export const accountText: Catalogue<AccountText> = { zh, en }
