import type { Fen } from '../../contract/money'

/* What single columns of the tables hold. */

export type ReturnRule = 'seven-days' | 'fresh'
export type Channel = 'chat' | 'moments' | 'poster' | 'link' | 'pack'
export type SellerState = 'active' | 'suspended' | 'left'
export type CreditRule = 'visit' | 'customer'
export type RefundReason = 'claim' | 'cancel' | 'late-payment' | 'console'
export type RefundRowState = 'requested' | 'processing' | 'succeeded' | 'closed' | 'abnormal'

export interface AddressValue {
  readonly name: string
  readonly phone: string
  readonly province: string
  readonly city: string
  readonly district: string
  readonly detail: string
}
export interface ReportValue {
  readonly number: string
  readonly issuer: string
  readonly picture: string | null
}
export interface RoadStep {
  readonly step: string
  readonly on: string
}
export interface RefundLineValue {
  readonly lineId: string
  readonly quantity: number
  readonly amountFen: Fen
}
export interface QuestionValue {
  readonly question: string
  readonly answer: string
}
/** By tone; each text with its {choices|of words}. */
export type CaptionsValue = Readonly<Partial<Record<'plain' | 'warm' | 'brief', readonly string[]>>>
