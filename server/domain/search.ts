/* What somebody typed, made into what is looked for. The database spells its side alike: migrations/0015-search.sql. */

const mostWords = 8
const mostGrams = 12
/** Spaces of any width and the marks that Chinese keyboards put between words. */
const between = /[\s,，、。；;]+/u
const scripts = /\p{Script=Han}+|[\p{Script=Latin}\p{N}]+/gu

/** One spelling of full-width and half-width; capitals are the database's affair, which knows its own. */
function spelled(text: string): string {
  return text.normalize('NFKC')
}

/** The words of a query, each to be found as a part of a product's texts; none when nothing was typed. */
export function searchWords(typed: string): readonly string[] {
  const words = spelled(typed).split(between)
  return [...new Set(words.filter((word) => word !== ''))].slice(0, mostWords)
}

/** The small pieces that near things share: two Chinese characters that stand together, three letters of a Latin word. */
export function searchGrams(text: string): readonly string[] {
  const grams = [...spelled(text).matchAll(scripts)].flatMap(([run]) => pieces(Array.from(run.toLowerCase())))
  return [...new Set(grams)].slice(0, mostGrams)
}

function pieces(letters: readonly string[]): readonly string[] {
  const length = /\p{Script=Han}/u.test(letters[0] ?? '') ? 2 : 3
  return letters.slice(length - 1).map((_, start) => letters.slice(start, start + length).join(''))
}
