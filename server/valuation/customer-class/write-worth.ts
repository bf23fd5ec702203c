/** Writes what was worked out of some customers, where it differs from what is there. */
import type { ClassReason } from '../../../domain/valuation/customer-class/class-change.ts'
import type { ClassRule } from '../../../domain/valuation/customer-class/class-rules.ts'
import type { Potential, PotentialSource } from '../../../domain/valuation/customer-class/potential.ts'
import { organisation, type Sql, type SqlFragment } from '../../platform/database/db.ts'

/** Numbers of the potential, and the version of the rules the class goes by. */
export type WorthBasis = Pick<Potential, 'ageMonths' | 'factor' | 'corrected'> & { rules: number; employees: number | null }

/** By column. */
export type WorthRow = {
  customer_id: string
  source: PotentialSource
  potential_cents: number | null
  low_cents: number | null
  high_cents: number | null
  said_on: string | null
  basis: WorthBasis
  revenue_cents: number
  margin_cents: number | null
  last_order_on: string | null
  letters: string
  rule: ClassRule | null
  asks_potential: boolean
}

export type ChangeRow = {
  id: string
  customer_id: string
  from_code: string | null
  to_code: string | null
  reason: ClassReason
  run_id: string | null
}

/** `customerIds`: all that were looked at; those of them without a row have no worth any more. */
export type Written = { customerIds: readonly string[]; worths: readonly WorthRow[]; changes: readonly ChangeRow[]; day: string; now: Date }

/** In the transaction that has locked the customers. */
export async function writeWorth(sql: Sql, written: Written): Promise<void> {
  await writeRows(sql, written)
  if (written.changes.length > 0) await changeClasses(sql, written)
}

const NAMES = [
  ...['source', 'potential_cents', 'low_cents', 'high_cents', 'said_on', 'basis', 'revenue_cents', 'margin_cents', 'last_order_on'],
  ...['letters', 'rule', 'asks_potential'],
] as const satisfies (keyof WorthRow)[]

/** The columns, of the table or alias. */
const columns = (of: string): SqlFragment => ({ texts: [NAMES.map((name) => `${of}.${name}`).join(', ')], values: [] })
const assigned: SqlFragment = { texts: [NAMES.map((name) => `${name} = excluded.${name}`).join(', ')], values: [] }
const named: SqlFragment = { texts: [NAMES.join(', ')], values: [] }

/** `made_on` is the day since which it stands so: what is the same the next day is not written. */
async function writeRows(sql: Sql, { customerIds, worths, day }: Written): Promise<void> {
  await sql`delete from customer_worth w where w.organisation_id = ${organisation} and w.customer_id = any(${customerIds}::uuid[])
    and not (w.customer_id = any(${worths.map((each) => each.customer_id)}::uuid[]))`
  await sql`insert into customer_worth as w (organisation_id, customer_id, ${named}, made_on)
    select ${organisation}, x.customer_id, ${columns('x')}, ${day}::date from jsonb_populate_recordset(null::customer_worth, ${JSON.stringify(worths)}::jsonb) x
    order by x.customer_id
    on conflict (organisation_id, customer_id) do update set ${assigned}, made_on = excluded.made_on
    where (${columns('w')}) is distinct from (${columns('excluded')})`
}

async function changeClasses(sql: Sql, { changes, day, now }: Written): Promise<void> {
  await sql`update customer c set class_letter = left(x.to_code, 1), class_digit = right(x.to_code, 1)::smallint, class_since = case when x.to_code is not null then ${day}::date end
    from jsonb_populate_recordset(null::class_change, ${JSON.stringify(changes)}::jsonb) x where c.organisation_id = ${organisation} and c.id = x.customer_id`
  await sql`insert into class_change (organisation_id, id, customer_id, changed_on, changed_at, from_code, to_code, reason, run_id)
    select ${organisation}, x.id, x.customer_id, ${day}::date, ${now}, x.from_code, x.to_code, x.reason, x.run_id
    from jsonb_populate_recordset(null::class_change, ${JSON.stringify(changes)}::jsonb) x`
}
