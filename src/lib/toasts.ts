import { create } from 'zustand'

export interface Toast {
  readonly id: number
  readonly text: string
  /** What takes it back, and how that is called. */
  readonly undo?: { readonly label: string; readonly run: () => void }
}

const shownMs = 5000
let lastId = 0
let timer: ReturnType<typeof setTimeout> | undefined

export const useToastState = create<{ readonly toast: Toast | null }>(() => ({ toast: null }))

/** Shows one line for five seconds; a newer one takes its place. Every PageFrame has a host for it. */
export function showToast(text: string, undo?: Toast['undo']): void {
  lastId += 1
  clearTimeout(timer)
  useToastState.setState({ toast: { id: lastId, text, undo } })
  timer = setTimeout(hideToast, shownMs)
}

export function hideToast(): void {
  clearTimeout(timer)
  useToastState.setState({ toast: null })
}
