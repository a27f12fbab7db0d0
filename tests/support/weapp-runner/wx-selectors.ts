import type { PhoneState } from './phone-state'
import type { Values } from './records'

const rectangle = { id: '', dataset: {}, left: 0, top: 0, right: 375, bottom: 0, width: 375, height: 0 }
const scroll = { scrollLeft: 0, scrollTop: 0, scrollWidth: 375, scrollHeight: 667 }

/** `wx.createSelectorQuery`: this phone lays nothing out, so every rectangle is as wide as the screen and has no height. */
export function createSelectorQuery(phone: PhoneState): Values {
  const answers: unknown[] = []
  const callbacks: (() => void)[] = []
  const ask = (answer: unknown) => (first?: unknown, second?: unknown) => {
    const callback = [first, second].find((one): one is (result: unknown) => void => typeof one === 'function')
    answers.push(answer)
    callbacks.push(() => callback?.(answer))
    return query
  }
  const chain = () => query
  const query: Values = {
    in: chain,
    select: chain,
    selectAll: chain,
    selectViewport: chain,
    boundingClientRect: ask(rectangle),
    scrollOffset: ask(scroll),
    fields: ask({ ...rectangle, ...scroll }),
    node: ask({ node: null }),
    context: ask({ context: null }),
    exec(done?: (results: unknown) => void) {
      phone.work.later('createSelectorQuery', () => {
        for (const callback of callbacks) callback()
        done?.(answers)
      })
      return query
    },
  }
  return query
}

/** `wx.createIntersectionObserver`: everything observed is told once that it shows. */
export function createIntersectionObserver(phone: PhoneState): Values {
  let isConnected = true
  const observer: Values = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe(_: string, callback: (result: Values) => void) {
      phone.work.later('createIntersectionObserver', () => {
        if (isConnected) callback({ intersectionRatio: 1, boundingClientRect: rectangle, time: phone.work.now() })
      })
    },
    disconnect() {
      isConnected = false
    },
  }
  return observer
}
