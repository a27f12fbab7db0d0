import type { SearchAnswer } from '@contract/api/types'
import { openBuyer, refused, sentTo } from '../support/buyer-phone'
import { sampleCard } from '../support/goods-samples'
import type { MountedApp } from '../support/pages/mount-app'

const path = 'buyer/pages/search/index'
let app: MountedApp
afterEach(() => app.unmount())

const searchesKey = 'shupu:searches:sbx-buyer-chen'
const seenKey = 'shupu:seen-products:sbx-buyer-chen'
const categories = [{ id: '01kbzz0000000000000000c001', name: { zh: '蜂蜜', en: 'Honey' } }]
const found = (changes: Partial<SearchAnswer> = {}): SearchAnswer => ({
  items: [sampleCard(1), sampleCard(2), sampleCard(3), sampleCard(4)],
  nextCursor: null,
  near: [],
  ...changes,
})

type Given = Partial<Parameters<typeof openBuyer>[0]>

async function open({ answers = {}, ...given }: Given = {}): Promise<MountedApp> {
  app = await openBuyer({
    path,
    answers: { 'GET /search-page': () => ({ categories, seen: [] }), 'GET /search': () => found(), ...answers },
    ...given,
  })
  return app
}

const type = (words: string) => app.input({ selector: 'input' }, words)

async function findTea(): Promise<void> {
  await type('茶')
  await app.until(() => app.text().includes('第 1 样'))
}

const asked = () => sentTo(app, 'GET /search').map((request) => decodeURIComponent(request.path))

describe('before anything is typed', () => {
  test('one request: the categories, what was searched for, and what was seen', async () => {
    const stored = { [searchesKey]: '["单丛"]', [seenKey]: JSON.stringify([sampleCard(5), sampleCard(6)]) }
    await open({ stored, answers: { 'GET /search-page': () => ({ categories, seen: [sampleCard(5)] }) } })
    expect(app.text()).toMatch(/最近找过[\s\S]*单丛[\s\S]*分类[\s\S]*蜂蜜[\s\S]*最近看过[\s\S]*第 5 样[\s\S]*只记在这台手机上/)
    expect(app.requests.map((request) => decodeURIComponent(request.path))).toEqual([
      `/api/search-page?seen=${sampleCard(5).id},${sampleCard(6).id}`,
    ])
  })

  test('what was withdrawn is gone, from the phone too', async () => {
    const stored = { [seenKey]: JSON.stringify([sampleCard(5), sampleCard(6)]) }
    await open({ stored, answers: { 'GET /search-page': () => ({ categories, seen: [sampleCard(5)] }) } })
    expect(app.text()).not.toContain('第 6 样')
    expect(JSON.parse(localStorage.getItem(seenKey) ?? '')).toHaveLength(1)
  })

  test('both can be cleared', async () => {
    const stored = { [searchesKey]: '["单丛"]', [seenKey]: JSON.stringify([sampleCard(5)]) }
    await open({ stored, answers: { 'GET /search-page': () => ({ categories, seen: [sampleCard(5)] }) } })
    await app.tap({ label: '清空最近找过' })
    await app.tap({ label: '清空最近看过' })
    expect(app.text()).not.toMatch(/单丛|第 5 样/)
    expect([localStorage.getItem(searchesKey), localStorage.getItem(seenKey)]).toEqual([null, null])
  })

  test('without a network what is on the phone is there', async () => {
    const answers = {
      'GET /search-page': () => {
        throw new Error('no network')
      },
    }
    await open({ answers, stored: { [searchesKey]: '["单丛"]', [seenKey]: JSON.stringify([sampleCard(5)]) } })
    expect(app.text()).toMatch(/单丛[\s\S]*第 5 样[\s\S]*没有网络/)
  })

  test('the categories that did not come can be asked for again', async () => {
    let isThere = false
    await open({ answers: { 'GET /search-page': () => (isThere ? { categories, seen: [] } : refused({ code: 'internal' }, 500)) } })
    isThere = true
    await app.tap({ text: '再试一次' })
    expect(app.text()).toMatch(/分类[\s\S]*蜂蜜/)
  })

  test('a category is looked for by its name', async () => {
    await open()
    await app.tap({ text: '蜂蜜' })
    await app.until(() => app.text().includes('第 1 样'))
    expect(asked()).toEqual(['/api/search?q=蜂蜜&sort=shop'])
  })
})

