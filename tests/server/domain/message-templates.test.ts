import { readTemplates, sandboxTemplates, templateSetting } from '../../../server/domain/message-templates'

const usual = { goods: 'thing1', carrier: 'thing2', number: 'character_string3', at: 'time4' }

test('nothing set: nobody is asked about any message', () => {
  expect(readTemplates({ WX_APPID: 'wx1', WX_TEMPLATE_SHIPPED: ' ' })).toEqual({})
})

test('an id alone takes the usual fields; fields of a template that differs are named behind it', () => {
  const named = { WX_TEMPLATE_SHIPPED: 'Ab_9-x', WX_TEMPLATE_REFUND_PAID: 'R1?amount=amount7&at=date2' }
  expect(readTemplates(named)).toEqual({
    shipped: { id: 'Ab_9-x', fields: usual },
    'refund-paid': { id: 'R1', fields: { amount: 'amount7', at: 'date2' } },
  })
})

test.each(['two words', 'id?', 'id?goods', 'id?goods=thing', 'id?who=thing1', 'id?goods=thing1&', '?goods=thing1'])(
  '%j is refused by the name of its setting, with the facts that there are',
  (text) => {
    expect(() => readTemplates({ WX_TEMPLATE_SHIPPED: text })).toThrow(/WX_TEMPLATE_SHIPPED .*goods, carrier, number, at/)
  },
)

test('each kind has a setting and a template in the sandbox', () => {
  expect(Object.keys(sandboxTemplates).map((kind) => templateSetting(kind as 'shipped'))).toEqual([
    'WX_TEMPLATE_SHIPPED',
    'WX_TEMPLATE_REFUND_PAID',
    'WX_TEMPLATE_CLAIM_DECIDED',
    'WX_TEMPLATE_ORDER_CAME',
    'WX_TEMPLATE_COMMISSION_FREE',
    'WX_TEMPLATE_WITHDRAWAL_PAID',
  ])
})
