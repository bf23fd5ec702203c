/** Open complaints past their deadline, or near it. */
import { addDays } from '../../../domain/time/local-time.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { type ReadSection, type RowCustomer, toSection } from './section.ts'

/** `phone`: of whoever complained, else of the company, E.164; null: none is known. */
export type LateComplaint = RowCustomer & { complaintId: string; number: string; subject: string; deadlineOn: string; phone: string | null }

/** Till when a deadline is near. */
const NEAR_DAYS = 7

export const readLateComplaints: ReadSection<LateComplaint> = async (ctx, limit) =>
  toSection(
    await ctx.db.sql<LateComplaint & { total: number }>`
      select k.id as "complaintId", k.number, k.subject, k.deadline_on as "deadlineOn", c.id as "customerId", c.name as customer,
        c.class_letter || c.class_digit as "classLabel", coalesce((select p.number from contact_phone p where p.organisation_id = ${organisation}
          and p.contact_id = k.contact_id and p.is_permitted and p.kind <> 'private' order by p.kind limit 1), c.phone) as phone, count(*) over () as total
      from complaint k join customer c on c.organisation_id = ${organisation} and c.id = k.customer_id
      where k.organisation_id = ${organisation} and k.status <> 'closed' and k.archived_at is null and k.deadline_on <= ${addDays(today(ctx), NEAR_DAYS)}::date and ${visibleCustomer(ctx)}
      order by k.deadline_on, k.id limit ${limit}`,
  )
