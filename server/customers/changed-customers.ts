/** Customers whose worth is to be worked out anew: by whoever changes something that it goes by, for whoever works it out. */
import { organisation, type Sql } from '../platform/database/db.ts'

/** In the transaction of the change. Nobody waits here for anybody: a customer may stand there more than once. */
export async function markChanged(sql: Sql, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return
  await sql`insert into changed_customer (organisation_id, id, customer_id)
    select ${organisation}, gen_random_uuid(), d.id from unnest(${customerIds}::uuid[]) d(id)`
}
