/* A name is as long as the signs one sees: '👨‍👩‍👧' is one of them, written in five code points. Intl.Segmenter knows that too, but not on every
   phone. The patterns are made at run time, since a build would write their classes out in full. */

const mark = /[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]/u
const flagLetter = /[\u{1F1E6}-\u{1F1FF}]/u
const joiner = '\u200D'

/** The signs of a text, in order. */
export function listGraphemes(text: string): readonly string[] {
  const signs: string[] = []
  for (const point of text) {
    const last = signs.at(-1)
    if (last !== undefined && belongsTo(last, point)) signs[signs.length - 1] = last + point
    else signs.push(point)
  }
  return signs
}

function belongsTo(last: string, point: string): boolean {
  if (point === joiner || mark.test(point) || last.endsWith(joiner)) return true
  return flagLetter.test(point) && flagLetter.test(last) && [...last].length === 1
}
