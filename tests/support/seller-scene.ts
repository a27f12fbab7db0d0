import { expectSoundBooks } from './ledger-checks'
import { createStory, type Story, type StoryPerson } from './story'
import { calmTransfers } from './story-withdrawals'

interface Scene {
  readonly story: Story
  /** Another in each test. */
  readonly lin: StoryPerson
  readonly hq: StoryPerson
}

/** For a whole test file: one story, a seller of their own in each test, and after each the weather is calm and the books are sound. */
export function eachWithASeller(enter: (scene: Scene) => void): void {
  let story: Story
  let sellers = 0
  beforeAll(async () => {
    story = await createStory()
  })
  beforeEach(async () => {
    sellers += 1
    enter({ story, hq: await story.hq(), lin: await story.seller(`lin-${sellers}`) })
  })
  afterEach(async () => {
    await calmTransfers(story)
    await expectSoundBooks(story)
  })
  afterAll(() => story.close())
}
