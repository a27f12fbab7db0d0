import { type Settings, settingsSchema } from '../domain/settings'
import type { Db } from './tables'

export class SettingsStore {
  constructor(private readonly db: Db) {}

  /** HQ's settings over the defaults. */
  async get(): Promise<Settings> {
    const row = await this.db.selectFrom('settings').select('value').where('id', '=', 1).executeTakeFirst()
    return settingsSchema.parse(row?.value ?? {})
  }

  /** As `get`, held against other changes to the end of the transaction. */
  async lock(): Promise<Settings> {
    await this.db
      .insertInto('settings')
      .values({ id: 1, value: '{}' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await this.db.selectFrom('settings').select('id').where('id', '=', 1).forUpdate().execute()
    return await this.get()
  }

  async save(settings: Partial<Settings>): Promise<void> {
    const value = JSON.stringify({ ...(await this.get()), ...settings })
    await this.db
      .insertInto('settings')
      .values({ id: 1, value })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ value }))
      .execute()
  }
}
