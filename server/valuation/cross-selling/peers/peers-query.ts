/** With whom customers are compared. */
import { addDays, yearBefore } from '../../../../domain/time/local-time.ts'
import { type Size, sizeBands } from '../../../../domain/valuation/cross-selling/size-band.ts'
import { isOpenComplaint } from '../../../commerce/complaint-status.ts'
import { revenueBetween } from '../../../commerce/figures/read-figures.ts'
import { fragment, organisation, type Sql } from '../../../platform/database/db.ts'

export type Peers = { targetGroup: string; size: string }
/** `peers`: with whom he can be compared, the best first. `sparedFor`: why he is offered nothing at present. */
export type Compared = { customerId: string; peers: Peers[]; sparedFor: 'credit_block' | 'open_complaint' | null }

/** Of a row `c` of `customer`; text. */
const sparedFor = fragment`(case when c.is_credit_blocked then 'credit_block' when exists (select from complaint m
  where m.organisation_id = ${organisation} and m.customer_id = c.id and m.archived_at is null and ${isOpenComplaint(fragment`m`)}) then 'open_complaint' end)`

type Row = Omit<Compared, 'peers'> & Size & { targetGroup: string | null }

/** By what is known of the worth so far; those that are valued, by ascending id. */
export async function readCompared(sql: Sql, customerIds: readonly string[], day: string): Promise<Compared[]> {
  const rows =
    await sql<Row>`select c.id as "customerId", nullif(c.target_group, '') as "targetGroup", c.employees, w.potential_cents as "potentialCents",
      ${revenueBetween(addDays(yearBefore(day), 1), day)} as "revenueCents", ${sparedFor} as "sparedFor"
    from customer c left join customer_worth w on w.organisation_id = ${organisation} and w.customer_id = c.id
    left join customer_figures f on f.organisation_id = ${organisation} and f.customer_id = c.id
    where c.organisation_id = ${organisation} and c.id = any(${customerIds}::uuid[]) and c.archived_at is null and c.kind in ('customer', 'former', 'prospect') order by c.id`
  return rows.map(({ customerId, targetGroup, sparedFor: reason, ...size }) => ({
    ...{ customerId, sparedFor: reason },
    peers: targetGroup ? sizeBands(size).map((band) => ({ targetGroup, size: band })) : [],
  }))
}
