import { createWorld, type World } from './wechat-world'

let world: World
beforeEach(() => {
  world = createWorld({ pages: ['buyer/pages/product/index'] })
})

describe('the content check', () => {
  const check = { content: '很好喝的茶', version: 2, scene: 2, openid: 'oBuyer' }

  it.each([
    ['很好喝的茶', 'pass', 100],
    ['这里有违禁词', 'risky', 20006],
    ['待审的话', 'review', 21000],
  ])('%j: %s', async (content, suggest, label) => {
    expect(await world.api.post('/wxa/msg_sec_check', { ...check, content })).toMatchObject({ errcode: 0, result: { suggest, label } })
  })

  it.each([{ content: '' }, { content: 'x'.repeat(2501) }, { version: 1 }, { scene: 5 }, { openid: '' }])('refuses %j', async (change) => {
    expect(await world.api.post('/wxa/msg_sec_check', { ...check, ...change })).toMatchObject({ errcode: 40097 })
  })
})
