import { transferSheet } from '@/sandbox/sheets'
import type { Transfer } from './transfer'

export const transfer: Transfer = {
  obstacle: () => (process.env.SHUPU_SANDBOX === '1' ? null : 'browser'),
  confirm: async (request) => (process.env.SHUPU_SANDBOX === '1' ? transferSheet.ask(request) : 'failed'),
}
