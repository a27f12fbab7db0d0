import fc from 'fast-check'
import { createUlid } from '../../contract/ids'
import { type ClaimDeed, type ClaimStep, claimSteps, expectClaimsOver, expectSoundClaims, takeClaimStep } from '../support/claim-steps'
import { expectSoundBooks, readAccounts, readStock } from '../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../support/story'
import { RefusedAnswer } from '../support/story-call'
import type { Goods } from '../support/story-goods'

/* Any history of orders, payments, cancellations, parcels, receipts and claims, with notifies twice, late, lost and in the wrong order, and with
   the same thing tapped twice at the same moment: the books stay sound and no piece is lost or sold twice. */

type Step =
  | { readonly does: 'order'; readonly buyer: number; readonly quantity: number }
  | { readonly does: 'pay' | 'abandon' | 'check' | 'cancel' | 'ship' | 'receive'; readonly order: number; readonly isDouble: boolean }
  | ClaimStep
  | { readonly does: 'wait'; readonly minutes: number }
  | { readonly does: 'fault'; readonly fault: 'drop_notify' | 'dup_notify' | 'reorder' | 'refund_closed'; readonly isOn: boolean }

const orders = fc.integer({ min: 0, max: 2 })
/** Mostly what people do, in no order at all. */
const deeds = fc.constantFrom<'pay' | 'abandon' | 'check' | 'cancel' | 'ship' | 'receive'>(
  ...(['pay', 'pay', 'pay', 'pay', 'ship', 'ship', 'ship', 'receive', 'receive', 'receive', 'check', 'abandon', 'cancel'] as const),
)
const faultNames = ['drop_notify', 'dup_notify', 'reorder', 'refund_closed'] as const
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('order' as const),
      buyer: fc.integer({ min: 0, max: 1 }),
      quantity: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 7, arbitrary: claimSteps },
  { weight: 12, arbitrary: fc.record({ does: deeds, order: orders, isDouble: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('wait' as const), minutes: fc.constantFrom(1, 1, 1, 20, 40, 4 * 1440, 8 * 1440) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('fault' as const), fault: fc.constantFrom(...faultNames), isOn: fc.boolean() }) },
)

const once = (does: 'pay' | 'cancel' | 'ship' | 'receive', order: number): Step => ({ does, order, isDouble: true })
const claim = (wish: number, isDouble = true): Step => ({ does: 'claim', order: 0, wish, quantity: 1, isDouble })
const on = (deed: ClaimDeed): Step => ({ does: 'on-claim', order: 0, claim: 0, deed, isDouble: true })
const orderOf = (buyer: number): Step => ({ does: 'order', buyer, quantity: 2 })
/** So that each run, whatever else it tries, sees an order to its end, one whose money goes back and one that waits. */
const knownHistories: [Step[]][] = [
  [[orderOf(0), orderOf(1), once('pay', 0), { does: 'wait', minutes: 1 }, once('ship', 0), once('receive', 0)]],
  [[orderOf(0), once('pay', 0), once('cancel', 0), { does: 'wait', minutes: 1 }]],
  // Paid, and nobody sends it.
  [[orderOf(0), once('pay', 0)]],
  // One piece called off, the other sent back, paid less and put on the shelf again.
  [
    [
      ...([orderOf(0), once('pay', 0), { does: 'wait', minutes: 1 }, claim(0, false), { does: 'wait', minutes: 1 }] as const),
      ...[
        once('ship', 0),
        once('receive', 0),
        claim(4),
        on('approve'),
        on('send'),
        on('arrive'),
        on('reduce'),
        on('shelve'),
        on('goodwill'),
      ],
    ],
  ],
  // Turned down, appealed and overruled.
  [[orderOf(1), once('pay', 0), { does: 'wait', minutes: 1 }, once('ship', 0), claim(3), on('reject'), on('appeal'), on('overrule')]],
]

interface Shop {
  readonly story: Story
  readonly goods: Goods
  readonly buyers: readonly StoryPerson[]
  readonly hq: StoryPerson
  readonly boss: StoryPerson
  readonly placed: { readonly buyer: StoryPerson; readonly id: string }[]
}

let story: Story
let buyers: readonly StoryPerson[]
let hq: StoryPerson
let boss: StoryPerson
let seller: StoryPerson
beforeAll(async () => {
  story = await createStory()
  hq = await story.hq()
  boss = await story.person('boss', { isHq: true })
  buyers = [await story.person('buyer-a'), await story.person('buyer-b')]
  seller = await story.seller('seller')
})
afterAll(() => story.close())

const stock = 12

/** Refusals are answers too; anything else that goes wrong fails the test. */
async function tries(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof RefusedAnswer) || error.status === 500) throw error
  })
}

