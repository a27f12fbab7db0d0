import type { ReactElement } from 'react'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { connectFrame, type Frame, type PageLook } from '@/lib/frame'
import { type Language, useLanguageState } from '@/lib/language'
import { findElement, findElements, textOf, type Wanted } from '../../support/pages/visible-page'

export interface Drawn {
  readonly text: () => string
  readonly find: (wanted: Wanted) => HTMLElement
  readonly findAll: (wanted: Wanted) => readonly HTMLElement[]
  readonly tap: (wanted: Wanted) => Promise<void>
  readonly press: (wanted: Wanted, key: string) => Promise<void>
  readonly type: (wanted: Wanted, value: string) => Promise<void>
  readonly draw: (element: ReactElement) => Promise<void>
  readonly erase: () => void
}

/** Taro's components change themselves a moment after React did. */
function settle(): Promise<void> {
  return new Promise((done) => setTimeout(done, 20))
}

/** Draws one component into the document, as a page would, in a language. */
export async function drawn(element: ReactElement, language: Language = 'zh'): Promise<Drawn> {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  useLanguageState.setState({ language })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const draw = async (next: ReactElement) => {
    await act(async () => {
      root.render(next)
      await settle()
    })
  }
  const actOn = (change: (target: HTMLElement) => void) => async (wanted: Wanted) => {
    await act(async () => {
      change(findElement(place, wanted))
      await settle()
    })
  }
  await draw(element)
  return {
    draw,
    text: () => textOf(place),
    find: (wanted) => findElement(place, wanted),
    findAll: (wanted) => findElements(place, wanted),
    tap: actOn((target) => target.click()),
    press: (wanted, key) => actOn((target) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))(wanted),
    type: (wanted, value) =>
      actOn((target) => {
        target.dispatchEvent(new CustomEvent('input', { detail: { value }, bubbles: true }))
      })(wanted),
    erase: () => {
      act(() => root.unmount())
      place.remove()
    },
  }
}

export interface FrameLog {
  readonly looks: PageLook[]
  backs: number
}

/** A device for PageFrame that writes down what it is told. */
export function pretendFrame(given: Partial<Frame> = {}): FrameLog {
  const log: FrameLog = { looks: [], backs: 0 }
  connectFrame({
    metrics: () => ({ statusBarHeight: 0, capsule: null }),
    canGoBack: () => true,
    goBack: () => {
      log.backs += 1
    },
    dress: (look) => log.looks.push(look),
    isSinglePage: () => false,
    ...given,
  })
  return log
}
