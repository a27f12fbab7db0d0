import type { Selectable } from 'kysely'
import type { Db, Tables } from './tables'
import type { AddressValue } from './values'

export type AddressRow = Selectable<Tables['addresses']>

export class AddressStore {
  constructor(private readonly db: Db) {}

  /** The default one first, then the newest. */
  async listOfPerson(personId: string): Promise<readonly AddressRow[]> {
    return await this.db
      .selectFrom('addresses')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('is_default', 'desc')
      .orderBy('saved_at', 'desc')
      .orderBy('id', 'desc')
      .execute()
  }

  async find(addressId: string): Promise<AddressRow | null> {
    return (await this.db.selectFrom('addresses').selectAll().where('id', '=', addressId).executeTakeFirst()) ?? null
  }

  async findDefault(personId: string): Promise<AddressValue | null> {
    const row = await this.db
      .selectFrom('addresses')
      .select('address')
      .where('person_id', '=', personId)
      .where('is_default', '=', true)
      .executeTakeFirst()
    return row?.address ?? null
  }

  /** Writes one, new or changed. */
  async put(row: Omit<AddressRow, 'address'> & { readonly address: AddressValue }): Promise<void> {
    const values = { ...row, address: JSON.stringify(row.address) }
    const { id: _, person_id: __, ...change } = values
    await this.db
      .insertInto('addresses')
      .values(values)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
      .execute()
  }

  /** No address of this person is the default afterwards. */
  async clearDefault(personId: string): Promise<void> {
    await this.db
      .updateTable('addresses')
      .set({ is_default: false })
      .where('person_id', '=', personId)
      .where('is_default', '=', true)
      .execute()
  }

  async markDefault(addressId: string): Promise<void> {
    await this.db.updateTable('addresses').set({ is_default: true }).where('id', '=', addressId).execute()
  }

  async remove(addressId: string): Promise<void> {
    await this.db.deleteFrom('addresses').where('id', '=', addressId).execute()
  }
}
