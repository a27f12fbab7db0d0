import { createHash } from 'node:crypto'
import { type ChainedPosting, chainText } from '@contract/chain'
import fc from 'fast-check'
import { type ChainFinding, checkChain, type KeptChain, keptFrom, type ReadChain } from '@/lib/chain-check'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')

/** A server with a chain; it answers so many postings at once. */
function createServer(atOnce: number) {
  const postings: ChainedPosting[] = []
  const heads: string[] = ['']
  let reads = 0
  return {
    atOnce,
    postings,
    heads,
    reads: () => reads,
    add(count: number): void {
      for (let index = 0; index < count; index += 1) {
        const chainIndex = postings.length + 1
        postings.push({
          entryKey: `pay:${chainIndex}`,
          chainIndex,
          source: 'hq:commission',
          destination: 'seller:a:pending',
          amountFen: 100,
        })
        this.hashFrom(chainIndex)
      }
    },
    /** Works the hashes out again, as somebody would who hides a change. */
    hashFrom(chainIndex: number): void {
      heads.length = chainIndex
      for (const posting of postings.slice(chainIndex - 1)) heads.push(sha(chainText(heads.at(-1) ?? '', posting)))
    },
    change(chainIndex: number): void {
      postings.splice(chainIndex - 1, 1, { ...(postings[chainIndex - 1] as ChainedPosting), amountFen: 99 })
    },
    read: (async (after) => {
      reads += 1
      const answer = { postings: postings.slice(after, after + atOnce), length: postings.length, head: heads.at(-1) ?? '' }
      return await Promise.resolve(answer)
    }) satisfies ReadChain as ReadChain,
  }
}

const keptOf = (finding: ChainFinding): KeptChain => {
  if (finding.kind === 'changed') throw new Error('changed')
  return finding.kept
}

const days = Array.from({ length: 80 }, (_, day) => `day ${day}`)

/** A visit a day until a change shows; how many it took, or null. */
async function daysToNotice(known: KeptChain, server: Server): Promise<number | null> {
  let kept = known
  for (const [index, day] of days.entries()) {
    const finding = await checkChain(kept, day, server.read, server.atOnce)
    if (finding.kind === 'changed') return index + 1
    kept = finding.kept
  }
  return null
}

test('an empty chain is in order, and so is what comes after it', async () => {
  const server = createServer(500)
  const kept = keptOf(await checkChain(null, 'one', server.read, server.atOnce))
  expect(kept.seen).toEqual({ length: 0, head: '' })
  server.add(3)
  expect(keptOf(await checkChain(kept, 'one', server.read, server.atOnce)).seen).toEqual({ length: 3, head: server.heads[3] })
})

test('whatever grows in whatever steps stays in order, and the end is always what was seen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(12), { maxLength: 12 }), async (atOnce, steps) => {
      const server = createServer(atOnce)
      let kept: KeptChain | null = null
      for (const [index, count] of steps.entries()) {
        server.add(count)
        kept = keptOf(await checkChain(kept, `day ${index >> 1}`, server.read, server.atOnce))
        expect(kept.seen).toEqual({ length: server.postings.length, head: server.heads.at(-1) })
      }
    }),
    { numRuns: 60 },
  )
})

type Server = ReturnType<typeof createServer>

const tampers: Readonly<Record<string, (server: Server) => void>> = {
  'an amount, and all hashes after it': (server) => {
    server.change(4)
    server.hashFrom(4)
  },
  'an amount alone': (server) => server.change(4),
  'the last one away': ({ postings, heads }) => {
    postings.pop()
    heads.pop()
  },
  'the last one away, and nothing else': ({ postings }) => void postings.pop(),
  'one in the middle away': ({ postings }) => void postings.splice(3, 1),
  'all away': ({ postings, heads }) => {
    postings.splice(0)
    heads.splice(1)
  },
}

test.each(Object.entries(tampers))(
  'somebody changed %s: it shows the next day, and what was seen stays what was seen',
  async (_, tamper) => {
    const server = createServer(500)
    server.add(10)
    const kept = keptOf(await checkChain(null, 'yesterday', server.read, server.atOnce))
    tamper(server)
    const finding = await checkChain(kept, 'today', server.read, server.atOnce)
    expect(finding).toMatchObject({ kind: 'changed', seen: { length: 10, head: kept.seen.head } })
  },
)

test('a rewritten past shows at once, also when more has come since', async () => {
  const server = createServer(500)
  server.add(10)
  const kept = keptOf(await checkChain(null, 'today', server.read, server.atOnce))
  server.change(2)
  server.hashFrom(2)
  server.add(5)
  expect((await checkChain(kept, 'today', server.read, server.atOnce)).kind).toBe('changed')
})

test('any one line changed in a chain of any length shows in so many days as its parts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 1, max: 60 }),
      fc.nat(),
      fc.boolean(),
      async (atOnce, length, at, hides) => {
        const server = createServer(atOnce)
        server.add(length)
        const kept = keptOf(await checkChain(null, 'before', server.read, server.atOnce))
        const chainIndex = (at % length) + 1
        server.change(chainIndex)
        if (hides) server.hashFrom(chainIndex)
        const noticed = await daysToNotice(kept, server)
        expect(noticed).not.toBeNull()
        expect(noticed ?? 0).toBeLessThanOrEqual(hides ? 1 : 2 * Math.ceil(length / atOnce))
      },
    ),
    { numRuns: 150 },
  )
})

test('one request is enough, with or without news', async () => {
  const server = createServer(500)
  server.add(40)
  let kept = keptOf(await checkChain(null, 'one', server.read, server.atOnce))
  kept = keptOf(await checkChain(kept, 'one', server.read, server.atOnce))
  server.add(3)
  kept = keptOf(await checkChain(kept, 'one', server.read, server.atOnce))
  await checkChain(kept, 'two', server.read, server.atOnce)
  expect(server.reads()).toBe(4)
})

test('at first sight a long chain is read in part only', async () => {
  const server = createServer(10)
  server.add(1000)
  const kept = keptOf(await checkChain(null, 'one', server.read, server.atOnce))
  expect([server.reads(), kept.seen.length, kept.walk.length]).toEqual([1, 1000, 10])
})

test('after the seller settled it with HQ, the phone begins anew from there', async () => {
  const server = createServer(500)
  server.add(10)
  const kept = keptOf(await checkChain(null, 'one', server.read, server.atOnce))
  server.change(4)
  const finding = await checkChain(kept, 'two', server.read, server.atOnce)
  if (finding.kind !== 'changed') throw new Error('not noticed')
  server.add(2)
  let settled = keptFrom(finding.now)
  for (const day of days) settled = keptOf(await checkChain(settled, day, server.read, server.atOnce))
  expect(settled.seen.length).toBe(12)
})

test('no network is no finding', async () => {
  await expect(checkChain(null, 'one', () => Promise.reject(new Error('offline')))).rejects.toThrow('offline')
})
