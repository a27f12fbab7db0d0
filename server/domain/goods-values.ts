import { type Fen, parseYuan } from '../../contract/money'

/* What a cell of a goods file says. Spreadsheets change dates, months and digits of their own accord: what they make of them is read too. */

export type Reading<Value> = { readonly value: Value } | { readonly reason: string }
type Read<Value> = (text: string) => Reading<Value>

const picturesPerProduct = 9
const roadSteps = 8
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** A file name without a folder; the outside decides where it lies. */
const pictureFile = /^[^\s./\\:*?"<>|][^/\\:*?"<>|]*\.(webp|jpe?g|png)$/i

/** Full-width digits and signs, as Chinese keyboards give them, read like the others. */
function plain(text: string): string {
  return text.normalize('NFKC').trim()
}

/** One line of text: a line break inside of a cell is a space. */
export function readLine(mostLetters: number): Read<string> {
  return (text) => readText(text.replace(/\s*[\r\n]+\s*/g, ' '), mostLetters)
}

export function readParagraphs(mostLetters: number): Read<string> {
  return (text) => readText(text.replace(/\r\n?/g, '\n'), mostLetters)
}

function readText(text: string, mostLetters: number): Reading<string> {
  if (/[^\P{Cc}\n\t]/u.test(text)) return { reason: '有看不见的控制字符，删掉重写' }
  if ([...text].length > mostLetters) return { reason: `最多 ${mostLetters} 个字，现在有 ${[...text].length} 个` }
  return { value: text.replaceAll('\t', ' ') }
}

/** Codes are compared without regard to case: capitals throughout. */
export function readCode(text: string): Reading<string> {
  const code = plain(text).toUpperCase()
  if (/^[A-Z0-9_-]{1,32}$/.test(code)) return { value: code }
  return { reason: '写 1 到 32 个字母、数字、- 或 _' }
}

export function readWhole(from: number, to: number): Read<number> {
  return (text) => {
    const digits = plain(text).replace(/,(?=\d{3}(\D|$))/g, '')
    const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
    return value >= from && value <= to ? { value } : { reason: `写 ${from} 到 ${to} 的整数` }
  }
}

export function readPrice(text: string): Reading<Fen> {
  const value = parseYuan(plain(text).replace(/元$/, ''))
  return value !== null && value > 0 ? { value } : { reason: '价格写成 128 或 128.50，单位是元，要大于 0' }
}

/** Per cent into basis points. */
export function readPercent(text: string): Reading<number> {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?%?$/.exec(plain(text))
  const value = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : Number.NaN
  return value <= 10_000 ? { value } : { reason: '写 0 到 100，最多两位小数，比如 10 或 7.5' }
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const instant = new Date(`${written}T00:00:00Z`)
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(written)
  return isReal && Number(year) >= 1990 && Number(year) <= 2100 ? written : null
}

export function readDay(text: string): Reading<string> {
  const match = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?: 0{1,2}:00(?::00)?)?$/.exec(plain(text))
  const value = dayOf(match?.[1], match?.[2], match?.[3])
  return value ? { value } : { reason: '日期写成 2026-04-17' }
}

export function readMonth(text: string): Reading<string> {
  const written = plain(text)
  const named = /^([a-z]{3})-(\d{2})$/i.exec(written)
  const month = named ? String(months.indexOf((named[1] ?? '').toLowerCase()) + 1) : undefined
  const match = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})月?(?:[-/.]0?1)?$/.exec(written)
  const day = named ? dayOf(`20${named[2]}`, month, '1') : dayOf(match?.[1], match?.[2], '1')
  return day ? { value: day.slice(0, 7) } : { reason: '月份写成 2026-12' }
}

export function readChoice<Value>(words: ReadonlyMap<string, Value>, hint: string): Read<Value> {
  return (text) => {
    const value = words.get(plain(text).toLowerCase().replaceAll(' ', ''))
    return value === undefined ? { reason: hint } : { value }
  }
}

export function readPicture(text: string): Reading<string> {
  const name = text.trim()
  if (name.length > 500) return { reason: '图片的名字或地址太长' }
  if (/^https:\/\/[^\s/]+\.[^\s/]+\/\S+$/.test(name) || pictureFile.test(name)) return { value: name }
  return { reason: `图片写文件名（webp、jpg 或 png，不带文件夹）或 https 地址：${name.slice(0, 40)}` }
}

export function readPictures(text: string): Reading<readonly string[]> {
  const names = splitList(text)
  if (names.length === 0 || names.length > picturesPerProduct) return { reason: `放 1 到 ${picturesPerProduct} 张图片，用 | 隔开` }
  for (const name of names) {
    const reading = readPicture(name)
    if ('reason' in reading) return reading
  }
  return { value: names }
}

export function readRoad(text: string): Reading<readonly { readonly step: string; readonly on: string }[]> {
  const steps: { step: string; on: string }[] = []
  for (const part of splitList(text)) {
    const match = /^(\S.{0,19}?)\s+(\S+)$/.exec(part)
    const day = readDay(match?.[2] ?? '')
    if (!match || 'reason' in day) return { reason: `每一步写「做什么 2026-04-11」，用 | 隔开：${part.slice(0, 40)}` }
    if (day.value < (steps.at(-1)?.on ?? '')) return { reason: `早的写在前面：${part.slice(0, 40)}` }
    steps.push({ step: match[1] ?? '', on: day.value })
  }
  return steps.length > roadSteps ? { reason: `最多 ${roadSteps} 步` } : { value: steps }
}

function splitList(text: string): readonly string[] {
  return text
    .split(/[|｜\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
