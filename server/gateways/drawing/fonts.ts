import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'

/* Noto Sans SC from npm, so that a poster is the same on every machine. The common characters are one file a weight; the rarer ones
   lie in about a hundred parts, and a part is read when a text needs it. */

export type FontWeight = 400 | 500 | 600
const weights: readonly FontWeight[] = [400, 500, 600]
const common = 'Shupu'

/** Families in the order in which a character is looked for. */
const families: string[] = []
const knownCharacters = new Map<string, boolean>()
let fontFolder = ''
let rareParts: readonly { readonly part: string; readonly ranges: readonly (readonly [number, number])[] }[] = []

function findFonts(): string {
  return dirname(createRequire(__filename).resolve('@fontsource/noto-sans-sc/package.json'))
}

function register(part: string, family: string): void {
  for (const weight of weights) {
    const file = join(fontFolder, 'files', `noto-sans-sc-${part}-${weight}-normal.woff2`)
    GlobalFonts.register(readFileSync(file), family)
  }
}

function prepare(): void {
  if (families.length > 0) return
  fontFolder = findFonts()
  for (const part of ['chinese-simplified', 'latin']) register(part, common)
  families.push(common)
  const listed = JSON.parse(readFileSync(join(fontFolder, 'unicode.json'), 'utf8')) as Readonly<Record<string, string>>
  rareParts = Object.entries(listed)
    .filter(([name]) => name.startsWith('['))
    .map(([name, ranges]) => ({ part: name.slice(1, -1), ranges: ranges.split(',').map(readRange) }))
}

/** 'U+5CBD' or 'U+5CBD-5CC0'. */
function readRange(range: string): readonly [number, number] {
  const [first = '0', last = first] = range.slice(2).split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}

/** Canvas' font, with every family that was needed so far. */
export function fontOf(weight: FontWeight, sizePx: number): string {
  prepare()
  return `${weight} ${sizePx}px ${families.join(', ')}`
}

/** What a character no font has is drawn as: a crossed box. */
const unknownCharacter = '\u{10fffd}'

function drawn(character: string): string {
  const context = createCanvas(24, 24).getContext('2d')
  context.font = fontOf(400, 20)
  context.fillText(character, 2, 20)
  return Buffer.from(context.getImageData(0, 0, 24, 24).data.buffer).toString('latin1')
}

/** Whether a character can be drawn; reads the part of the font that has it. */
export function canDraw(character: string): boolean {
  const known = knownCharacters.get(character)
  if (known !== undefined) return known
  prepare()
  let isDrawable = drawn(character) !== drawn(unknownCharacter)
  if (!isDrawable) isDrawable = findRare(character)
  knownCharacters.set(character, isDrawable)
  return isDrawable
}

function findRare(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  const found = rareParts.find(({ ranges }) => ranges.some(([first, last]) => first <= point && point <= last))
  const family = `${common}${found?.part}`
  if (!found || families.includes(family)) return false
  register(found.part, family)
  families.push(family)
  return drawn(character) !== drawn(unknownCharacter)
}
