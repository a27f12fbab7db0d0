import fc from 'fast-check'
import { holdsPieces } from '../../contract/claim-state'
import { createUlid } from '../../contract/ids'
import type { Story, StoryPerson } from './story'

/* Claims as steps of a random history, and what must be true of them at any moment. */

const wishes = [
  { kind: 'cancel', reason: 'changed-mind' },
  { kind: 'cancel', reason: 'ships-late' },
  { kind: 'refund-only', reason: 'damaged' },
  { kind: 'refund-only', reason: 'not-arrived' },
  { kind: 'return-and-refund', reason: 'no-reason' },
  { kind: 'return-and-refund', reason: 'wrong' },
] as const
const claimDeeds = [
  ...(['approve', 'approve', 'approve', 'send', 'send', 'arrive', 'arrive', 'accept', 'accept'] as const),
  ...(['withdraw', 'reject', 'appeal', 'overrule', 'reduce', 'refuse', 'shelve', 'goodwill'] as const),
] as const
export type ClaimDeed = (typeof claimDeeds)[number]

export type ClaimStep =
  | { readonly does: 'claim'; readonly order: number; readonly wish: number; readonly quantity: number; readonly isDouble: boolean }
  | { readonly does: 'on-claim'; readonly order: number; readonly claim: number; readonly deed: ClaimDeed; readonly isDouble: boolean }

const order = fc.integer({ min: 0, max: 2 })
export const claimSteps: fc.Arbitrary<ClaimStep> = fc.oneof(
  fc.record({
    does: fc.constant('claim' as const),
    order,
    wish: fc.nat(wishes.length - 1),
    quantity: fc.integer({ min: 1, max: 3 }),
    isDouble: fc.boolean(),
  }),
  fc.record({
    does: fc.constant('on-claim' as const),
    order,
    claim: fc.nat(2),
    deed: fc.constantFrom(...claimDeeds),
    isDouble: fc.boolean(),
  }),
)

export interface ClaimScene {
  readonly story: Story
  readonly buyer: StoryPerson
  readonly hq: StoryPerson
  readonly boss: StoryPerson
  readonly orderId: string
}

/** Takes one step; throws what the API refuses. Twice at once is two claims for the same pieces, or the same tap twice. */
export async function takeClaimStep(scene: ClaimScene, step: ClaimStep): Promise<void> {
  if (step.does === 'claim') return await ask(scene, step)
  const { claims } = (await scene.buyer.seesOrder({ id: scene.orderId })).order
  const claim = claims[step.claim]
  if (claim) await actOn(scene, claim, step.deed)
}

async function ask({ story, buyer, orderId: id }: ClaimScene, { wish, quantity }: Extract<ClaimStep, { does: 'claim' }>): Promise<void> {
  const { order } = await buyer.seesOrder({ id })
  const chosen = wishes[wish] ?? wishes[0]
  const lines = [{ lineId: order.lines[0]?.id ?? '', quantity }]
  await buyer.claims({ id }, { ...chosen, lines, id: createUlid(story.clock.now().getTime()) })
}

async function actOn(scene: ClaimScene, claim: { readonly id: string }, deed: ClaimDeed): Promise<unknown> {
  const { buyer, hq, boss, orderId } = scene
  const page = await hq.seesHqClaim(claim)
  const [batch] = page.batches
  const goods = batch ? [{ lineId: batch.lineId, batchId: batch.batchId, restocked: 1, writtenOff: 0 }] : []
  const lineId = page.claim.lines[0]?.lineId ?? ''
  switch (deed) {
    case 'approve':
      return await hq.approves(claim)
    case 'overrule':
      return await boss.approves(claim)
    case 'reject':
      return await hq.rejects(claim)
    case 'send':
      return await buyer.sendsBack(claim)
    case 'arrive':
      return await hq.receivesReturn(claim)
    case 'accept':
      return await hq.accepts(claim, goods)
    case 'reduce':
      return await hq.reduces(claim, Math.floor(page.claim.goodsFen / 2))
    case 'refuse':
      return await hq.refuses(claim)
    case 'withdraw':
      return await buyer.takesBack(claim)
    case 'appeal':
      return await buyer.appeals(claim)
    case 'shelve':
      return await hq.shelves(claim, goods)
    case 'goodwill':
      return await hq.paysBack({ id: orderId }, { lines: [{ lineId, amountFen: 777 }] })
  }
}

/** No piece is claimed twice, no fen is promised twice, and each claim says what its refund says. Answers the pieces on the shelf again. */
export async function expectSoundClaims(story: Story, orderIds: readonly string[]): Promise<{ readonly restocked: number }> {
  let restocked = 0
  for (const orderId of orderIds) {
    const found = await story.context.read.orders.find(orderId)
    const claims = await story.context.read.claims.listOfOrder(orderId)
    const held = claims.filter(({ claim }) => holdsPieces(claim.state))
    for (const line of found?.lines ?? []) {
      const own = held.flatMap(({ claim, lines }) => lines.filter((each) => each.line_id === line.id).map((each) => ({ claim, ...each })))
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
      expect(sum(own.map((each) => each.quantity))).toBeLessThanOrEqual(line.quantity)
      expect(sum(own.map((each) => each.worth_fen))).toBeLessThanOrEqual(line.net_fen)
      expect(sum(own.map((each) => each.amount_fen))).toBeLessThanOrEqual(line.net_fen)
      const paid = own.filter(({ claim }) => claim.state === 'refunded')
      expect([line.refunded_fen, line.refunded_quantity]).toEqual([
        sum(paid.map((each) => each.amount_fen)),
        sum(paid.map((each) => each.quantity)),
      ])
      expect(line.cancelled_quantity).toBe(sum(own.filter(({ claim }) => claim.kind === 'cancel').map((each) => each.quantity)))
      expect(line.returned_quantity).toBeLessThanOrEqual(line.shipped_quantity)
    }
    const freight = held.reduce((total, { claim }) => total + claim.freight_fen, 0)
    expect(freight).toBeLessThanOrEqual(found?.order.freight_fen ?? 0)
    const shelved = await story.context.read.claims.listShelved(claims.map(({ claim }) => claim.id))
    restocked += shelved.reduce((total, row) => total + row.restocked, 0)
  }
  return { restocked }
}

/** Everybody's time is over: nothing of a claim is still to come. */
export async function expectClaimsOver(story: Story, orderIds: readonly string[]): Promise<void> {
  for (const orderId of orderIds) {
    for (const { claim } of await story.context.read.claims.listOfOrder(orderId)) {
      expect(['refunded', 'rejected', 'refused', 'withdrawn', 'overdue']).toContain(claim.state)
    }
  }
}
