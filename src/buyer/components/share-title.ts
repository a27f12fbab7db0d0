import { shorten } from '@/lib/names'

/** WeChat cuts a card's title after two lines; so many characters always fit. */
const titleLength = 30

/** The title of a shared card: the first of the texts that says something, cut to what a card shows. */
export function shareTitle(...texts: readonly (string | null | undefined)[]): string {
  const said = texts.find((text) => typeof text === 'string' && text.trim() !== '')
  return shorten((said ?? '').trim(), titleLength)
}