async function takeStep(shop: Shop, step: Step): Promise<void> {
  if (step.does === 'wait') return await shop.story.passes({ minutes: step.minutes })
  if (step.does === 'fault') {
    shop.story.sandbox.faults[step.fault] = step.isOn
    return
  }
  if (step.does === 'order') return await tries(() => placeOne(shop, step.buyer, step.quantity))
  const chosen = shop.placed[step.order]
  if (!chosen) return
  const scene = { ...shop, buyer: chosen.buyer, orderId: chosen.id }
  const isClaim = step.does === 'claim' || step.does === 'on-claim'
  const does = () => tries(() => (isClaim ? takeClaimStep(scene, step) : actOn(shop, chosen, step.does)))
  await Promise.all(step.isDouble ? [does(), does()] : [does()])
}

async function placeOne(shop: Shop, index: number, quantity: number): Promise<void> {
  const buyer = shop.buyers[index]
  if (!buyer || shop.placed.length > 2) return
  const id = createUlid(shop.story.clock.now().getTime())
  await buyer.orders([{ sizeId: shop.goods.size.id, quantity }], { id })
  shop.placed.push({ buyer, id })
}

async function actOn(shop: Shop, { buyer, id }: Shop['placed'][number], does: string): Promise<unknown> {
  const order = { id }
  if (does === 'pay') return await buyer.pays(order)
  if (does === 'abandon') return await buyer.pays(order, 'cancelled')
  if (does === 'check') return await buyer.checksPayment(order)
  if (does === 'cancel') return await buyer.cancels(order)
  if (does === 'ship') return await shop.hq.ships(order)
  return await buyer.receives(order)
}

async function expectNothingLost(shop: Shop): Promise<void> {
  await expectSoundBooks(shop.story)
  const ids = shop.placed.map(({ id }) => id)
  const lines =
    ids.length === 0 ? [] : await shop.story.database.selectFrom('order_lines').selectAll().where('order_id', 'in', ids).execute()
  const rows = ids.length === 0 ? [] : await shop.story.database.selectFrom('orders').selectAll().where('id', 'in', ids).execute()
  const isHeld = (orderId: string) => rows.find((row) => row.id === orderId)?.cancelled_at === null
  const promised = lines.filter((line) => isHeld(line.order_id)).reduce((sum, line) => sum + line.quantity - line.cancelled_quantity, 0)
  const sent = lines.reduce((sum, line) => sum + line.shipped_quantity, 0)
  const { restocked } = await expectSoundClaims(shop.story, ids)
  expect(await readStock(shop.story, shop.goods.size.id)).toEqual({
    free: stock - promised + restocked,
    onHand: stock - sent + restocked,
  })
}

/** All faults off and a year later: whatever was under way has come to its end. */
async function settleEverything(shop: Shop): Promise<void> {
  Object.assign(shop.story.sandbox.faults, { drop_notify: false, dup_notify: false, reorder: false, refund_closed: false })
  for (const minutes of [1, 2, 5, 40, 70, 11 * 1440, 8 * 1440, 120, 11 * 1440, 8 * 1440, 120]) await shop.story.passes({ minutes })
  await expectNothingLost(shop)
  await expectClaimsOver(
    shop.story,
    shop.placed.map(({ id }) => id),
  )
  const accounts = await readAccounts(shop.story)
  for (const { id } of shop.placed) {
    const { state } = await shop.story.database.selectFrom('orders').select('state').where('id', '=', id).executeTakeFirstOrThrow()
    expect(['paid', 'completed', 'cancelled', 'closed']).toContain(state)
    if (state !== 'paid') expect([state, accounts.get(`order:${id}`) ?? 0]).toEqual([state, 0])
  }
}

it('keeps the books sound and the pieces counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 15, maxLength: 50 }), async (history) => {
      const goods = await story.goods({ sizes: [{ stock }] })
      const shop: Shop = { story, goods, buyers, hq, boss, placed: [] }
      await story.database
        .updateTable('sessions')
        .set({ expires_at: new Date('2099-01-01') })
        .execute()
      // One buyer comes by a card, the other by themselves.
      await buyers[0]?.opens(await seller.shares(goods))
      for (const step of history) await takeStep(shop, step)
      await expectNothingLost(shop)
      await settleEverything(shop)
    }),
    { numRuns: 40, examples: knownHistories },
  )
  // Without these the above proves little.
  const rows = await story.database.selectFrom('orders').select(['state', 'seller_id']).execute()
  expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['paid', 'completed', 'cancelled', 'closed']))
  expect(rows.some((row) => row.seller_id !== null && row.state === 'completed')).toBe(true)
  const claims = await story.database.selectFrom('claims').select(['kind', 'state']).execute()
  const refunded = new Set(claims.filter(({ state }) => state === 'refunded').map(({ kind }) => kind))
  expect(refunded).toEqual(new Set(['cancel', 'refund-only', 'return-and-refund', 'goodwill']))
  const kinds = await story.database.selectFrom('entries').select('kind').distinct().execute()
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(['pay', 'refund', 'settle'])
}, 120_000)
