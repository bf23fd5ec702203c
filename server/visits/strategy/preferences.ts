/** What was set by hand for visits, as it is kept. */
import { noPreference, type SetPreference } from '../../../domain/visits/strategy/visit-preference.ts'
import type { VisitPreference as Row } from '../../generated/prisma/client.ts'
import type { Context } from '../../platform/call/context.ts'
import { toDay } from '../../platform/database/db.ts'

/** Version 0: nothing was set yet. */
export type KeptPreference = SetPreference & { version: number }

const { isFlagged: _, ...unset } = noPreference
export const nothingSet: KeptPreference = { ...unset, flaggedFrom: null, agreedOn: null, agreedSince: null, version: 0 }

const dayOrNull = (date: Date | null): string | null => date && toDay(date)

export const toPreference = ({ flaggedFrom, agreedOn, agreedSince, ...row }: Row): KeptPreference => ({
  intervalDays: row.intervalDays,
  minutes: row.minutes,
  gapDays: row.gapDays,
  isDropInWelcome: row.isDropInWelcome,
  preferredWeekdays: row.preferredWeekdays,
  isBlocked: row.isBlocked,
  flaggedFrom: dayOrNull(flaggedFrom),
  agreedOn: dayOrNull(agreedOn),
  agreedSince: dayOrNull(agreedSince),
  version: row.version,
})

/** By the id of the customer or site they are about. */
export async function readPreferences(ctx: Context, customerIds: readonly string[]): Promise<Map<string, KeptPreference>> {
  const rows = await ctx.db.prisma.visitPreference.findMany({ where: { customerId: { in: [...customerIds] } } })
  return new Map(rows.map((row) => [row.id, toPreference(row)]))
}
