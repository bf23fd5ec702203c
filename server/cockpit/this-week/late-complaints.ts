/** Open complaints of which a step is due today or late, by the ladder of their kind. */
import type { ComplaintStep } from '../../../domain/commerce/complaints/ladder.ts'
import { complaintCalendar } from '../../commerce/service/complaints/complaint-calendar.ts'
import { isOpen, openComplaints } from '../../commerce/service/complaints/standing-query.ts'
import { organisation } from '../../platform/database/db.ts'
import { type ReadSection, type RowCustomer, toSection } from './section.ts'

/** `step`: what is due first. `phone`: of whoever complained, else of the company, E.164; null: none is known. */
export type LateComplaint = RowCustomer & {
  complaintId: string
  number: string
  subject: string
  step: ComplaintStep
  deadlineOn: string
  phone: string | null
}

export const readLateComplaints: ReadSection<LateComplaint> = async (ctx, limit) => {
  const calendar = await complaintCalendar(ctx)
  return toSection(
    await ctx.db.sql<LateComplaint & { total: number }>`
      select m.id as "complaintId", m.number, m.subject, n.step, n.due_on as "deadlineOn", c.id as "customerId", c.name as customer,
        c.class_letter || c.class_digit as "classLabel", coalesce((select p.number from contact_phone p where p.organisation_id = ${organisation}
          and p.contact_id = m.contact_id and p.is_permitted and p.kind <> 'private' order by p.kind limit 1), c.phone) as phone, count(*) over () as total
      from ${openComplaints(ctx, calendar)} where ${isOpen} and n.due_on <= ${calendar.today}::date
      order by n.due_on, m.id limit ${limit}::int`,
  )
}
