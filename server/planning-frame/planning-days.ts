/** The days into which visits of the caller can be planned, with everything that is fixed in them. */
import { addDays, toInstant } from '../../domain/local-time.ts'
import { busyDays } from '../../domain/working-day/day-appointments.ts'
import type { PlanningProfile } from '../../domain/working-day/planning-profile.ts'
import { plannableMinutes, type WorkingRules, workingDay } from '../../domain/working-day/working-day.ts'
import { usualHours } from '../../domain/working-day/working-hours.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { appointmentPlaces, dayEnds } from './frame-places.ts'
import type { PlanningFrame } from './frame-types.ts'
import { readProfile } from './planning-profile.ts'
import { readOwnCalendar } from './read-calendar.ts'

/** `from`: `YYYY-MM-DD`; `days`: how many, holidays and weekends among them. */
export type FrameRequest = { userId: string; from: string; days: number }

/** Throws FORBIDDEN for another user: a calendar is read by its owner's own rights. Troubles of Outlook become notes. */
export async function planningDays(ctx: Context, { userId, from, days }: FrameRequest): Promise<PlanningFrame> {
  if (userId !== ctx.user.id) throw new AppError('FORBIDDEN', 'Everybody plans his own days')
  const dates = Array.from({ length: days }, (_, number) => addDays(from, number))
  const [profile, calendar] = await Promise.all([readProfile(ctx), readOwnCalendar(ctx, windowOf(from, days, ctx.user.timeZone))])
  const zone = calendar.zone ?? ctx.user.timeZone
  const busy = busyDays(calendar.events, dates, zone, profile.tentativeCounts)
  const [placeOf, ends] = await Promise.all([
    appointmentPlaces(
      ctx,
      busy.flatMap(({ appointments }) => appointments),
      calendar.visits,
    ),
    dayEnds(ctx, profile, dates),
  ])
  const rules = { zone, hours: calendar.hours ?? usualHours, weekdays: profile.weekdays, holidays: profile.holidays }
  return {
    zone,
    notes: [...calendar.notes, ...ends.notes],
    days: busy.map(({ day, isAbsent, appointments }) => ({
      ...frameOf(day, rules, profile, isAbsent, appointments),
      ...ends.endsOf(day),
      appointments: appointments.map((appointment) => ({ ...appointment, place: placeOf(appointment) })),
    })),
  }
}

/** A day more on both sides: the mailbox may say another zone than we know. */
const windowOf = (from: string, days: number, zone: string) => ({
  from: toInstant(`${addDays(from, -1)}T00:00:00`, zone),
  until: toInstant(`${addDays(from, days + 1)}T00:00:00`, zone),
})

function frameOf(
  day: string,
  rules: WorkingRules,
  { share, mostDriving }: PlanningProfile,
  isAbsent: boolean,
  appointments: Parameters<typeof plannableMinutes>[2],
) {
  const working = workingDay(day, rules, isAbsent)
  return { ...working, mostDriving, mostPlanned: plannableMinutes(working, share, appointments) }
}
