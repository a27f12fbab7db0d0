import { type Insertable, type Selectable, sql } from 'kysely'
import type { Scan } from '../ports'
import type { Db, Tables } from './tables'

export type ParcelRow = Selectable<Tables['parcels']>
export type ParcelLineRow = Selectable<Tables['parcel_lines']>

export class ParcelStore {
  constructor(private readonly db: Db) {}

  async find(parcelId: string): Promise<ParcelRow | null> {
    return (await this.db.selectFrom('parcels').selectAll().where('id', '=', parcelId).executeTakeFirst()) ?? null
  }

  /** Whatever of an order was sent so far is there now. */
  async markReceived(orderId: string, receivedAt: Date): Promise<void> {
    await this.db
      .updateTable('parcels')
      .set({ received_at: receivedAt })
      .where('order_id', '=', orderId)
      .where('received_at', 'is', null)
      .execute()
  }

  async markBoxAnswer(parcelId: string, answer: 'same' | 'different', answeredAt: Date): Promise<void> {
    await this.db.updateTable('parcels').set({ box_answer: answer, box_answered_at: answeredAt }).where('id', '=', parcelId).execute()
  }

  async insert(parcel: Insertable<Tables['parcels']>, lines: readonly Insertable<Tables['parcel_lines']>[]): Promise<void> {
    await this.db.insertInto('parcels').values(parcel).execute()
    await this.db
      .insertInto('parcel_lines')
      .values([...lines])
      .execute()
  }

  /** Oldest first. */
  async listOfOrder(orderId: string): Promise<readonly ParcelRow[]> {
    return await this.db.selectFrom('parcels').selectAll().where('order_id', '=', orderId).orderBy('shipped_at').orderBy('id').execute()
  }

  async listLines(parcelIds: readonly string[]): Promise<readonly ParcelLineRow[]> {
    if (parcelIds.length === 0) return []
    return await this.db
      .selectFrom('parcel_lines')
      .selectAll()
      .where('parcel_id', 'in', [...parcelIds])
      .execute()
  }

  /** Newest first. */
  async listScans(parcelIds: readonly string[]): Promise<readonly Selectable<Tables['scans']>[]> {
    if (parcelIds.length === 0) return []
    return await this.db
      .selectFrom('scans')
      .selectAll()
      .where('parcel_id', 'in', [...parcelIds])
      .orderBy('scanned_at', 'desc')
      .execute()
  }

  /** Whether the courier answered when it was last asked. The first time that it did not stays. */
  async markCourier(parcelId: string, silentSince: Date | null): Promise<void> {
    const change = silentSince ? sql<Date>`coalesce(silent_since, ${silentSince})` : null
    await this.db.updateTable('parcels').set({ silent_since: change }).where('id', '=', parcelId).execute()
  }

  /** Adds the scans that are new; the same scan told twice stays one. */
  async addScans(parcelId: string, scans: readonly Scan[]): Promise<void> {
    if (scans.length === 0) return
    await this.db
      .insertInto('scans')
      .values(scans.map((scan) => ({ parcel_id: parcelId, scanned_at: scan.at, kind: scan.kind, text: scan.text, place: scan.place })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
