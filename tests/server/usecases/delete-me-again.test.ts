import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { createUlid } from '../../../contract/ids'
import { readStock } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { createCaller } from '../../support/story-call'
import { address, oneOf } from '../../support/story-person'
import { listPersonColumns } from '../../support/text-scan'

let story: Story
let people = 0
beforeAll(async () => {
  story = await createStory()
})
afterAll(() => story.close())

async function someone(): Promise<StoryPerson> {
  people += 1
  return await story.person(`again-${people}`)
}

const rowOf = (id: string) => story.database.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('asked twice', () => {
  test('at once, it is once', async () => {
    const chen = await someone()
    const caller = createCaller(story.app, chen.sessionToken)
    const asks = [1, 2].map(() => caller.call('deleteMe', { body: { personId: chen.id } }))
    const ends = await Promise.allSettled(asks)
    expect(ends.map(({ status }) => status)).toContain('fulfilled')
    expect((await rowOf(chen.id)).openid).toBe(`gone:${chen.id}`)
  })

  test('after a lost answer, it does not delete whom the silent sign-in made', async () => {
    const chen = await someone()
    await chen.call('deleteMe', { body: { personId: chen.id } })
    expect(await chen.call('deleteMe', { body: { personId: chen.id } })).toEqual({})
    const { person } = await chen.call('getMe', {})
    expect((await rowOf(person.id)).deleted_at).toBeNull()
  })

  test('for somebody else, it is refused and they stay', async () => {
    const [chen, mei] = [await someone(), await someone()]
    const unknown = createUlid(story.clock.now().getTime())
    for (const personId of [mei.id, unknown]) {
      expect(await chen.refused('deleteMe', { body: { personId } })).toEqual({ code: 'not-found', what: 'person' })
    }
    expect((await rowOf(mei.id)).deleted_at).toBeNull()
  })
})

describe('an order that arrives while its buyer is being deleted', () => {
  async function bodyOf(chen: StoryPerson) {
    const tea = await story.goods()
    const { totalFen } = await chen.quotes(oneOf(tea))
    const id = createUlid(story.clock.now().getTime())
    const rest = { address, note: '', expectedRecommender: null, dropsRecommender: false }
    return { id, lines: [...oneOf(tea)], expectedTotalFen: totalFen, ...rest }
  }

  test('is either placed, and nobody is deleted, or refused: they are signed out', async () => {
    for (let round = 0; round < 20; round += 1) {
      const chen = await someone()
      const body = await bodyOf(chen)
      const caller = createCaller(story.app, chen.sessionToken)
      const deletes = caller.call('deleteMe', { body: { personId: chen.id } })
      const [deleted, placed] = await Promise.allSettled([deletes, caller.call('placeOrder', { body })])
      const orders = await story.database.selectFrom('orders').select('id').where('buyer_id', '=', chen.id).execute()
      expect([orders.length, placed.status, deleted.status, (await rowOf(chen.id)).deleted_at !== null]).toEqual(
        orders.length === 0 ? [0, 'rejected', 'fulfilled', true] : [1, 'fulfilled', 'rejected', false],
      )
      if (placed.status === 'rejected') expect(placed.reason).toMatchObject({ status: 401, refusal: { code: 'signed-out' } })
      if (deleted.status === 'rejected') expect(deleted.reason).toMatchObject({ refusal: { code: 'not-deletable' } })
    }
  })

  test('waits for the deletion and is refused, whatever was promised taken back', async () => {
    const chen = await someone()
    const body = await bodyOf(chen)
    const sizeId = body.lines[0]?.sizeId ?? ''
    const before = await readStock(story, sizeId)
    const refused = await story.database.transaction().execute(async (transaction) => {
      await transaction.selectFrom('people').selectAll().where('id', '=', chen.id).forUpdate().execute()
      const placing = createCaller(story.app, chen.sessionToken).refused('placeOrder', { body })
      await waitForLock()
      await transaction.updateTable('people').set({ deleted_at: story.clock.now() }).where('id', '=', chen.id).execute()
      return { placing }
    })
    expect(await refused.placing).toEqual({ code: 'signed-out' })
    expect(await readStock(story, sizeId)).toEqual(before)
    expect(story.logLines.filter((line) => line.includes('"level":50'))).toEqual([])
  })

  /** Until the order stands before the locked row. */
  async function waitForLock(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const { rows } = await sql`
        select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(story.database)
      if (rows.length > 0) return
      await wait(10)
    }
    throw new Error('nobody waits')
  }
})

test('every place that refers to a person is one that deletion and export know', async () => {
  const erased = [
    'addresses.person_id',
    'message_answers.person_id',
    'messages.person_id',
    'sessions.person_id',
    'token_people.person_id',
    'uploads.person_id',
    'visits.person_id',
    'picks.seller_id',
    'drawn_pictures.seller_id',
    'links.seller_id',
    'posters.seller_id',
  ]
  const nameless = ['complaint_posts.person_id', 'reviews.person_id', 'complaints.person_id', 'orders.buyer_id', 'sellers.person_id']
  // What somebody asked for and what staff did about it: kept without a name.
  const ofClaims = ['claim_events.person_id', 'claims.buyer_id', 'shelved_pieces.person_id', 'staff_acts.person_id']
  // Whose shop something came through: counted, or told to the other one, and nothing of the seller but the shop's name.
  const ofShops = [
    'orders.seller_id',
    'postings.seller_id',
    'seller_days.seller_id',
    'seller_months.seller_id',
    'withdrawals.seller_id',
    'seller_things.seller_id',
    'tokens.seller_id',
    'visits.seller_id',
  ]
  expect(await listPersonColumns(story.database)).toEqual([...erased, ...nameless, ...ofClaims, ...ofShops].sort())
})