describe('typing', () => {
  test('asks once the fingers rest, for the last words only, as they were typed', async () => {
    await open()
    await type('单')
    await type('单丛 100%_🍵')
    await app.until(() => app.text().includes('第 1 样'))
    expect(asked()).toEqual(['/api/search?q=单丛 100%_🍵&sort=shop'])
  })

  test('an answer that comes late is not shown for other words', async () => {
    let answerFirst: (answer: SearchAnswer) => void = () => undefined
    const first = new Promise<SearchAnswer>((resolve) => {
      answerFirst = resolve
    })
    await open({
      answers: {
        'GET /search': ({ path: given }) => (decodeURIComponent(given).includes('单丛茶') ? found({ items: [sampleCard(9)] }) : first),
      },
    })
    app.input({ selector: 'input' }, '单丛').catch(() => undefined)
    await app.until(() => asked().length === 1)
    app.input({ selector: 'input' }, '单丛茶').catch(() => undefined)
    await app.until(() => app.text().includes('第 9 样'))
    answerFirst(found({ items: [sampleCard(1)] }))
    await app.settle()
    expect(app.text()).toContain('第 9 样')
    expect(app.text()).not.toContain('第 1 样')
  })

  test('the cross clears it and shows the beginning again', async () => {
    await open()
    await findTea()
    await app.tap({ label: '清空' })
    expect(app.text()).toContain('分类')
  })

  test('who opens what was found has searched for it', async () => {
    await open()
    await type(' 单丛 ')
    await app.until(() => app.text().includes('第 1 样'))
    await app.tap({ label: /第 1 样/ })
    await app.until(() => app.path() === 'buyer/pages/product/index')
    expect(JSON.parse(localStorage.getItem(searchesKey) ?? '')).toEqual(['单丛'])
  })
})

describe('what is found', () => {
  test('can be sorted, and goes on without repeats', async () => {
    await open({
      answers: {
        'GET /search': ({ path: given }) =>
          given.includes('cursor') ? found({ items: [sampleCard(4), sampleCard(5)] }) : found({ nextCursor: 'after-4' }),
      },
    })
    await findTea()
    await app.tap({ text: '从便宜到贵', role: 'tab' })
    await app.tap({ text: '再看一些' })
    expect(asked()).toEqual([
      '/api/search?q=茶&sort=shop',
      '/api/search?q=茶&sort=price-up',
      '/api/search?q=茶&sort=price-up&cursor=after-4',
    ])
    expect(app.text().match(/第 4 样/g)).toHaveLength(1)
    expect(app.text()).toMatch(/第 5 样[\s\S]*到底了/)
  })

  test('nothing: it says so and shows what is near', async () => {
    await open({ answers: { 'GET /search': () => found({ items: [], near: [sampleCard(7)] }) } })
    await type('凤凰茶')
    await app.until(() => app.text().includes('没有找到“凤凰茶”'))
    expect(app.text()).toMatch(/相近的[\s\S]*第 7 样/)
  })

  test('nothing near either: the categories', async () => {
    await open({ answers: { 'GET /search': () => found({ items: [] }) } })
    await type('🍵')
    await app.until(() => app.text().includes('没有找到“🍵”'))
    expect(app.text()).toMatch(/分类[\s\S]*蜂蜜/)
  })

  test('no answer: it can be asked for again', async () => {
    let isThere = false
    await open({ answers: { 'GET /search': () => (isThere ? found() : refused({ code: 'internal' }, 500)) } })
    await type('茶')
    await app.until(() => app.text().includes('这一页没有打开'))
    isThere = true
    await app.tap({ text: '再试一次' })
    expect(app.text()).toContain('第 1 样')
  })
})

test('two or three can be put side by side, not four', async () => {
  await open()
  await findTea()
  await app.tap({ text: '选几样比' })
  expect(app.find({ text: '挑两三样', role: 'button' }).getAttribute('aria-disabled')).toBe('true')
  for (const number of [1, 2, 3, 4]) await app.tap({ label: `第 ${number} 样`, role: 'checkbox' })
  expect(app.text()).toContain('最多放三样在一起比。')
  await app.tap({ label: '第 3 样', role: 'checkbox' })
  await app.tap({ text: '比这 2 样' })
  await app.until(() => app.path() === 'buyer/pages/compare/index')
  expect(decodeURIComponent(window.location.search)).toBe(`?ids=${sampleCard(1).id},${sampleCard(2).id}`)
})

test('in English', async () => {
  await open({ language: 'en-GB' })
  expect(app.text()).toMatch(/Categories[\s\S]*Honey/)
})
