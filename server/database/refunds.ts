import type { Selectable } from 'kysely'
import type { Fen } from '../../contract/money'
import type { Db, Tables } from './tables'
import type { RefundLineValue, RefundReason, RefundRowState } from './values'

export type RefundRow = Selectable<Tables['refunds']>

export class RefundStore {
  constructor(private readonly db: Db) {}

  async insert(refund: {
    readonly id: string
    readonly orderId: string
    readonly reason: RefundReason
    readonly goodsFen: Fen
    readonly freightFen: Fen
    readonly amountFen: Fen
    readonly lines: readonly RefundLineValue[]
    readonly requestedAt: Date
  }): Promise<void> {
    await this.db
      .insertInto('refunds')
      .values({
        id: refund.id,
        order_id: refund.orderId,
        reason: refund.reason,
        amount_fen: refund.amountFen,
        goods_fen: refund.goodsFen,
        freight_fen: refund.freightFen,
        lines: JSON.stringify(refund.lines),
        state: 'requested',
        requested_at: refund.requestedAt,
        ended_at: null,
      })
      .execute()
  }

  async find(refundNo: string): Promise<RefundRow | null> {
    return (await this.db.selectFrom('refunds').selectAll().where('id', '=', refundNo).executeTakeFirst()) ?? null
  }

  /** Oldest first. */
  async listOfOrder(orderId: string): Promise<readonly RefundRow[]> {
    return await this.db.selectFrom('refunds').selectAll().where('order_id', '=', orderId).orderBy('requested_at').orderBy('id').execute()
  }

  async markState(refundNo: string, state: RefundRowState, endedAt: Date | null): Promise<void> {
    await this.db.updateTable('refunds').set({ state, ended_at: endedAt }).where('id', '=', refundNo).execute()
  }
}
