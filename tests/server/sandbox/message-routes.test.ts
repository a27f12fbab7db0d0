import { createWorld, type World } from './wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

function send(data: Record<string, unknown> = { thing1: { value: '茶叶' } }, change: Record<string, unknown> = {}) {
  return world.api.post('/cgi-bin/message/subscribe/send', { touser: 'oSeller', template_id: 'tpl-order', data, ...change })
}

function allow(...templateIds: string[]) {
  return world.onPhone('/subscribe', { openid: 'oSeller', templateIds })
}

describe('a message', () => {
  it('goes out once for each time it was allowed', async () => {
    await allow('tpl-order')
    await allow('tpl-order')
    expect([(await send()).errcode, (await send()).errcode, (await send()).errcode]).toEqual([0, 0, 43101])
  })

  it('needs leave from this person for this template', async () => {
    await allow('tpl-other', 'tpl-more')
    expect(await send()).toMatchObject({ errcode: 43101 })
    await allow('tpl-order')
    expect(await send(undefined, { touser: 'oOther' })).toMatchObject({ errcode: 43101 })
  })

  it.each([
    ['thing1', '茶'.repeat(21)],
    ['thing1', ''],
    ['character_string2', '订单'],
    ['phrase3', '已经发货了吗'],
    ['amount4', '一百元'],
    ['date5', 'tomorrow'],
    ['name6', 'x'.repeat(21)],
    ['unknown7', 'x'],
  ])('with %s = %j is refused and costs no leave', async (field, value) => {
    await allow('tpl-order')
    expect(await send({ [field]: { value } })).toMatchObject({
      errcode: 47003,
      errmsg: expect.stringContaining(`data.${field}.value invalid`),
    })
    expect(await send()).toMatchObject({ errcode: 0 })
  })

  it('may hold each kind of field', async () => {
    await allow('tpl-order')
    const values = {
      thing1: '💐'.repeat(20),
      character_string2: 'SF1392840000',
      phrase3: '已发货',
      amount4: '¥128.50',
      date5: '2026年1月1日 12:00',
      time6: '2026-01-01 12:00',
      name7: '王小明',
      number8: '12',
      phone_number9: '138-0000-0001',
    }
    const data = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value }]))
    expect(await send(data)).toMatchObject({ errcode: 0 })
  })

  it.each([
    [{ touser: '' }, 40003],
    [{ template_id: '' }, 40037],
    [{ data: 'text' }, 47001],
  ])('is refused with %j', async (change, errcode) => {
    expect(await send(undefined, change)).toMatchObject({ errcode })
  })
})

describe('allowing messages', () => {
  it.each([
    {},
    { openid: 'o', templateIds: [] },
    { openid: 'o', templateIds: ['1', '2', '3', '4', '5', '6'] },
    { openid: '', templateIds: ['1'] },
  ])('takes one to five templates of a person, not %j', async (asked) => {
    expect(await world.onPhone('/subscribe', asked)).toMatchObject({ status: 400, body: { code: 'invalid-input' } })
  })
})
