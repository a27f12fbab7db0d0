import { create } from 'zustand'

export type Theme = 'light' | 'dark'

/** What the phone is set to. Only WeChat's own bar needs to be told; the style sheet follows by itself. */
export const useThemeState = create<{ readonly theme: Theme }>(() => ({ theme: 'light' }))
