import type { ClaimState } from './claim-state'
import type { OrderState } from './order-state'

type Nothing = Record<never, never>

/** The closed list of expected refusals, each with what a person needs to know to go on. */
export interface RefusalPayloads {
  /** No session, or one that is unknown, expired or revoked: log in again. */
  'signed-out': Nothing
  /** WeChat did not accept the login code (used, expired or made up). */
  'code-invalid': Nothing
  forbidden: { readonly role: 'seller' | 'hq' }
  'not-found': {
    readonly what:
      | 'page'
      | 'product'
      | 'order'
      | 'token'
      | 'seller'
      | 'parcel'
      | 'claim'
      | 'complaint'
      | 'person'
      | 'address'
      | 'region'
      | 'review'
      | 'withdrawal'
      | 'invitation'
  }
  'invalid-input': { readonly fields: readonly { readonly path: string; readonly reason: string }[] }
  'too-large': { readonly limitBytes: number }
  /** The same client-made id came with another body. */
  'id-conflict': Nothing
  'wechat-unavailable': Nothing
  /** WeChat takes no more of this for the moment. */
  'wechat-busy': { readonly retryAfterSeconds: number }
  'out-of-stock': { readonly sizeId: string; readonly left: number }
  'not-on-sale': { readonly sizeId: string }
  /** HQ no longer sells it: nothing new of it goes out. */
  'product-withdrawn': Nothing
  'total-changed': { readonly totalFen: number }
  'recommender-changed': { readonly name: string | null }
  /** A province or a city of it. */
  'region-not-served': { readonly region: string }
  'address-book-full': { readonly limit: number }
  /** So many within a day, and no more. */
  'too-many-today': { readonly limit: number }
  'picks-full': { readonly limit: number }
  'order-state': { readonly state: OrderState }
  /** WeChat does not know (yet) that the buyer confirmed there. */
  'not-confirmed': Nothing
  'quantity-exceeded': { readonly lineId: string; readonly left: number }
  'too-many-parcels': { readonly limit: number }
  'batch-unavailable': { readonly lineId: string }
  'claim-state': { readonly state: ClaimState }
  /** It could have been claimed until then. */
  'claim-too-late': { readonly until: string }
  /** These goods can't be claimed in this way or for this reason. */
  'claim-reason': { readonly lineId: string }
  /** No picture and no words, where one of them is needed. */
  'proof-needed': Nothing
  /** Something else would come back than the person saw. */
  'refund-changed': { readonly totalFen: number }
  /** More money than is left to give back. */
  'amount-exceeded': { readonly leftFen: number }
  /** Who said no can't decide about the appeal. */
  'same-person': Nothing
  'box-answered': { readonly answer: 'same' | 'different' }
  'agreement-outdated': { readonly version: string }
  'already-seller': Nothing
  'name-unusable': Nothing
  /** Somebody else of the staff was first, or the seller left. */
  'seller-state': { readonly state: 'active' | 'suspended' | 'left' }
  /** A colleague changed one of these settings meanwhile. */
  'settings-changed': Nothing
  'seller-inactive': { readonly reason: string | null }
  'token-used': Nothing
  'complaint-closed': Nothing
  'complaint-full': { readonly limit: number }
  'too-many-complaints': { readonly limit: number }
  /** Something is still open; the page of one's data names it. */
  'not-deletable': Nothing
  /** Nothing of this line was received yet. */
  'not-received': Nothing
  'already-reviewed': Nothing
  /** WeChat found what was written unfit for others to read. */
  'words-unusable': Nothing
  'not-shown': Nothing
  /** Not a picture that can be taken: empty, of another kind than jpg, png or webp (whatever its name says), cut off, or absurdly large in px. */
  'picture-unusable': { readonly reason: 'empty' | 'kind' | 'broken' | 'dimensions' }
  /** A picture that this person did not send, or that is gone, or belongs to something else already. */
  'picture-unknown': { readonly id: string }
  'too-many-pictures': { readonly limit: number }
  /** Where pictures are kept does not answer. */
  'pictures-unavailable': Nothing
  'withdrawal-amount': { readonly minimumFen: number; readonly maximumFen: number }
  'balance-too-low': { readonly availableFen: number }
  /** One withdrawal at a time. */
  'withdrawal-open': { readonly id: string }
  'withdrawal-state': { readonly state: 'asked' | 'waiting' | 'paying' | 'cancelling' | 'paid' | 'part-paid' | 'returned' }
  'net-changed': { readonly netFen: number }
  'name-required': Nothing
  /** WeChat does not take the transfer now; HQ knows, and it goes on by itself. */
  'transfer-held-up': Nothing
  /** A bug of ours; the id finds it in the log. */
  internal: { readonly id: string }
}

export type RefusalCode = keyof RefusalPayloads

export type Refusal = { [Code in RefusalCode]: { readonly code: Code } & RefusalPayloads[Code] }[RefusalCode]

/** Refusals that any route may give without naming them. */
export type CommonRefusalCode = 'invalid-input' | 'too-large' | 'internal' | 'not-found' | 'signed-out' | 'forbidden'
