/** The figures of customers, made anew from their documents. */
import { markChanged } from '../../customers/changed-customers.ts'
import { organisation, type Sql } from '../../platform/database/db.ts'
import { figuresOfDocuments } from './figures-of-documents.ts'

/**
 * Called by whatever has written documents of these customers, in its transaction and after all of its writing; about 500 customers at a time.
 * Ids that are no customer's of the organisation are passed over. Returns those whose figures differ now: they are marked for whoever goes by them.
 *
 * The rows are locked first, and the documents read by a statement of its own: whoever had to wait for another's refresh reads what that one has committed,
 * so that the last sum holds everything. The locks last as long as the transaction, which a slice keeps short.
 */
export async function refreshFigures(sql: Sql, customerIds: readonly string[]): Promise<string[]> {
  await sql`insert into customer_figures (organisation_id, customer_id) select c.organisation_id, c.id from customer c
    where c.organisation_id = ${organisation} and c.id = any(${customerIds}::uuid[]) order by c.id on conflict (organisation_id, customer_id) do nothing`
  await sql`select f.customer_id from customer_figures f where f.organisation_id = ${organisation} and f.customer_id = any(${customerIds}::uuid[]) order by f.customer_id for update`
  const changed = await sql<{
    customerId: string
  }>`update customer_figures f set order_days = d.order_days, revenue_cents = d.revenue_cents, margin_cents = d.margin_cents, costed_lines = d.costed_lines,
      due_days = d.due_days, due_cents = d.due_cents, open_cents = d.open_cents, open_quotes = d.open_quotes, open_quote_cents = d.open_quote_cents, rows = d.rows
    from customer c cross join lateral (${figuresOfDocuments}) d
    where f.organisation_id = ${organisation} and f.customer_id = c.id and c.organisation_id = ${organisation} and c.id = any(${customerIds}::uuid[])
      and (f.order_days, f.revenue_cents, f.margin_cents, f.costed_lines, f.due_days, f.due_cents, f.open_cents, f.open_quotes, f.open_quote_cents, f.rows)
        is distinct from (d.order_days, d.revenue_cents, d.margin_cents, d.costed_lines, d.due_days, d.due_cents, d.open_cents, d.open_quotes, d.open_quote_cents, d.rows)
    returning f.customer_id as "customerId"`
  const changedIds = changed.map(({ customerId }) => customerId)
  await markChanged(sql, changedIds)
  return changedIds
}
