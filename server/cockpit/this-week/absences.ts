/** Who is away this week, and who stands in. */
import { mondayOf } from '../../../domain/time/calendar-weeks.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import { today } from '../../platform/call/today.ts'
import { organisation } from '../../platform/database/db.ts'
import { type ReadSection, toSection } from './section.ts'

/** `isDeputyAway`: somebody should look for another one. */
export type AbsenceThisWeek = {
  absenceId: string
  name: string
  from: string
  until: string
  deputy: string
  deputyMail: string
  isDeputyAway: boolean
}

export const readAbsences: ReadSection<AbsenceThisWeek> = async (ctx, limit) => {
  const day = today(ctx)
  const sunday = addDays(mondayOf(day), 6)
  return toSection(
    await ctx.db.sql<AbsenceThisWeek & { total: number }>`
      select d.id as "absenceId", u.name, d.starts_on as "from", d.ends_on as "until", p.name as deputy, p.mail as "deputyMail",
        exists (select 1 from deputy o where o.organisation_id = ${organisation} and o.user_id = d.deputy_id
          and o.starts_on <= least(d.ends_on, ${sunday}::date) and o.ends_on >= greatest(d.starts_on, ${day}::date)) as "isDeputyAway",
        count(*) over () as total
      from deputy d join app_user u on u.organisation_id = ${organisation} and u.id = d.user_id
        join app_user p on p.organisation_id = ${organisation} and p.id = d.deputy_id
      where d.organisation_id = ${organisation} and d.starts_on <= ${sunday}::date and d.ends_on >= ${day}::date and u.is_active and u.removed_at is null
      order by "isDeputyAway" desc, d.starts_on, u.name, d.id limit ${limit}`,
  )
}
