import { sql } from 'kysely'
import { fen } from '../../contract/money'
import { chainHash } from '../../server/domain/ledger'
import { checkChain, type KeptChain } from '../../src/lib/chain-check'
import { createStory, type Story, type StoryPerson } from '../support/story'
import { earns } from '../support/story-withdrawals'

/* The seller's phone against somebody who reaches into the database: what the phone saw is what they have against us. */

let story: Story
let lin: StoryPerson
beforeEach(async () => {
  story = await createStory()
  lin = await story.seller('lin')
})
afterEach(() => story.close())

const visit = (kept: KeptChain | null, day: string) => checkChain(kept, day, (after) => lin.call('getChain', { query: { after } }))

async function seen(): Promise<KeptChain> {
  const finding = await visit(null, 'one')
  if (finding.kind === 'changed') throw new Error('changed at first sight')
  return finding.kept
}

/** The database refuses it: so the one who does it has its keys. */
async function rewrite(change: () => Promise<unknown>): Promise<void> {
  await sql`alter table postings disable trigger postings_append_only`.execute(story.database)
  await change()
  await sql`alter table postings enable trigger postings_append_only`.execute(story.database)
}

const changeAmount = (chainIndex: number) =>
  story.database
    .updateTable('postings')
    .set({ amount_fen: fen(1) })
    .where('seller_id', '=', lin.id)
    .where('chain_index', '=', chainIndex)
    .execute()

/** All hashes worked out anew, and the seller's head with them. */
async function hideChange(): Promise<void> {
  const rows = await story.database.selectFrom('postings').selectAll().where('seller_id', '=', lin.id).orderBy('chain_index').execute()
  let head = ''
  for (const row of rows) {
    const posting = { source: row.source as 'wechat', destination: row.destination as 'wechat', amountFen: row.amount_fen }
    const hash = chainHash(head, { ...posting, entryKey: row.entry_key, chainIndex: row.chain_index ?? 0 })
    const own = story.database.updateTable('postings').set({ previous_hash: head, hash })
    await own.where('seller_id', '=', lin.id).where('chain_index', '=', row.chain_index).execute()
    head = hash
  }
  await story.database.updateTable('sellers').set({ chain_head: head }).where('person_id', '=', lin.id).execute()
}

test('a past that only grew leads to the head of today', async () => {
  await earns(story, lin, 20_000)
  const kept = await seen()
  await lin.confirmsTransfer(await lin.withdraws({ amountFen: 5_000 }))
  await story.passes({ minutes: 1 })
  const finding = await visit(kept, 'two')
  expect(finding).toMatchObject({ kind: 'same', kept: { seen: (await lin.call('getStatement', { query: {} })).chain } })
})

test('an amount that was changed shows on the next day, also when every hash was made to fit', async () => {
  await earns(story, lin, 20_000)
  const kept = await seen()
  await expect(changeAmount(1)).rejects.toThrow()
  await rewrite(() => changeAmount(1))
  expect(await visit(kept, 'two')).toMatchObject({ kind: 'changed', seen: kept.seen })
  await rewrite(hideChange)
  expect(await visit(kept, 'one')).toMatchObject({ kind: 'changed', seen: kept.seen })
  await earns(story, lin, 1_000)
  expect((await visit(kept, 'two')).kind).toBe('changed')
})

test('a line that was taken away shows', async () => {
  await earns(story, lin, 20_000)
  const kept = await seen()
  await rewrite(() => story.database.deleteFrom('postings').where('seller_id', '=', lin.id).where('chain_index', '=', 2).execute())
  expect((await visit(kept, 'two')).kind).toBe('changed')
})

test('another seller’s past is another chain', async () => {
  await earns(story, lin, 20_000)
  const kept = await seen()
  const wang = await story.seller('wang')
  await earns(story, wang, 5_000)
  expect((await visit(kept, 'two')).kind).toBe('same')
  expect((await checkChain(kept, 'two', (after) => wang.call('getChain', { query: { after } }))).kind).toBe('changed')
})
