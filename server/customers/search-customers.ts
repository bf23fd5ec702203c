/** One field that finds customers by name, person, number, phone, address or place. */
import { z } from 'zod'
import { foldText } from '../../domain/customers/names.ts'
import { isNumberOnly, toE164 } from '../../domain/customers/phone-number.ts'
import { MOST_HITS } from '../../domain/texts/cut-list.ts'
import type { Context } from '../platform/call/context.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'
import { startsWith } from '../platform/database/starts-with.ts'
import { words } from '../platform/input.ts'
import type { CustomerChoice } from './customer-choice.ts'

/** `because` says what matched; `match` is the matching number, address or person. */
export type SearchHit = CustomerChoice & { because: 'name' | 'contact' | 'number' | 'phone' | 'address' | 'place'; match: string }

/** Of each kind; so that a common place name cannot crowd out the one person. */
const MOST_OF_KIND = 30

/** What somebody types. */
export const customerSearch = z.strictObject({ text: words.trim().min(1).max(100) })

export type CustomerSearch = z.infer<typeof customerSearch>

/** The best of each customer, exact matches first. */
export async function searchCustomers(ctx: Context, input: CustomerSearch): Promise<SearchHit[]> {
  const sources = [...byWords(ctx, input.text), ...byNumber(input.text), ...byPhone(input.text), ...byAddress(input.text)]
  const [first, ...others] = sources
  if (!first) return []
  const all = others.reduce((list, source) => fragment`${list} union all ${source}`, first)
  return await ctx.db.sql<SearchHit>`
    select "customerId", name, kind, "classLabel", city, "contactId", "contactName", because, match from (
      select distinct on (c.id) c.id as "customerId", c.name, c.kind, c.class_letter || c.class_digit as "classLabel", h.because, h.match, h.rank,
        (select s.city from site s where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null order by s.is_main desc limit 1) as city,
        h.contact_id as "contactId", (select concat_ws(' ', k.given_name, k.surname) from contact k where k.organisation_id = ${organisation} and k.id = h.contact_id) as "contactName"
      from (${all}) h(customer_id, contact_id, because, match, rank) join customer c on c.organisation_id = ${organisation} and c.id = h.customer_id
      where ${visibleCustomer(ctx)} order by c.id, h.rank desc
    ) best order by rank desc, name limit ${MOST_HITS + 1}`
}

/** `%` and `_` are letters like any other here. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** Limited to what the caller may see before the best are taken: customers of others must not crowd out his own. */
function byWords(ctx: Context, text: string): SqlFragment[] {
  const folded = foldText(text)
  if (folded.length < 2) return []
  const starts = `${escapeLike(folded)}%`
  const holds = `%${escapeLike(folded)}%`
  return [
    fragment`(select c.id as customer_id, null::uuid as contact_id, 'name' as because, c.name as match,
        (case when c.name_folded like ${starts} then 6 else 4 end + similarity(c.name_folded, ${folded}))::float as rank from customer c
      where c.organisation_id = ${organisation} and (c.name_folded like ${holds} or c.name_folded % ${folded}) and ${visibleCustomer(ctx)} order by rank desc limit ${MOST_OF_KIND})`,
    fragment`(select cr.customer_id, k.id, 'contact', concat_ws(' ', k.given_name, k.surname), (4 + similarity(k.name_folded, ${folded}))::float as rank
      from contact k join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = k.id
      join customer c on c.organisation_id = ${organisation} and c.id = cr.customer_id
      where k.organisation_id = ${organisation} and k.archived_at is null and ${visibleCustomer(ctx)} and (k.name_folded like ${holds} or k.name_folded % ${folded})
      order by rank desc limit ${MOST_OF_KIND})`,
    fragment`(select s.customer_id, null::uuid, 'place', s.city, 2::float as rank from site s
      join customer c on c.organisation_id = ${organisation} and c.id = s.customer_id
      where s.organisation_id = ${organisation} and s.archived_at is null and ${visibleCustomer(ctx)} and lower(s.city) = lower(${text}) order by s.is_main desc limit ${MOST_OF_KIND})`,
  ]
}

const DOCUMENTS = ['quote', 'customer_order', 'invoice', 'complaint'] as const

/** Numbers as they stand on paper: exactly. */
function byNumber(text: string): SqlFragment[] {
  if (!/\d/.test(text)) return []
  const documents: Record<(typeof DOCUMENTS)[number], SqlFragment> = {
    quote: fragment`quote`,
    customer_order: fragment`customer_order`,
    invoice: fragment`invoice`,
    complaint: fragment`complaint`,
  }
  return [
    fragment`(select e.entity_id, null::uuid, 'number', e.external_id, 9::float from external_number e
      where e.organisation_id = ${organisation} and e.entity = 'customer' and e.external_id = ${text} limit ${MOST_OF_KIND})`,
    ...DOCUMENTS.map(
      (name) => fragment`(select x.customer_id, null::uuid, 'number', x.number, 8::float from ${documents[name]} x
        where x.organisation_id = ${organisation} and x.number = ${text} limit ${MOST_OF_KIND})`,
    ),
  ]
}

const SHORTEST_PHONE = 6

function byPhone(text: string): SqlFragment[] {
  const number = text.replace(/\D/g, '').length >= SHORTEST_PHONE && isNumberOnly(text) ? toE164(text) : null
  if (number === null) return []
  return [
    fragment`(select cr.customer_id, p.contact_id, 'phone', p.number, 9::float from contact_phone p
      join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = p.contact_id
      where p.organisation_id = ${organisation} and p.number = ${number} limit ${MOST_OF_KIND})`,
    fragment`(select x.id, null::uuid, 'phone', x.phone, 8::float from customer x where x.organisation_id = ${organisation} and x.phone = ${number} limit ${MOST_OF_KIND})`,
    fragment`(select s.customer_id, null::uuid, 'phone', s.phone, 8::float from site s where s.organisation_id = ${organisation} and s.phone = ${number} limit ${MOST_OF_KIND})`,
  ]
}

function byAddress(text: string): SqlFragment[] {
  if (!text.includes('@')) return []
  const starts = (address: SqlFragment): SqlFragment => startsWith(address, text.toLowerCase())
  return [
    fragment`(select cr.customer_id, e.contact_id, 'address', e.address, 8::float from contact_email e
      join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = e.contact_id
      where e.organisation_id = ${organisation} and ${starts(fragment`e.address`)} limit ${MOST_OF_KIND})`,
    fragment`(select e.customer_id, null::uuid, 'address', e.address, 8::float from customer_email e
      where e.organisation_id = ${organisation} and ${starts(fragment`e.address`)} limit ${MOST_OF_KIND})`,
  ]
}
