import type { MessageTemplates } from '../../domain/message-templates'
import type { MessagesGateway } from '../../message-ports'
import { WeChatUnavailable } from '../../ports'
import type { ApiClient } from './tokens'

export interface MessagesGatewayOptions {
  readonly api: Pick<ApiClient, 'post'>
  readonly templates: MessageTemplates
}

const usedUp = 43101
/** Busy, too many today or this minute, or another message to the same person at this moment: it was not sent. */
const busy: ReadonlySet<number> = new Set([-1, 45009, 45011, 43108])

/** How many characters a field holds, by the letters before its number; others (time, date, amount) are of our own making. */
const fieldLengths: Readonly<Record<string, number>> = { thing: 20, character_string: 32, phrase: 5, name: 10 }

/** One-time messages of the mini program. A template's field must be filled: what we have nothing for is '-'. */
export function createMessagesGateway({ api, templates }: MessagesGatewayOptions): MessagesGateway {
  return {
    templateOf: (kind) => templates[kind]?.id ?? null,
    async send({ openid, kind, page, facts }) {
      const template = templates[kind]
      if (!template) return { state: 'refused', code: 0 }
      const data = Object.entries(template.fields).map(([fact, field]) => [field, { value: fitted(field, facts[fact] ?? '') }])
      const body = { touser: openid, template_id: template.id, page, data: Object.fromEntries(data) }
      const { errcode } = await api.post('/cgi-bin/message/subscribe/send', body)
      if (busy.has(errcode)) throw new WeChatUnavailable(`subscribe/send: errcode ${errcode}`)
      return { state: errcode === 0 ? 'sent' : errcode === usedUp ? 'used-up' : 'refused', code: errcode }
    },
  }
}

/** By whole characters; a cut text ends in '…'. */
function fitted(field: string, text: string): string {
  const length = fieldLengths[field.replace(/\d+$/, '')] ?? Number.POSITIVE_INFINITY
  // An amount is a sign and digits: WeChat takes no thousands' commas.
  const plain = field.startsWith('amount') ? text.replaceAll(',', '') : text
  const characters = [...plain.replace(/\s+/g, ' ').trim()]
  if (characters.length === 0) return '-'
  if (characters.length <= length) return characters.join('')
  return field.startsWith('thing') ? `${characters.slice(0, length - 1).join('')}…` : characters.slice(0, length).join('')
}
