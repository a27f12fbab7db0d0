import type { Catalogue } from '../language'
import { statement as en } from './en/statement'
import { type StatementText, statement as zh } from './zh/statement'

export const statementText: Catalogue<StatementText> = { zh, en }
