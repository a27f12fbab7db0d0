import { loadDrawn, readPosterCode } from '../../support/drawn-pictures'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let lin: StoryPerson
let tea: Goods
const photos = ['tea-001-1', 'tea-001-2', 'tea-001-3'].map((name) => `/pictures/${name}.webp`)
const questions = [{ question: '能放多久？', answer: '没开封两年。' }]
const captions = {
  plain: ['{2026 春茶|今年的春茶}，{轻焙火|火轻}，{蜜香长|闻着像蜜}，耐七泡。', '{乌岽山|凤凰山}的{单丛|蜜兰香}，{凉了|放凉了}也甜。'],
  warm: ['{我每天|每天}{早上|上午}第一泡就是它，{凉了|放凉了}也甜。', '{家里|桌上}常备的就是{这罐|它}，{客人|朋友}来了都问。'],
  brief: ['{凉了|放凉了}也甜。', '{蜜香|兰香}，耐七泡。'],
}

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  tea = await story.goods({
    product: {
      pictures: JSON.stringify(photos),
      how_made: '当天做青，轻轻焙一道火。',
      how_to_use: '水要滚，出汤要快。',
      questions: JSON.stringify(questions),
      captions: JSON.stringify(captions),
    },
  })
})
afterAll(() => story.close())
afterEach(() => {
  story.sandbox.faults.codes_busy = false
  story.sandbox.faults.busy = false
})

const pack = (goods: Goods = tea, person = lin) => person.call('getPack', { query: { productId: goods.id } })

const load = (picture: string | null) => loadDrawn(story.app, picture)

test('one request brings what to know, what to say and what to show, the last picture with a code of its own', async () => {
  const opened = await pack()
  expect(opened).toMatchObject({
    thing: { productId: tea.id },
    howMade: '当天做青，轻轻焙一道火。',
    howToUse: '水要滚，出汤要快。',
    questions,
  })
  expect(opened.captions.map(({ tone }) => tone)).toEqual(['plain', 'warm', 'brief'])
  expect(opened.pictures).toHaveLength(3)
  for (const picture of opened.pictures) await load(picture)
  const code = await readPosterCode('still-life', await load(opened.codePicture))
  expect(code).toBe(`scene=s=${opened.token}&page=buyer/pages/product/index`)
  const row = await story.database.selectFrom('tokens').selectAll().where('token', '=', opened.token).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ seller_id: lin.id, product_id: tea.id, channel: 'pack', used_at: null })
})

test('opening it again, also twice at once, is the same pack; saving it uses its token up and the next has the next', async () => {
  const rice = await story.goods({ product: { pictures: JSON.stringify(photos) } })
  const [one, other] = await Promise.all([pack(rice), pack(rice)])
  expect(one).toEqual(other)
  const { nextToken } = await lin.call('recordShareIntent', { body: { token: one.token } })
  const next = await pack(rice)
  expect([next.token, next.pictures]).toEqual([nextToken, one.pictures])
  expect(next.codePicture).not.toBe(one.codePicture)
  expect(await readPosterCode('still-life', await load(next.codePicture))).toContain(nextToken)
})

test('pictures of goods are drawn once for all sellers; there are eight at most, so that the code’s is the ninth', async () => {
  const many = Array.from({ length: 9 }, (_, index) => photos[index % 3])
  const fruit = await story.goods({ product: { pictures: JSON.stringify(many) } })
  const wang = await story.seller('wang')
  const [own, theirs] = [await pack(fruit), await pack(fruit, wang)]
  expect(own.pictures).toHaveLength(8)
  expect(theirs.pictures).toEqual(own.pictures)
  expect(theirs.codePicture).not.toBe(own.codePicture)
})

test('forty sellers do not say the same, and each says the same tomorrow', async () => {
  // No code is drawn: the words are what counts.
  story.sandbox.faults.codes_busy = true
  const texts: Record<string, Set<string>> = { plain: new Set(), warm: new Set(), brief: new Set() }
  for (let index = 0; index < 40; index += 1) {
    const seller = await story.seller(`forty-${index}`)
    const { captions: first } = await pack(tea, seller)
    for (const { tone, text } of first) texts[tone]?.add(text)
    if (index === 0) expect((await pack(tea, seller)).captions).toEqual(first)
  }
  expect(texts.plain?.size).toBeGreaterThanOrEqual(10)
  expect(texts.warm?.size).toBeGreaterThanOrEqual(10)
  expect(texts.brief?.size).toBe(4)
})

test('a product of which HQ wrote nothing has an empty pack that still brings its pictures', async () => {
  const bare = await story.goods({ product: { pictures: JSON.stringify(photos.slice(0, 1)) } })
  expect(await pack(bare)).toMatchObject({ howMade: '', howToUse: '', questions: [], captions: [], pictures: [expect.any(String)] })
})

test('a picture that can’t be loaded is left out', async () => {
  const torn = await story.goods({ product: { pictures: JSON.stringify(['/pictures/lost.webp', photos[0]]) } })
  const opened = await pack(torn)
  expect(opened.pictures).toHaveLength(1)
  await load(opened.codePicture)
})

test.each(['codes_busy', 'busy'] as const)(
  'while WeChat makes no codes (%s) it opens without the last picture, which comes later under the same token',
  async (fault) => {
    const later = await story.goods()
    story.sandbox.faults[fault] = true
    const opened = await pack(later)
    expect(opened.codePicture).toBeNull()
    story.sandbox.faults[fault] = false
    const again = await pack(later)
    expect(again.token).toBe(opened.token)
    expect(await readPosterCode('still-life', await load(again.codePicture))).toContain(again.token)
  },
)

test('is refused for what is withdrawn or unknown, and while suspended', async () => {
  const gone = await story.goods({ product: { is_on_sale: false } })
  expect(await lin.refused('getPack', { query: { productId: gone.id } })).toEqual({ code: 'product-withdrawn' })
  const productId = '01j00000000000000000000000'
  expect(await lin.refused('getPack', { query: { productId } })).toEqual({ code: 'not-found', what: 'product' })
  const [zhao, hq] = [await story.seller('zhao'), await story.hq()]
  await hq.suspends(zhao, '朋友圈刷屏')
  expect(await zhao.refused('getPack', { query: { productId: tea.id } })).toEqual({ code: 'seller-inactive', reason: '朋友圈刷屏' })
})
