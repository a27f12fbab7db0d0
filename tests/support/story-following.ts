import type { MessageKind } from '../../contract/api/messages'
import type { StoredMessage } from '../../server/sandbox/state'
import type { Caller } from './story-call'

/** What WeChat does on a phone besides paying. */
export interface FollowingPhone {
  confirmReceipt(transactionId: string): Promise<void>
  allowMessages(kinds: readonly MessageKind[]): Promise<void>
  /** What WeChat showed on it, newest first. */
  listMessages(): Promise<readonly StoredMessage[]>
}

/** Receipt said to WeChat, and messages that WeChat may send. */
export function createFollowingVerbs(caller: Caller, phone: FollowingPhone, newId: () => string) {
  return {
    /** Confirms in WeChat's own component, then tells the shop. */
    async receivesInWechat(order: { readonly id: string }) {
      const { receipt } = await caller.call('getOrder', { params: { id: order.id } })
      if (receipt !== null) await phone.confirmReceipt(receipt.transactionId)
      return await caller.call('confirmReceipt', { params: { id: order.id }, body: { isSaidToWechat: true } })
    },
    /** Answers WeChat's question about messages: on the phone, and then to the shop. */
    async allows(...kinds: readonly MessageKind[]) {
      await phone.allowMessages(kinds)
      await caller.call('recordMessageAnswers', { body: { id: newId(), answers: kinds.map((kind) => ({ kind, isAccepted: true })) } })
    },
    declines: (...kinds: readonly MessageKind[]) =>
      caller.call('recordMessageAnswers', { body: { id: newId(), answers: kinds.map((kind) => ({ kind, isAccepted: false })) } }),
    messages: () => phone.listMessages(),
  }
}
