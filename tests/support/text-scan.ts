import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../server/database/tables'

interface Column {
  readonly table_name: string
  readonly column_name: string
}

/** 'table.column' of every column that can hold words and has one of these in it. */
export async function findTexts(database: Kysely<Tables>, needles: readonly string[]): Promise<readonly string[]> {
  const columns = await sql<Column>`
    select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
    order by 1, 2`.execute(database)
  const found: string[] = []
  for (const { table_name: table, column_name: column } of columns.rows) {
    const holds = needles.map((needle) => sql`strpos(${sql.ref(column)}::text, ${needle}) > 0`)
    const rows = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} where ${sql.join(holds, sql` or `)}`.execute(database)
    if ((rows.rows[0]?.count ?? 0) > 0) found.push(`${table}.${column}`)
  }
  return found
}

/** 'table.column' of everything that refers to people, or to sellers, who are people. */
export async function listPersonColumns(database: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await sql<{ place: string }>`
    select conrelid::regclass || '.' || a.attname as place from pg_constraint
    join pg_attribute a on a.attrelid = conrelid and a.attnum = any (conkey)
    where contype = 'f' and confrelid in ('people'::regclass, 'sellers'::regclass) order by 1`.execute(database)
  return rows.rows.map(({ place }) => place)
}
