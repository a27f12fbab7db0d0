import { ObjectsUnavailable } from '../../../server/ports'
import { loadDrawn, readPosterCode } from '../../support/drawn-pictures'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let lin: StoryPerson
let tea: Goods

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin', { shopName: '小林的茶桌', words: '潮州人，喝茶二十年' })
  tea = await story.goods({ product: { pictures: JSON.stringify(['/pictures/tea-001-1.webp']) } })
})
afterAll(() => story.close())
afterEach(() => {
  story.sandbox.faults.codes_busy = false
  story.sandbox.faults.busy = false
})

type Design = 'still-life' | 'label' | 'note'
const body = (design: Design = 'still-life', goods: Goods | null = tea, words?: string) => ({ productId: goods?.id ?? null, design, words })
const make = async (...given: Parameters<typeof body>) => (await lin.call('makePoster', { body: body(...given) })).poster

const load = (picture: string | null) => loadDrawn(story.app, picture)

describe('a poster with bad luck', () => {
  test('over WeChat’s limit it says when to try again; nothing is lost, and the share page opens', async () => {
    const fig = await story.goods()
    story.sandbox.faults.codes_busy = true
    const asked = { body: body('note', fig) }
    expect(await lin.refused('makePoster', asked)).toEqual({ code: 'wechat-busy', retryAfterSeconds: 60 })
    expect(await lin.refused('makePoster', asked)).toEqual({ code: 'wechat-busy', retryAfterSeconds: 60 })
    const page = await lin.call('getSharePage', { query: { productId: fig.id } })
    expect([page.posters, page.kit?.chat.picture]).toEqual([[], expect.any(String)])
    const rows = await story.database.selectFrom('posters').select('token').where('product_id', '=', fig.id).execute()
    story.sandbox.faults.codes_busy = false
    expect((await make('note', fig)).token).toBe(rows[0]?.token)
    expect(rows).toHaveLength(1)
  })

  test('what was drawn before comes even while WeChat makes no codes, also with another price', async () => {
    const plum = await story.goods()
    const before = await make('note', plum)
    story.sandbox.faults.codes_busy = true
    expect(await make('note', plum)).toEqual(before)
    await story.database
      .updateTable('sizes')
      .set({ price_fen: 100 as never })
      .where('id', '=', plum.size.id)
      .execute()
    const after = await make('note', plum)
    expect(await readPosterCode('note', await load(after.picture))).toContain(before.token)
  })

  test('a WeChat that does not answer is refused, and goes on later', async () => {
    const pear = await story.goods()
    story.sandbox.faults.busy = true
    expect(await lin.refused('makePoster', { body: body('note', pear) })).toEqual({ code: 'wechat-unavailable' })
    story.sandbox.faults.busy = false
    await make('note', pear)
  })

  test('where pictures can’t be kept it is refused, and the share page goes on without them', async () => {
    const date = await story.goods({ product: { name_zh: '新疆灰枣' } })
    const put = jest.spyOn(story.context.objects, 'put').mockRejectedValue(new ObjectsUnavailable('PUT: status 500'))
    expect(await lin.refused('makePoster', { body: body('note', date) })).toEqual({ code: 'pictures-unavailable' })
    expect((await lin.call('getSharePage', { query: { productId: date.id } })).kit?.chat.picture).toBeNull()
    put.mockRestore()
    await make('note', date)
    await load((await lin.call('getSharePage', { query: { productId: date.id } })).kit?.chat.picture ?? '')
  })

  test('a photo and a portrait that can’t be loaded leave a poster whose code can be read', async () => {
    const wang = await story.seller('wang')
    await story.database.updateTable('people').set({ avatar: '/pictures/nobody.webp' }).where('id', '=', wang.id).execute()
    const lost = await story.goods({ product: { pictures: JSON.stringify(['/pictures/lost.webp']) } })
    const { poster } = await wang.call('makePoster', { body: body('still-life', lost) })
    expect(await readPosterCode('still-life', await load(poster.picture))).toContain(poster.token)
  })

  test('a name of 200 emoji and rare characters is drawn all the same', async () => {
    const mei = await story.seller('mei', { shopName: '𠮷野家👑', words: '🎉'.repeat(20) })
    await story.database
      .updateTable('people')
      .set({ nickname: '👨‍👩‍👧‍👦'.repeat(200) })
      .where('id', '=', mei.id)
      .execute()
    const strange = await story.goods({ product: { name_zh: '䶮𠮷 岽', subtitle_zh: '🎁', maker: '🧑‍🌾' } })
    for (const design of ['still-life', 'label', 'note'] as const) {
      const { poster } = await mei.call('makePoster', { body: body(design, strange, '🍵'.repeat(50)) })
      expect(await readPosterCode(design, await load(poster.picture))).toContain(poster.token)
    }
  })
})
