import { z } from 'zod'
import type { ComplaintStanding } from '../../../../domain/commerce/complaints/standing.ts'
import type { ComplaintStatus, ComplaintStep, ComplaintVerdict } from '../../../generated/prisma/enums.ts'
import type { Context } from '../../../platform/call/context.ts'
import { visibleCustomer } from '../../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { id } from '../../../platform/input.ts'
import { complaintStatus } from '../../complaint-status.ts'
import { complaintCalendar } from './complaint-calendar.ts'
import { readComplaintFacts } from './complaint-facts.ts'
import { madeOn, type RepeatedFault, repeatsOf } from './repeated-faults.ts'
import { pauseEnd, responsible, sinceHeard } from './standing-query.ts'
import { standingBy } from './standings.ts'

export const complaintToRead = z.strictObject({ complaintId: id })

/** All that the house knows of a complaint; days `YYYY-MM-DD`, instants in ISO 8601, integer cents. */
export type ComplaintPage = {
  complaintId: string
  number: string
  subject: string
  text: string | null
  openedOn: string
  status: ComplaintStatus
  /** Entered here; else its source says what it is. */
  isOurs: boolean
  customerId: string
  customer: string
  orderId: string | null
  orderNumber: string | null
  productNumber: string | null
  /** The contact report that told of it. */
  reportId: string | null
  kind: string | null
  /** Named here; null: whoever `responsible` is by its source or the care team. */
  responsibleId: string | null
  responsible: string | null
  internalText: string | null
  customerText: string | null
  cause: string | null
  remedy: string | null
  costCents: number | null
  verdict: ComplaintVerdict | null
  version: number
  /** In order of time. */
  done: { id: string; step: ComplaintStep; by: string | null; at: string }[]
  /** `endedBy`: who let the clock go again; null: nobody did. `reportId`: what the customer told us first. */
  pauses: {
    pauseId: string
    because: string | null
    by: string | null
    startedAt: string
    endedAt: string | null
    endedBy: string | null
    reportId: string | null
  }[]
}

/** With how it stands today, and earlier complaints of the same fault. */
export type ShownComplaint = ComplaintPage & { standing: ComplaintStanding; repeats: RepeatedFault[] }

/** Throws NOT_FOUND also for one of a customer the user may not see. */
export async function readComplaint(ctx: Context, { complaintId }: z.infer<typeof complaintToRead>): Promise<ShownComplaint> {
  const calendar = await complaintCalendar(ctx)
  const [[page], [facts]] = await Promise.all([pageOf(ctx, complaintId), readComplaintFacts(ctx, [complaintId])])
  if (!page || !facts) throw new AppError('NOT_FOUND', 'No such complaint for this user')
  const { kind, productNumber, openedOn, orderId } = page
  const repeats = await repeatsOf(ctx, { kind, productNumber, openedOn, madeOn: await madeOn(ctx, orderId) }, complaintId)
  return { ...page, done: page.done.map(atInstant), pauses: page.pauses.map(pauseAtInstants), standing: standingBy(calendar, facts), repeats }
}

const pageOf = (ctx: Context, complaintId: string) =>
  ctx.db
    .sql<ComplaintPage>`select m.id as "complaintId", m.number, m.subject, m.text, m.opened_on as "openedOn", ${complaintStatus(fragment`m`)} as status,
      m.entered_by_id is not null as "isOurs", c.id as "customerId", c.name as customer, m.order_id as "orderId",
      (select o.number from customer_order o where o.organisation_id = ${organisation} and o.id = m.order_id) as "orderNumber", m.product_number as "productNumber",
      h.report_id as "reportId", h.kind, h.responsible_id as "responsibleId", ${nameOf(responsible(ctx))} as responsible, h.internal_text as "internalText",
      h.customer_text as "customerText", h.cause, h.remedy, h.cost_cents as "costCents", h.verdict, coalesce(h.version, 1) as version,
      (select coalesce(json_agg(json_build_object('id', cs.id, 'step', cs.step, 'by', ${nameOf(fragment`cs.done_by_id`)}, 'at', cs.done_at) order by cs.done_at, cs.id), '[]')
        from complaint_step cs where cs.organisation_id = ${organisation} and cs.complaint_id = m.id) as done,
      (select coalesce(json_agg(json_build_object('pauseId', cp.id, 'because', cp.because, 'by', ${nameOf(fragment`cp.started_by_id`)}, 'startedAt', cp.started_at,
          'endedAt', ${pauseEnd(ctx, fragment`m`)}, 'endedBy', ${nameOf(fragment`cp.ended_by_id`)}, 'reportId', ${firstHeard(ctx)}) order by cp.started_at, cp.id), '[]')
        from complaint_pause cp where cp.organisation_id = ${organisation} and cp.complaint_id = m.id) as pauses
    from complaint m join customer c on c.organisation_id = ${organisation} and c.id = m.customer_id
    left join complaint_handling h on h.organisation_id = ${organisation} and h.complaint_id = m.id
    where m.organisation_id = ${organisation} and m.id = ${complaintId}::uuid and m.archived_at is null and ${visibleCustomer(ctx)}`

const nameOf = (userId: SqlFragment): SqlFragment =>
  fragment`(select u.name from app_user u where u.organisation_id = ${organisation} and u.id = ${userId})`

/** The report that let the clock go again, unless somebody had done so before. */
const firstHeard = (
  ctx: Context,
): SqlFragment => fragment`(select x.id from (${sinceHeard(ctx, fragment`m`, fragment`r.id, rc.at`)} order by rc.at, r.id limit 1) x
  where x.at <= coalesce(cp.ended_at, x.at))`

const atInstant = <T extends { at: string }>(each: T): T => ({ ...each, at: instant(each.at) })

const pauseAtInstants = (pause: ComplaintPage['pauses'][number]): ComplaintPage['pauses'][number] => ({
  ...pause,
  startedAt: instant(pause.startedAt),
  endedAt: pause.endedAt && instant(pause.endedAt),
})

/** JSON of the database has another form of it. */
const instant = (text: string): string => new Date(text).toISOString()
