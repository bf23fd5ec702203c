/** Whom the organisation knows by address, domain or number. */
import { fragment, type OrganisationDatabase, organisation, type SqlFragment } from '../../platform/database/db.ts'

type Database = Pick<OrganisationDatabase, 'sql'>

export type KnownPerson = { address: string; customerId: string; contactId: string | null; via: 'address' | 'alias' }

/** Joins the row `c` of `customer`; suppliers and competitors are nobody's customers. */
const customerOf = (id: SqlFragment): SqlFragment => fragment`join customer c on c.organisation_id = ${organisation} and c.id = ${id}
  and c.archived_at is null and c.merged_into_id is null and c.kind not in ('supplier', 'competitor')`

export const findPeople = ({ sql }: Database, addresses: readonly string[]): Promise<KnownPerson[]> => sql<KnownPerson>`
  select e.address, cr.customer_id as "customerId", e.contact_id as "contactId", 'address' as via from contact_email e
    join contact k on k.organisation_id = ${organisation} and k.id = e.contact_id and k.archived_at is null
    join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = e.contact_id
    ${customerOf(fragment`cr.customer_id`)}
  where e.organisation_id = ${organisation} and e.address = any(${addresses}::text[])
  union all
  select e.address, e.customer_id, null, 'alias' from customer_email e ${customerOf(fragment`e.customer_id`)}
  where e.organisation_id = ${organisation} and e.address = any(${addresses}::text[])`

/** With suppliers and competitors, whose domains say who is none of the customers. */
export const findDomains = ({ sql }: Database, domains: readonly string[]) => sql<{ domain: string; customerId: string; isSupplier: boolean }>`
  select d.domain, d.customer_id as "customerId", c.kind in ('supplier', 'competitor') as "isSupplier" from customer_domain d
    join customer c on c.organisation_id = ${organisation} and c.id = d.customer_id and c.archived_at is null and c.merged_into_id is null
  where d.organisation_id = ${organisation} and d.domain = any(${domains}::text[])`

export const findSuppliers = ({ sql }: Database, addresses: readonly string[]) => sql<{ address: string }>`
  select e.address from contact_email e join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = e.contact_id
    join customer c on c.organisation_id = ${organisation} and c.id = cr.customer_id and c.kind in ('supplier', 'competitor')
  where e.organisation_id = ${organisation} and e.address = any(${addresses}::text[])
  union select e.address from customer_email e join customer c on c.organisation_id = ${organisation} and c.id = e.customer_id and c.kind in ('supplier', 'competitor')
  where e.organisation_id = ${organisation} and e.address = any(${addresses}::text[])`

export const findIgnored = ({ sql }: Database, addresses: readonly string[]) => sql<{ address: string }>`
  select address from ignored_sender where organisation_id = ${organisation} and address = any(${addresses}::text[])`

/** A company's own number ends in 0 where extensions follow it; a fax machine is mostly one of them. */
const LONGEST_EXTENSION = 3

/** Customers by number in E.164: of a person, of the company or a site, else an extension behind one of these. */
export async function findNumbers({ sql }: Database, numbers: readonly string[]): Promise<Map<string, string[]>> {
  if (numbers.length === 0) return new Map()
  const rows = await sql<{ number: string; customerId: string; isExact: boolean }>`
    with wanted(number) as (select unnest(${numbers}::text[])),
    known(number, customer_id) as (
      select p.number, cr.customer_id from contact_phone p
        join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = p.contact_id
      where p.organisation_id = ${organisation}
      union select phone, id from customer where organisation_id = ${organisation} and phone is not null
      union select phone, customer_id from site where organisation_id = ${organisation} and phone is not null and archived_at is null)
    select distinct w.number, k.customer_id as "customerId", k.number = w.number as "isExact" from wanted w
      join known k on k.number = w.number or (right(k.number, 1) = '0' and length(k.number) >= 10
        and starts_with(w.number, left(k.number, -1)) and length(w.number) between length(k.number) and length(k.number) - 1 + ${LONGEST_EXTENSION})
      ${customerOf(fragment`k.customer_id`)}`
  return new Map(numbers.map((number) => [number, bestOf(rows.filter((row) => row.number === number))]))
}

/** An extension is believed only where one company has the number. */
function bestOf(rows: readonly { customerId: string; isExact: boolean }[]): string[] {
  const exact = rows.filter(({ isExact }) => isExact)
  const ids = [...new Set((exact.length ? exact : rows).map(({ customerId }) => customerId))]
  return exact.length || ids.length === 1 ? ids : []
}
