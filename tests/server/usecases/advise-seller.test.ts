import { fen } from '../../../contract/money'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { oneOf } from '../../support/story-person'
import { calmTransfers, earns } from '../../support/story-withdrawals'

let story: Story
let lin: StoryPerson
let tea: Goods
let sellers = 0

beforeAll(async () => {
  story = await createStory()
  tea = await story.goods()
})
beforeEach(async () => {
  sellers += 1
  lin = await story.seller(`lin-${sellers}`)
})
afterEach(() => calmTransfers(story))
afterAll(() => story.close())

const advice = async () => (await lin.desk()).nextStep
const nameOf = { name: { zh: '凤凰单丛', en: 'Phoenix oolong' } }

async function someLookAt(goods: Goods, people: number) {
  const card = await lin.shares(goods)
  for (let index = 0; index < people; index += 1) await (await story.person(`looker-${sellers}-${index}`)).opens(card)
}

test('leads a new seller from choosing to the first share, and then leaves Moments to them', async () => {
  expect(await advice()).toEqual({ kind: 'choose' })
  await lin.picks(tea)
  expect(await advice()).toEqual({ kind: 'share', productId: tea.id, ...nameOf })
  await lin.shares(tea)
  expect(await advice()).toEqual({ kind: 'moments', left: 3 })
})

test('proposes a pick that is sold, and none that is not', async () => {
  const gone = await story.goods()
  await lin.picks(gone, tea)
  await story.database.updateTable('products').set({ is_on_sale: false }).where('id', '=', gone.id).execute()
  expect(await advice()).toMatchObject({ kind: 'share', productId: tea.id })
  await lin.picks(gone)
  expect(await advice()).toEqual({ kind: 'choose' })
})

test('a thing that three looked at is proposed a week after it was sent, until it is sent again', async () => {
  await lin.picks(tea)
  await someLookAt(tea, 3)
  expect(await advice()).toMatchObject({ kind: 'moments' })
  await story.passes({ days: 7, seconds: 1 })
  expect(await advice()).toEqual({ kind: 'show', productId: tea.id, ...nameOf, people: 3 })
  await lin.shares(tea)
  expect(await advice()).toMatchObject({ kind: 'moments' })
})

test('who bought is not shown it again, and what is off sale neither', async () => {
  const rice = await story.goods()
  await lin.picks(tea)
  await someLookAt(rice, 3)
  await story.passes({ days: 8 })
  expect(await advice()).toMatchObject({ kind: 'show', productId: rice.id, people: 3 })
  await (await story.person(`looker-${sellers}-0`)).buys(oneOf(rice))
  await story.passes({ minutes: 2 })
  expect(await advice()).toMatchObject({ kind: 'moments' })
  await someLookAt(tea, 4)
  await story.passes({ days: 8 })
  expect(await advice()).toMatchObject({ kind: 'show', productId: tea.id, people: 4 })
  const other = await story.goods()
  await someLookAt(other, 5)
  await story.passes({ days: 8 })
  expect(await advice()).toMatchObject({ productId: other.id, people: 5 })
  await story.database.updateTable('products').set({ is_on_sale: false }).where('id', '=', other.id).execute()
  expect(await advice()).toMatchObject({ productId: tea.id })
})

test('money is proposed from the minimum, then the tap in WeChat, and nothing beside a withdrawal on its way', async () => {
  await lin.picks(tea)
  await earns(story, lin, 5000)
  expect(await advice()).toEqual({ kind: 'withdraw', amountFen: 5000 })
  await story.settings({ withdrawalMinimumFen: fen(5001) })
  expect(await advice()).toMatchObject({ kind: 'moments' })
  await story.settings({ withdrawalMinimumFen: fen(100) })
  const asked = await lin.withdraws()
  expect(await advice()).toMatchObject({ kind: 'moments' })
  await lin.confirmsTransfer(asked, 'closed')
  expect(await advice()).toEqual({ kind: 'confirm', withdrawalId: asked.id, amountFen: 5000 })
  await lin.confirmsTransfer(asked)
  await story.passes({ minutes: 1 })
  expect(await advice()).toMatchObject({ kind: 'moments' })
})

test('Moments are counted down by the day, and when they are used up nothing is made up', async () => {
  await lin.picks(tea)
  await story.settings({ momentsPerDay: 1 })
  const left = async () => (await lin.desk()).momentsLeft
  await lin.shares(null)
  expect([await left(), await advice()]).toEqual([1, { kind: 'moments', left: 1 }])
  await lin.shares(tea, 'moments')
  expect([await left(), await advice()]).toEqual([0, null])
  await story.passes({ days: 1 })
  expect(await left()).toBe(1)
})

test('a paused seller is advised nothing, and who left only about their money', async () => {
  const hq = await story.hq()
  await earns(story, lin, 5000)
  await hq.suspends(lin)
  expect(await lin.desk()).toMatchObject({ nextStep: null, momentsLeft: null, availableFen: 5000 })
  await hq.letsGoOn(lin)
  await lin.call('leaveShop', {})
  expect(await lin.desk()).toMatchObject({ shop: { state: 'left' }, nextStep: { kind: 'withdraw', amountFen: 5000 }, momentsLeft: null })
})
