import { z } from 'zod'
import { requireCustomers } from '../../customers/require-customers.ts'
import { requireSite } from '../../customers/requirements.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { type OrganisationTransaction, toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id, version } from '../../platform/input.ts'
import { type KeptPreference, readPreferences, toPreference } from './preferences.ts'

const wholeDays = z.int().min(1).max(1_095)

const time = z.iso.time({ precision: -1 })
const openingWindow = z.strictObject({ weekday: z.int().min(1).max(7), from: time, until: time }).refine(({ from, until }) => from < until)

/** All of it at once. `siteId` null: for the customer. */
export const setPreference = z.strictObject({
  customerId: id,
  siteId: id.nullable(),
  intervalDays: wholeDays.nullable(),
  minutes: z.int().min(5).max(600).nullable(),
  gapDays: z.int().min(0).max(1_095).nullable(),
  isDropInWelcome: z.boolean().nullable(),
  preferredWeekdays: z.array(z.int().min(1).max(7)).max(7),
  isBlocked: z.boolean(),
  flaggedFrom: day.nullable(),
  agreedOn: day.nullable(),
  /** Opening hours to set for one of the sites; null: they stay. */
  opening: z.strictObject({ siteId: id, windows: z.array(openingWindow).max(35) }).nullable(),
  version,
})
export type SetPreferenceInput = z.infer<typeof setPreference>

/** Throws NOT_FOUND for what the caller may not see, CONFLICT when somebody changed it meanwhile. */
export async function prefer(ctx: Context, input: SetPreferenceInput): Promise<KeptPreference> {
  const { customerId, siteId, version: known, agreedOn, flaggedFrom, opening, ...set } = input
  await requireCustomers(ctx, [customerId])
  if (siteId) await requireSite(ctx, siteId, customerId)
  if (opening) await requireSite(ctx, opening.siteId, customerId)
  const key = siteId ?? customerId
  const before = (await readPreferences(ctx, [customerId])).get(key)
  const agreedSince = agreedOn === before?.agreedOn ? (before?.agreedSince ?? today(ctx)) : today(ctx)
  const data = {
    ...set,
    flaggedFrom: flaggedFrom && toDate(flaggedFrom),
    agreedOn: agreedOn && toDate(agreedOn),
    agreedSince: agreedOn && toDate(agreedSince),
  }
  return await ctx.db.prisma.$transaction(async (tx) => {
    const saved = await save(ctx, tx, { id: key, customerId, siteId }, data, known)
    if (opening) await tx.site.updateMany({ where: { id: opening.siteId }, data: { openingWindows: opening.windows, version: { increment: 1 } } })
    return saved
  })
}

type Key = { id: string; customerId: string; siteId: string | null }

async function save(ctx: Context, tx: OrganisationTransaction, key: Key, data: object, known: number): Promise<KeptPreference> {
  const { organisationId } = ctx.user
  if (known === 0) {
    const { count } = await tx.visitPreference.createMany({ data: [{ organisationId, ...key, ...data }], skipDuplicates: true })
    if (count === 0) throw new AppError('CONFLICT', 'Set meanwhile')
  } else {
    const { count } = await tx.visitPreference.updateMany({ where: { id: key.id, version: known }, data: { ...data, version: { increment: 1 } } })
    if (count === 0) throw new AppError('CONFLICT', 'Set meanwhile')
  }
  return toPreference(await tx.visitPreference.findFirstOrThrow({ where: { id: key.id } }))
}
