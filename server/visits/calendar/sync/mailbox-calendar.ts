/** The calendar of a connected mailbox, read in its turn by the application's own rights. */
import { makeGraphCalendar } from '../../../outlook/graph/graph-mailbox.ts'
import { commitWithLease } from '../../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../../outlook/mailboxes/mailbox-context.ts'
import { AppError } from '../../../platform/errors.ts'
import type { CalendarContext } from './calendar-context.ts'
import { syncCalendar } from './sync-calendar.ts'

/** Team mailboxes visit nobody. Where Exchange lets us read mail but not the calendar, its owner's own token serves. */
export async function syncMailboxCalendar(mail: MailContext): Promise<void> {
  const ctx = await contextOf(mail)
  if (!ctx) return
  try {
    await syncCalendar(ctx)
  } catch (error) {
    if (!(error instanceof AppError && error.reason === 'OUTLOOK_REFUSED')) throw error
    if (ctx.cursor.calendarDelta !== null) await ctx.commit(async () => {}, { ...ctx.cursor, calendarDelta: null })
  }
}

async function contextOf({ db, mailbox, organisation, client, now, log }: MailContext): Promise<CalendarContext | null> {
  const { organisationId, userId: id, oid } = mailbox
  if (id === null) return null
  const columns = { calendarDelta: true, calendarFrom: true, calendarUntil: true } as const
  const user = await db.prisma.user.findFirst({ where: { id }, select: { timeZone: true } })
  const cursor = await db.prisma.mailbox.findFirst({ where: { id: mailbox.id }, select: columns })
  if (!user || !cursor) return null
  return {
    db,
    user: { organisationId, id, timeZone: user.timeZone ?? organisation.timeZone },
    now,
    log,
    cursor,
    calendar: makeGraphCalendar(() => client, `/users/${oid}`),
    proposals: organisation,
    commit: (work, change) => commitWithLease(db, mailbox, now(), work, change),
  }
}
