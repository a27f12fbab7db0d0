import { sandboxTemplates } from '../../../../server/domain/message-templates'
import { createMessagesGateway } from '../../../../server/gateways/wechat/messages'
import { WeChatUnavailable } from '../../../../server/ports'
import { createWorld, type World } from '../../sandbox/wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

const page = 'buyer/pages/order/index?id=01kazz00000000000000000001'
const facts = { goods: '凤凰单丛 蜜兰香', carrier: '顺丰速运', number: 'SF1392007844160', at: '2026-11-25 16:30' }

function send(change: { readonly facts?: Readonly<Record<string, string>> } = {}) {
  return world.messages.send({ openid: 'oBuyer', kind: 'shipped', page, facts, ...change })
}
const allow = () => world.onPhone('/subscribe', { openid: 'oBuyer', templateIds: ['sandbox-shipped'] })

async function arrived() {
  const response = await world.sandbox.phone.request('/messages?openid=oBuyer')
  return (await response.json()) as { page: string; values: string[] }[]
}

/** A gateway to a WeChat that answers this code. */
function answering(errcode: number) {
  return createMessagesGateway({ api: { post: async () => ({ errcode }) }, templates: sandboxTemplates })
}

it('says what happened and leads to its page, once for each leave', async () => {
  await allow()
  expect(await send()).toEqual({ state: 'sent', code: 0 })
  expect(await arrived()).toMatchObject([{ page, values: Object.values(facts) }])
  expect(await send()).toEqual({ state: 'used-up', code: 43101 })
  expect(await arrived()).toHaveLength(1)
})

it('cuts each text to what its field holds, by whole characters, and leaves none empty', async () => {
  await allow()
  const long = { goods: `${'茶'.repeat(18)}𠮷𠮷𠮷`, carrier: ' ', number: 'N'.repeat(40), at: facts.at }
  expect(await send({ facts: long })).toMatchObject({ state: 'sent' })
  expect((await arrived())[0]?.values).toEqual([`${'茶'.repeat(18)}𠮷…`, '-', 'N'.repeat(32), facts.at])
})

it.each([-1, 45009, 45011, 43108])('throws for %i: it was not sent, and may be later', async (errcode) => {
  await expect(answering(errcode).send({ openid: 'o', kind: 'shipped', page, facts })).rejects.toBeInstanceOf(WeChatUnavailable)
})

it.each([43107, 45168, 47003, 40003, 40037])('gives up for %i', async (errcode) => {
  expect(await answering(errcode).send({ openid: 'o', kind: 'shipped', page, facts })).toEqual({ state: 'refused', code: errcode })
})

it('a kind without a template is neither offered nor sent', async () => {
  const gateway = createMessagesGateway({ api: world.api, templates: {} })
  expect(gateway.templateOf('shipped')).toBeNull()
  expect(await gateway.send({ openid: 'oBuyer', kind: 'shipped', page, facts })).toMatchObject({ state: 'refused' })
  expect(world.messages.templateOf('shipped')).toBe('sandbox-shipped')
})
