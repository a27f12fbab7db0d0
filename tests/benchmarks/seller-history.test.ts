import { fillSellerHistory, measuredSeller } from '../../benchmarks/seller-history'
import { fen } from '../../contract/money'
import { Stores } from '../../server/database/stores'
import { settleCommission } from '../../server/usecases/settle-commission'
import { expectSoundBooks, expectSoundCounters, expectSoundMonths } from '../support/ledger-checks'
import { createStory, type Story } from '../support/story'
import { earns } from '../support/story-withdrawals'

/* What the benchmark fills its databases with is what the use cases write. */

let story: Story
beforeAll(async () => {
  story = await createStory()
  await fillSellerHistory(story.databaseUrl, { visits: 1000, days: 40, now: story.clock.now() })
})
afterAll(() => story.close())

test('the books, the chains, the months and the counters are sound', async () => {
  await expectSoundBooks(story)
  for (const { person_id: id } of await story.database.selectFrom('sellers').select('person_id').execute()) {
    await expectSoundMonths(story, id)
    await expectSoundCounters(story, id)
  }
  const states = await story.database.selectFrom('orders').select('state').distinct().orderBy('state').execute()
  expect(states.map(({ state }) => state)).toEqual(['cancelled', 'closed', 'completed', 'paid', 'received', 'shipped'])
})

test('a fifth is the measured seller’s, who has all that a page shows', async () => {
  const own = story.database.selectFrom('visits').select((count) => count.fn.countAll<number>().as('count'))
  expect((await own.where('seller_id', '=', measuredSeller).executeTakeFirstOrThrow()).count).toBe(200)
  const { brought, desk, statements } = new Stores(story.database)
  expect(await brought.listShares(measuredSeller, { after: null, limit: 21 })).toHaveLength(21)
  expect(await desk.listCommissions(measuredSeller, { state: null, after: null, limit: 21 })).toHaveLength(21)
  expect(await statements.listLines(measuredSeller, { belowIndex: null, limit: 21 })).toHaveLength(21)
})

test('the use cases’ own postings look the same, and go on from there', async () => {
  const shapes = async () => {
    const rows = await story.database
      .selectFrom('postings')
      .innerJoin('entries', 'entries.key', 'postings.entry_key')
      .select(['kind', 'position', 'source', 'destination', 'seller_id', 'entry_key'])
      .execute()
    const bare = (text: string) => text.replaceAll(/[0-9a-z]{26,}/g, '{id}')
    const shape = (row: (typeof rows)[number]) =>
      [row.kind, row.position, bare(row.source), bare(row.destination), bare(row.entry_key), row.seller_id !== null].join(' ')
    return new Set(rows.map(shape))
  }
  const generated = await shapes()
  // As there, everything is sent for money.
  await story.settings({ freeFreightFromFen: fen(100_000_000) })
  const lin = await story.seller('lin')
  const order = await earns(story, lin, 10_000)
  const asked = await lin.withdraws()
  await lin.confirmsTransfer(asked)
  await story.passes({ minutes: 1 })
  const { lines } = (await story.context.read.orders.find(order.id)) ?? {}
  await (await story.hq()).paysBack(order, { lines: [{ lineId: lines?.[0]?.id ?? '', amountFen: 5000 }] })
  await story.passes({ minutes: 5 })
  expect(await shapes()).toEqual(generated)
  // An order of the generated past comes to its end by a use case.
  const received = story.database.selectFrom('orders').select('id').where('state', '=', 'received').where('seller_id', '=', measuredSeller)
  const { id } = await received.executeTakeFirstOrThrow()
  await story.passes({ days: 20 })
  await settleCommission(story.context, id)
  expect((await story.context.read.orders.find(id))?.order.state).toBe('completed')
  await expectSoundBooks(story)
  await expectSoundMonths(story, measuredSeller)
})
