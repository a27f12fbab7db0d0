import { CsvError, parse } from 'csv-parse/sync'
import type { GoodsProblem } from '../../domain/goods'
import { errorCode } from './error-code'

export type CsvTable = { readonly table: readonly (readonly string[])[] } | { readonly problems: readonly GoodsProblem[] }

const reasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: '有一处双引号没有收尾',
  CSV_INVALID_CLOSING_QUOTE: '双引号后面多了字：文字里要用双引号就写两个',
  INVALID_OPENING_QUOTE: '双引号前面多了字：整格都要括在双引号里',
}

/** The cells of a CSV file as spreadsheets save it: UTF-8 with or without a mark, else GBK; commas; any line end. Empty lines stay, so that lines count as a spreadsheet counts them. */
export function readCsv(bytes: Uint8Array): CsvTable {
  const text = decode(bytes)
  if (text === null) return { problems: [{ line: 1, column: '', reason: '看不懂这个文件的编码：另存为「CSV UTF-8」' }] }
  try {
    return {
      table: parse(text, { delimiter: ',', record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, skip_empty_lines: false }),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.records === 'number' ? error.records + 1 : 1
    return { problems: [{ line, column: '', reason: reasons[error.code] ?? '这一行不是 CSV' }] }
  }
}

/** Null for anything but UTF-8 and GBK: UTF-16, which spreadsheets call 'Unicode text', and what is no text at all. */
function decode(bytes: Uint8Array): string | null {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16 || bytes.includes(0)) return null
  for (const encoding of ['utf-8', 'gbk']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // Node reads bytes that GBK does not have as letters for private use.
      return encoding === 'gbk' && /[\uE000-\uF8FF\uFFFD]/.test(text) ? null : text
    } catch (error) {
      if (errorCode(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    }
  }
  return null
}
