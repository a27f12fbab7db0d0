import { hideToast, showToast, useToastState } from '@/lib/toasts'

const shown = () => useToastState.getState().toast

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  hideToast()
  jest.useRealTimers()
})

test('a toast stays five seconds', () => {
  showToast('已移出袋子')
  jest.advanceTimersByTime(4999)
  expect(shown()?.text).toBe('已移出袋子')
  jest.advanceTimersByTime(1)
  expect(shown()).toBeNull()
})

test('a newer toast takes the place of an older one, and has its own five seconds', () => {
  showToast('one')
  const first = shown()?.id
  jest.advanceTimersByTime(4000)
  showToast('two')
  expect(shown()?.id).not.toBe(first)
  jest.advanceTimersByTime(4000)
  expect(shown()?.text).toBe('two')
  jest.advanceTimersByTime(1000)
  expect(shown()).toBeNull()
})
