import { createStory, type Story } from '../../support/story'
import { address, oneOf } from '../../support/story-person'

let story: Story
beforeAll(async () => {
  story = await createStory()
})
afterAll(() => story.close())

const lines = () => story.logLines.map((line) => JSON.parse(line) as Record<string, unknown>)
const requests = () => lines().filter(({ msg }) => msg === 'request')

test('one line a request: method, pattern, status, time and the id that was answered', async () => {
  story.logLines.length = 0
  const response = await story.app.request('/api/orders/01j00000000000000000000000?x=1')
  expect(requests()).toEqual([
    {
      level: 30,
      time: expect.any(String),
      requestId: response.headers.get('x-request-id'),
      method: 'GET',
      route: 'GET /api/orders/{id}',
      status: 401,
      ms: expect.any(Number),
      msg: 'request',
    },
  ])
})

test.each([
  ['/api/nothing/secret-token', 'unmatched', 404],
  ['/wxpay/notify', 'POST /wxpay/notify', 401],
])('%s is logged as %s', async (path, route, status) => {
  story.logLines.length = 0
  await story.app.request(path, { method: 'POST', body: '{}' })
  expect(requests()).toMatchObject([{ route, status }])
})

test('a whole story leaves no name, phone, address, openid, token or word of anybody in the log', async () => {
  story.logLines.length = 0
  const lin = await story.seller('lin-xiaohong', { shopName: '红姐的茶铺', words: '自己喝的茶' })
  const tea = await story.goods()
  const card = await lin.shares(tea)
  await story.visitor.opens(card)
  const chen = await story.person('chen-weiming')
  await chen.opens(card)
  const order = await chen.orders(oneOf(tea))
  story.sandbox.faults.dup_notify = true
  await chen.pays(order)
  await (await story.hq()).ships(order, { trackingNumber: 'SF1380013800012' })
  await story.passes({ days: 1 })
  await chen.receives(order)
  await story.passes({ days: 8 })
  await chen.refused('placeOrder', { body: { id: 'x', address } as never })
  story.sandbox.faults.busy = true
  await story.person('someone-else').catch(() => undefined)
  story.sandbox.faults.busy = false
  const log = story.logLines.join('\n')
  expect(requests().length).toBeGreaterThan(20)
  const secrets = [
    ...Object.values(address),
    ...['lin-xiaohong', 'chen-weiming', 'sbx-', '红姐', '自己喝的茶', '138001380'],
    ...[card.token, lin.sessionToken, chen.sessionToken, 'Bearer', 'SF13800138'],
  ]
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
})

test('a bug is logged by kind and place, not by what people typed', async () => {
  story.logLines.length = 0
  const hq = await story.hq()
  await story.database.schema.alterTable('scans').renameTo('scans_away').execute()
  try {
    const chen = await story.person('chen')
    const tea = await story.goods()
    const order = await chen.buys(oneOf(tea))
    await hq.ships(order)
    expect(await chen.refused('getOrder', { params: { id: order.id } })).toMatchObject({ code: 'internal' })
  } finally {
    await story.database.schema.alterTable('scans_away').renameTo('scans').execute()
  }
  const [failure] = lines().filter(({ msg }) => msg === 'a request failed')
  expect(failure).toMatchObject({ level: 50, route: 'GET /api/orders/{id}', sqlState: '42P01', stack: expect.any(Array) })
  expect(failure).not.toHaveProperty('message')
})
