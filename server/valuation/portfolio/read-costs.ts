/** What contacts with the customers of each class have cost in twelve months. */

import { addDays, yearBefore } from '../../../domain/time/local-time.ts'
import { type CellWork, type ContactRates, type Contacts, type ToldCosts, tellCosts } from '../../../domain/valuation/portfolio/contact-costs.ts'
import type { Context } from '../../platform/call/context.ts'
import { findEvaluation } from '../../platform/call/evaluation.ts'
import { startOf, today } from '../../platform/call/today.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { readRates } from './contact-rates.ts'
import { classCodeOf, isCurrent, type PortfolioFilter, portfolioOf } from './portfolio-filter.ts'

/** `since`: first day that counts. `isOwn`: only what the caller has done himself. */
export type ContactCosts = ToldCosts & { since: string; isOwn: boolean; rates: ContactRates; hourlyCostCents: number }

type Row = Contacts & { code: string | null; pieces: number; people: Record<string, [customers: number, alone: number]> | null }

export async function readCosts(ctx: Context, filter: PortfolioFilter): Promise<ContactCosts> {
  const since = addDays(yearBefore(today(ctx)), 1)
  const isOwn = ctx.user.role === 'sales'
  const [{ mayTell }, prices, rows] = await Promise.all([findEvaluation(ctx), readRates(ctx), readRows(ctx, await portfolioOf(ctx, filter), since)])
  return { ...tellCosts(rows.map(toWork), mayTell, prices), ...prices, since, isOwn }
}

const toWork = ({ code, pieces, people, ...contacts }: Row): CellWork => {
  const counts = Object.entries(people ?? {})
  const countsOf = (at: 0 | 1) => new Map(counts.map(([person, each]) => [person, each[at]]))
  return { code, contacts, tally: { pieces, byPerson: countsOf(0), alone: countsOf(1) } }
}

/** Whose work the contacts tell of: whoever made them, and whoever is to. */
const readRows = (ctx: Context, matching: SqlFragment, since: string): Promise<Row[]> =>
  ctx.db.sql<Row>`
    with chosen as materialized (select c.id, ${classCodeOf} as code from customer c where ${matching}),
      contact as materialized (${contactsSince(ctx, since)}),
      worker as (select k.customer_id, k.user_id from contact k union select t.customer_id, t.user_id from care_team_member t
        join chosen c on c.id = t.customer_id where ${isCurrent(ctx)} and (${ctx.user.role !== 'sales'} or t.user_id = ${ctx.user.id}::uuid)),
      shared as (select c.id, c.code, w.user_id, count(*) over (partition by c.id) as people from worker w join chosen c on c.id = w.customer_id),
      person as (select s.code, s.user_id, count(*) as customers, count(*) filter (where s.people = 1) as alone from shared s group by 1, 2),
      piece as (select s.code, count(distinct s.id) as customers from shared s group by 1),
      tally as (select p.code, json_object_agg(p.user_id, json_build_array(p.customers, p.alone)) as people from person p group by 1)
    select g.code, y.people, coalesce(n.customers, 0) as pieces, g."timedVisits", g."timedMinutes", g."untimedVisits", g.calls, g.messages
    from (select c.code, coalesce(sum(k.timed), 0)::bigint as "timedVisits", coalesce(round(sum(k.minutes)), 0)::bigint as "timedMinutes",
        coalesce(sum(k.untimed), 0)::bigint as "untimedVisits", coalesce(sum(k.calls), 0)::bigint as calls, coalesce(sum(k.messages), 0)::bigint as messages
      from chosen c left join contact k on k.customer_id = c.id group by 1) g left join tally y on y.code is not distinct from g.code
      left join piece n on n.code is not distinct from g.code
    order by g.code nulls last`

/**
 * By customer and person. A visit in a calendar counts once, with or without its report; calls that reached nobody do not, nor do messages that came.
 */
const contactsSince = (ctx: Context, since: string): SqlFragment => fragment`
  select v.customer_id, v.owner_id as user_id, count(*) as timed, sum(extract(epoch from v.ends_at - v.starts_at) / 60) as minutes,
    0 as untimed, 0 as calls, 0 as messages
  from visit v join chosen c on c.id = v.customer_id
  where v.organisation_id = ${organisation} and v.starts_at >= ${startOf(ctx, since)} and v.starts_at < ${ctx.now()}
    and (v.status = 'done' or v.status in ('confirmed', 'drop_in') and v.ends_at < ${ctx.now()}) and ${isMade(ctx, fragment`v.owner_id`)}
  group by 1, 2
  union all
  select rc.customer_id, r.author_id, 0, 0, count(*) filter (where r.channel in ('visit', 'meeting')), count(*) filter (where r.channel = 'phone'),
    count(*) filter (where r.channel in ('email', 'fax', 'letter', 'chat'))
  from report_customer rc join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id join chosen c on c.id = rc.customer_id
  where rc.organisation_id = ${organisation} and rc.at >= ${startOf(ctx, since)} and rc.at < ${ctx.now()} and r.withdrawn_at is null and r.visit_id is null
    and r.outcome is distinct from 'not_reached' and (r.direction = 'outgoing' or r.channel not in ('email', 'fax', 'letter', 'chat'))
    and ${isMade(ctx, fragment`r.author_id`)}
  group by 1, 2`

/** By somebody whose work the caller's portfolio is about. */
const isMade = (ctx: Context, userId: SqlFragment): SqlFragment =>
  ctx.user.role === 'sales' ? fragment`${userId} = ${ctx.user.id}::uuid` : fragment`true`
