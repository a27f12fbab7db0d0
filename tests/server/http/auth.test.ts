import { type RouteName, routes } from '../../../contract/api'
import type { RouteSpec } from '../../../contract/api/route'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
let lin: StoryPerson
let hq: StoryPerson

beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
  lin = await story.seller('lin')
  hq = await story.hq()
})
afterAll(() => story.close())

const names = Object.keys(routes) as RouteName[]
const ofRole = (role: string) => names.filter((name) => routes[name].role === role)
const someId = '01j00000000000000000000000'

async function ask(name: RouteName, authorization?: string) {
  const spec: RouteSpec = routes[name]
  const response = await story.app.request(`/api${spec.path.replace('{id}', someId)}`, {
    method: spec.method.toUpperCase(),
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    ...(spec.method === 'get' ? {} : { body: '{}' }),
  })
  return { status: response.status, body: (await response.json()) as { refusal?: { code: string; role?: string } } }
}

const bearer = (person: StoryPerson) => `Bearer ${person.sessionToken}`

test.each(names.filter((name) => routes[name].role !== 'visitor'))('%s asks for a session, before anything else', async (name) => {
  expect(await ask(name)).toEqual({ status: 401, body: { refusal: { code: 'signed-out' } } })
})

test.each(names)('%s refuses a session that is none', async (name) => {
  for (const authorization of ['Bearer forged', `Bearer ${'A'.repeat(43)}`, 'Basic Y2hlbjpjaGVu', 'Bearer', '']) {
    expect(await ask(name, authorization)).toEqual({ status: 401, body: { refusal: { code: 'signed-out' } } })
  }
})

test.each(ofRole('seller'))('%s is for sellers', async (name) => {
  for (const person of [chen, hq]) {
    expect(await ask(name, bearer(person))).toEqual({ status: 403, body: { refusal: { code: 'forbidden', role: 'seller' } } })
  }
  expect((await ask(name, bearer(lin))).body.refusal?.code).not.toBe('forbidden')
})

test.each(ofRole('hq'))('%s is for HQ', async (name) => {
  for (const person of [chen, lin]) {
    expect(await ask(name, bearer(person))).toEqual({ status: 403, body: { refusal: { code: 'forbidden', role: 'hq' } } })
  }
  expect((await ask(name, bearer(hq))).body.refusal?.code).not.toBe('forbidden')
})

test.each(ofRole('visitor'))('%s is for everybody', async (name) => {
  expect((await ask(name)).status).not.toBe(401)
  expect((await ask(name, bearer(chen))).status).not.toBe(401)
})

test('rights follow the person at once: who is no longer HQ is refused with the same session', async () => {
  const boss = await story.person('boss', { isHq: true })
  expect((await ask('listHqOrders', bearer(boss))).status).toBe(200)
  await story.database.updateTable('people').set({ is_hq: false }).where('id', '=', boss.id).execute()
  expect((await ask('listHqOrders', bearer(boss))).status).toBe(403)
})

test('the word Bearer may be written in any case', async () => {
  expect((await ask('getMe', `bearer ${chen.sessionToken}`)).status).toBe(200)
})

test('an order is its buyer’s: to anybody else it was never there', async () => {
  const tea = await story.goods()
  const order = await chen.orders(oneOf(tea))
  const params = { id: order.id }
  const missing = { code: 'not-found', what: 'order' }
  for (const person of [lin, hq]) {
    for (const name of ['getOrder', 'startPayment', 'checkPayment', 'cancelOrder'] as const) {
      expect(await person.refused(name, { params })).toEqual(missing)
    }
    expect(await person.refused('confirmReceipt', { params, body: { isSaidToWechat: true } })).toEqual(missing)
  }
  expect((await chen.seesOrder(order)).order.state).toBe('placed')
})
