import type { SearchText } from '../zh/search'

export const search: SearchText = {
  title: 'Search',
  hint: 'Name, place or maker',
  clear: 'Clear',
  recent: 'Searched lately',
  categories: 'Categories',
  seen: 'Seen lately',
  kept: 'Kept on this phone only.',
  found: (words) => `Search for “${words}”`,
  nothing: (words) => `Nothing found for “${words}”`,
  nothingWords: 'Try a shorter word, or look through the categories.',
  nearWords: 'Try a shorter word. These may be close.',
  near: 'Like this',
  compare: 'Compare some',
  choose: 'Pick 2 or 3',
  chosen: (count) => `Compare ${count}`,
  most: 'Three at most can be compared.',
  stop: 'Stop',
}
