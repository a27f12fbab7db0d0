import type { Pool } from 'pg'

/** More different texts than this are not our own hot statements but lists of every length: they go unprepared. */
const mostStatements = 500

/**
 * Lets every connection of a pool parse and plan each statement once: placing an order costs Postgres half as much that way
 * (docs/decisions/003). A pooler in front must keep prepared statements (PgBouncer 1.21 and later: max_prepared_statements).
 */
export function prepareStatements(pool: Pool): void {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known || names.size >= mostStatements) return known
    const name = `shupu_${names.size}`
    names.set(text, name)
    return name
  }
  pool.on('connect', (client) => {
    const plain = client.query.bind(client) as (config: object | string) => unknown
    // Kysely asks in one way only: a text and its values.
    client.query = ((text: string, values: readonly unknown[] = []) => {
      const name = values.length > 0 ? nameOf(text) : undefined
      return plain(name ? { name, text, values } : { text, values })
    }) as typeof client.query
  })
}
