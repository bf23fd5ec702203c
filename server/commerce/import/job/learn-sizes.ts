/** How much there is, before the database plans by it. */
import type { Database } from '../../../platform/database/db.ts'
import { stores } from '../records/stores.ts'

const OWN = ['import_line', 'import_record', 'import_rejection', 'external_number', 'order_line', 'quote_line', 'invoice_line', 'customer_figures']
const tables = [...OWN, ...Object.values(stores).map(({ table }) => (table.texts[0] ?? '').split(' ')[0] ?? '')]

/** Grown by so much a table is another one than that for which the database has planned. */
const GROWN = 4

/**
 * Looks tables over of which the database knows nothing yet, or which were small when it last looked: it takes them for nearly empty and goes through
 * all of them for each record, until it looks by itself, which may be minutes later; the embedded one never does. Afterwards it remembers.
 */
export async function learnSizes({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.oid = any(select to_regclass(t) from unnest($1::text[]) t) 
       and (c.reltuples <= 0 or pg_relation_size(c.oid) > c.relpages::bigint * current_setting('block_size')::int * $2::int) and pg_relation_size(c.oid) > 0`,
    [tables, GROWN],
  )
  for (const { name } of rows) await pool.query(`analyze "${name}"`)
}
