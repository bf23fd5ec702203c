/** The days into which visits of the caller can be planned, with everything that is fixed in them. */

import { minutesOn, usualHours } from '../../../domain/outlook/working-hours.ts'
import { addDays, startOfDay, toLocal } from '../../../domain/time/local-time.ts'
import { type Companion, companionBlocks, type SharedDay } from '../../../domain/visits/frame/companion-blocks.ts'
import { type BusyDay, busyDays, type DayAppointment } from '../../../domain/visits/frame/day-appointments.ts'
import { type PlanningProfile, pauseOf } from '../../../domain/visits/frame/planning-profile.ts'
import { type Now, plannableMinutes, type WorkingRules, workingDay } from '../../../domain/visits/frame/working-day.ts'
import { readDeputies } from '../../company/deputies/read-deputies.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { companionBusy } from './companion-busy.ts'
import { appointmentPlaces, dayEnds } from './frame-places.ts'
import type { FrameAppointment, FrameNote, PlanningFrame } from './frame-types.ts'
import { readProfile } from './planning-profile.ts'
import { readOwnCalendar } from './read-calendar.ts'

/** `limits`: in place of those in the settings. `from`: `YYYY-MM-DD`; `days`: how many, holidays and weekends among them. `companions`: addresses of those who come along and have to be free, too. `zone`: by whose clock it is told; else the mailbox's. */
export type FrameRequest = {
  userId: string
  from: string
  days: number
  companions?: readonly string[]
  zone?: string
  limits?: Pick<PlanningProfile, 'share' | 'mostDriving'> | null
}

/** Throws FORBIDDEN for another user: a calendar is read by its owner's own rights; INVALID for too many companions. Troubles of Outlook become notes. */
export async function planningDays(ctx: Context, request: FrameRequest): Promise<PlanningFrame> {
  if (request.userId !== ctx.user.id) throw new AppError('FORBIDDEN', 'Everybody plans his own days')
  const { dates, profile, calendar, company, isAway } = await readEverything(ctx, request)
  const zone = request.zone ?? calendar.zone ?? ctx.user.timeZone
  const hours = calendar.hours ?? usualHours
  const busy = busyDays(calendar.events, dates, zone, profile.tentativeCounts)
  const own = busy.flatMap(({ appointments }) => appointments)
  const [placeOf, ends] = await Promise.all([appointmentPlaces(ctx, own, calendar.visits), dayEnds(ctx, profile, dates)])
  const rules = { zone, hours: { ...hours, zone: hours.zone ?? calendar.zone }, weekdays: profile.weekdays, holidays: profile.holidays }
  const now = momentOf(ctx.now(), zone)
  const ownOf = ({ appointments }: BusyDay): FrameAppointment[] => appointments.map((each) => ({ ...each, place: placeOf(each), companion: null }))
  return {
    zone,
    limits: { share: profile.share, mostDriving: profile.mostDriving },
    notes: [...calendar.notes, ...withoutEnd(own), ...company.notes, ...ends.notes],
    days: busy.map((day) => {
      const frame = frameOf({ ...day, isAbsent: day.isAbsent || isAway(day.day) }, rules, profile, now)
      const blocks = blocksOf({ ...frame, appointments: day.appointments }, company.on(day.day), zone, profile)
      return { ...frame, ...ends.endsOf(day.day), appointments: [...ownOf(day), ...blocks] }
    }),
  }
}

async function readEverything(ctx: Context, { from, days, companions = [], limits }: FrameRequest) {
  const dates = Array.from({ length: days }, (_, number) => addDays(from, number))
  const window = windowOf(from, days, ctx.user.timeZone)
  const profile = { ...(await readProfile(ctx)), ...limits }
  const joining = profile.jointTours.filter(({ day }) => dates.includes(day))
  const [calendar, company, { absences }] = await Promise.all([
    readOwnCalendar(ctx, window),
    companionBusy(ctx, { ...window, addresses: [...companions, ...joining.map(({ address }) => address)] }),
    readDeputies(ctx),
  ])
  const comesAlong = (address: string, day: string): boolean =>
    [...companions, ...joining.filter((each) => each.day === day).map((each) => each.address)].some((each) => each.trim().toLowerCase() === address)
  return {
    ...{ dates, profile, calendar },
    company: { notes: company.notes, on: (day: string) => company.companions.filter(({ address }) => comesAlong(address, day)) },
    isAway: (day: string): boolean => absences.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn),
  }
}

/** A day more on both sides: the mailbox may say another zone than we know. */
const windowOf = (from: string, days: number, zone: string) => ({
  from: startOfDay(addDays(from, -1), zone),
  until: startOfDay(addDays(from, days + 1), zone),
})

function momentOf(instant: Date, zone: string): Now {
  const local = toLocal(instant, zone)
  const day = local.slice(0, 10)
  return { day, minute: minutesOn(day, local) }
}

function frameOf({ day, isAbsent, appointments }: BusyDay, rules: WorkingRules, profile: PlanningProfile, now: Now) {
  const { share, mostDriving } = profile
  const working = workingDay(day, rules, isAbsent, now)
  return { ...working, pause: pauseOf(profile, appointments), mostDriving, mostPlanned: plannableMinutes(working, share, appointments) }
}

const blocksOf = (day: SharedDay, companions: readonly Companion[], zone: string, { tentativeCounts }: PlanningProfile): FrameAppointment[] =>
  companionBlocks(day, companions, zone, tentativeCounts).map((block) => ({ ...block, place: null, companion: block.subject }))

function withoutEnd(appointments: readonly DayAppointment[]): FrameNote[] {
  const names = appointments.filter(({ isEndGuessed }) => isEndGuessed).map(({ subject }) => subject)
  return names.length > 0 ? [{ code: 'event_without_end', names }] : []
}
