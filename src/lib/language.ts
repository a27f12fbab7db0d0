import { create } from 'zustand'

export type Language = 'zh' | 'en'

/** The same texts in both languages. */
export type Catalogue<Texts> = Readonly<Record<Language, Texts>>

/** The language that is shown now. stores/language.ts decides it; everything else only reads. */
export const useLanguageState = create<{ readonly language: Language }>(() => ({ language: 'zh' }))

export function useLanguage(): Language {
  return useLanguageState((state) => state.language)
}

/** The texts of one area in the language that is shown. */
export function useText<Texts>(catalogue: Catalogue<Texts>): Texts {
  return catalogue[useLanguage()]
}
