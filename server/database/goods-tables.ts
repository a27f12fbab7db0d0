import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Fen } from '../../contract/money'
import type { CaptionsValue, QuestionValue, ReportValue, ReturnRule, RoadStep } from './values'

/* What HQ sells: migrations/0002-catalogue.sql, 0015-search.sql and 0033-cards.sql, column for column. */

export interface GoodsTables {
  categories: { id: string; name_zh: string; name_en: string; position: number }
  products: {
    id: string
    code: string
    category_id: string
    name_zh: string
    name_en: string
    subtitle_zh: string
    subtitle_en: string
    story: string
    maker: string
    maker_place: string
    origin: string
    licence_number: string
    shelf_life_days: number
    return_rule: ReturnRule
    commission_bps: number | null
    pictures: JSONColumnType<string[]>
    road: JSONColumnType<RoadStep[]>
    is_on_sale: boolean
    how_made: Generated<string>
    how_to_use: Generated<string>
    questions: JSONColumnType<QuestionValue[], string | undefined>
    captions: JSONColumnType<CaptionsValue, string | undefined>
    position: number
    created_at: Date
    search_name: GeneratedAlways<string>
    search_text: GeneratedAlways<string>
  }
  sizes: {
    id: string
    product_id: string
    code: string
    name: string
    price_fen: Fen
    commission_bps: number | null
    stock: number
    lasts_days: number | null
    back_in: string | null
    position: number
    is_on_sale: boolean
  }
  batches: {
    id: string
    size_id: string
    code: string
    produced_on: string
    best_before: string
    on_hand: number
    report: JSONColumnType<ReportValue> | null
  }
}
