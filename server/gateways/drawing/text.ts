import type { SKRSContext2D } from '@napi-rs/canvas'
import { canDraw, type FontWeight, fontOf } from './fonts'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0e\ufe0f\u20e3]/u
/** Stands for a letter that no font here has, as a name written with a star does. */
const standIn = '＊'

/** What can be drawn of a text: emoji are left out, characters without a glyph become a star; never a box. */
export function drawable(text: string): string {
  const kept = [...graphemes.segment(text)].map(({ segment }) => {
    if (emoji.test(segment)) return ''
    if (/^[\s\p{Cc}\p{Cf}]+$/u.test(segment)) return ' '
    return [...segment].every(canDraw) ? segment : standIn
  })
  return kept
    .join('')
    .replace(/＊{2,}/g, '＊')
    .replace(/\s+/g, ' ')
    .trim()
}

export interface TextStyle {
  readonly weight: FontWeight
  readonly sizePx: number
  readonly color: string
  /** Between two lines' tops. */
  readonly linePx: number
  readonly align?: 'left' | 'center' | 'right'
}

export interface TextBox {
  readonly x: number
  /** Top of the first line. */
  readonly y: number
  readonly maxWidth: number
  readonly maxLines?: number
}

/** No line begins with these. */
const closing = /^[，。、；：！？）」』”’》…,.!?;:)\]]/u

/** Latin words and numbers stay together, Chinese breaks anywhere but before a closing mark. */
function pieces(text: string): readonly string[] {
  const found = text.match(/[\p{Script=Latin}\p{N}.,%'’-]+ ?|./gu) ?? []
  const joined: string[] = []
  for (const piece of found) {
    if (closing.test(piece) && joined.length > 0) joined[joined.length - 1] += piece
    else joined.push(piece)
  }
  return joined
}

/** Splits a text into at most so many lines of a width; what is left over ends in an ellipsis. The context's font must be set. */
export function breakLines(context: SKRSContext2D, text: string, maxWidth: number, maxLines: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const fits = (words: string) => context.measureText(words.trimEnd()).width <= maxWidth
  for (const piece of pieces(text).flatMap((one) => (fits(one) ? [one] : [...one]))) {
    if (fits(line + piece)) {
      line += piece
      continue
    }
    lines.push(line)
    line = piece.trimStart()
  }
  if (line.trim() !== '') lines.push(line)
  if (lines.length <= maxLines) return lines.map((each) => each.trimEnd())
  const kept = lines.slice(0, maxLines)
  let last = kept[maxLines - 1] ?? ''
  while (last !== '' && !fits(`${last}…`)) last = [...last].slice(0, -1).join('')
  return [...kept.slice(0, -1), `${last.trimEnd()}…`].map((each) => each.trimEnd())
}

/** Draws a text from its top left (or centre, or right); answers where the next line's top would be. */
export function drawText(context: SKRSContext2D, text: string, style: TextStyle, box: TextBox): number {
  context.font = fontOf(style.weight, style.sizePx)
  context.fillStyle = style.color
  context.textAlign = style.align ?? 'left'
  context.textBaseline = 'alphabetic'
  const lines = breakLines(context, text, box.maxWidth, box.maxLines ?? 1)
  for (const [index, line] of lines.entries()) context.fillText(line, box.x, baseline(style, box.y + index * style.linePx))
  return box.y + lines.length * style.linePx
}

/** Noto's glyphs sit so that 0.37 of the size below the middle of a line is where they stand. */
function baseline(style: TextStyle, top: number): number {
  return top + style.linePx / 2 + style.sizePx * 0.37
}

/** One line whose pieces differ in style, on one baseline; answers where it ends. */
export function drawRun(
  context: SKRSContext2D,
  runs: readonly { readonly text: string; readonly style: TextStyle; readonly gapPx?: number }[],
  at: { readonly x: number; readonly y: number; readonly maxRight: number },
): number {
  const leader = runs.reduce((widest, run) => (run.style.sizePx > widest.sizePx ? run.style : widest), runs[0]?.style ?? ({} as TextStyle))
  const line = baseline(leader, at.y)
  let x = at.x
  for (const { text, style, gapPx = 0 } of runs) {
    context.font = fontOf(style.weight, style.sizePx)
    context.fillStyle = style.color
    context.textAlign = 'left'
    const [shown = ''] = breakLines(context, text, Math.max(at.maxRight - x - gapPx, 0), 1)
    if (shown === '' || shown === '…') continue
    context.fillText(shown, x + gapPx, line)
    x += gapPx + context.measureText(shown).width
  }
  return x
}

/** Width of a text in a style, px. */
export function widthOf(context: SKRSContext2D, text: string, weight: FontWeight, sizePx: number): number {
  context.font = fontOf(weight, sizePx)
  return context.measureText(text).width
}

interface Column {
  /** Its middle. */
  readonly x: number
  readonly y: number
  readonly height: number
}

/** A column read from top to bottom, made smaller (to half) until it fits, then cut. What has no Chinese in it is turned by a quarter. */
export function drawColumn(context: SKRSContext2D, text: string, style: TextStyle, box: Column): void {
  if (!/\p{Script=Han}/u.test(text)) {
    drawTurned(context, text, style, box)
    return
  }
  let characters = [...graphemes.segment(text)].map(({ segment }) => segment)
  const scale = Math.min(1, Math.max(0.5, box.height / (characters.length * style.linePx)))
  const linePx = style.linePx * scale
  const room = Math.max(Math.floor(box.height / linePx), 1)
  if (characters.length > room) characters = [...characters.slice(0, room - 1), '…']
  const scaled: TextStyle = { ...style, sizePx: Math.round(style.sizePx * scale), linePx, align: 'center' }
  for (const [index, character] of characters.entries())
    drawText(context, character, scaled, { x: box.x, y: box.y + index * linePx, maxWidth: 400 })
}

function drawTurned(context: SKRSContext2D, text: string, style: TextStyle, box: Column): void {
  const scale = Math.min(1, Math.max(0.4, box.height / widthOf(context, text, style.weight, style.sizePx)))
  const sizePx = Math.floor(style.sizePx * scale)
  context.save()
  context.translate(box.x, box.y)
  context.rotate(Math.PI / 2)
  drawText(context, text, { ...style, sizePx, align: 'left' }, { x: 0, y: -style.linePx / 2, maxWidth: box.height })
  context.restore()
}
