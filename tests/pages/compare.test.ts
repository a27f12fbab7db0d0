import type { ComparedProduct } from '@contract/api/types'
import { fen } from '@contract/money'
import { type Answers, openBuyer, refused, sentTo } from '../support/buyer-phone'
import { sampleCard } from '../support/goods-samples'
import type { MountedApp } from '../support/pages/mount-app'

const path = 'buyer/pages/compare/index'
let app: MountedApp
afterEach(() => app.unmount())

function compared(number: number, changes: Partial<ComparedProduct> = {}): ComparedProduct {
  const { id, name, picture, priceFen } = sampleCard(number)
  return {
    ...{
      id,
      name,
      picture,
      maker: '柯泽明',
      makerPlace: '乌岽村',
      origin: '广东潮州',
      shelfLifeDays: 730,
      returnRule: 'seven-days',
      isOnSale: true,
    },
    size: { id: `01kbzz0000000000000000sz${String(number).padStart(2, '0')}`, name: '75 g 一罐', priceFen, isSoldOut: false },
    per100: { priceFen: fen(17067), unit: 'g' },
    reviews: { count: 0, averageTenths: 0 },
    batch: { code: `B-${number}`, producedOn: '2026-04-17', bestBefore: '2028-04-16' },
    ...changes,
  }
}

async function open(products: readonly ComparedProduct[], answers: Answers = {}, stored = {}): Promise<void> {
  app = await openBuyer({
    path,
    query: { ids: products.map(({ id }) => id).join(',') },
    stored,
    answers: {
      'GET /comparison': ({ path: given }) => ({ products: products.filter(({ id }) => given.includes(id)) }),
      ...answers,
    },
  })
}

test('one request: what 100 g cost, who made each, its batch, how long it keeps, whether it goes back', async () => {
  await open([compared(1, { reviews: { count: 12, averageTenths: 47 } }), compared(2, { per100: null, batch: null, returnRule: 'fresh' })])
  const text = app.text()
  for (const words of [
    '第 1 样',
    '第 2 样',
    '4.7 · 12 条',
    '还没有评价',
    '每 100 g',
    '¥170.67',
    '没标重量',
    '柯泽明，乌岽村',
    '广东潮州',
    'B-1',
    '2026.04.17',
    '2 年',
  ])
    expect(text).toContain(words)
  for (const words of ['收到 7 天内可以退，不用说理由', '鲜货不支持无理由退，坏了找我们', '没有']) expect(text).toContain(words)
  expect(app.requests).toHaveLength(1)
})

test('one piece goes into the bag; what is sold out or withdrawn does not', async () => {
  const sold = compared(2)
  await open([compared(1), { ...sold, size: { ...sold.size, isSoldOut: true } }, compared(3, { isOnSale: false })])
  await app.tap({ text: '放进袋子' })
  expect(JSON.parse(localStorage.getItem('shupu:bag:sbx-buyer-chen') ?? '')).toMatchObject([{ productId: compared(1).id, quantity: 1 }])
  for (const text of ['卖完了', '不卖了']) expect(app.find({ text, role: 'button' }).getAttribute('aria-disabled')).toBe('true')
})

test('one can be left out, and another that was seen put in', async () => {
  await open([compared(1), compared(2)], {}, { 'shupu:seen-products:sbx-buyer-chen': JSON.stringify([sampleCard(1), sampleCard(9)]) })
  await app.tap({ label: '不比第 2 样' })
  expect(app.text()).not.toContain('第 2 样')
  await app.tap({ label: /第 9 样/ })
  const last = sentTo(app, 'GET /comparison').at(-1)
  expect(decodeURIComponent(last?.path ?? '')).toContain(`${sampleCard(1).id},${sampleCard(9).id}`)
})

test('leads to the product', async () => {
  await open([compared(1)])
  await app.tap({ text: /第 1 样/, role: 'button' })
  await app.until(() => app.path() === 'buyer/pages/product/index')
})

test('nothing to compare says where to begin', async () => {
  await open([])
  expect(app.text()).toContain('还没有要比的')
})

test('what did not come can be asked for again', async () => {
  let isThere = false
  await open([compared(1)], { 'GET /comparison': () => (isThere ? { products: [compared(1)] } : refused({ code: 'internal' }, 500)) })
  expect(app.text()).toContain('这一页没有打开')
  isThere = true
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('B-1')
})
