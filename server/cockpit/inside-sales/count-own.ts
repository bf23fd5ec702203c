import { chaseCalendar } from '../../commerce/documents/quotes/chase-calendar.ts'
import { complaintCalendar } from '../../commerce/service/complaints/complaint-calendar.ts'
import type { Context } from '../../platform/call/context.ts'
import { blockedCustomers } from './blocked-customers.ts'
import { expiringAgreements } from './expiring-agreements.ts'
import { ownRows } from './inside-list.ts'
import { lateOrders } from './late-orders.ts'
import { openComplaintList } from './open-complaints.ts'
import { ownDueQuotes } from './quotes-to-chase/due-quotes.ts'

/** More is not counted. */
const MOST_COUNTED = 100

/** `isMore`: there are more than that. */
export type OwnCount = { count: number; isMore: boolean }
export type InsideListName = 'quotesToChase' | 'lateOrders' | 'openComplaints' | 'blockedCustomers' | 'expiringAgreements'

/** How many of the caller's own stand in each list. */
export async function countOwn(ctx: Context): Promise<Record<InsideListName, OwnCount>> {
  const [calendar, ladders] = await Promise.all([chaseCalendar(ctx), complaintCalendar(ctx)])
  const asked = MOST_COUNTED + 1
  const [counted] = await ctx.db.sql<Record<InsideListName, number>>`select ${ownDueQuotes(ctx, calendar, asked)} as "quotesToChase",
      ${ownRows(ctx, lateOrders, 'day', asked)} as "lateOrders", ${ownRows(ctx, openComplaintList(ctx, ladders), 'opened', asked)} as "openComplaints",
      ${ownRows(ctx, blockedCustomers, 'customer', asked)} as "blockedCustomers", ${ownRows(ctx, expiringAgreements, 'day', asked)} as "expiringAgreements"`
  const shown = (name: InsideListName): OwnCount => {
    const count = counted?.[name] ?? 0
    return { count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED }
  }
  return {
    ...{ quotesToChase: shown('quotesToChase'), lateOrders: shown('lateOrders'), openComplaints: shown('openComplaints') },
    ...{ blockedCustomers: shown('blockedCustomers'), expiringAgreements: shown('expiringAgreements') },
  }
}
