import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db, Tables } from './tables'

export type ClaimRow = Selectable<Tables['claims']>
export type ClaimLineRow = Selectable<Tables['claim_lines']>
export type ClaimEventRow = Selectable<Tables['claim_events']>
export type ShelvedRow = Selectable<Tables['shelved_pieces']>
export interface ClaimWithLines {
  readonly claim: ClaimRow
  readonly lines: readonly ClaimLineRow[]
}

export class ClaimStore {
  constructor(private readonly db: Db) {}

  async insert(claim: Insertable<Tables['claims']>, lines: readonly Insertable<Tables['claim_lines']>[]): Promise<void> {
    await this.db.insertInto('claims').values(claim).execute()
    if (lines.length > 0) await this.insertLines(lines)
  }

  private async insertLines(lines: readonly Insertable<Tables['claim_lines']>[]): Promise<void> {
    await this.db
      .insertInto('claim_lines')
      .values([...lines])
      .execute()
  }

  /** Puts these in the place of what a claim named: another amount, or what is left when it is asked for again. */
  async replaceLines(claimId: string, lines: readonly Insertable<Tables['claim_lines']>[]): Promise<void> {
    await this.db.deleteFrom('claim_lines').where('claim_id', '=', claimId).execute()
    if (lines.length > 0) await this.insertLines(lines)
  }

  async find(claimId: string): Promise<ClaimWithLines | null> {
    const claim = await this.db.selectFrom('claims').selectAll().where('id', '=', claimId).executeTakeFirst()
    return claim ? { claim, lines: await this.listLines([claimId]) } : null
  }

  async get(claimId: string): Promise<ClaimRow> {
    return await this.db.selectFrom('claims').selectAll().where('id', '=', claimId).executeTakeFirstOrThrow()
  }

  async findByRefund(refundNo: string): Promise<ClaimWithLines | null> {
    const claim = await this.db.selectFrom('claims').selectAll().where('refund_id', '=', refundNo).executeTakeFirst()
    return claim ? { claim, lines: await this.listLines([claim.id]) } : null
  }

  /** Oldest first. */
  async listOfOrder(orderId: string): Promise<readonly ClaimWithLines[]> {
    const claims = await this.db
      .selectFrom('claims')
      .selectAll()
      .where('order_id', '=', orderId)
      .orderBy('asked_at')
      .orderBy('id')
      .execute()
    const lines = await this.listLines(claims.map(({ id }) => id))
    return claims.map((claim) => ({ claim, lines: lines.filter((line) => line.claim_id === claim.id) }))
  }

  async listLines(claimIds: readonly string[]): Promise<readonly ClaimLineRow[]> {
    if (claimIds.length === 0) return []
    return await this.db
      .selectFrom('claim_lines')
      .selectAll()
      .where('claim_id', 'in', [...claimIds])
      .orderBy('line_id')
      .execute()
  }

  async update(claimId: string, change: Updateable<Tables['claims']>): Promise<ClaimRow> {
    return await this.db.updateTable('claims').set(change).where('id', '=', claimId).returningAll().executeTakeFirstOrThrow()
  }

  async findEvent(eventId: string): Promise<ClaimEventRow | null> {
    return (await this.db.selectFrom('claim_events').selectAll().where('id', '=', eventId).executeTakeFirst()) ?? null
  }

  /** Oldest first, each with the name of who did it. */
  async listEvents(claimId: string): Promise<readonly (ClaimEventRow & { readonly by: string | null })[]> {
    return await this.db
      .selectFrom('claim_events')
      .leftJoin('people', 'people.id', 'claim_events.person_id')
      .selectAll('claim_events')
      .select('people.nickname as by')
      .where('claim_id', '=', claimId)
      .orderBy('position')
      .execute()
  }

  /** The claim's order is locked, so that no two events get one position. */
  async addEvent(event: Omit<Insertable<Tables['claim_events']>, 'position'>): Promise<void> {
    const { count } = await this.db
      .selectFrom('claim_events')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('claim_id', '=', event.claim_id)
      .executeTakeFirstOrThrow()
    await this.db
      .insertInto('claim_events')
      .values({ ...event, position: Number(count) })
      .execute()
  }

  async listShelved(claimIds: readonly string[]): Promise<readonly ShelvedRow[]> {
    if (claimIds.length === 0) return []
    return await this.db
      .selectFrom('shelved_pieces')
      .selectAll()
      .where('claim_id', 'in', [...claimIds])
      .execute()
  }

  async insertShelved(pieces: readonly Insertable<Tables['shelved_pieces']>[]): Promise<void> {
    if (pieces.length === 0) return
    await this.db
      .insertInto('shelved_pieces')
      .values([...pieces])
      .execute()
  }
}
