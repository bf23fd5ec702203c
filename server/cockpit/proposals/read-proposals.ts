import type { ComplaintStep } from '../../../domain/commerce/complaints/ladder.ts'
import type { ProposalKind } from '../../../domain/commerce/proposals/proposal-policy.ts'
import type { ChaseStep } from '../../../domain/commerce/quotes/next-contact.ts'
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import { chaseCalendar } from '../../commerce/documents/quotes/chase-calendar.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { chooseProposals, noteThings } from './choose-proposals.ts'
import { dueComplaints } from './complaints-query.ts'
import { readProposalPolicy } from './proposal-policy.ts'
import { reasons, thingsOf, urgency } from './reasons-query.ts'
import { type Asked, fired } from './rules-query.ts'

/** Why a customer is proposed, with its numbers; days `YYYY-MM-DD`. `on`: what is confirmed, ends, is due, or when he last ordered; null: used up. */
export type ProposalReason = {
  kind: ProposalKind
  cameUpOn: string
  cents: number
  detail: { number?: string; title?: string; on?: string; count?: number; everyDays?: number; step?: ChaseStep | ComplaintStep }
}

/** `reasons`: the most urgent first; none any more: somebody has turned to him since. `phone`: E.164. */
export type Proposal = { customerId: string; customer: string; classLabel: string | null; phone: string | null; reasons: ProposalReason[] }

/** `complaints`: at their deadline, besides, without those of which the caller is reminded anyway; those of `rows` were chosen when the day was first looked at. */
export type Proposals = { day: string; complaints: Proposal[]; rows: Proposal[] }

export async function readProposals(ctx: Context): Promise<Proposals> {
  const [calendar, policy] = await Promise.all([chaseCalendar(ctx), readProposalPolicy(ctx)])
  await chooseProposals(ctx, { calendar, policy })
  const [complaints, shown] = await Promise.all([complaintsDue(ctx, { calendar, policy }), chosen(ctx, { calendar, policy })])
  await noteThings(ctx, calendar.today, shown)
  return { day: calendar.today, complaints, rows: shown.map(({ things, ...row }) => row) }
}

/** `things`: of the reasons, where one of them was not written down yet. */
type Shown = Proposal & { things: string[] | null }

function chosen(ctx: Context, given: Omit<Asked, 'among'>): Promise<Shown[]> {
  const mine = fragment`s.organisation_id = ${organisation} and s.user_id = ${ctx.user.id}::uuid and s.day = ${given.calendar.today}::date`
  const among = fragment`select s.customer_id from shown_proposal s where ${mine}`
  return ctx.db.sql<Shown>`select ${columns}, coalesce(r.reasons, '[]') as reasons, case when not r.things <@ s.things then r.things end as things
    from shown_proposal s cross join lateral (select * from customer c where c.organisation_id = ${organisation} and c.id = s.customer_id offset 0) c
      left join (${byCustomer(ctx, given.calendar.today, fired(ctx, { ...given, among }))}) r on r.customer_id = s.customer_id
    where ${mine} and ${visibleCustomer(ctx)} order by s.place`
}

/** Complaints that are switched off cost nothing. */
async function complaintsDue(ctx: Context, { calendar: { today }, policy }: Omit<Asked, 'among'>): Promise<Proposal[]> {
  const { isOn, days } = policy.rules.complaint_due
  if (!isOn) return []
  const rows = await dueComplaints(ctx, days)
  return ctx.db.sql<Proposal>`select ${columns}, r.reasons from (${byCustomer(ctx, today, rows)}) r
      cross join lateral (select * from customer c where c.organisation_id = ${organisation} and c.id = r.customer_id offset 0) c
    order by r.came_up_on, c.id limit ${MOST_ROWS + 1}`
}

const columns = fragment`c.id as "customerId", c.name as customer, c.class_letter || c.class_digit as "classLabel", c.phone`

const byCustomer = (
  ctx: Context,
  today: string,
  rows: SqlFragment,
): SqlFragment => fragment`select r.customer_id, min(r.came_up_on) as came_up_on, ${thingsOf} as things,
    json_agg(json_build_object('kind', r.kind, 'cameUpOn', r.came_up_on, 'cents', r.cents, 'detail', r.detail)
      order by ${urgency(today)} desc, r.cents desc, r.things) as reasons
  from (${reasons(ctx, today, rows)}) r group by r.customer_id`
