/** What was agreed with a customer and is about to end, or is used up: agreements, rebates, and what was lent to him. */
import type { z } from 'zod'
import type { RebateStep } from '../../../domain/commerce/rebate-step.ts'
import { endingAgreements, endingLoans, endingRebates, usedUpAgreements } from '../../commerce/agreements/ending-terms.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { type InsideList, type InsidePage, readPage } from './inside-list.ts'
import { listInput } from './whose.ts'

export const expiringAgreementPage = listInput(['day', 'value', 'customer'])
type Page = z.infer<typeof expiringAgreementPage>

/**
 * `title`: null: it bears none; `articles`: the first it names, and `articleCount`. `isUsedUp`: it ends later, nearly all of it is called off.
 * `calledShare` 0..1 of what was agreed, `leftCents` of a volume; null: nothing is to be called off. `reachedCents` and `steps`: of a rebate.
 */
export type ExpiringAgreement = {
  kind: 'framework' | 'price' | 'rebate' | 'loan' | 'sample'
  number: string | null
  title: string | null
  articles: string[]
  articleCount: number
  endsOn: string
  isUsedUp: boolean
  calledShare: number | null
  leftCents: number | null
  quantity: number | null
  reachedCents: number | null
  steps: RebateStep[] | null
}

const positions = fragment`left join lateral (select count(*)::int as count, (array_agg(p.text order by p.position))[1:2] as texts,
    avg(least(1, p.called_quantity / p.quantity)) filter (where p.quantity > 0)::float as called
  from agreement_price p where p.organisation_id = ${organisation} and p.agreement_id = a.id and p.archived_at is null) n on true`

/** As the terms in the cockpit have it. */
const invoiced = fragment`left join lateral (select coalesce(sum(i.total_cents), 0)::bigint as cents from invoice i
  where r.reached_cents is null and i.organisation_id = ${organisation} and i.customer_id = r.customer_id and i.archived_at is null
    and i.invoiced_on between r.starts_on and r.ends_on) i on true`

export const expiringAgreements: InsideList<Page['sort']> = {
  rows: (day) => fragment`${endingAgreements(day)} union all ${usedUpAgreements(day)} union all ${endingRebates(day)} union all ${endingLoans(day)}`,
  sorts: {
    day: { key: fragment`x.ends_on`, type: 'date' },
    value: { key: fragment`x.cents`, type: 'bigint', isDown: true },
    customer: { key: fragment`c.name`, type: 'text' },
  },
  details: () => fragment`left join framework_agreement a on a.organisation_id = ${organisation} and a.id = p.id ${positions}
    left join rebate_scale r on r.organisation_id = ${organisation} and r.id = p.id ${invoiced}
    left join loan_item l on l.organisation_id = ${organisation} and l.id = p.id`,
  columns: fragment`coalesce(a.kind::text, l.kind::text, 'rebate') as kind, coalesce(a.number, l.product_number) as number,
    nullif(coalesce(a.title, r.title, l.text), '') as title, coalesce(n.texts, '{}') as articles, coalesce(n.count, 0) as "articleCount",
    coalesce(a.ends_on, r.ends_on, l.due_back_on) as "endsOn", coalesce(a.called_cents * 10 >= a.volume_cents * 9, n.called >= 0.9, false) as "isUsedUp",
    case when a.volume_cents > 0 then a.called_cents::float / a.volume_cents else n.called end as "calledShare",
    case when a.volume_cents is not null then greatest(0, a.volume_cents - a.called_cents) end as "leftCents", l.quantity::float,
    case when r.id is not null then coalesce(r.reached_cents, i.cents) end as "reachedCents", r.steps`,
}

/** Throws INVALID for a cursor that is not ours. */
export const listExpiringAgreements = (ctx: Context, asked: Page): Promise<InsidePage<ExpiringAgreement>> => readPage(ctx, expiringAgreements, asked)
