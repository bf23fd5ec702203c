/** When mailboxes are compared with Outlook: each at its own minute of the night, so that they do not come all at once. */
import { dayIn, startOfDay } from '../time/local-time.ts'

/** From midnight on. */
const NIGHT_MINUTES = 300
const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/** The last time that was the mailbox's, before or at `now`. @param id of the mailbox, a UUID. @param timeZone IANA zone of its company. */
export function lastCompareTime(id: string, now: Date, timeZone: string): Date {
  const minute = Number.parseInt(id.replaceAll('-', '').slice(-8), 16) % NIGHT_MINUTES
  const tonight = startOfDay(dayIn(now, timeZone), timeZone).getTime() + minute * 60_000
  return new Date(tonight <= now.getTime() ? tonight : tonight - DAY_MS)
}

/** The beginning of the first whole week after an instant. Mails are compared from there on: so the stretch, and what it holds, stays the same for a week. */
export const wholeWeekAfter = (instant: Date): Date => new Date(Math.ceil(instant.getTime() / WEEK_MS) * WEEK_MS)
