import type { ComplaintStep } from '../../../domain/commerce/complaints/ladder.ts'
import type { ComplaintStatus } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { type Page, paged } from '../../platform/page.ts'
import { complaintStatus } from '../complaint-status.ts'
import { responsible } from './complaints/standing-query.ts'
import { readStandings, type Standing } from './complaints/standings.ts'

type PlainRow = {
  complaintId: string
  number: string
  subject: string
  text: string | null
  openedOn: string
  /** By when it is to be answered by its clock; where that says nothing of it, what its source, or the ladder when it was entered, has said. */
  deadlineOn: string
  closedOn: string | null
  status: ComplaintStatus
  responsible: string | null
}

/** `next`: the step that is due first, `dueOn` null while the clock stands before that day; null: nothing is asked for any more. `isPaused`: the customer has to answer. */
export type ComplaintRow = PlainRow & { next: { step: ComplaintStep; dueOn: string | null } | null; isPaused: boolean }

/** Complaints of a customer that exists: the open ones, then the newest. */
export async function readComplaints(ctx: Context, customerId: string, page: Page) {
  const rows = await ctx.db
    .sql<PlainRow>`select m.id as "complaintId", m.number, m.subject, m.text, m.opened_on as "openedOn", m.deadline_on as "deadlineOn", m.closed_on as "closedOn", m.said as status, u.name as responsible
    from (select m.*, ${complaintStatus(fragment`m`)} as said from complaint m where m.organisation_id = ${organisation} and m.customer_id = ${customerId}::uuid
      and m.archived_at is null order by (${complaintStatus(fragment`m`)} <> 'closed') desc, m.opened_on desc, m.id limit ${page.size + 1} offset ${page.offset}) m
    join customer c on c.organisation_id = ${organisation} and c.id = m.customer_id
    left join complaint_handling h on h.organisation_id = ${organisation} and h.complaint_id = m.id
    left join app_user u on u.organisation_id = ${organisation} and u.id = ${responsible(ctx)}
    order by (m.said <> 'closed') desc, m.opened_on desc, m.id`
  const standings = await readStandings(
    ctx,
    rows.map(({ complaintId }) => complaintId),
  )
  return paged(
    rows.map((row) => withStanding(row, standings.get(row.complaintId))),
    page,
  )
}

const withStanding = (row: PlainRow, standing: Standing | undefined): ComplaintRow => {
  const next = standing?.next ?? null
  return {
    ...row,
    deadlineOn: standing?.steps.find(({ step }) => step === 'answer')?.dueOn ?? row.deadlineOn,
    closedOn: standing?.closedOn ?? row.closedOn,
    next: next && { step: next.step, dueOn: next.dueOn },
    isPaused: standing?.isPaused ?? false,
  }
}
