import type { Catalogue } from '../language'
import { sandbox as en } from './en/sandbox'
import { type SandboxText, sandbox as zh } from './zh/sandbox'

export const sandboxText: Catalogue<SandboxText> = { zh, en }
