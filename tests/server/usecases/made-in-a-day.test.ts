import { limits } from '../../../contract/limits'
import { createStory, type Story, type StoryPerson } from '../../support/story'

let story: Story
let lin: StoryPerson

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
})
afterAll(() => story.close())

test('so many links within a day; those that were made can be had again, and tomorrow there are new ones', async () => {
  const link = (label: string) => ({ body: { productId: null, label } })
  for (let index = 0; index < limits.linksPerDay; index += 1) await lin.call('makeLink', link(`群 ${index}`))
  expect(await lin.refused('makeLink', link('小红书'))).toEqual({ code: 'too-many-today', limit: limits.linksPerDay })
  await lin.call('makeLink', link('群 3'))
  await (await story.seller('wang')).call('makeLink', link('小红书'))
  story.clock.advance({ days: 1 })
  await lin.call('makeLink', link('小红书'))
})

test('so many posters, looked at or sent', async () => {
  const drawing = jest.spyOn(story.context.drawing, 'poster').mockResolvedValue(new Uint8Array([1]))
  const poster = (words: string) => ({ body: { productId: null, design: 'note' as const, words } })
  for (let index = 0; index < limits.postersPerDay; index += 1) await lin.call('makePoster', poster(`第 ${index} 句`))
  expect(await lin.refused('makePoster', poster('又一句'))).toEqual({ code: 'too-many-today', limit: limits.postersPerDay })
  await lin.call('makePoster', poster('第 7 句'))
  story.clock.advance({ days: 1 })
  await lin.call('makePoster', poster('又一句'))
  drawing.mockRestore()
})
