/** One field that finds customers by whatever people say: name, person, number, phone, address, place, or what a mail was about. */
import { z } from 'zod'
import { type SearchTerms, searchTerms } from '../../../domain/customers/search-terms.ts'
import { MOST_HITS } from '../../../domain/texts/cut-list.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { words } from '../../platform/input.ts'
import { customerColumns } from '../choice-columns.ts'
import { bySubject, companiesAlike, contactsAlike, readAlike } from './by-likeness.ts'
import { byCompany, byPerson, byPlace } from './by-name.ts'
import { byAddress, byNumber, byPhone } from './by-number.ts'
import type { SearchHit } from './search-hit.ts'

/** What somebody types. */
export const customerSearch = z.strictObject({ text: words.trim().min(1).max(100) })

export type CustomerSearch = z.infer<typeof customerSearch>

/** With so many hits by the letter nobody has misspelt anything. */
const ENOUGH = 5

/** The best of each customer, exact matches first. What is misspelt, and subjects, are looked for where little else is found. */
export async function searchCustomers(ctx: Context, { text }: CustomerSearch): Promise<SearchHit[]> {
  const terms = searchTerms(text)
  const exact = await findHits(ctx, byLetter(ctx, text, terms))
  if (exact.length >= ENOUGH) return exact
  const known = new Set(exact.map(({ customerId }) => customerId))
  const others = await findHits(ctx, await byLikeness(ctx, terms))
  return [...exact, ...others.filter(({ customerId }) => !known.has(customerId))].slice(0, MOST_HITS + 1)
}

const byLetter = (ctx: Context, text: string, { company, person, number, phones, address }: SearchTerms): SqlFragment[] => [
  ...(company === null ? [] : [...byCompany(ctx, company), ...byPlace(ctx, text, company)]),
  ...(person === null ? [] : byPerson(ctx, person)),
  ...(number === null ? [] : byNumber(ctx, number)),
  ...phones.flatMap((phone) => byPhone(ctx, phone)),
  ...(address === null ? [] : byAddress(ctx, address)),
]

async function byLikeness(ctx: Context, { company, person, subject }: SearchTerms): Promise<SqlFragment[]> {
  const subjects = subject.length === 0 ? [] : [bySubject(ctx, subject)]
  if (company === null || person === null) return subjects
  const alike = await readAlike(ctx, company)
  return [companiesAlike(ctx, company, alike), contactsAlike(ctx, person, alike), ...subjects]
}

/** Each source finds only what the caller may see. */
async function findHits(ctx: Context, sources: readonly SqlFragment[]): Promise<SearchHit[]> {
  const [first, ...others] = sources
  if (!first) return []
  const all = others.reduce((list, source) => fragment`${list} union all ${source}`, first)
  return await ctx.db.sql<SearchHit>`
    select ${customerColumns}, best.contact_id as "contactId", best.because, best.match,
      (select concat_ws(' ', k.given_name, k.surname) from contact k where k.organisation_id = ${organisation} and k.id = best.contact_id) as "contactName"
    from (select * from (select distinct on (customer_id) * from (${all}) h(customer_id, contact_id, because, match, rank) order by customer_id, rank desc) each
        order by rank desc limit ${MOST_HITS + 1}) best
    join customer c on c.organisation_id = ${organisation} and c.id = best.customer_id order by best.rank desc, c.name`
}
