/** The calendar of somebody whose mailbox is not connected, read with his own token while he is here: only our own visits are followed in it. */
import type { Context } from '../../../platform/call/context.ts'
import { AppError } from '../../../platform/errors.ts'
import type { CalendarCursor } from './calendar-context.ts'
import { syncCalendar } from './sync-calendar.ts'

/** Nothing to do where the mailbox's own turn reads the calendar. */
export async function syncOwnCalendar(ctx: Context): Promise<void> {
  const { db, user, now, log } = ctx
  const connected = await db.prisma.mailbox.count({ where: { userId: user.id, status: 'connected', calendarDelta: { not: null } } })
  if (connected > 0) return
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
