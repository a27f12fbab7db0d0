import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { demoBrand, demoPeople, demoShops, goodsDay } from '../../../server/demo/people'
import { chooseCaption } from '../../../server/domain/captions'
import type { GoodsProduct } from '../../../server/domain/goods'
import { allColumns } from '../../../server/domain/goods-columns'
import { isReadableName } from '../../../server/domain/shop-name'
import { openGoodsFile } from '../../../server/gateways/goods/open-goods-file'

const folder = join('server', 'demo', 'pictures')
/** Words that advertising law forbids, and words that promise health. */
const forbidden =
  /国家级|最好|最佳|最高|第一名|顶级|极品|全网|养生|养颜|美白|排毒|抗衰|抗癌|降(血|三|脂|糖)|治疗|疗效|功效|祛|延年|滋补|补肾|减肥/

async function open(path: string) {
  const goods = await openGoodsFile(path, null)
  if ('problems' in goods) throw new Error(JSON.stringify(goods.problems))
  return goods
}

function picturesOf(products: readonly GoodsProduct[]): readonly string[] {
  const batches = products.flatMap(({ sizes }) => sizes.flatMap((size) => size.batches))
  return [...products.flatMap(({ pictures }) => pictures), ...batches.flatMap(({ report }) => report?.picture ?? [])]
}

test('the demo’s goods are a range in six categories with something of each kind', async () => {
  const { products } = await open('server/demo/goods.csv')
  const sizes = products.flatMap((product) => product.sizes)
  expect(products).toHaveLength(36)
  expect([...new Set(products.map(({ category }) => category))]).toEqual(['茶', '蜂蜜', '米粮', '当季水果', '干货', '日用护理'])
  expect(new Set(products.map(({ returnRule }) => returnRule))).toEqual(new Set(['seven-days', 'fresh']))
  expect(sizes.filter(({ batches }) => batches.length === 0).every(({ backIn }) => backIn !== null)).toBe(true)
  expect(sizes.filter(({ backIn }) => backIn !== null).length).toBeGreaterThan(2)
  for (const { commissionBps } of products) expect(commissionBps).toBeGreaterThanOrEqual(500)
  for (const { commissionBps } of [...products, ...sizes]) expect(commissionBps ?? 500).toBeLessThanOrEqual(1500)
})

test('what can be bought is in date on the day the dates are made for, and made before it', async () => {
  const { products } = await open('server/demo/goods.csv')
  for (const { batches } of products.flatMap(({ sizes }) => sizes)) {
    for (const { producedOn, bestBefore } of batches) {
      expect(bestBefore > goodsDay).toBe(true)
      expect(producedOn <= goodsDay).toBe(true)
    }
  }
  for (const { on } of products.flatMap(({ road }) => road)) expect(on <= goodsDay).toBe(true)
})

test.each(['server/demo/goods.csv', 'docs/import/sample.csv'])('every picture of %s is there', async (path) => {
  const { products, keepPicture } = await open(path)
  for (const name of picturesOf(products)) expect(await keepPicture(name)).toEqual({ address: expect.stringMatching(/^\/pictures\//) })
})

test('no picture lies there for nothing, and all are small', async () => {
  const { products } = await open('server/demo/goods.csv')
  const wanted = [...picturesOf(products), demoBrand.licencePicture, 'people'].sort()
  expect(readdirSync(folder).sort()).toEqual([...new Set(wanted)].sort())
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(40_000)
  expect(demoPeople.map(({ avatar }) => avatar).sort()).toEqual(readdirSync(join(folder, 'people')).sort())
  for (const { avatar } of demoPeople) expect(statSync(join(folder, 'people', avatar)).size).toBeLessThan(4096)
})

test.each(['server/demo/goods.csv', 'docs/import/sample.csv'])(
  'sellers of %s know what to say, and forty of them do not say the same',
  async (path) => {
    const { products } = await open(path)
    for (const product of products) {
      expect(product.howMade).not.toBe('')
      expect(product.howToUse).not.toBe('')
      expect(product.questions.length).toBeGreaterThanOrEqual(2)
      const tones = [product.plainCaptions, product.warmCaptions, product.briefCaptions]
      const said = tones.map(
        (texts) => new Set(Array.from({ length: 40 }, (_, seller) => chooseCaption(texts, `${seller} ${product.code}`))),
      )
      expect([product.code, said.map(({ size }) => size >= 6)]).toEqual([product.code, [true, true, true]])
    }
  },
)

test('words neither boast nor promise health', () => {
  expect(forbidden.exec(readFileSync('server/demo/goods.csv', 'utf8'))).toBeNull()
  expect(forbidden.exec(JSON.stringify(demoShops))).toBeNull()
})

test('twelve people: four with a shop, one at HQ, all with numbers that are nobody’s', () => {
  expect(demoPeople).toHaveLength(12)
  expect(new Set(demoPeople.map(({ openid }) => openid)).size).toBe(12)
  expect(demoPeople.filter(({ role }) => role === 'hq').map(({ openid }) => openid)).toEqual(['sbx-hq'])
  const sellers = demoPeople.filter(({ role }) => role === 'seller').map(({ openid }) => openid)
  expect(demoShops.map(({ openid }) => openid)).toEqual(sellers)
  for (const { address } of demoPeople) expect(address.phone).toMatch(/^1380000\d{4}$/)
})

test('shops pick what is there, each thing once, in a sentence of their own', async () => {
  const { products } = await open('server/demo/goods.csv')
  const codes = products.map(({ code }) => code)
  for (const { shopName, picks } of demoShops) {
    expect(isReadableName(shopName)).toBe(true)
    expect(codes).toEqual(expect.arrayContaining(picks.map(({ productCode }) => productCode)))
    expect(new Set(picks.map(({ productCode }) => productCode)).size).toBe(picks.length)
    for (const { words } of picks) expect([...words].length).toBeLessThanOrEqual(60)
  }
})

test('the page about the goods file names every column', () => {
  const page = readFileSync('docs/import/README.md', 'utf8')
  const named = [...page.matchAll(/^\| ([^|]+) \| (\w+) \|/gm)].map(([, zh, en]) => `${zh} ${en}`).filter((name) => name !== '列 column')
  expect(named.sort()).toEqual(allColumns.map(({ zh, en }) => `${zh} ${en}`).sort())
})
