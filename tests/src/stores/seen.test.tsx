import { fen } from '@contract/money'
import type { SeenProduct } from '@/stores/seen'

type Seen = typeof import('@/stores/seen')
type Searches = typeof import('@/stores/searches')

/** As a start of the app in the sandbox finds them. */
function start(): Seen & Searches {
  process.env.SHUPU_SANDBOX = '1'
  window.history.replaceState(null, '', '/')
  let stores: (Seen & Searches) | undefined
  jest.isolateModules(() => {
    stores = { ...(require('@/stores/seen') as Seen), ...(require('@/stores/searches') as Searches) }
  })
  if (stores === undefined) throw new Error('the stores did not load')
  return stores
}

const product = (id: string): SeenProduct => ({ id, name: { zh: id, en: id }, picture: '', priceFen: fen(100), sizeName: '一件' })
const ids = ({ readSeen }: Seen) => readSeen().map(({ id }) => id)

beforeEach(() => localStorage.clear())

describe('what was seen', () => {
  test('stands newest first, each once, and lives through a start', () => {
    const stores = start()
    for (const id of ['a', 'b', 'a']) stores.recordSeen(product(id))
    expect(ids(stores)).toEqual(['a', 'b'])
    expect(ids(start())).toEqual(['a', 'b'])
  })

  test('is twenty products at most', () => {
    const stores = start()
    for (let index = 0; index < 25; index += 1) stores.recordSeen(product(`p${index}`))
    expect(ids(stores)).toHaveLength(20)
    expect(ids(stores)[0]).toBe('p24')
  })

  test('can be forgotten in part or whole', () => {
    const stores = start()
    for (const id of ['a', 'b']) stores.recordSeen(product(id))
    stores.forgetSeen(({ id }) => id === 'a')
    expect(ids(stores)).toEqual(['b'])
    stores.forgetSeen()
    expect(ids(stores)).toEqual([])
    expect(localStorage.length).toBe(0)
  })

  test('is nothing where something else was stored', () => {
    localStorage.setItem('shupu:seen-products:sbx-buyer-chen', '{"a":1}')
    expect(ids(start())).toEqual([])
  })
})

describe('what was searched for', () => {
  test('stands newest first, each once, ten at most', () => {
    const stores = start()
    for (const words of ['茶', '米', ' 茶 ']) stores.recordSearch(words)
    expect(stores.readSearches()).toEqual(['茶', '米'])
    for (let index = 0; index < 12; index += 1) stores.recordSearch(`词 ${index}`)
    expect(stores.readSearches()).toHaveLength(10)
  })

  test('is not nothing', () => {
    const stores = start()
    expect(stores.recordSearch('  ')).toEqual([])
    expect(localStorage.length).toBe(0)
  })

  test('can be forgotten', () => {
    const stores = start()
    stores.recordSearch('茶')
    stores.forgetSearches()
    expect(stores.readSearches()).toEqual([])
  })

  test('is nothing where something else was stored', () => {
    localStorage.setItem('shupu:searches:sbx-buyer-chen', '[1, "茶", null]')
    expect(start().readSearches()).toEqual(['茶'])
  })
})
