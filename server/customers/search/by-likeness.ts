/** Searches for what was misspelt, and for words of subjects: only where little was found by the letter. */
import type { SubjectWord } from '../../../domain/customers/search-terms.ts'
import { type AnyOf, allWords, tellingWords } from '../../../domain/customers/words-query.ts'
import type { Context } from '../../platform/call/context.ts'
import { readableReport, seesEveryCustomer, visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { contacts, holdsWords } from './by-name.ts'
import { mostCandidates, mostOfKind, RANK } from './search-hit.ts'

/** Of trigrams in common, by the word or by its beginning: `traveverk` and `travewerk` have 0.54. */
const ALIKE = 0.45
/** The words are those of all customers: whoever sees a few of them finds his behind those of the others. */
const MOST_WAYS = { ofAll: fragment`limit 4`, ofSome: fragment`limit 24` }

/** For each word of a folded text the ways it may have been meant, as names of the organisation write them; as it stands, it counts as a beginning. */
export async function readAlike(ctx: Context, folded: string): Promise<AnyOf[]> {
  const typed = tellingWords(folded)
  const likeness = fragment`greatest(similarity(w.word, t.typed), word_similarity(t.typed, w.word))`
  const rows = await ctx.db.sql<{ n: number; word: string }>`
    select t.n::int, a.word from unnest(${typed}::text[]) with ordinality t(typed, n) cross join lateral (
      select w.word from name_word w where w.organisation_id = ${organisation} and w.word % t.typed and ${likeness} >= ${ALIKE}
      order by ${likeness} desc, similarity(w.word, t.typed) desc, w.word ${seesEveryCustomer(ctx) ? MOST_WAYS.ofAll : MOST_WAYS.ofSome}) a`
  return typed.map((word, i) => [
    { word, isBeginning: true },
    ...rows.filter(({ n }) => n === i + 1).map((row) => ({ word: row.word, isBeginning: false })),
  ])
}

export const companiesAlike = (ctx: Context, company: string, words: readonly AnyOf[]): SqlFragment => fragment`(
  select customer_id, null::uuid as contact_id, 'name' as because, name as match, (${RANK.nameAlike}::float + word_similarity(${company}, name_folded) * 0.9)::float as rank
  from (select c.id as customer_id, c.name, c.name_folded from customer c
    where c.organisation_id = ${organisation} and ${holdsWords(fragment`c.name_folded`, allWords(words))} and ${visibleCustomer(ctx)} ${mostCandidates}) found
  order by rank desc ${mostOfKind})`

export const contactsAlike = (ctx: Context, person: string, words: readonly AnyOf[]): SqlFragment =>
  contacts(ctx, person, holdsWords(fragment`k.name_folded`, allWords(words)), RANK.contactAlike)

/** The same expression as that of the index. */
const subjectWords = fragment`array_to_tsvector(array_remove(regexp_split_to_array(lower(left(r.subject, 500)), '[\\x01-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7f]+'), ''))`

/** More customers than a contact report has; a limit makes the planner look for those of each report, one by one. */
const mostOfReport = fragment`limit 20`

/** Contact reports whose subject holds all words, of those that the caller may read: the newest first. */
export const bySubject = (ctx: Context, words: readonly SubjectWord[]): SqlFragment => fragment`(
  select customer_id, null::uuid as contact_id, 'subject' as because, subject as match, ${RANK.subject}::float as rank
  from (select shown.customer_id, r.subject, r.at from contact_report r cross join lateral (
      select c.id as customer_id from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
      where rc.organisation_id = ${organisation} and rc.report_id = r.id and ${visibleCustomer(ctx)} and ${readableReport(ctx)} ${mostOfReport}) shown
    where r.organisation_id = ${organisation} and ${subjectWords} @@ lower(${allWords(words.map((word) => [word]))})::tsquery and r.withdrawn_at is null ${mostCandidates}) found
  order by at desc ${mostOfKind})`
