import type { Selectable } from 'kysely'
import type { Fen } from '../../contract/money'
import type { Db, Tables } from './tables'

export class PaymentStore {
  constructor(private readonly db: Db) {}

  async find(orderId: string): Promise<Selectable<Tables['payments']> | null> {
    return (await this.db.selectFrom('payments').selectAll().where('order_id', '=', orderId).executeTakeFirst()) ?? null
  }

  async markPrepaid(orderId: string, prepayId: string, prepaidAt: Date): Promise<void> {
    await this.db
      .insertInto('payments')
      .values({ order_id: orderId, prepay_id: prepayId, prepaid_at: prepaidAt, transaction_id: null, paid_fen: null, paid_at: null })
      .onConflict((conflict) => conflict.column('order_id').doUpdateSet({ prepay_id: prepayId, prepaid_at: prepaidAt }))
      .execute()
  }

  async markPaid(orderId: string, paid: { readonly transactionId: string; readonly paidFen: Fen; readonly paidAt: Date }): Promise<void> {
    const columns = { transaction_id: paid.transactionId, paid_fen: paid.paidFen, paid_at: paid.paidAt }
    await this.db
      .insertInto('payments')
      .values({ order_id: orderId, prepay_id: null, prepaid_at: null, ...columns })
      .onConflict((conflict) => conflict.column('order_id').doUpdateSet(columns))
      .execute()
  }
}
