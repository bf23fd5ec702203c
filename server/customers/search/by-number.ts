/** Searches for numbers as people say them: whole, or their end from five digits on; and for addresses. */
import type { NumberTerm, PhoneTerm } from '../../../domain/customers/search-terms.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { startsWith } from '../../platform/database/starts-with.ts'
import { mostOfKind, RANK } from './search-hit.ts'

const reversed = (text: string): string => [...text].reverse().join('')

/** Small letters and digits of a number, backwards; the same expression as that of the indexes. */
const backwards = (number: SqlFragment): SqlFragment =>
  fragment`reverse(lower(regexp_replace(${number}, '[^0-9A-Za-z]', '', 'g') collate "C")) collate "C"`

/** Of a row `x`, whose customer is joined as `c`: only what the caller may see counts. */
const joined = (customerId: SqlFragment): SqlFragment => fragment`join customer c on c.organisation_id = ${organisation} and c.id = ${customerId}`

/** Numbers of customers, and of what was written to them. */
export function byNumber(ctx: Context, { key, isEnding }: NumberTerm): SqlFragment[] {
  const wanted = reversed(key)
  const found = (number: SqlFragment): SqlFragment =>
    isEnding ? startsWith(fragment`(${backwards(number)})`, wanted) : fragment`${backwards(number)} = ${wanted}`
  const rank = (number: SqlFragment): SqlFragment =>
    fragment`(case when ${backwards(number)} = ${wanted} then ${RANK.wholeNumber}::float else ${RANK.numberEnding}::float end)`
  const documents = [fragment`quote`, fragment`customer_order`, fragment`invoice`, fragment`complaint`].map(
    (
      table,
    ) => fragment`(select x.customer_id, null::uuid, 'number', x.number, ${rank(fragment`x.number`)} from ${table} x ${joined(fragment`x.customer_id`)}
      where x.organisation_id = ${organisation} and ${found(fragment`x.number`)} and ${visibleCustomer(ctx)} ${mostOfKind})`,
  )
  const customers = fragment`(select x.entity_id, null::uuid, 'number', x.external_id, ${rank(fragment`x.external_id`)} from external_number x ${joined(fragment`x.entity_id`)}
    where x.organisation_id = ${organisation} and x.entity = 'customer' and ${found(fragment`x.external_id`)} and ${visibleCustomer(ctx)} ${mostOfKind})`
  return [customers, ...documents]
}

/** Whose number ends so. A switchboard is a company's. */
export function byPhone(ctx: Context, { ending, isSwitchboard }: PhoneTerm): SqlFragment[] {
  const ends = (number: SqlFragment): SqlFragment => startsWith(fragment`reverse(${number})`, reversed(ending))
  const [because, rank] = isSwitchboard ? (['switchboard', RANK.switchboard] as const) : (['phone', RANK.phone] as const)
  const companies = [
    fragment`(select c.id, null::uuid, ${because}::text, c.phone, ${rank}::float from customer c
      where c.organisation_id = ${organisation} and ${ends(fragment`c.phone`)} and ${visibleCustomer(ctx)} ${mostOfKind})`,
    fragment`(select x.customer_id, null::uuid, ${because}::text, x.phone, ${rank}::float from site x ${joined(fragment`x.customer_id`)}
      where x.organisation_id = ${organisation} and ${ends(fragment`x.phone`)} and ${visibleCustomer(ctx)} ${mostOfKind})`,
  ]
  if (isSwitchboard) return companies
  const people = fragment`(select cr.customer_id, p.contact_id, 'phone', p.number, ${rank}::float from contact_phone p
    join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = p.contact_id ${joined(fragment`cr.customer_id`)}
    where p.organisation_id = ${organisation} and ${ends(fragment`p.number`)} and ${visibleCustomer(ctx)} ${mostOfKind})`
  return [...companies, people]
}

export function byAddress(ctx: Context, address: string): SqlFragment[] {
  const starts = startsWith(fragment`e.address`, address)
  return [
    fragment`(select cr.customer_id, e.contact_id, 'address', e.address, ${RANK.address}::float from contact_email e
      join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = e.contact_id ${joined(fragment`cr.customer_id`)}
      where e.organisation_id = ${organisation} and ${starts} and ${visibleCustomer(ctx)} ${mostOfKind})`,
    fragment`(select e.customer_id, null::uuid, 'address', e.address, ${RANK.address}::float from customer_email e ${joined(fragment`e.customer_id`)}
      where e.organisation_id = ${organisation} and ${starts} and ${visibleCustomer(ctx)} ${mostOfKind})`,
  ]
}
