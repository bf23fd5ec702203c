/** The days into which visits of the caller can be planned, with everything that is fixed in them. */
import { addDays, toInstant } from '../../domain/local-time.ts'
import { companionBlocks } from '../../domain/working-day/companion-blocks.ts'
import { type BusyDay, busyDays, type DayAppointment } from '../../domain/working-day/day-appointments.ts'
import type { PlanningProfile } from '../../domain/working-day/planning-profile.ts'
import { plannableMinutes, type WorkingRules, workingDay } from '../../domain/working-day/working-day.ts'
import { usualHours } from '../../domain/working-day/working-hours.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { companionBusy } from './companion-busy.ts'
import { appointmentPlaces, dayEnds } from './frame-places.ts'
import type { FrameNote, PlanningFrame } from './frame-types.ts'
import { readProfile } from './planning-profile.ts'
import { readOwnCalendar } from './read-calendar.ts'

/** `from`: `YYYY-MM-DD`; `days`: how many, holidays and weekends among them. `companions`: addresses of those who come along and have to be free, too. */
export type FrameRequest = { userId: string; from: string; days: number; companions?: readonly string[] }

/** Throws FORBIDDEN for another user: a calendar is read by its owner's own rights; INVALID for too many companions. Troubles of Outlook become notes. */
export async function planningDays(ctx: Context, { userId, from, days, companions = [] }: FrameRequest): Promise<PlanningFrame> {
  if (userId !== ctx.user.id) throw new AppError('FORBIDDEN', 'Everybody plans his own days')
  const window = windowOf(from, days, ctx.user.timeZone)
  const [profile, calendar, company] = await Promise.all([
    readProfile(ctx),
    readOwnCalendar(ctx, window),
    companionBusy(ctx, { ...window, addresses: companions }),
  ])
  const zone = calendar.zone ?? ctx.user.timeZone
  const dates = Array.from({ length: days }, (_, number) => addDays(from, number))
  const busy = busyDays(calendar.events, dates, zone, profile.tentativeCounts)
  const own = busy.flatMap(({ appointments }) => appointments)
  const [placeOf, ends] = await Promise.all([appointmentPlaces(ctx, own, calendar.visits), dayEnds(ctx, profile, dates)])
  const rules = { zone, hours: calendar.hours ?? usualHours, weekdays: profile.weekdays, holidays: profile.holidays }
  return {
    zone,
    notes: [...calendar.notes, ...withoutEnd(own), ...company.notes, ...ends.notes],
    days: busy.map((day) => ({
      ...frameOf(day, rules, profile),
      ...ends.endsOf(day.day),
      appointments: [
        ...day.appointments.map((appointment) => ({ ...appointment, place: placeOf(appointment), companion: null })),
        ...companionBlocks(day, company.companions, zone, profile.tentativeCounts).map((block) => ({
          ...block,
          place: null,
          companion: block.subject,
        })),
      ],
    })),
  }
}

/** A day more on both sides: the mailbox may say another zone than we know. */
const windowOf = (from: string, days: number, zone: string) => ({
  from: toInstant(`${addDays(from, -1)}T00:00:00`, zone),
  until: toInstant(`${addDays(from, days + 1)}T00:00:00`, zone),
})

function frameOf({ day, isAbsent, appointments }: BusyDay, rules: WorkingRules, { share, mostDriving }: PlanningProfile) {
  const working = workingDay(day, rules, isAbsent)
  return { ...working, mostDriving, mostPlanned: plannableMinutes(working, share, appointments) }
}

function withoutEnd(appointments: readonly DayAppointment[]): FrameNote[] {
  const names = appointments.filter(({ isEndGuessed }) => isEndGuessed).map(({ subject }) => subject)
  return names.length > 0 ? [{ code: 'event_without_end', names }] : []
}
