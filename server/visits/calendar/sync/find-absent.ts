/** Visits of the window whose events a whole round did not show. */
import type { CalendarWindow } from '../../../platform/call/mailbox.ts'
import { learnEvents } from '../learn-events.ts'
import { knownItems, readRemoved } from './apply-page.ts'
import type { CalendarContext } from './calendar-context.ts'

/** Each is asked for once more: it may have been moved, or made after its page was read. */
export async function findAbsent(ctx: CalendarContext, { from, until }: CalendarWindow, seen: ReadonlySet<string>): Promise<void> {
  const { prisma } = ctx.db
  const open = await prisma.visit.findMany({
    where: { ownerId: ctx.user.id, startsAt: { gte: from, lt: until }, status: { in: ['proposed', 'asked', 'confirmed', 'drop_in'] } },
    select: { id: true },
  })
  const items = await prisma.outlookItem.findMany({ where: { entityId: { in: open.map(({ id }) => id) } }, select: { itemId: true } })
  const absent = items.map(({ itemId }) => itemId).filter((itemId) => !seen.has(itemId))
  const news = await readRemoved(ctx, absent, await knownItems(ctx, absent))
  if (news.length === 0) return
  await ctx.commit((tx) => learnEvents(ctx, tx, news))
}
