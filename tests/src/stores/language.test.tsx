import { startStores } from './start-stores'

function speak(language: string): void {
  Object.defineProperty(window.navigator, 'language', { value: language, configurable: true })
}

beforeEach(() => localStorage.clear())
afterAll(() => speak('zh-CN'))

test.each([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['en-GB', 'en'],
  ['fr', 'en'],
])('a browser that speaks %s gets %s', (system, shown) => {
  speak(system)
  const { language, shownLanguage } = startStores()
  language.startLanguage()
  expect(shownLanguage()).toBe(shown)
})

test('a choice is kept over a restart, until the system is chosen again', () => {
  speak('zh-CN')
  const first = startStores()
  first.language.startLanguage()
  first.language.chooseLanguage('en')
  const second = startStores()
  second.language.startLanguage()
  expect(second.shownLanguage()).toBe('en')
  second.language.chooseLanguage('system')
  expect(second.shownLanguage()).toBe('zh')
})
