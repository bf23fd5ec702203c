/** Customers whose worth goes by something that has changed. */
import { organisation } from '../../platform/database/db.ts'
import type { Renewal, RenewalPart } from '../renewal-part.ts'
import { type Outcomes, renewSome } from './renew-some.ts'

/** Until none is left. A mark goes once its customer is done: what is marked meanwhile, or was interrupted, is done again. */
export async function renewChanged(renewal: Renewal, parts: readonly RenewalPart[]): Promise<Outcomes> {
  const { atOnce } = renewal
  const { sql } = renewal.db
  for (;;) {
    const marks = await sql<{ id: string; customerId: string }>`select m.id, m.customer_id as "customerId" from changed_customer m
      where m.organisation_id = ${organisation} order by m.organisation_id, m.id limit ${atOnce}::int`
    if (marks.length === 0) return {}
    await renewSome(renewal, parts, [...new Set(marks.map(({ customerId }) => customerId))].sort())
    await sql`delete from changed_customer m where m.organisation_id = ${organisation} and m.id = any(${marks.map(({ id }) => id)}::uuid[])`
  }
}
