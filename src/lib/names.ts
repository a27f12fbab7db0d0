import type { Language } from './language'

/** A name in the language that is shown; goods may have a Chinese one only. */
export function nameIn(name: { readonly zh: string; readonly en: string }, language: Language): string {
  return name[language] === '' ? name.zh : name[language]
}

/** A text of at most so many characters, as people count them; what is cut ends in '…'. */
export function shorten(text: string, maxLength: number): string {
  const characters = Array.from(text)
  return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join('')}…`
}
