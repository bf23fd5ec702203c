import { z } from 'zod'
import type { OpeningWindow } from '../../../domain/visits/strategy/due-visit.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import { requireSite } from '../../customers/requirements.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { type OrganisationTransaction, organisation, toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id, version } from '../../platform/input.ts'
import { type KeptPreference, nothingSet, readPreferences, toPreference } from './preferences.ts'

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

export type SitePreference = { siteId: string; name: string; city: string | null; openingWindows: OpeningWindow[]; preference: KeptPreference }

/** What is set for a customer and each of its sites, the main one first. Throws NOT_FOUND. */
export async function showPreferences(ctx: Context, customerId: string): Promise<{ customer: KeptPreference; sites: SitePreference[] }> {
  await requireCustomers(ctx, [customerId])
  const preferences = await readPreferences(ctx, [customerId])
  const sites = await ctx.db.sql<Omit<SitePreference, 'preference'>>`
    select s.id as "siteId", s.name, s.city, s.opening_windows as "openingWindows" from site s
    where s.organisation_id = ${organisation} and s.customer_id = ${customerId}::uuid and s.archived_at is null order by s.is_main desc, s.name, s.id`
  const setFor = (key: string): KeptPreference => preferences.get(key) ?? nothingSet
  return { customer: setFor(customerId), sites: sites.map((site) => ({ ...site, preference: setFor(site.siteId) })) }
}

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

export const flagged = z.strictObject({ customerId: id, siteId: id.nullable(), flaggedFrom: day.nullable() })

/** Asks for a visit from a day on, or takes that back; the rest of what is set stays. Throws NOT_FOUND. */
export async function flag(ctx: Context, { customerId, siteId, flaggedFrom }: z.infer<typeof flagged>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  if (siteId) await requireSite(ctx, siteId, customerId)
  const { organisationId } = ctx.user
  const key = siteId ?? customerId
  const data = { flaggedFrom: flaggedFrom && toDate(flaggedFrom) }
  await ctx.db.prisma.visitPreference.upsert({
    where: { organisationId_id: { organisationId, id: key } },
    create: { organisationId, id: key, customerId, siteId, ...data },
    update: { ...data, version: { increment: 1 } },
  })
}

/** A day was promised during a visit; in the transaction of its report. A later visit keeps the promise. */
export async function promiseVisit(
  ctx: Context,
  tx: OrganisationTransaction,
  { customerId, siteId, agreedOn, agreedSince }: { customerId: string; siteId: string | null; agreedOn: string; agreedSince: string },
): Promise<void> {
  const { organisationId } = ctx.user
  const key = siteId ?? customerId
  const data = { agreedOn: toDate(agreedOn), agreedSince: toDate(agreedSince) }
  await tx.visitPreference.upsert({
    where: { organisationId_id: { organisationId, id: key } },
    create: { organisationId, id: key, customerId, siteId, ...data },
    update: { ...data, version: { increment: 1 } },
  })
}
