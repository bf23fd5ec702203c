/** Searches among names of customers, contacts and towns. Each looks only at what the caller may see, before the best are taken: others' customers must not crowd out his own. */
import { allWords, beginnings } from '../../../domain/customers/words-query.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { startsWith } from '../../platform/database/starts-with.ts'
import { mostCandidates, mostOfKind, RANK } from './search-hit.ts'

/** Too few letters for the index of parts of words. */
const SHORTEST_PART = 3

/** Of rows with the alias `c` or `k`; the same expression as that of the index. */
export const wordsOf = (nameFolded: SqlFragment): SqlFragment => fragment`array_to_tsvector(array_remove(string_to_array(${nameFolded}, ' '), ''))`

/** `%` and `_` are letters like any other here. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** Names that begin so, hold all words in any order, or the text anywhere within a word. */
export function byCompany(ctx: Context, company: string): SqlFragment[] {
  const found = (
    condition: SqlFragment,
    rank: number,
  ): SqlFragment => fragment`(select customer_id, null::uuid as contact_id, 'name' as because, name as match,
      (${rank}::float + similarity(name_folded, ${company}) * 0.9)::float as rank
    from (select c.id as customer_id, c.name, c.name_folded from customer c
      where c.organisation_id = ${organisation} and ${condition} and ${visibleCustomer(ctx)} ${mostCandidates}) found order by rank desc ${mostOfKind})`
  return [
    found(startsWith(fragment`c.name_folded`, company), RANK.nameStart),
    found(holdsWords(fragment`c.name_folded`, allWords(beginnings(company))), RANK.name),
    ...(company.length < SHORTEST_PART ? [] : [found(fragment`c.name_folded like ${`%${escapeLike(company)}%`}`, RANK.namePart)]),
  ]
}

export const holdsWords = (nameFolded: SqlFragment, query: string): SqlFragment => fragment`${wordsOf(nameFolded)} @@ ${query}::tsquery`

/** Persons by all words of their name, and by a part of it. */
export function byPerson(ctx: Context, person: string): SqlFragment[] {
  const byWords = contacts(ctx, person, holdsWords(fragment`k.name_folded`, allWords(beginnings(person))), RANK.contact)
  if (person.length < SHORTEST_PART) return [byWords]
  return [byWords, contacts(ctx, person, fragment`k.name_folded like ${`%${escapeLike(person)}%`}`, RANK.contact)]
}

/** `condition` on a row `k` of `contact`. */
export const contacts = (ctx: Context, person: string, condition: SqlFragment, rank: number): SqlFragment => fragment`(
  select customer_id, contact_id, 'contact' as because, match, (${rank}::float + similarity(name_folded, ${person}) * 0.9)::float as rank
  from (select cr.customer_id, k.id as contact_id, concat_ws(' ', k.given_name, k.surname) as match, k.name_folded
    from contact k join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = k.id
    join customer c on c.organisation_id = ${organisation} and c.id = cr.customer_id
    where k.organisation_id = ${organisation} and k.archived_at is null and ${condition} and ${visibleCustomer(ctx)} ${mostCandidates}) found
  order by rank desc ${mostOfKind})`

/** Everybody in a town that begins so, and whoever of that name is in a town that the last word begins: `Lindemann Lübeck`. */
export function byPlace(ctx: Context, text: string, company: string): SqlFragment[] {
  const town = fragment`(select s.customer_id, null::uuid, 'place', s.city, ${RANK.place}::float as rank from site s
    join customer c on c.organisation_id = ${organisation} and c.id = s.customer_id
    where s.organisation_id = ${organisation} and s.archived_at is null and ${startsWith(fragment`lower(s.city)`, fragment`lower(${text})`)} and ${visibleCustomer(ctx)}
    ${mostOfKind})`
  const name = company.split(' ').slice(0, -1).join(' ')
  const place = text.trim().split(/\s+/).at(-1) ?? ''
  if (name === '') return [town]
  return [
    town,
    fragment`(select c.id, null::uuid, 'name', c.name, ${RANK.nameAndPlace}::float as rank from customer c
      where c.organisation_id = ${organisation} and ${holdsWords(fragment`c.name_folded`, allWords(beginnings(name)))} and ${visibleCustomer(ctx)}
        and exists (select 1 from site s where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null
          and starts_with(lower(s.city), lower(${place}))) ${mostOfKind})`,
  ]
}
