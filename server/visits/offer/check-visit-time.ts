/** What speaks against a time at which the caller wants to visit a customer, and the day's free times. It is told, never refused. */
import { z } from 'zod'
import { DAYS_WITHOUT_END } from '../../../domain/mail/absence/days-without-end.ts'
import { addDays, dayIn, startOfDay } from '../../../domain/time/local-time.ts'
import { weekdayOf } from '../../../domain/time/weekdays.ts'
import type { ClosedDay } from '../../../domain/visits/frame/working-day.ts'
import { type CheckedTime, checkTime } from '../../../domain/visits/slots/check-time.ts'
import { timesToOffer } from '../../../domain/visits/slots/offer-slots.ts'
import type { Window } from '../../../domain/visits/slots/plan-day.ts'
import { isShutOn } from '../../../domain/visits/strategy/closure.ts'
import { minutesOf } from '../../../domain/visits/week/candidates.ts'
import type { Context } from '../../platform/call/context.ts'
import { toDate, toDay } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'
import { span } from '../calendar/visit-span.ts'
import type { FrameDay, FrameNoteCode } from '../frame/frame-types.ts'
import { planningDays } from '../frame/planning-days.ts'
import { travelMatrix } from '../frame/travel-matrix.ts'
import { numberDays, withNowhere } from './numbered-days.ts'
import { openWindows } from './search-slots.ts'
import { visitedPlace } from './visited-place.ts'

/** `visitId`: the visit that is to be moved, null: a new one. */
export const timeToCheck = z.strictObject({ customerId: id, siteId: id.nullable(), contactId: id.nullable(), visitId: id.nullable(), ...span })

export type TimeToCheck = z.infer<typeof timeToCheck>

export type CheckedVisit = Omit<CheckedTime, 'overlaps'> & {
  overlaps: { name: string; from: number; until: number }[]
  /** Why the caller visits nobody on that day; null: he may. */
  ownDay: Exclude<ClosedDay, 'past'> | null
  /** His hours on that day. */
  hours: Window
  /** When the customer is visited on that weekday; empty: not at all. */
  openWindows: Window[]
  /** The last day on which the company is shut, where it is on that day. */
  shutUntil: string | null
  /** Nobody is to visit this customer. */
  isBlocked: boolean
  /** Whom the visit is for is away then; `until` null: he named no end. */
  personAway: { name: string; until: string | null; hasLeft: boolean } | null
  /** Another visit at the customer in the same week; `owner` null: the caller's own. */
  otherVisit: { startsAt: string; owner: string | null } | null
  /** `detour`: minutes on the road; null: it is not known where the customer is. */
  free: (Window & { detour: number | null })[]
  notes: FrameNoteCode[]
}

const MOST_FREE = 6

/** One look into the calendar of that day. Throws NOT_FOUND for a customer the caller may not see. */
export async function checkVisitTime(ctx: Context, question: TimeToCheck): Promise<CheckedVisit> {
  const place = await visitedPlace(ctx, question)
  const request = { userId: ctx.user.id, from: question.day, days: 1, zone: ctx.user.timeZone }
  const [frame, personAway, otherVisit] = await Promise.all([planningDays(ctx, request), absenceOf(ctx, question), visitInWeek(ctx, question)])
  const [day] = frame.days.map((each) => withoutVisit(each, question.visitId))
  if (!day) throw new Error('A frame has the day it was asked for')
  const numbered = numberDays([day], () => true, place.position)
  const [numberedDay] = numbered.days
  if (!numberedDay) throw new Error('Days keep their number')
  const { matrix } = await travelMatrix(ctx, numbered.positions)
  const travel = withNowhere(matrix)
  const windows = openWindows(question.day, place)
  const hours = { from: day.from, until: day.until }
  const from = minutesOf(question.time)
  const wanted = { from, until: from + question.minutes, place: place.position && numbered.place, windows }
  const stops = numberedDay.appointments.map((stop, number) => ({ ...stop, name: day.appointments[number]?.subject ?? '' }))
  const found = timesToOffer([day.isOpen ? numberedDay : { ...numberedDay, until: numberedDay.from }], travel, {
    ...{ place: numbered.place, minutes: question.minutes, windows: [windows], windowsHold: 'visit' },
  })
  const checked = checkTime(numberedDay, day.isOpen ? hours : null, stops, travel, wanted)
  return {
    ...checked,
    overlaps: checked.overlaps.map(({ name, from, until }) => ({ name, from, until })),
    shutUntil: place.closures.find((closure) => isShutOn([closure], question.day))?.until ?? null,
    ownDay: day.why === 'past' ? null : day.why,
    ...{ hours, openWindows: windows, isBlocked: place.isBlocked, personAway, otherVisit },
    free: found
      .sort((one, other) => one.from - other.from)
      .slice(0, MOST_FREE)
      .map(({ from, until, detour }) => ({ from, until, detour: place.position && Math.round(detour) })),
    notes: [...new Set(frame.notes.map(({ code }) => code))],
  }
}

const withoutVisit = (day: FrameDay, visitId: string | null): FrameDay => ({
  ...day,
  appointments: day.appointments.filter((each) => visitId === null || each.visitId !== visitId),
})

/** What the person's own notice said of that day. */
async function absenceOf({ db, user }: Context, { contactId, day }: TimeToCheck): Promise<CheckedVisit['personAway']> {
  if (!contactId) return null
  const contact = await db.prisma.contact.findFirst({
    where: { id: contactId },
    select: { givenName: true, surname: true, hasLeftOn: true, absence: { select: { until: true, noticedAt: true, hasLeft: true } } },
  })
  if (!contact) return null
  const { givenName, surname, absence } = contact
  const name = [givenName, surname].filter(Boolean).join(' ')
  const hasLeft = absence?.hasLeft === true || (contact.hasLeftOn !== null && contact.hasLeftOn <= toDate(day))
  if (hasLeft) return { name, until: null, hasLeft }
  if (!absence) return null
  const until = absence.until && toDay(absence.until)
  const holdsUntil = until ?? addDays(dayIn(absence.noticedAt, user.timeZone), DAYS_WITHOUT_END)
  return holdsUntil >= day ? { name, until, hasLeft } : null
}

const DAYS_OF_WEEK = 7

async function visitInWeek({ db, user }: Context, { customerId, day, visitId }: TimeToCheck): Promise<CheckedVisit['otherVisit']> {
  const monday = addDays(day, 1 - weekdayOf(day))
  const visit = await db.prisma.visit.findFirst({
    where: {
      customerId,
      startsAt: { gte: startOfDay(monday, user.timeZone), lt: startOfDay(addDays(monday, DAYS_OF_WEEK), user.timeZone) },
      status: { notIn: ['cancelled', 'not_met'] },
      ...(visitId && { id: { not: visitId } }),
    },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true, ownerId: true, owner: { select: { name: true } } },
  })
  return visit && { startsAt: visit.startsAt.toISOString(), owner: visit.ownerId === user.id ? null : visit.owner.name }
}
