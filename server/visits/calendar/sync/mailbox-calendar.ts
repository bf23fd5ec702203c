/** The calendar of a connected mailbox, read by the application's own rights. */
import { z } from 'zod'
import { readerLanguage } from '../../../../domain/texts/language.ts'
import { makeGraphCalendar } from '../../../outlook/graph/graph-mailbox.ts'
import type { MailboxChore } from '../../../outlook/mailboxes/mailbox-chore.ts'
import { AppError } from '../../../platform/errors.ts'
import type { CalendarContext, CalendarCursor } from './calendar-context.ts'
import { syncCalendar } from './sync-calendar.ts'

/**
 * Team mailboxes visit nobody. Where Exchange lets us read mail but not the calendar, its owner's own token serves.
 * While the company has switched logging off our own visits are followed, and nothing else becomes one.
 */
export async function syncMailboxCalendar(chore: MailboxChore): Promise<void> {
  const ctx = await contextOf(chore)
  if (!ctx) return
  try {
    await syncCalendar(ctx)
  } catch (error) {
    if (!(error instanceof AppError && error.reason === 'OUTLOOK_REFUSED')) throw error
    if (ctx.cursor.calendarDelta !== null) await ctx.commit(async () => {}, UNREAD)
  }
}

const UNREAD: CalendarCursor = { calendarDelta: null, calendarFrom: null, calendarUntil: null }

const instant = z.coerce.date().nullable()
const stored = z.object({ calendarDelta: z.string().nullable(), calendarFrom: instant, calendarUntil: instant })

async function contextOf({
  db,
  mailbox,
  organisation,
  isLoggingOn,
  cursor,
  client,
  now,
  log,
  commit,
}: MailboxChore): Promise<CalendarContext | null> {
  const { organisationId, userId: id, oid } = mailbox
  if (id === null) return null
  const user = await db.prisma.user.findFirst({ where: { id } })
  if (!user) return null
  return {
    db,
    user: { organisationId, id, timeZone: user.timeZone ?? organisation.timeZone, language: readerLanguage(user) },
    now,
    log,
    cursor: stored.safeParse(cursor).data ?? UNREAD,
    calendar: makeGraphCalendar(() => client, `/users/${oid}`),
    proposals: isLoggingOn ? organisation : null,
    commit,
  }
}
