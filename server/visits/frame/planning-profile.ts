/** How the caller wants his days to be planned. */
import { z } from 'zod'
import { weekdays } from '../../../domain/time/weekdays.ts'
import type { PositionAccuracy } from '../../../domain/travel/position.ts'
import { holidayRules } from '../../../domain/visits/frame/holiday-rules.ts'
import {
  dayEnds,
  isAddress,
  isPausePossible,
  isRegion,
  isTime,
  type PlanningProfile,
  usualProfile,
  weekdayUses,
} from '../../../domain/visits/frame/planning-profile.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { isDuplicate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { address, day, line, version } from '../../platform/input.ts'
import { findPlace } from './find-place.ts'

const time = z.string().refine(isTime)
const MOST_REGIONS = 50
const MOST_NIGHTS = 100
const MOST_JOINT_TOURS = 40

const weekdayRule = z.strictObject({
  weekday: z.literal(weekdays),
  use: z.enum(weekdayUses),
  regions: z.array(z.string().refine(isRegion)).max(MOST_REGIONS),
})
const night = z.strictObject({ day, place: line })
const jointTour = z.strictObject({ day, address: address.refine(isAddress) })
const areDifferent = (keys: readonly unknown[]): boolean => new Set(keys).size === keys.length

export const planningProfile = z.strictObject({
  home: line.nullable(),
  office: line.nullable(),
  startAt: z.enum(dayEnds),
  endAt: z.enum(dayEnds),
  weekdays: z.array(weekdayRule).refine((rules) => areDifferent(rules.map(({ weekday }) => weekday))),
  holidays: z.enum(holidayRules),
  tentativeCounts: z.boolean(),
  mostDriving: z.int().min(30).max(720).nullable(),
  share: z.int().min(10).max(100),
  pauseMinutes: z.int().min(0).max(120),
  pauseFrom: time,
  pauseUntil: time,
  nights: z
    .array(night)
    .max(MOST_NIGHTS)
    .refine((nights) => areDifferent(nights.map((each) => each.day))),
  jointTours: z.array(jointTour).max(MOST_JOINT_TOURS),
}) satisfies z.ZodType<PlanningProfile>

export const newProfile = planningProfile.extend({ version }).refine(isPausePossible)
type NewProfile = z.infer<typeof newProfile>

/** `found`: how well the places are known; null where there is none or it cannot be found. Version 0: nothing was ever chosen. */
export type ShownProfile = PlanningProfile & { version: number; found: { home: PositionAccuracy | null; office: PositionAccuracy | null } }

export async function readProfile(ctx: Context): Promise<PlanningProfile & { version: number }> {
  const row = await ctx.db.prisma.planningProfile.findFirst({ where: { userId: ctx.user.id } })
  if (!row) return { ...usualProfile, holidays: usualHolidays(ctx.organisation.timeZone), version: 0 }
  const profile = planningProfile.strip().parse(row)
  return { ...profile, version: row.version }
}

/** A company in Vienna keeps other holidays than those we know. */
const usualHolidays = (zone: string): PlanningProfile['holidays'] => (zone === 'Europe/Berlin' ? 'nationwide' : 'none')

/** Nights and joint tours that are over are left out. */
export async function showProfile(ctx: Context): Promise<ShownProfile> {
  const profile = await readProfile(ctx)
  const accuracyOf = async (text: string | null) => (text === null ? null : ((await findPlace(ctx, text))?.accuracy ?? null))
  const [home, office] = [await accuracyOf(profile.home), await accuracyOf(profile.office)]
  const isAhead = (each: { day: string }): boolean => each.day >= today(ctx)
  return { ...profile, nights: profile.nights.filter(isAhead), jointTours: profile.jointTours.filter(isAhead), found: { home, office } }
}

/** Throws CONFLICT when the caller has changed it elsewhere meanwhile. */
export async function saveProfile(ctx: Context, { version: before, ...profile }: NewProfile): Promise<ShownProfile> {
  const { organisationId, id: userId } = ctx.user
  try {
    const { planningProfile: table } = ctx.db.prisma
    if (before === 0) await table.create({ data: { organisationId, userId, ...profile } })
    else {
      const { count } = await table.updateMany({ where: { userId, version: before }, data: { ...profile, version: { increment: 1 } } })
      if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
    }
  } catch (error) {
    throw isDuplicate(error) ? new AppError('CONFLICT', 'Changed meanwhile', { cause: error }) : error
  }
  return await showProfile(ctx)
}
