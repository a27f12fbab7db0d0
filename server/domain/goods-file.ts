import type { GoodsBatch, GoodsProblem, GoodsProduct, GoodsSize } from './goods'
import { allColumns, batchColumns, type Columns, codeColumns, noteNames, productColumns, sizeColumns, type ValuesOf } from './goods-columns'
import { shiftDay } from './time'

/** One line: its cells by the Chinese name of their column, trimmed; empty ones are left out. */
interface Row {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

interface CodedRow extends Row {
  readonly productCode: string
  readonly sizeCode: string
}

type Report = (line: number, column: string, reason: string) => void
export type GoodsFile = { readonly products: readonly GoodsProduct[] } | { readonly problems: readonly GoodsProblem[] }

/** Reads the cells of a whole file, header first: every product, or every problem, and then nothing else. */
export function readGoods(table: readonly (readonly string[])[]): GoodsFile {
  const problems: GoodsProblem[] = []
  const report: Report = (line, column, reason) => problems.push({ line, column, reason })
  const names = readHeader(table[0] ?? [], report)
  if (problems.length > 0) return { problems }
  const rows = table.slice(1).flatMap((cells, index) => readRow(names, cells, index + 2, report))
  if (rows.length === 0 && problems.length === 0) report(1, '', '一件货也没有：列名下面还没有写')
  const coded = rows.flatMap((row) => readCodes(row, report))
  refuseSharedSizes(coded, report)
  const products = [...groupBy(coded, (row) => row.productCode).values()].flatMap((lines) => readProduct(lines, report))
  refuseTwoNames(products, report)
  return problems.length > 0 ? { problems: sorted(problems) } : { products }
}

/** The Chinese name of each column of the file; '' for one that is not read. */
function readHeader(cells: readonly string[], report: Report): readonly string[] {
  const written = cells.map((cell) => cell.trim())
  if (written.filter(Boolean).length === 1 && /[;\t]/.test(written.join(''))) report(1, '', '各列要用逗号隔开：另存为 CSV')
  const names = written.map((name) => {
    if (name === '' || noteNames.has(name.toLowerCase())) return ''
    const column = allColumns.find(({ zh, en }) => zh === name || en === name.toLowerCase())
    if (!column) report(1, name.slice(0, 40), '不认识这个列名；自己记的话可以叫「备注」')
    return column?.zh ?? ''
  })
  for (const { zh } of allColumns) {
    if (names.filter((name) => name === zh).length > 1) report(1, zh, '这一列出现了两次')
  }
  const needed = allColumns.filter(({ zh, ifBlank }) => ifBlank === null || zh === batchColumns.stock.zh)
  for (const { zh } of needed) {
    if (!names.includes(zh)) report(1, zh, '缺这一列')
  }
  return names
}

function readRow(names: readonly string[], cells: readonly string[], line: number, report: Report): readonly Row[] {
  const filled = new Map<string, string>()
  for (const [index, name] of names.entries()) {
    const text = cells[index]?.trim() ?? ''
    if (name !== '' && text !== '') filled.set(name, text)
  }
  if (cells.slice(names.length).some((cell) => cell.trim() !== '')) report(line, '', '这一行比列名多出几格：文字里有逗号就用双引号括起来')
  return filled.size > 0 ? [{ line, cells: filled }] : []
}

function readCodes(row: Row, report: Report): readonly CodedRow[] {
  const codes = readFields(codeColumns, [row], report)
  return codes ? [{ ...row, ...codes }] : []
}

/** The values of these columns, each written on at least one of the lines that need it, and alike wherever it is written. */
function readFields<Of extends Columns>(columns: Of, rows: readonly Row[], report: Report): ValuesOf<Of> | null {
  const values: Record<string, unknown> = {}
  let isWhole = true
  const reject: Report = (line, column, reason) => {
    isWhole = false
    report(line, column, reason)
  }
  for (const [key, column] of Object.entries(columns)) {
    const found: { readonly line: number; readonly value: unknown }[] = []
    for (const { line, cells } of rows) {
      const text = cells.get(column.zh)
      if (text === undefined) continue
      const reading = column.read(text)
      if ('reason' in reading) reject(line, column.zh, reading.reason)
      else found.push({ line, value: reading.value })
    }
    const first = found[0]
    const other = found.find(({ value }) => JSON.stringify(value) !== JSON.stringify(first?.value))
    if (first && other) reject(other.line, column.zh, `和第 ${first.line} 行写得不一样`)
    const isWritten = rows.some(({ cells }) => cells.has(column.zh))
    if (!isWritten && !column.ifBlank) reject(rows[0]?.line ?? 1, column.zh, '要写')
    values[key] = first ? first.value : column.ifBlank?.value
  }
  return isWhole ? (values as ValuesOf<Of>) : null
}

function readProduct(rows: readonly CodedRow[], report: Report): readonly GoodsProduct[] {
  const fields = readFields(productColumns, rows, report)
  const sizes = [...groupBy(rows, (row) => row.sizeCode).values()].flatMap((lines) =>
    readSize(lines, fields?.shelfLifeDays ?? null, report),
  )
  const [first] = rows
  if (!fields || !first) return []
  const { name, nameEn, subtitle, subtitleEn } = fields
  return [{ ...fields, line: first.line, code: first.productCode, nameEn: nameEn ?? name, subtitleEn: subtitleEn ?? subtitle, sizes }]
}

function readSize(rows: readonly CodedRow[], shelfLifeDays: number | null, report: Report): readonly GoodsSize[] {
  const fields = readFields(sizeColumns, rows, report)
  const batches = rows.flatMap((row) => readBatch(row, shelfLifeDays, report))
  for (const [index, batch] of batches.entries()) {
    const earlier = batches.slice(0, index).find(({ code }) => code === batch.code)
    if (earlier) report(batch.line, batchColumns.code.zh, `这个规格的这一批在第 ${earlier.line} 行写过了`)
  }
  const [first] = rows
  return fields && first ? [{ ...fields, line: first.line, code: first.sizeCode, batches }] : []
}

/** None on a line that names no batch: a size that is sold out. */
function readBatch(row: CodedRow, shelfLifeDays: number | null, report: Report): readonly GoodsBatch[] {
  const fields = readFields(batchColumns, [row], report)
  if (!fields) return []
  const { line } = row
  const { stock, code, producedOn, bestBefore, reportNumber, reportIssuer, reportPicture } = fields
  if (code === null) {
    if (stock !== null && stock > 0) report(line, batchColumns.code.zh, '有库存就要写批次号')
    const lost = [batchColumns.producedOn, batchColumns.bestBefore, batchColumns.reportNumber].find(({ zh }) => row.cells.has(zh))
    if (lost) report(line, lost.zh, '写了它就要写批次号')
    return []
  }
  if (stock === null) report(line, batchColumns.stock.zh, '要写，卖完了写 0')
  if (producedOn === null) report(line, batchColumns.producedOn.zh, '有批次号就要写生产日期')
  if (reportNumber !== null && reportIssuer === null) report(line, batchColumns.reportIssuer.zh, '有报告编号就要写谁出具的')
  if (reportNumber === null && (reportIssuer ?? reportPicture) !== null) report(line, batchColumns.reportNumber.zh, '有报告就要写编号')
  if (stock === null || producedOn === null || shelfLifeDays === null) return []
  const latest = shiftDay(producedOn, shelfLifeDays)
  if (bestBefore !== null && (bestBefore > latest || bestBefore < producedOn))
    report(line, batchColumns.bestBefore.zh, `要在生产日期之后、不晚于 ${latest}（生产日期加保质期天数）`)
  const about =
    reportNumber !== null && reportIssuer !== null ? { number: reportNumber, issuer: reportIssuer, picture: reportPicture } : null
  return [{ line, code, producedOn, bestBefore: bestBefore ?? latest, onHand: stock, report: about }]
}

/** A size belongs to one product. */
function refuseSharedSizes(rows: readonly CodedRow[], report: Report): void {
  const owners = new Map<string, CodedRow>()
  for (const row of rows) {
    const owner = owners.get(row.sizeCode)
    if (owner && owner.productCode !== row.productCode)
      report(row.line, codeColumns.sizeCode.zh, `第 ${owner.line} 行的商品 ${owner.productCode} 已经用了这个编码`)
    owners.set(row.sizeCode, owner ?? row)
  }
}

/** A category has one English name. */
function refuseTwoNames(products: readonly GoodsProduct[], report: Report): void {
  const named = new Map<string, GoodsProduct>()
  for (const product of products) {
    if (product.categoryEn === null) continue
    const earlier = named.get(product.category)
    if (earlier && earlier.categoryEn !== product.categoryEn)
      report(product.line, productColumns.categoryEn.zh, `和第 ${earlier.line} 行同一个分类的英文写得不一样`)
    named.set(product.category, earlier ?? product)
  }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function sorted(problems: readonly GoodsProblem[]): readonly GoodsProblem[] {
  const order = new Map(allColumns.map(({ zh }, index) => [zh, index]))
  return [...problems].sort((a, b) => a.line - b.line || (order.get(a.column) ?? -1) - (order.get(b.column) ?? -1))
}
