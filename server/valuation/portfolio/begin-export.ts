/** Customers leave the program as a file: all of those chosen, or none. */
import type { z } from 'zod'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { type chosenCustomers, countChosen } from './list-customers.ts'

/** More make no table that anybody could work with. */
const MOST = 20_000

/** `isAllowed` false: there are more than `most`. */
export type ExportAnswer = { isAllowed: boolean; customers: number; most: number; at: string }

/** To be called before the rows are read for a file; who took one, and when, stays in the audit. */
export async function beginExport(ctx: Context, chosen: z.infer<typeof chosenCustomers>): Promise<ExportAnswer> {
  const customers = await countChosen(ctx, chosen)
  const isAllowed = customers <= MOST
  if (isAllowed) await ctx.db.prisma.$transaction((tx) => recordAct(ctx, tx, 'portfolio.export', 'organisation', ctx.user.organisationId))
  return { isAllowed, customers, most: MOST, at: ctx.now().toISOString() }
}
