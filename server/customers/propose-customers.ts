/** Which customer an unknown sender may belong to. */
import { z } from 'zod'
import { foldCompanyName } from '../../domain/customers/names.ts'
import { tellingWords, twoWords } from '../../domain/customers/words-query.ts'
import { companyDomain } from '../../domain/mail/company-domain.ts'
import type { Context } from '../platform/call/context.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { fragment, organisation } from '../platform/database/db.ts'
import { line } from '../platform/input.ts'
import { choiceColumns } from './choice-columns.ts'
import type { CustomerChoice } from './customer-choice.ts'
import { readAlike } from './search/by-likeness.ts'
import { holdsWords } from './search/by-name.ts'
import { mostCandidates } from './search/search-hit.ts'

export type Proposal = CustomerChoice & { because: 'domain' | 'name' }

/** Of trigrams in common: above what two firms share that only have their trade in common. */
const LIKE_ENOUGH = 0.6
const MOST = 5

/** Customers of the sender's company domain, else those whose name is like the domain's. None for free-mail addresses. */
export async function proposeCustomers(ctx: Context, sender: { address: string }): Promise<Proposal[]> {
  const domain = companyDomain(sender.address)
  if (domain === null) return []
  const name = foldCompanyName(domain.split('.')[0]?.replaceAll('-', ' ') ?? '')
  const hasDomain = fragment`exists (select 1 from customer_domain d where d.organisation_id = ${organisation} and d.customer_id = c.id and d.domain = ${domain})`
  const proposals = await ctx.db.sql<Proposal>`select ${choiceColumns}, case when has_domain then 'domain' else 'name' end as because from (
      select c.*, ${hasDomain} as has_domain, similarity(c.name_folded, ${name}) as likeness from customer c
      where c.organisation_id = ${organisation} and ${visibleCustomer(ctx)} and (${hasDomain} or (c.name_folded % ${name} and similarity(c.name_folded, ${name}) > ${LIKE_ENOUGH}))
    ) c order by has_domain desc, likeness desc, name limit ${MOST}`
  const certain = proposals.filter(({ because }) => because === 'domain')
  return certain.length ? certain : proposals
}

export const nameToCompare = z.strictObject({ name: line })

export type NameToCompare = z.infer<typeof nameToCompare>

/**
 * Customers whose folded name is the same or close, however it is misspelt: before a duplicate is made. Of two names of several words the shorter one counts:
 * `Feinkost Lindemann` may be `Feinkost Lindemann Handelsgesellschaft Nord`.
 */
export async function findSimilarCustomers(ctx: Context, input: NameToCompare): Promise<CustomerChoice[]> {
  const name = foldCompanyName(input.name)
  const typed = tellingWords(name)
  const inCommon = twoWords(await readAlike(ctx, name))
  const part = fragment`greatest(word_similarity(${name}, c.name_folded), word_similarity(c.name_folded, ${name}))`
  const likeness = typed.length > 1 ? part : fragment`similarity(c.name_folded, ${name})`
  return await ctx.db.sql<CustomerChoice>`select ${choiceColumns} from (select c.*, ${likeness} as likeness from (
      (select * from customer c where c.organisation_id = ${organisation} and ${holdsWords(fragment`c.name_folded`, inCommon)} and ${visibleCustomer(ctx)} ${mostCandidates})
      union (select * from customer c where c.organisation_id = ${organisation} and c.name_folded = any(${typed}::text[]) and ${visibleCustomer(ctx)} ${mostCandidates})
    ) c) c where c.likeness > ${LIKE_ENOUGH} order by c.likeness desc, similarity(c.name_folded, ${name}) desc, c.name limit ${MOST}`
}
