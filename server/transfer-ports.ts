import type { Fen } from '../contract/money'

/* Transfers from the merchant to a person, as the use cases see them. */

/** Where a transfer stands at WeChat: asked for, waiting for the payee's confirmation, on its way, being called back, ended. */
export type TransferState = 'accepted' | 'waiting' | 'paying' | 'cancelling' | 'paid' | 'failed' | 'cancelled'

export interface TransferRequest {
  /** The out_bill_no. */
  readonly billNo: string
  readonly openid: string
  readonly amountFen: Fen
  readonly remark: string
  /** The payee's real name as `sealName` made it; null where WeChat wants none. */
  readonly sealedName: string | null
}

export interface TransferFacts {
  readonly billNo: string
  readonly amountFen: Fen
  readonly state: TransferState
  /** WeChat's fail_reason. */
  readonly failReason: string | null
  readonly at: Date
}

/** What `wx.requestMerchantTransfer` takes. */
export interface TransferParameters {
  readonly mchId: string
  readonly appId: string
  readonly package: string
}

export interface TransferGateway {
  /**
   * POST /v3/fund-app/mch-transfer/transfer-bills. Asked again with the same facts it is the same transfer. 'refused': WeChat said no with
   * a code, and knows of no such bill.
   */
  requestTransfer(
    request: TransferRequest,
  ): Promise<{ readonly facts: TransferFacts; readonly packageInfo: string | null } | { readonly refused: string }>
  /** Null: WeChat knows of no such bill. */
  findTransfer(billNo: string): Promise<TransferFacts | null>
  /** Calls back what nobody has confirmed. Null: WeChat knows of no such bill. Throws when it is too late. */
  cancelTransfer(billNo: string): Promise<TransferFacts | null>
  transferParameters(packageInfo: string): TransferParameters
  /** A name that WeChat alone can read (RSA-OAEP by its public key, base64). */
  sealName(name: string): string
}
