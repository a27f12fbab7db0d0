import { type MessageKind, messageKinds } from '../../contract/api/messages'
import { StartRefusal } from './start-refusal'

export interface MessageTemplate {
  /** WeChat's id of the template that HQ chose from its library. */
  readonly id: string
  /** What we have to say → the field of the template that says it ('goods' → 'thing1'). */
  readonly fields: Readonly<Record<string, string>>
}

export type MessageTemplates = Readonly<Partial<Record<MessageKind, MessageTemplate>>>

/** Each fact that a message of this kind has, and its field unless the setting names another: the numbers depend on the template. */
const usualFields = {
  shipped: { goods: 'thing1', carrier: 'thing2', number: 'character_string3', at: 'time4' },
  'refund-paid': { amount: 'amount1', order: 'character_string2', at: 'time3' },
  'claim-decided': { result: 'thing1', goods: 'thing2', next: 'thing3', at: 'time4' },
  'order-came': { goods: 'thing1', amount: 'amount2', at: 'time3' },
  'commission-free': { amount: 'amount1', goods: 'thing2', at: 'time3' },
  'withdrawal-paid': { amount: 'amount1', at: 'time2' },
} as const satisfies Readonly<Record<MessageKind, Readonly<Record<string, string>>>>

const settingPattern = /^([\w-]{1,64})(?:\?(\w+=[a-z_]+\d+(?:&\w+=[a-z_]+\d+)*))?$/

/** 'WX_TEMPLATE_REFUND_PAID'. */
export function templateSetting(kind: MessageKind): string {
  return `WX_TEMPLATE_${kind.toUpperCase().replaceAll('-', '_')}`
}

/** One setting a kind: 'TEMPLATE_ID' or 'TEMPLATE_ID?goods=thing4&at=time2'. Throws a StartRefusal that names what is wrong. */
export function readTemplates(environment: Readonly<Record<string, string | undefined>>): MessageTemplates {
  const given = messageKinds.flatMap((kind) => {
    const text = environment[templateSetting(kind)]?.trim()
    return text ? [[kind, readTemplate(kind, text)] as const] : []
  })
  return Object.fromEntries(given)
}

function readTemplate(kind: MessageKind, text: string): MessageTemplate {
  const [, id, pairs] = settingPattern.exec(text) ?? []
  const chosen = pairs === undefined ? usualFields[kind] : Object.fromEntries(new URLSearchParams(pairs))
  if (id === undefined || Object.keys(chosen).some((fact) => !(fact in usualFields[kind]))) {
    const facts = Object.keys(usualFields[kind]).join(', ')
    throw new StartRefusal(
      `Wrong settings: ${templateSetting(kind)} (must be a template's id, or 'ID?fact=field&…' with facts of ${facts}).`,
    )
  }
  return { id, fields: chosen }
}

/** What the sandbox calls them. */
export const sandboxTemplates: MessageTemplates = Object.fromEntries(
  messageKinds.map((kind) => [kind, { id: `sandbox-${kind}`, fields: usualFields[kind] }]),
)
