/** The calendar of somebody whose mailbox is not connected, read with his own token while he is here: only our own visits are followed in it. */
import type { Context } from '../../../platform/call/context.ts'
import { organisation } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import type { CalendarCursor } from './calendar-context.ts'
import { syncCalendar } from './sync-calendar.ts'

/** Nothing to do where the calendar is read by the application's own rights, and that goes well. */
export async function syncOwnCalendar(ctx: Context): Promise<void> {
  const { db, user, now, log } = ctx
  if (await isReadWithoutHim(ctx)) return
  const columns = { calendarDelta: true, calendarFrom: true, calendarUntil: true } as const
  const cursor = await db.prisma.user.findFirst({ where: { id: user.id }, select: columns })
  if (!cursor) return
  let last = cursor.calendarDelta
  await syncCalendar({
    ...{ db, user, now, log, cursor, calendar: ctx.graph, proposals: null },
    commit: async (work, change?: CalendarCursor) => {
      await db.prisma.$transaction(async (tx) => {
        const { count } = await tx.user.updateMany({ where: { id: user.id, calendarDelta: last }, data: change ?? { calendarDelta: last } })
        if (count === 0) throw new AppError('CONFLICT', 'Another process reads this calendar')
        await work(tx)
      })
      if (change) last = change.calendarDelta
    },
  })
}

async function isReadWithoutHim({ db, user }: Context): Promise<boolean> {
  const [row] =
    await db.sql`select 1 from mailbox m join chore c on c.organisation_id = ${organisation} and c.kind = 'calendar' and c.subject_id = m.id
    where m.organisation_id = ${organisation} and m.user_id = ${user.id}::uuid and m.status = 'connected' and c.failures = 0 and c.cursor ->> 'calendarDelta' is not null`
  return row !== undefined
}
