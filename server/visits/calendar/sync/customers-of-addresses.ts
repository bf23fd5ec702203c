/** At which customer people of an appointment are known. */
import { companyDomain } from '../../../../domain/mail/company-domain.ts'
import { organisation } from '../../../platform/database/db.ts'
import type { CalendarContext } from './calendar-context.ts'

export type Found = { customerId: string; contactId: string | null }

type Row = Found & { name: string; rank: number }

/** By the person, the company's own addresses, or its domain, in this order. Suppliers and competitors are not visited. */
export async function customersOfAddresses({ db }: CalendarContext, addresses: readonly string[]): Promise<(address: string) => Found | null> {
  const domains = [...new Set(addresses.flatMap((address) => companyDomain(address) ?? []))]
  const rows = await db.sql<Row>`
    select found.name, found.rank, found.contact_id as "contactId", c.id as "customerId" from (
      select e.address as name, 1 as rank, e.contact_id, r.customer_id, r.is_main from contact_email e
        join contact k on k.organisation_id = ${organisation} and k.id = e.contact_id and k.archived_at is null
        join contact_role r on r.organisation_id = ${organisation} and r.contact_id = e.contact_id
        where e.organisation_id = ${organisation} and e.address = any(${[...addresses]}::text[])
      union all select e.address, 2, null, e.customer_id, true from customer_email e
        where e.organisation_id = ${organisation} and e.address = any(${[...addresses]}::text[])
      union all select d.domain, 3, null, d.customer_id, true from customer_domain d
        where d.organisation_id = ${organisation} and d.domain = any(${domains}::text[])) found
    join customer c on c.organisation_id = ${organisation} and c.id = found.customer_id and c.archived_at is null and c.merged_into_id is null
      and c.kind not in ('supplier', 'competitor')
    order by found.rank, found.is_main desc, c.id`
  return (address) => {
    const row = rows.find(({ name, rank }) => name === (rank === 3 ? companyDomain(address) : address))
    return row ? { customerId: row.customerId, contactId: row.contactId } : null
  }
}
