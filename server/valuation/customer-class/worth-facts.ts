/** What the database knows of some customers that their class and potential go by. */
import { addDays, yearBefore } from '../../../domain/time/local-time.ts'
import type { ChangeKind, ClassBasis } from '../../../domain/valuation/customer-class/class-change.ts'
import type { PotentialFacts, SaidPotential } from '../../../domain/valuation/customer-class/potential.ts'
import type { RatedCustomer } from '../../../domain/valuation/customer-class/rule-fields.ts'
import { figuresOfCustomer, marginBetween, revenueBetween } from '../../commerce/figures/read-figures.ts'
import { fragment, organisation, type Sql, type SqlFragment } from '../../platform/database/db.ts'

/** `isLive`: neither archived nor merged away. `before`: what the class went by until now; null: he was never valued. `hand`: what somebody has said, and says still. */
export type WorthFacts = Pick<PotentialFacts, 'imported' | 'factor'> & {
  /** `to`: who of us was told; null: not known. */
  asked: (SaidPotential & { to: string | null }) | null
  customerId: string
  isLive: boolean
  code: string | null
  since: string | null
  rated: Omit<RatedCustomer, 'potential' | 'revenue' | 'margin'>
  revenueCents: number
  marginCents: number | null
  lastOrderOn: string | null
  before: ClassBasis | null
  hand: { id: string; code: string; reason: string; until: string; by: string | null } | null
  /** `isUndone`: it came from rules that were taken back. */
  lastChange: { kind: ChangeKind; fromCode: string | null; isUndone: boolean } | null
}

export const valuedKinds = ['customer', 'former', 'prospect'] as const

export const isValued = ({ rated: { kind } }: WorthFacts): boolean => valuedKinds.some((each) => each === kind)

/** For the rest of the transaction of `sql`, so that of two who work on a customer the later goes by what the earlier has written. */
export const lockCustomers = async (sql: Sql, customerIds: readonly string[]): Promise<void> =>
  void (await sql`select c.id from customer c where c.organisation_id = ${organisation} and c.id = any(${customerIds}::uuid[]) order by c.id for no key update`)

/** By their ids, rising; those that are gone are left out. */
export const readWorthFacts = (sql: Sql, customerIds: readonly string[], day: string): Promise<WorthFacts[]> =>
  sql<WorthFacts>`select c.id as "customerId", c.archived_at is null and c.merged_into_id is null as "isLive", c.class_letter || c.class_digit as code,
      c.class_since as since,
      json_build_object('employees', c.employees, 'years_customer', extract(year from age(${day}::date, f.first_on))::int, 'target_group', c.target_group,
        'industry', c.industry, 'kind', c.kind, 'country', s.country, 'postal_code', s.postal_code) as rated,
      ${asked(day)} as asked, case when c.potential_cents is not null then json_build_object('cents', c.potential_cents, 'on', c.potential_told_on) end as imported,
      coalesce(${factor('target_group')}, ${factor('industry')}) as factor,
      coalesce(f.revenue, 0) as "revenueCents", f.margin as "marginCents", f.last_on as "lastOrderOn",
      case when w.customer_id is not null then json_build_object('potentialCents', w.potential_cents, 'revenueCents', w.revenue_cents,
        'rules', coalesce((w.basis ->> 'rules')::int, 0)) end as before,
      ${byHand(day)} as hand, ${lastChange} as "lastChange"
    from customer c left join lateral (${figures(day)}) f on true
    left join lateral (select x.country, x.postal_code from site x where x.organisation_id = ${organisation} and x.customer_id = c.id and x.is_main
      and x.archived_at is null limit 1) s on true
    left join customer_worth w on w.organisation_id = ${organisation} and w.customer_id = c.id
    where c.organisation_id = ${organisation} and c.id = any(${customerIds}::uuid[]) order by c.id`

const figures = (day: string): SqlFragment => fragment`select f.order_days[1] as first_on,
    (select max(d.day) from unnest(f.order_days) d(day) where d.day <= ${day}::date) as last_on,
    ${revenueBetween(...twelveMonths(day))} as revenue, ${marginBetween(...twelveMonths(day))} as margin
  from ${figuresOfCustomer} f`

/** Up to that day, both days included. */
export const twelveMonths = (day: string): [from: string, until: string] => [addDays(yearBefore(day), 1), day]

/** The newest of what the customer has said of all he buys, wherever. */
const asked = (
  day: string,
): SqlFragment => fragment`(select json_build_object('cents', x.cents, 'on', x.said_on, 'to', u.name) from potential_statement x
  left join app_user u on u.organisation_id = ${organisation} and u.id = x.said_to_id
  where x.organisation_id = ${organisation} and x.customer_id = c.id and x.site_id is null and x.product_group_id is null and x.withdrawn_at is null
    and x.said_on <= ${day}::date order by x.said_on desc, x.created_at desc, x.id desc limit 1)`

const factor = (field: 'target_group' | 'industry'): SqlFragment => {
  const name = field === 'industry' ? fragment`c.industry` : fragment`c.target_group`
  return fragment`(select json_build_object('field', p.field, 'name', ${name}, 'cents', p.cents, 'lowCents', p.low_cents, 'highCents', p.high_cents, 'customers', p.customers)
    from potential_factor p where p.organisation_id = ${organisation} and p.field = ${field}::text and p.name = lower(trim(${name})))`
}

const byHand = (
  day: string,
): SqlFragment => fragment`(select json_build_object('id', h.id, 'code', h.class_code, 'reason', h.reason, 'until', h.until, 'by', u.name) from class_by_hand h
  left join app_user u on u.organisation_id = ${organisation} and u.id = h.set_by_id
  where h.organisation_id = ${organisation} and h.customer_id = c.id and h.ended_at is null and h.until >= ${day}::date order by h.set_at desc, h.id desc limit 1)`

const lastChange = fragment`(select json_build_object('kind', x.reason ->> 'kind', 'fromCode', x.from_code, 'isUndone', exists (
    select from class_run r where r.organisation_id = ${organisation} and r.id = x.run_id and r.undone_at is not null)) from class_change x
  where x.organisation_id = ${organisation} and x.customer_id = c.id order by x.changed_at desc, x.id desc limit 1)`
