import { readCaptions, readQuestions } from './goods-knowledge'
import {
  type Reading,
  readChoice,
  readCode,
  readDay,
  readLine,
  readMonth,
  readParagraphs,
  readPercent,
  readPicture,
  readPictures,
  readPrice,
  readRoad,
  readWhole,
} from './goods-values'

/* The columns of a goods file; docs/import/README.md tells HQ the same. */

export interface Column<Value> {
  readonly zh: string
  readonly en: string
  readonly read: (text: string) => Reading<Value>
  /** What an empty cell means; null where something must stand. */
  readonly ifBlank: { readonly value: Value } | null
}

export type Columns = Readonly<Record<string, Column<unknown>>>
export type ValuesOf<Of extends Columns> = { readonly [Key in keyof Of]: Of[Key] extends Column<infer Value> ? Value : never }

function required<Value>(zh: string, en: string, read: Column<Value>['read']): Column<Value> {
  return { zh, en, read, ifBlank: null }
}

function optional<Value>(zh: string, en: string, read: Column<Value>['read']): Column<Value | null> {
  return { zh, en, read, ifBlank: { value: null } }
}

function captions(zh: string, en: string): Column<readonly string[]> {
  return { zh, en, read: readCaptions, ifBlank: { value: [] } }
}

const returnRules = new Map<string, 'seven-days' | 'fresh'>([
  ['七天无理由', 'seven-days'],
  ['七天', 'seven-days'],
  ['7天', 'seven-days'],
  ['7天无理由', 'seven-days'],
  ['seven-days', 'seven-days'],
  ['生鲜', 'fresh'],
  ['fresh', 'fresh'],
])
const answers = new Map([
  ['是', true],
  ['yes', true],
  ['true', true],
  ['否', false],
  ['no', false],
  ['false', false],
])

/** On every line. */
export const codeColumns = {
  productCode: required('商品编码', 'product_code', readCode),
  sizeCode: required('规格编码', 'size_code', readCode),
}

/** On one line of a product. */
export const productColumns = {
  category: required('分类', 'category', readLine(20)),
  categoryEn: optional('分类英文', 'category_en', readLine(40)),
  name: required('品名', 'name', readLine(40)),
  nameEn: optional('品名英文', 'name_en', readLine(80)),
  subtitle: required('一句话', 'subtitle', readLine(60)),
  subtitleEn: optional('一句话英文', 'subtitle_en', readLine(120)),
  story: required('故事', 'story', readParagraphs(1000)),
  howMade: { ...required('怎么做的', 'how_made', readParagraphs(500)), ifBlank: { value: '' } },
  howToUse: { ...required('怎么用', 'how_to_use', readParagraphs(500)), ifBlank: { value: '' } },
  questions: { ...required('问答', 'questions', readQuestions), ifBlank: { value: [] } },
  plainCaptions: captions('文案平实', 'captions_plain'),
  warmCaptions: captions('文案亲切', 'captions_warm'),
  briefCaptions: captions('文案简短', 'captions_brief'),
  maker: required('谁做的', 'maker', readLine(40)),
  makerPlace: required('村镇', 'maker_place', readLine(40)),
  origin: required('产地', 'origin', readLine(40)),
  licenceNumber: required('许可证号', 'licence_number', readLine(40)),
  shelfLifeDays: required('保质期天数', 'shelf_life_days', readWhole(1, 20_000)),
  returnRule: required('退货', 'return_rule', readChoice(returnRules, '写「七天无理由」或「生鲜」')),
  commissionBps: optional('商品佣金%', 'commission_percent', readPercent),
  pictures: required('图片', 'pictures', readPictures),
  road: { ...required('来路', 'road', readRoad), ifBlank: { value: [] } },
  isOnSale: { ...required('上架', 'on_sale', readChoice(answers, '写「是」或「否」')), ifBlank: { value: true } },
}

/** On one line of a size. */
export const sizeColumns = {
  name: required('规格', 'size_name', readLine(20)),
  priceFen: required('价格', 'price', readPrice),
  lastsDays: optional('够用天数', 'lasts_days', readWhole(1, 3650)),
  backIn: optional('到货月份', 'back_in', readMonth),
  commissionBps: optional('规格佣金%', 'size_commission_percent', readPercent),
}

/** Each line's own. */
export const batchColumns = {
  stock: optional('库存', 'stock', readWhole(0, 1_000_000)),
  code: optional('批次号', 'batch_code', readLine(32)),
  producedOn: optional('生产日期', 'produced_on', readDay),
  bestBefore: optional('保质期到', 'best_before', readDay),
  reportNumber: optional('报告编号', 'report_number', readLine(40)),
  reportIssuer: optional('报告出具', 'report_issuer', readLine(40)),
  reportPicture: optional('报告图片', 'report_picture', readPicture),
}

/** HQ's own words, which nobody reads. */
export const noteNames: ReadonlySet<string> = new Set(['备注', 'note'])

export const allColumns: readonly Column<unknown>[] = [codeColumns, productColumns, sizeColumns, batchColumns].flatMap(
  (columns): readonly Column<unknown>[] => Object.values(columns),
)
