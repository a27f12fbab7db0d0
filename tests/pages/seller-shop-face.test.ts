import type { SellerShop } from '@contract/api/types'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import { sampleJoinPage } from '../support/seller-samples'
import { sampleSellerShop } from '../support/seller-shop-samples'

/* What a shop is called, what it says and shows; closing it; and a shop that is closed or paused. */

let app: MountedApp
afterEach(() => app.unmount())

async function open(shop: SellerShop = sampleSellerShop(), answers: Answers = {}): Promise<void> {
  const requests = answering({ 'GET /api/seller/shop': shop, ...answers })
  app = await mountApp({ path: 'seller/pages/shop/index', requests, stored: signedIn })
}

const save = 'PUT /api/seller/shop'
const sent = () => app.requests.filter(({ method, path }) => `${method} ${path}` === save).map(({ body }) => body)
const cover = { address: '/uploads/cover.jpg', state: 'passed' as const }

describe('the face of a shop', () => {
  test('is changed in a sheet, and what is not touched stays', async () => {
    await open(sampleSellerShop({ cover }), { [save]: () => ok(sampleSellerShop({ name: '林家茶桌' })) })
    await app.tap({ text: '改招牌' })
    await app.input({ label: '铺名' }, ' 林家茶桌 ')
    await app.tap({ text: '存好' })
    expect(sent()).toEqual([{ name: '林家茶桌', words: '潮州人', cover: 'keep' }])
    expect(app.text()).toContain('招牌换好了')
    expect(app.text()).toContain('林家茶桌')
  })

  test('loses its cover when that is taken out', async () => {
    await open(sampleSellerShop({ cover }), { [save]: () => ok(sampleSellerShop()) })
    await app.tap({ text: '改招牌' })
    await app.tap({ label: '移掉第 1 张照片' })
    await app.tap({ text: '存好' })
    expect(sent()).toEqual([{ name: '小林的茶桌', words: '潮州人', cover: 'none' }])
  })

  test.each([
    ['name', 'name-unusable' as const, '铺名, 这个名字不能用，换一个。'],
    ['words', 'words-unusable' as const, '一句话（可以不写）, 这句话不能用，换一种说法。'],
  ])('whose %s can’t be published: said at that field, and nothing typed is lost, closed or not', async (_, code, label) => {
    await open(sampleSellerShop(), { [save]: () => refused({ code }) })
    await app.tap({ text: '改招牌' })
    await app.input({ label: '铺名' }, '林家')
    await app.input({ label: /^一句话/ }, '喝了三十年')
    await app.tap({ text: '存好' })
    expect(app.has({ label })).toBe(true)
    await app.tap({ text: '取消' })
    await app.until(() => !app.has({ text: '存好' }))
    await app.tap({ text: '改招牌' })
    expect((app.find({ selector: 'input' }) as HTMLInputElement).value).toBe('林家')
    expect((app.find({ selector: 'textarea' }) as HTMLTextAreaElement).value).toBe('喝了三十年')
  })

  test('needs a name, and words of at most sixty signs: nothing is sent', async () => {
    await open()
    await app.tap({ text: '改招牌' })
    await app.input({ label: '铺名' }, '  ')
    await app.input({ label: /^一句话/ }, '👩‍👧'.repeat(61))
    await app.tap({ text: '存好' })
    expect(app.text()).toContain('给铺子起个名字。')
    expect(app.text()).toContain('最多 60 个字。')
    expect(sent()).toEqual([])
  })

  test.each([
    ['unchecked' as const, '封面还在检查'],
    ['held' as const, '封面没有通过检查'],
    ['blocked' as const, '封面没有通过检查'],
  ])('a cover that is %s says that friends do not see it', async (state, words) => {
    await open(sampleSellerShop({ cover: { ...cover, state } }))
    expect(app.text()).toContain(words)
  })

  test('a cover that passed says nothing', async () => {
    await open(sampleSellerShop({ cover }))
    expect(app.text()).not.toMatch(/封面/)
  })

  test('name and picture of the person are changed where the person’s are', async () => {
    await open(sampleSellerShop(), { 'GET /api/me': offline })
    await app.tap({ text: '头像和名字' })
    expect(app.path()).toBe('account/pages/profile/index')
  })
})

describe('closing the shop', () => {
  const left = {
    id: '01kazz000000000000000000b1',
    nickname: '陈敏',
    avatar: null,
    isHq: false,
    seller: { shopName: '茶桌', state: 'left' },
  }
  const leave = 'POST /api/seller/leave'

  test('says first what happens to shares and money; not closing sends nothing', async () => {
    await open()
    await app.tap({ text: '关掉铺子' })
    for (const words of ['经你的卡片下的单不再算收益', '挣到的、待结算的都仍是你的', '想回来再开就是']) expect(app.text()).toContain(words)
    await app.tap({ text: '不关' })
    expect(app.requests.filter(({ method }) => method === 'POST')).toEqual([])
  })

  test('closes it once agreed, and the page says how to come back', async () => {
    let shop = sampleSellerShop()
    await open(shop, {
      'GET /api/seller/shop': () => ok(shop),
      [leave]: () => {
        shop = sampleSellerShop({ state: 'left' })
        return ok({ person: left, availableFen: 0, pendingFen: 0 })
      },
      'GET /api/seller/join-page': sampleJoinPage(),
    })
    await app.tap({ text: '关掉铺子' })
    await app.tap({ text: '关掉', role: 'button' })
    expect(app.text()).toContain('铺子关了')
    expect(app.has({ text: '改招牌' })).toBe(false)
    await app.tap({ text: '再开起来' })
    expect(app.path()).toBe('seller/pages/join/index')
  })
})

test('a paused shop says why, what still happens to the money, and can’t be changed', async () => {
  await open(sampleSellerShop({ state: 'suspended', reason: '夸大宣传' }))
  expect(app.text()).toContain('铺子暂停了：夸大宣传。之前的订单照常结算，挣到的仍是你的')
  for (const words of ['改招牌', '关掉铺子', '去选货']) expect(app.has({ text: words })).toBe(false)
  expect(app.has({ label: /往前移/ })).toBe(false)
  expect(app.text()).toContain('好茶1')
})
