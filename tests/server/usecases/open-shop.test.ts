import { createUlid } from '../../../contract/ids'
import { fen } from '../../../contract/money'
import { createStory, type Story, type StoryPerson } from '../../support/story'

let story: Story
let people = 0
beforeAll(async () => {
  story = await createStory()
})
afterAll(() => story.close())

function someone() {
  people += 1
  return story.person(`person-${people}`)
}

const joinPage = (person: StoryPerson) => person.call('getJoinPage', { query: {} })
const sellerRow = (person: StoryPerson) => story.context.read.sellers.find(person.id)

async function refusedShop(person: StoryPerson, change: { shopName?: string; words?: string; agreementVersion?: string }) {
  const { agreement } = await joinPage(person)
  const body = { shopName: '小店', words: '', agreementVersion: agreement.version, ...change }
  return await person.refused('openShop', { body })
}

describe('the page before', () => {
  test('tells what one signs, in both languages, and suggests a name', async () => {
    const chen = await someone()
    const page = await joinPage(chen)
    expect(page).toMatchObject({
      isSeller: false,
      suggestedShopName: `${chen.name}的小店`,
      agreement: { title: { zh: '推荐人约定', en: 'Seller agreement' } },
    })
    expect(page.agreement.paragraphs.length).toBeGreaterThanOrEqual(12)
  })

  test('suggests no name that is too long', async () => {
    const chen = await someone()
    await story.database
      .updateTable('people')
      .set({ nickname: '一个名字长得不得了的人还要更长更长更长' })
      .where('id', '=', chen.id)
      .execute()
    const { suggestedShopName } = await joinPage(chen)
    expect([...suggestedShopName].length).toBeLessThanOrEqual(20)
    expect((await chen.opensShop({ shopName: suggestedShopName })).person.seller?.shopName).toBe(suggestedShopName)
  })

  test('has an example from goods that are really sold, and none where nothing is', async () => {
    const chen = await someone()
    expect((await joinPage(chen)).example).toBeNull()
    await story.goods({ product: { commission_bps: 1500, position: 2 }, sizes: [{ price_fen: fen(9_999) }] })
    await story.settings({ returnDays: 10 })
    expect((await joinPage(chen)).example).toEqual({
      productName: { zh: '凤凰单丛', en: 'Phoenix oolong' },
      priceFen: 9_999,
      rateBps: 1500,
      commissionFen: 1499,
      returnDays: 10,
    })
    await story.goods({ product: { commission_bps: 0, position: 1 } })
    expect((await joinPage(chen)).example).toBeNull()
  })
})

