import { jpeg, png } from '../../support/pictures'
import { createStory, type Story, type StoryPerson } from '../../support/story'

/* The picture a seller puts above the shop. */

let story: Story
let lin: StoryPerson

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin', { shopName: '小林的茶桌', words: '潮州人' })
})
afterAll(() => story.close())

const shopOf = (seller: StoryPerson) => seller.call('getSellerShop', {})
const sends = (seller: StoryPerson, bytes = png()) => seller.sends(bytes, { purpose: 'cover' })
const save = (seller: StoryPerson, cover: string) => seller.call('saveSellerShop', { body: { name: '小林的茶桌', words: '潮州人', cover } })
const shown = async (seller: StoryPerson) => (await seller.seesShop()).cover

test('is seen by its seller at once, by buyers when it passed, and saving anything else leaves it', async () => {
  const upload = await sends(lin)
  expect((await save(lin, upload.id)).cover).toEqual({ address: upload.address, state: 'unchecked' })
  expect(await shown(lin)).toBeNull()
  await story.passes({ minutes: 2 })
  expect((await shopOf(lin)).cover).toEqual({ address: upload.address, state: 'passed' })
  const buyer = await story.person('looker')
  expect(await buyer.opens(await lin.shares())).toMatchObject({ cover: upload.address })
  expect((await save(lin, 'keep')).cover?.state).toBe('passed')
})

test('twice is once, another one takes its place, and none is none: files go with them', async () => {
  const [first, second] = [await sends(lin), await sends(lin)]
  await save(lin, first.id)
  await save(lin, first.id)
  await story.passes({ minutes: 2 })
  expect(await shown(lin)).toBe(first.address)
  await save(lin, second.id)
  expect(await shown(lin)).toBeNull()
  await story.passes({ minutes: 2 })
  expect(await shown(lin)).toBe(second.address)
  expect((await story.app.request(first.address)).status).toBe(404)
  expect((await save(lin, 'none')).cover).toBeNull()
  expect(await shown(lin)).toBeNull()
})

test.each([
  ['blocked', '违禁'],
  ['held', '待审'],
])('that WeChat’s check leaves %s is shown to nobody but its seller', async (state, mark) => {
  const upload = await sends(lin, jpeg({ painted: mark }))
  await save(lin, upload.id)
  await story.passes({ minutes: 2 })
  expect((await shopOf(lin)).cover?.state).toBe(state)
  expect(await shown(lin)).toBeNull()
})

test('must be one’s own, sent for this; else nothing of the shop changes', async () => {
  const mei = await story.seller('mei-cover')
  const wrong = [await sends(mei), await lin.sends(png(), { purpose: 'avatar' })]
  for (const { id } of wrong) {
    const body = { name: '别的名字', words: '', cover: id }
    expect(await lin.refused('saveSellerShop', { body })).toEqual({ code: 'picture-unknown', id })
  }
  expect((await shopOf(lin)).name).toBe('小林的茶桌')
})

test('is on no page of another seller or of the brand, and goes with its seller', async () => {
  const gone = await story.seller('gone')
  const upload = await sends(gone)
  await gone.call('saveSellerShop', { body: { name: '走了', words: '', cover: upload.id } })
  await story.passes({ minutes: 2 })
  expect(await shown(gone)).toBe(upload.address)
  expect(await shown(await story.person('nobody'))).toBeNull()
  await gone.call('leaveShop', {})
  expect(await shown(gone)).toBeNull()
  await gone.deletesThemselves()
  await story.jobs.runDue()
  expect((await story.app.request(upload.address)).status).toBe(404)
})
