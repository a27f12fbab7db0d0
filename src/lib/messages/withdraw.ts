import type { Catalogue } from '../language'
import { withdraw as en } from './en/withdraw'
import { type WithdrawText, withdraw as zh } from './zh/withdraw'

export const withdrawText: Catalogue<WithdrawText> = { zh, en }
