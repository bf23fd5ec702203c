import type { GraphCalendar } from '../../../platform/call/mailbox.ts'
import type { OrganisationTransaction } from '../../../platform/database/db.ts'
import type { Log } from '../../../platform/log.ts'
import type { VisitOwner } from '../learn-events.ts'

/** How far a calendar has been read. */
export type CalendarCursor = { calendarDelta: string | null; calendarFrom: Date | null; calendarUntil: Date | null }

/** What reading somebody's calendar needs, by whosever rights it is read. */
export type CalendarContext = VisitOwner & {
  calendar: GraphCalendar
  cursor: CalendarCursor
  /** Rows and cursor together; throws when somebody else reads this calendar meanwhile. */
  commit: (work: (tx: OrganisationTransaction) => Promise<void>, cursor?: CalendarCursor) => Promise<void>
  /** Appointments with customers become proposals: only where the owner has connected his mailbox. Null: ours alone are followed. */
  proposals: { mailDomains: readonly string[] } | null
  log: Log
}
