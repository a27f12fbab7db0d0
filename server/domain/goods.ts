import type { Fen } from '../../contract/money'

/* The range as a goods file tells it. Lines are numbered as a spreadsheet numbers them: the header is line 1. */

export interface GoodsProblem {
  readonly line: number
  /** The column's Chinese name; '' when it is about the whole file. */
  readonly column: string
  /** What to do about it, in Chinese: HQ reads it. */
  readonly reason: string
}

export interface GoodsReport {
  readonly number: string
  readonly issuer: string
  /** As the file names it: a file name or an https address. */
  readonly picture: string | null
}

export interface GoodsBatch {
  readonly line: number
  readonly code: string
  /** Business days, 'YYYY-MM-DD'. */
  readonly producedOn: string
  readonly bestBefore: string
  /** Pieces that lie on the shelf, promised to somebody or not. */
  readonly onHand: number
  readonly report: GoodsReport | null
}

export interface GoodsSize {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly priceFen: Fen
  readonly lastsDays: number | null
  /** '2026-12'. */
  readonly backIn: string | null
  readonly commissionBps: number | null
  readonly batches: readonly GoodsBatch[]
}

export interface GoodsProduct {
  readonly line: number
  readonly code: string
  readonly category: string
  /** Null where the file leaves it out. */
  readonly categoryEn: string | null
  readonly name: string
  readonly nameEn: string
  readonly subtitle: string
  readonly subtitleEn: string
  readonly story: string
  readonly howMade: string
  readonly howToUse: string
  readonly questions: readonly { readonly question: string; readonly answer: string }[]
  /** HQ's texts for sellers, by tone, with their {places|of choice}. */
  readonly plainCaptions: readonly string[]
  readonly warmCaptions: readonly string[]
  readonly briefCaptions: readonly string[]
  readonly maker: string
  readonly makerPlace: string
  readonly origin: string
  readonly licenceNumber: string
  readonly shelfLifeDays: number
  readonly returnRule: 'seven-days' | 'fresh'
  readonly commissionBps: number | null
  /** As the file names them. */
  readonly pictures: readonly string[]
  readonly road: readonly { readonly step: string; readonly on: string }[]
  readonly isOnSale: boolean
  readonly sizes: readonly GoodsSize[]
}

/** Where a picture can be had from now on, or why it can't be used. */
export type KeptPicture = { readonly address: string } | { readonly reason: string }
