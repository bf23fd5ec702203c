import { effectState, type OutlookState } from '../../outlook/outbox/outlook-state.ts'
import type { Context } from '../../platform/call/context.ts'
import { requireOwnVisit } from './require-own-visit.ts'

/** What every change answers: the version that holds now, and where its event in Outlook stands. */
export type VisitAnswer = { id: string; version: number; outlook: OutlookState }

/** Tries at once what the change means for the calendar. Throws NOT_FOUND. */
export async function delivered(ctx: Context, id: string): Promise<VisitAnswer> {
  const { version } = await requireOwnVisit(ctx, id)
  await ctx.deliver()
  return { id, version, outlook: await effectState(ctx, { entityId: id }) }
}
