import type * as Cache from '@/lib/request-cache'

function startCache(kept: Record<string, unknown> = {}) {
  let cache: typeof Cache | undefined
  jest.isolateModules(() => {
    cache = require('@/lib/request-cache') as typeof Cache
  })
  if (cache === undefined) throw new Error('no cache')
  const stored = new Map(Object.entries(kept))
  cache.connectCache({
    read: (key) => stored.get(key) ?? null,
    write: (key, value) => stored.set(key, value),
    remove: (key) => stored.delete(key),
  })
  return { ...cache, stored }
}

/** A request whose answer is given by hand. */
function openRequest<Answer>() {
  let answer: (value: Answer) => void = () => undefined
  const promise = new Promise<Answer>((resolve) => {
    answer = resolve
  })
  return { fetch: () => promise, answer }
}

test('a key asked for twice at once is asked for once', async () => {
  const { loadEntry, openEntry } = startCache()
  const fetch = jest.fn(async () => ({ name: 'tea' }))
  await Promise.all([loadEntry('product:1', fetch, false), loadEntry('product:1', fetch, false)])
  expect(fetch).toHaveBeenCalledTimes(1)
  expect(openEntry('product:1', false)).toMatchObject({ data: { name: 'tea' }, error: null, isStale: false })
})

test('the same answer again keeps its identity, another one replaces it', async () => {
  const { loadEntry, openEntry } = startCache()
  await loadEntry('a', async () => ({ list: [1] }), false)
  const first = openEntry('a', false).data
  await loadEntry('a', async () => ({ list: [1] }), false)
  expect(openEntry('a', false).data).toBe(first)
  await loadEntry('a', async () => ({ list: [2] }), false)
  expect(openEntry('a', false).data).toEqual({ list: [2] })
})

test('a request that fails keeps what was seen, and says why', async () => {
  const { loadEntry, openEntry } = startCache()
  await loadEntry('a', async () => 'seen', false)
  const { seenAt } = openEntry('a', false)
  const error = new Error('offline')
  await loadEntry('a', () => Promise.reject(error), false)
  expect(openEntry('a', false)).toMatchObject({ data: 'seen', error, seenAt })
})

test('is due when nothing was seen, when it is old, and after a write', async () => {
  jest.useFakeTimers({ now: 1_000_000 })
  const { loadEntry, openEntry, isDue, invalidate } = startCache()
  expect(isDue(openEntry('orders:all', false), 30_000)).toBe(true)
  await loadEntry('orders:all', async () => 1, false)
  expect(isDue(openEntry('orders:all', false), 30_000)).toBe(false)
  jest.setSystemTime(1_030_000)
  expect(isDue(openEntry('orders:all', false), 30_000)).toBe(true)
  jest.setSystemTime(1_000_001)
  invalidate('orders:')
  expect(isDue(openEntry('orders:all', false), 30_000)).toBe(true)
  jest.useRealTimers()
})

test('a write during a request leaves its answer out of date', async () => {
  const { loadEntry, openEntry, invalidate } = startCache()
  const request = openRequest<string>()
  const loading = loadEntry('order:1', request.fetch, false)
  openEntry('order:1', false)
  invalidate('order:')
  request.answer('from before the write')
  await loading
  expect(openEntry('order:1', false)).toMatchObject({ data: 'from before the write', isStale: true })
})

test('only keys that start so become out of date', async () => {
  const { loadEntry, openEntry, invalidate } = startCache()
  await loadEntry('order:1', async () => 1, false)
  await loadEntry('orders:all', async () => 1, false)
  invalidate('order:')
  expect(openEntry('order:1', false).isStale).toBe(true)
  expect(openEntry('orders:all', false).isStale).toBe(false)
})

describe('what is kept on the phone', () => {
  test('is read back at the next start, as out of date', async () => {
    const { loadEntry, stored } = startCache()
    await loadEntry('shop', async () => ({ name: '茶' }), true)
    const { openEntry } = startCache(Object.fromEntries(stored))
    expect(openEntry('shop', true)).toMatchObject({ data: { name: '茶' }, isStale: true, error: null })
    expect(openEntry('shop', true).seenAt).toEqual(expect.any(Number))
  })

  test('is at most twenty entries: the one not seen for longest goes', async () => {
    const { loadEntry, stored } = startCache()
    for (let index = 0; index < 25; index += 1) await loadEntry(`k${index}`, async () => index, true)
    await loadEntry('k6', async () => 'again', true)
    await loadEntry('k25', async () => 25, true)
    const keys = [...stored.keys()].filter((key) => key !== 'seen')
    expect(keys).toHaveLength(20)
    expect(keys).toContain('seen:k6')
    expect(keys).not.toContain('seen:k5')
  })

  test('is nothing of what changes by the minute', async () => {
    const { loadEntry, stored } = startCache()
    await loadEntry('quote', async () => 1, false)
    expect([...stored.keys()]).toEqual([])
  })

  test('is forgotten with the person, and spoilt entries are as good as none', async () => {
    const { loadEntry, forgetEverything, openEntry, stored } = startCache()
    await loadEntry('me', async () => 'Chen', true)
    forgetEverything()
    expect([...stored.keys()]).toEqual([])
    expect(openEntry('me', true).seenAt).toBeNull()
    expect(startCache({ seen: 'x', 'seen:me': 'y' }).openEntry('me', true).data).toBeNull()
  })
})

test('an answer of a write goes straight into what it is the newest state of', async () => {
  const { loadEntry, openEntry, replaceData } = startCache()
  replaceData<number>('order:1', (state) => state + 1)
  expect(openEntry('order:1', false).data).toBeNull()
  await loadEntry('order:1', async () => 1, false)
  replaceData<number>('order:1', (state) => state + 1)
  expect(openEntry('order:1', false).data).toBe(2)
})
