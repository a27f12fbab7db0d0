import type { MessageOffer } from '@contract/api/types'
import { notConnected } from './not-connected'

export interface MessageAnswer {
  readonly kind: MessageOffer['kind']
  readonly isAccepted: boolean
}

/**
 * WeChat's own question which of these messages it may send once. WeChat takes it only from a tap or at the end of a payment.
 * Empty when nobody answered. Never rejects.
 */
export const askAboutMessages: (offers: readonly MessageOffer[]) => Promise<readonly MessageAnswer[]> = notConnected
