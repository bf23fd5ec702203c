/** What of the terms of customers is about to end; statements with `id`, `customer_id`, `owner_id` (nobody), `ends_on`, `cents` still to come of it, and what it is `said` to be. */
import { addDays } from '../../../domain/time/local-time.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

/** So many days before its end something is brought up, and after it. What was lent is missed for longer. */
const [AHEAD, BACK, LOANS_BACK] = [60, 30, 365]

const isNear = (day: SqlFragment, today: string, back: number): SqlFragment =>
  fragment`${day} between ${addDays(today, -back)}::date and ${addDays(today, AHEAD)}::date`

/** Of the agreement `a`: what is left of its volume. */
const left = fragment`greatest(0, coalesce(a.volume_cents - a.called_cents, 0))`

/** Of the customer with this id; null: of anybody. */
const isOf = (customerId: SqlFragment | null, column: SqlFragment): SqlFragment => (customerId ? fragment`${column} = ${customerId}` : fragment`true`)

/** Another one of the customer's goes on for longer: by the same title, or where none is given, about one of its articles. */
const isRenewed = fragment`exists (select from framework_agreement n where n.organisation_id = ${organisation} and n.customer_id = a.customer_id and n.kind = a.kind
    and n.archived_at is null and n.ends_on > a.ends_on and lower(n.title) = lower(a.title)
    and (a.title <> '' or exists (select from agreement_price p join agreement_price q on q.organisation_id = ${organisation} and q.agreement_id = n.id
        and q.product_number = p.product_number and q.archived_at is null
      where p.organisation_id = ${organisation} and p.agreement_id = a.id and p.archived_at is null)))`

const said = fragment`concat_ws(' ', a.number, a.title)`

export const endingAgreements = (
  today: string,
  customerId: SqlFragment | null = null,
): SqlFragment => fragment`select a.id, a.customer_id, null::uuid as owner_id, a.ends_on, ${left} as cents, ${said} as said
  from framework_agreement a where a.organisation_id = ${organisation} and a.archived_at is null and ${isOf(customerId, fragment`a.customer_id`)} and ${isNear(fragment`a.ends_on`, today, BACK)} and not ${isRenewed}`

/** Those that end later, of whose volume nine tenths are called off. */
export const usedUpAgreements = (
  today: string,
  customerId: SqlFragment | null = null,
): SqlFragment => fragment`select a.id, a.customer_id, null::uuid as owner_id, a.ends_on, ${left} as cents, ${said} as said
  from framework_agreement a where a.organisation_id = ${organisation} and a.archived_at is null and ${isOf(customerId, fragment`a.customer_id`)} and a.volume_cents > 0
    and a.called_cents * 10 >= a.volume_cents * 9 and a.ends_on > ${addDays(today, AHEAD)}::date and not ${isRenewed}`

export const endingRebates = (
  today: string,
  customerId: SqlFragment | null = null,
): SqlFragment => fragment`select r.id, r.customer_id, null::uuid as owner_id, r.ends_on, 0::bigint as cents, r.title as said
  from rebate_scale r where r.organisation_id = ${organisation} and r.archived_at is null and ${isOf(customerId, fragment`r.customer_id`)} and ${isNear(fragment`r.ends_on`, today, BACK)}
    and not exists (select from rebate_scale n where n.organisation_id = ${organisation} and n.customer_id = r.customer_id and n.archived_at is null
      and n.ends_on > r.ends_on and lower(n.title) = lower(r.title))`

/** Lent or left as a sample, and not back yet. */
export const endingLoans = (
  today: string,
  customerId: SqlFragment | null = null,
): SqlFragment => fragment`select l.id, l.customer_id, null::uuid as owner_id, l.due_back_on as ends_on, 0::bigint as cents, concat_ws(' ', l.product_number, l.text) as said
  from loan_item l where l.organisation_id = ${organisation} and l.archived_at is null and ${isOf(customerId, fragment`l.customer_id`)} and l.returned_on is null and ${isNear(fragment`l.due_back_on`, today, LOANS_BACK)}`
