import type { ComplaintFacts } from '../../../../domain/commerce/complaints/standing.ts'
import type { Context } from '../../../platform/call/context.ts'
import { dayOf } from '../../../platform/call/today.ts'
import { fragment, organisation } from '../../../platform/database/db.ts'
import { landOfCustomer } from '../../land-workdays.ts'
import type { ComplaintCalendar } from './complaint-calendar.ts'
import { knownOn, pauseEnd } from './standing-query.ts'

/** What the rule needs to know of complaints, and whose calendar and ladder they go by. `kind` null: not said. */
export type KnownComplaint = ComplaintFacts & { complaintId: string; kind: string | null; land: keyof ComplaintCalendar['workdays'] }

/** Of complaints that the caller may see. */
export const readComplaintFacts = (ctx: Context, complaintIds: readonly string[]): Promise<KnownComplaint[]> =>
  ctx.db
    .sql<KnownComplaint>`select m.id as "complaintId", m.opened_on as "openedOn", ${knownOn(ctx)} as "knownOn", m.status = 'in_progress' as "isBegun", h.kind, ${landOfCustomer(fragment`m`)} as land,
      case when m.entered_by_id is null then m.deadline_on end as "answerBy",
      coalesce(case when m.status = 'closed' then coalesce(m.closed_on, m.opened_on) end, (select ${dayOf(ctx, fragment`cs.done_at`)} from complaint_step cs
        where cs.organisation_id = ${organisation} and cs.complaint_id = m.id and cs.step = 'close')) as "closedOn",
      (select coalesce(json_agg(json_build_object('step', cs.step, 'on', ${dayOf(ctx, fragment`cs.done_at`)}) order by cs.done_at), '[]') from complaint_step cs
        where cs.organisation_id = ${organisation} and cs.complaint_id = m.id) as done,
      (select coalesce(json_agg(json_build_object('from', ${dayOf(ctx, fragment`cp.started_at`)}, 'until', ${dayOf(ctx, pauseEnd(ctx, fragment`m`))})), '[]')
        from complaint_pause cp where cp.organisation_id = ${organisation} and cp.complaint_id = m.id) as pauses
    from complaint m left join complaint_handling h on h.organisation_id = ${organisation} and h.complaint_id = m.id
    where m.organisation_id = ${organisation} and m.id = any(${[...complaintIds]}::uuid[])`
