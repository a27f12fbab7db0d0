import { createHash } from 'node:crypto'
import { type ChainedPosting, chainText } from '@contract/chain'
import { answering, offline, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import { sampleStatement } from '../support/seller-samples'

/* The phone keeps the end of the chain it saw, and says so when the past does not lead there any more. */

const me = '01kazz000000000000000000b1'
const kept = `shupu:chain:${me}`
const sha = (text: string) => createHash('sha256').update(text).digest('hex')

let app: MountedApp

afterEach(() => app.unmount())

function chainOf(...amounts: number[]) {
  const postings = amounts.map(
    (amountFen, index): ChainedPosting => ({
      entryKey: `pay:${index}`,
      chainIndex: index + 1,
      source: 'hq:commission',
      destination: `seller:${me}:pending`,
      amountFen,
    }),
  )
  return { postings, length: postings.length, head: postings.reduce((head, posting) => sha(chainText(head, posting)), '') }
}

async function open(chain: object | typeof offline, seen: object | null = null): Promise<void> {
  const requests = answering({ 'GET /api/seller/statement': sampleStatement(), 'GET /api/seller/chain': chain as object })
  const stored = seen === null ? signedIn : { ...signedIn, [kept]: JSON.stringify(seen) }
  app = await mountApp({ path: 'seller/pages/statement/index', requests, stored })
}

function seenOf({ length, head }: { readonly length: number; readonly head: string }) {
  const base = { length: 0, head: '' }
  return { base, seen: { length, head }, walk: base, walkedOn: '2026-11-01' }
}

const readKept = () => JSON.parse(localStorage.getItem(kept) ?? 'null')

test('the first time it only remembers', async () => {
  await open(chainOf(100, 200))
  expect(app.text()).toContain('账目与上次看到的一致，共 2 笔')
  expect(readKept().seen).toEqual({ length: 2, head: chainOf(100, 200).head })
})

test('what came since is remembered, and all is well', async () => {
  await open(chainOf(100, 200, 300), seenOf(chainOf(100, 200)))
  expect(app.text()).toContain('账目与上次看到的一致，共 3 笔')
  expect(readKept().seen.length).toBe(3)
})

test('a changed past is said plainly, with whom to call and what to quote; what was seen stays', async () => {
  const seen = chainOf(100, 200)
  await open(chainOf(100, 150, 300), seenOf(seen))
  expect(app.findAll({ role: 'alert' })).toHaveLength(1)
  expect(app.text()).toContain('那时的 2 笔里，有的后来被改过')
  expect(app.text()).toContain(`2 ${seen.head}`)
  expect(app.has({ text: '打电话给总部' })).toBe(true)
  expect(app.text()).toContain('陈敏买了凤凰单丛')
  expect(readKept().seen).toEqual({ length: 2, head: seen.head })
})

test('once it is settled the phone remembers anew, and the notice is gone', async () => {
  const now = chainOf(100, 150, 300)
  await open(now, seenOf(chainOf(100, 200)))
  await app.tap({ text: '已经问清楚，从现在重新记' })
  expect(app.text()).not.toContain('被改过')
  expect(readKept().base).toEqual({ length: 3, head: now.head })
})

test('what another seller saw on this phone is nothing to this one', async () => {
  const other = JSON.stringify(seenOf(chainOf(1, 2, 3)))
  const requests = answering({ 'GET /api/seller/statement': sampleStatement(), 'GET /api/seller/chain': chainOf(100) })
  const stored = { ...signedIn, 'shupu:chain:01kazz000000000000000000b2': other }
  app = await mountApp({ path: 'seller/pages/statement/index', requests, stored })
  expect(app.text()).toContain('账目与上次看到的一致，共 1 笔')
  expect(localStorage.getItem('shupu:chain:01kazz000000000000000000b2')).toBe(other)
})

test('without an answer nothing is claimed, and nothing forgotten', async () => {
  const seen = seenOf(chainOf(100, 200))
  await open(offline, seen)
  expect(app.text()).not.toContain('账目与')
  expect(readKept()).toEqual(seen)
})

test('a memory that is broken counts as none', async () => {
  await open(chainOf(100), { seen: 7 })
  expect(app.text()).toContain('账目与上次看到的一致，共 1 笔')
})
