import { create } from 'zustand'
import { type Language, useLanguageState } from '@/lib/language'
import { storage } from '@/platform/storage'
import { system } from '@/platform/system'

/** `system`: as WeChat or the browser has it. */
export type LanguageChoice = Language | 'system'

const storageKey = 'language'

export const useLanguageChoice = create<{ readonly choice: LanguageChoice }>(() => ({ choice: 'system' }))

function apply(choice: LanguageChoice): void {
  useLanguageChoice.setState({ choice })
  const language = choice === 'system' ? system.language() : choice
  useLanguageState.setState({ language })
  system.speak(language)
}

/** Before the first page is drawn, so that nothing is drawn twice. */
export function startLanguage(): void {
  const kept = storage.read(storageKey)
  apply(kept === 'zh' || kept === 'en' ? kept : 'system')
}

export function chooseLanguage(choice: LanguageChoice): void {
  storage.write(storageKey, choice)
  apply(choice)
}
