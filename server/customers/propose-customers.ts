/** Which customer an unknown sender may belong to. */
import { z } from 'zod'
import { foldCompanyName } from '../../domain/customers/names.ts'
import { companyDomain } from '../../domain/mail/company-domain.ts'
import type { Context } from '../platform/call/context.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { fragment, organisation } from '../platform/database/db.ts'
import { line } from '../platform/input.ts'
import { choiceColumns } from './choice-columns.ts'
import type { CustomerChoice } from './customer-choice.ts'

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

/** Customers whose folded name is the same or close: before a duplicate is made. */
export async function findSimilarCustomers(ctx: Context, input: NameToCompare): Promise<CustomerChoice[]> {
  const name = foldCompanyName(input.name)
  return await ctx.db.sql<CustomerChoice>`select ${choiceColumns} from customer c
    where c.organisation_id = ${organisation} and ${visibleCustomer(ctx)} and c.name_folded % ${name} and similarity(c.name_folded, ${name}) > ${LIKE_ENOUGH}
    order by similarity(c.name_folded, ${name}) desc, c.name limit ${MOST}`
}
