import type { Parcel } from '@contract/api/types'
import { sampleLine, sampleOrderId, samplePage, sampleParcel } from '../support/order-samples'
import { answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { PageResponse } from '../support/pages/requests'

/* The date on the box: asked once of each parcel that arrived. */

const lineId = sampleLine().id
const contents = [{ lineId, batchCode: '26C-0417', producedOn: '2026-04-17', bestBefore: '2028-04-16', quantity: 1 }]
const check = `POST /api/orders/${sampleOrderId}/box-check`
const question = '盒上的批次和日期，是这些吗？'
const parcelId = sampleParcel().id

let app: MountedApp
let boxCheck: Parcel['boxCheck']

beforeEach(() => {
  boxCheck = 'ask'
})
afterEach(() => app.unmount())

async function open(answer: () => PageResponse): Promise<void> {
  const page = () => samplePage({ state: 'received', parcels: [sampleParcel({ contents, boxCheck })] }, ['claim'])
  const requests = answering({ [`GET /api/orders/${sampleOrderId}`]: () => ok(page()), [check]: answer })
  app = await mountApp({ path: 'buyer/pages/order/index', query: { id: sampleOrderId }, requests, stored: signedIn })
}

const says = (answer: 'same' | 'different', draft: object | null) => () => {
  boxCheck = answer
  return ok({ answer, draft })
}
const sent = () => app.requests.filter(({ path }) => path.endsWith('/box-check')).map(({ body }) => body)

test('the batch and the dates of this very parcel; a yes is thanked for, and not asked again', async () => {
  await open(says('same', null))
  expect(app.text()).toContain(`${question}\n凤凰单丛 蜜兰香\n批次 26C-0417\n2026 年 4 月 17 日生产\n2028 年 4 月 16 日到期`)
  await app.tap({ text: '是一样的' })
  await app.until(() => !app.text().includes(question))
  expect(app.text()).toContain('谢谢，记下了')
  expect(sent()).toEqual([{ parcelId, answer: 'same' }])
})

test('a no leads to the claim that was prepared, with its parcel, reason and pieces', async () => {
  const draft = {
    kind: 'refund-only',
    reason: 'date-differs',
    parcelId,
    lines: [{ lineId, quantity: 1 }],
    goodsFen: 1,
    freightFen: 0,
    totalFen: 1,
  }
  await open(says('different', draft))
  await app.tap({ text: '不一样' })
  await app.until(() => app.path() === 'care/pages/ask/index')
  const query = Object.fromEntries(new URLSearchParams(window.location.search))
  expect(query).toEqual({ order: sampleOrderId, kind: 'refund-only', reason: 'date-differs', parcel: parcelId, lines: `${lineId}.1` })
})

test('a no with nothing left to claim leads to the complaint door', async () => {
  await open(says('different', null))
  await app.tap({ text: '不一样' })
  await app.until(() => app.path() === 'care/pages/complain/index')
})

test('said before on another phone: it says so and shows how it stands', async () => {
  await open(() => {
    boxCheck = 'different'
    return refused({ code: 'box-answered', answer: 'different' })
  })
  await app.tap({ text: '是一样的' })
  await app.until(() => !app.text().includes(question))
  expect(app.text()).toContain('盒上的日期不一样，去退款')
})

test('without a network nothing is lost: the question stays, and can be answered again', async () => {
  let isThere = false
  await open(() => (isThere ? says('same', null)() : offline()))
  await app.tap({ text: '是一样的' })
  expect(app.text()).toContain('没有网络，没有办成。')
  isThere = true
  await app.tap({ text: '是一样的' })
  await app.until(() => !app.text().includes(question))
})

test('nothing is asked before it arrived', async () => {
  boxCheck = 'not-yet'
  await open(says('same', null))
  expect(app.text()).not.toContain(question)
})
