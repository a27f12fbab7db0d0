import { listGraphemes } from '../../contract/graphemes'

/** What people are called until they say something else. */
export function neutralNickname(personId: string): string {
  return `熟客${personId.slice(-4)}`
}

/** What shows nothing by itself, and what turns the words around it. */
const hidden = /\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{Bidi_Control}|\p{Z}/u
const turning = /\p{Bidi_Control}/gu
/** More marks than this on one sign are a flood that runs over the lines above and below. */
const mostMarks = 4

/** The name as it is kept: composed, on one line, without what would turn the words after it. */
export function cleanNickname(name: string): string {
  return name.normalize('NFC').replace(turning, '').replace(/\s+/gu, ' ').trim()
}

/** Whether people can see it: an emoji will do, blanks will not, nor signs heaped with marks. */
export function isUsableNickname(name: string): boolean {
  const signs = listGraphemes(name)
  const isSeen = signs.some((sign) => [...sign].some((point) => !hidden.test(point) && !/\p{M}/u.test(point)))
  return isSeen && signs.every((sign) => (sign.match(/\p{M}/gu) ?? []).filter((point) => point !== '\uFE0F').length <= mostMarks)
}
