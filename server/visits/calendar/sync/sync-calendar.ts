/** One turn at a calendar: what changed since the last one, or everything when Graph has forgotten where that was. */
import type { CalendarWindow } from '../../../platform/call/mailbox.ts'
import { isGone } from '../../../platform/errors.ts'
import { applyPage } from './apply-page.ts'
import type { CalendarContext } from './calendar-context.ts'
import { findAbsent } from './find-absent.ts'

const DAY_MS = 86_400_000
const DAYS_BACK = 14
const DAYS_AHEAD = 180
/** Graph's window does not move: every week another one is begun. */
const DAYS_OF_A_WINDOW = 7

/** Throws `AppError` when Outlook does not answer, or when somebody else reads the calendar meanwhile. */
export async function syncCalendar(ctx: CalendarContext): Promise<void> {
  const { calendarDelta, calendarFrom, calendarUntil } = ctx.cursor
  const isFresh = calendarFrom !== null && ctx.now().getTime() - calendarFrom.getTime() < (DAYS_BACK + DAYS_OF_A_WINDOW) * DAY_MS
  if (calendarDelta === null || calendarUntil === null || !isFresh) return await readAll(ctx)
  try {
    await readChanges(ctx, calendarDelta, { from: calendarFrom, until: calendarUntil })
  } catch (error) {
    if (!isGone(error)) throw error
    await readAll(ctx)
  }
}

async function readChanges(ctx: CalendarContext, from: string, window: CalendarWindow): Promise<void> {
  for (let link: string | null = from; link !== null; ) {
    const page = await ctx.calendar.readCalendar(link, window)
    const calendarDelta: string = page.nextLink ?? page.deltaLink ?? link
    await applyPage(ctx, page, { ...ctx.cursor, calendarDelta })
    link = page.nextLink
  }
}

/** A whole round is begun anew when it was broken off: taking in an event twice does no harm. What it does not show any more was deleted meanwhile. */
async function readAll(ctx: CalendarContext): Promise<void> {
  const now = ctx.now().getTime()
  const window = { from: new Date(now - DAYS_BACK * DAY_MS), until: new Date(now + DAYS_AHEAD * DAY_MS) }
  const seen = new Set<string>()
  let [link, deltaLink]: (string | null)[] = [null, null]
  do {
    const page = await ctx.calendar.readCalendar(link ?? null, window)
    for (const { itemId } of page.events) seen.add(itemId)
    await applyPage(ctx, page)
    link = page.nextLink
    deltaLink = page.deltaLink
  } while (link)
  await findAbsent(ctx, window, seen)
  await ctx.commit(async () => {}, { calendarDelta: deltaLink ?? null, calendarFrom: window.from, calendarUntil: window.until })
}
