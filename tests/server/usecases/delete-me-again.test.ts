import { createUlid } from '../../../contract/ids'
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

test('an order that arrives while its buyer is being deleted is not placed', async () => {
  const chen = await someone()
  const tea = await story.goods()
  const { totalFen } = await chen.quotes(oneOf(tea))
  const id = createUlid(story.clock.now().getTime())
  const body = {
    id,
    lines: [...oneOf(tea)],
    address,
    note: '',
    expectedTotalFen: totalFen,
    expectedRecommender: null,
    dropsRecommender: false,
  }
  const caller = createCaller(story.app, chen.sessionToken)
  await Promise.allSettled([caller.call('deleteMe', { body: { personId: chen.id } }), caller.call('placeOrder', { body })])
  const orders = await story.database.selectFrom('orders').select('id').where('buyer_id', '=', chen.id).execute()
  expect([orders.length, (await rowOf(chen.id)).deleted_at === null]).toEqual(orders.length === 0 ? [0, false] : [1, true])
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
  ]
  const nameless = ['complaint_posts.person_id', 'reviews.person_id', 'complaints.person_id', 'orders.buyer_id', 'sellers.person_id']
  // What somebody asked for and what staff did about it: kept without a name.
  const ofClaims = ['claim_events.person_id', 'claims.buyer_id', 'shelved_pieces.person_id']
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