describe('opening a shop', () => {
  test('is done at once: the person has it, and cards of their own', async () => {
    const chen = await someone()
    const { agreement } = await joinPage(chen)
    const { person } = await chen.opensShop({ shopName: ' 陈的铺子 ', words: ' 慢慢挑 ' })
    expect(person).toMatchObject({ id: chen.id, seller: { shopName: '陈的铺子', state: 'active' } })
    expect(await sellerRow(chen)).toMatchObject({
      words: '慢慢挑',
      agreement_version: agreement.version,
      signed_at: story.clock.now(),
      commission_bps: null,
      pending_fen: 0,
      available_fen: 0,
    })
    expect((await chen.seesShop()).share.isOwn).toBe(true)
    expect((await chen.call('getMe', {})).person).toEqual(person)
    expect(await joinPage(chen)).toMatchObject({ isSeller: true, suggestedShopName: '陈的铺子' })
  })

  test('again is refused and changes nothing', async () => {
    const chen = await someone()
    await chen.opensShop({ shopName: '第一个' })
    expect(await refusedShop(chen, { shopName: '第二个' })).toEqual({ code: 'already-seller' })
    expect((await sellerRow(chen))?.shop_name).toBe('第一个')
  })

  test('twice at once is one shop', async () => {
    const chen = await someone()
    const results = await Promise.allSettled([chen.opensShop({ shopName: '左' }), chen.opensShop({ shopName: '右' })])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('after leaving brings it back, signed anew', async () => {
    const chen = await someone()
    await chen.opensShop({ shopName: '旧铺' })
    await story.context.read.sellers.markState(chen.id, 'left', null)
    expect(await joinPage(chen)).toMatchObject({ isSeller: false, suggestedShopName: '旧铺' })
    expect((await chen.seesShop()).share.isOwn).toBe(false)
    story.clock.advance({ days: 3 })
    const { person } = await chen.opensShop({ shopName: '新铺' })
    expect(person.seller).toEqual({ shopName: '新铺', state: 'active' })
    expect((await sellerRow(chen))?.signed_at).toEqual(story.clock.now())
  })

  test('while suspended is refused with the reason', async () => {
    const chen = await someone()
    await chen.opensShop()
    await (await story.hq()).suspends(chen, '夸大宣传')
    expect(await refusedShop(chen, {})).toEqual({ code: 'seller-inactive', reason: '夸大宣传' })
    expect((await sellerRow(chen))?.state).toBe('suspended')
  })

  test('under an agreement that has changed is refused with the new version', async () => {
    const chen = await someone()
    const { version } = (await joinPage(chen)).agreement
    await story.settings({ returnDays: 15 })
    const now = (await joinPage(chen)).agreement.version
    expect(await refusedShop(chen, { agreementVersion: version })).toEqual({ code: 'agreement-outdated', version: now })
    expect(await sellerRow(chen)).toBeNull()
  })
})

describe('a name', () => {
  test.each([
    ['of pictures', '🍵🌿', 'invalid-input'],
    ['of spaces', '   ', 'invalid-input'],
    ['of 21 characters', '铺'.repeat(21), 'invalid-input'],
    ['of keycaps', '1️⃣2️⃣', 'name-unusable'],
    ['of letters that show nothing', 'ㅤㅤ', 'name-unusable'],
  ])('%s is refused, and nothing is opened', async (_, shopName, code) => {
    const chen = await someone()
    expect(await refusedShop(chen, { shopName })).toMatchObject({ code })
    expect(await sellerRow(chen)).toBeNull()
  })

  test('says what is wrong with it', async () => {
    const chen = await someone()
    expect(await refusedShop(chen, { shopName: '🍵' })).toEqual({
      code: 'invalid-input',
      fields: [{ path: 'shopName', reason: 'no-letters' }],
    })
    expect(await refusedShop(chen, { shopName: 'a\u0000b' })).toEqual({
      code: 'invalid-input',
      fields: [{ path: 'shopName', reason: 'unreadable-characters' }],
    })
  })
})

test('words beyond 60 characters are refused', async () => {
  const chen = await someone()
  expect(await refusedShop(chen, { words: '好'.repeat(61) })).toMatchObject({ code: 'invalid-input', fields: [{ path: 'words' }] })
})

describe('pausing a seller', () => {
  const state = 'suspended' as const

  test('and letting them go on again', async () => {
    const [hq, chen] = [await story.hq(), await someone()]
    await chen.opensShop({ shopName: '陈' })
    expect(await hq.suspends(chen, '刷屏')).toEqual({ state: 'suspended' })
    expect((await chen.desk()).shop).toEqual({ name: '陈', state: 'suspended', suspendedReason: '刷屏' })
    expect(await hq.letsGoOn(chen)).toEqual({ state: 'active' })
    expect((await chen.desk()).shop).toEqual({ name: '陈', state: 'active', suspendedReason: null })
  })

  test('is refused for somebody without a shop, and for one who left', async () => {
    const [hq, chen, mei] = [await story.hq(), await someone(), await someone()]
    await mei.opensShop()
    await story.context.read.sellers.markState(mei.id, 'left', null)
    for (const { id } of [chen, mei]) {
      const body = { id: createUlid(1), state, reason: '测试' }
      const refusal = id === chen.id ? { code: 'not-found', what: 'seller' } : { code: 'seller-state', state: 'left' }
      expect(await hq.refused('setSellerState', { params: { id }, body })).toEqual(refusal)
    }
    expect((await sellerRow(mei))?.state).toBe('left')
  })

  test('is HQ’s alone, and needs a reason', async () => {
    const [hq, chen] = [await story.hq(), await story.seller('zhou')]
    const ask = { params: { id: chen.id }, body: { id: createUlid(1), state, reason: '测试' } }
    expect(await chen.refused('setSellerState', ask)).toEqual({ code: 'forbidden', role: 'hq' })
    expect(await hq.refused('setSellerState', { ...ask, body: { ...ask.body, reason: ' ' } })).toMatchObject({ code: 'invalid-input' })
    expect((await sellerRow(chen))?.state).toBe('active')
  })
})
