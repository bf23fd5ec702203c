/** What the calendar has made of a week since it was planned: visits that cannot be kept, and times that have become free. */
import { addDays, startOfDay } from '../../../domain/time/local-time.ts'
import { kilometresBetween } from '../../../domain/travel/great-circle.ts'
import type { WhyOff } from '../../../domain/visits/calendar/why-off.ts'
import type { PlanDay, Window } from '../../../domain/visits/plan/plan-problem.ts'
import { openTimes, placeId } from '../../../domain/visits/week/candidates.ts'
import { conflictsOf, type StandingVisit, withVisits } from '../../../domain/visits/week/conflicts.ts'
import { fillersOf } from '../../../domain/visits/week/fill-gap.ts'
import type { HeldVisit } from '../../../domain/visits/week/hold-visits.ts'
import type { VisitStatus } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { visitedPlaces } from '../visited-places.ts'
import { readWhyOff } from '../why-off.ts'
import { spanOf } from './open-visits.ts'
import type { PlannedVisit, WeekConflict, WeekGap } from './plan-types.ts'
import { problemOf, withWays } from './read-week.ts'
import type { Week } from './week.ts'

/** What may least be changed first. */
const FIRMNESS: readonly VisitStatus[] = ['confirmed', 'asked', 'drop_in', 'proposed']

/** Of visits that lie ahead; of proposals too, since the calendar may have changed under them. */
export function weekConflicts(ctx: Context, week: Week, proposals: readonly HeldVisit[]): WeekConflict[] {
  const ahead = week.visits.filter((visit) => FIRMNESS.includes(visit.status) && isAhead(ctx, visit))
  const standing = ahead.sort((one, other) => rank(one) - rank(other)).map((visit) => standingOf(week, visit))
  const proposed = proposals.map((visit) => ({ ...visit, windows: windowsAt(week, visit.candidateId) }))
  const isAway = week.frameDays.map(({ why }) => why === 'absent' || why === 'holiday')
  const days = daysWithoutVisits(week, new Set(ahead.map(({ visitId }) => visitId)))
  return conflictsOf({ days, isAway, travel: week.travel }, [...standing, ...proposed]).map(({ suggestion, ...conflict }) => ({
    ...conflict,
    suggestion: suggestion && {
      day: dayOf(week, suggestion.day),
      from: suggestion.from,
      until: suggestion.until,
      detour: Math.round(suggestion.detour),
    },
  }))
}

/** An appointment that was made in Outlook has other people in it. */
const rank = ({ isFromOutlook, status }: PlannedVisit): number => (isFromOutlook ? -1 : FIRMNESS.indexOf(status))

const isAhead = (ctx: Context, { day, from }: { day: string; from: number }): boolean =>
  startOfDay(day, ctx.user.timeZone).getTime() + from * 60_000 > ctx.now().getTime()

const dayOf = ({ from }: Week, number: number): string => addDays(from, number)

function standingOf(week: Week, visit: PlannedVisit): StandingVisit {
  const candidateId = placeId(visit)
  const day = week.planDays.findIndex(({ day }) => day === visit.day)
  const place = week.placeNumbers.get(candidateId) ?? null
  return { id: visit.visitId, candidateId, place, day, from: visit.from, until: visit.until, windows: windowsAt(week, candidateId) }
}

const alwaysOpen = { openingWindows: [], closures: [] }
const windowsAt = ({ places, planDays }: Week, id: string): Window[][] => openTimes(places.get(id) ?? alwaysOpen, planDays)

/** Appointments behind which one of these visits stands are left out. */
function daysWithoutVisits({ planDays, frameDays }: Week, visitIds: ReadonlySet<string>): PlanDay[] {
  return planDays.map((day, number) => {
    const own = new Set(
      (frameDays[number]?.appointments ?? []).flatMap(({ eventId, visitId }) => (visitId && visitIds.has(visitId) ? [eventId] : [])),
    )
    return { ...day, appointments: day.appointments.filter(({ id }) => !own.has(id) && !visitIds.has(id)) }
  })
}

/** More than enough to find the two who fill a gap. */
const MOST_NEARBY = 50

/** Times of visits that are off and have stayed free, with those who are near and due. */
export async function weekGaps(ctx: Context, week: Week, proposals: readonly HeldVisit[]): Promise<WeekGap[]> {
  const called = await calledOff(ctx, week)
  if (called.length === 0) return []
  const wider = await withWays(
    ctx,
    week,
    called.flatMap(({ gap }) => nearby(week, withVisits(week.planDays, proposals)[gap.day])),
  )
  const days = withVisits(wider.planDays, placedIn(wider, proposals))
  const taken = new Set(proposals.map(({ candidateId }) => candidateId))
  const { candidates } = await problemOf(wider)
  const fillers = candidates
    .filter(({ id }) => !taken.has(id))
    .map(({ id, place, minutes, windows }) => ({ id, place, minutes, windows, isDropInWelcome: week.candidates.get(id)?.isDropInWelcome ?? false }))
  return called
    .filter(({ gap }) => isFree(days[gap.day], gap))
    .map(({ gap, visitId, why, name }) => ({
      ...{ visitId, why, name, day: dayOf(week, gap.day), from: gap.from, until: gap.until },
      fillers: fillersOf(
        days,
        wider.travel,
        gap,
        fillers.filter(({ id }) => !taken.has(id)),
      ).flatMap(({ id, from, until, detour }) => {
        const [due, place] = [week.candidates.get(id), week.places.get(id)]
        if (!due || !place) return []
        const { customerId, siteId, isDropInWelcome, reasons } = due
        return [
          { ...{ customerId, siteId, isDropInWelcome, reasons, from, until }, name: place.name, phone: place.phone, detour: Math.round(detour) },
        ]
      }),
    }))
    .filter(({ fillers: found }) => found.length > 0)
}

/** By the ways of another week of the same days. */
const placedIn = ({ placeNumbers }: Week, visits: readonly HeldVisit[]): HeldVisit[] =>
  visits.map((visit) => ({ ...visit, place: placeNumbers.get(visit.candidateId) ?? null }))

/** The candidates nearest to where one is on the day. */
function nearby({ positions, candidates, places }: Week, day: PlanDay | undefined): string[] {
  const spots = day
    ? [day.startPlace, day.endPlace, ...day.appointments.map(({ place }) => place)].flatMap((place) => positions[place ?? -1] ?? [])
    : []
  const known = [...candidates.keys()].flatMap((id) => {
    const position = places.get(id)?.position
    return position ? [{ id, kilometres: Math.min(...spots.map((spot) => kilometresBetween(spot, position))) }] : []
  })
  return known
    .sort((one, other) => one.kilometres - other.kilometres)
    .slice(0, MOST_NEARBY)
    .map(({ id }) => id)
}

type CalledOff = { visitId: string; why: WhyOff; name: string; gap: { day: number; from: number; until: number } }

async function calledOff(ctx: Context, week: Week): Promise<CalledOff[]> {
  const zone = ctx.user.timeZone
  const rows = await ctx.db.prisma.visit.findMany({
    where: {
      ownerId: ctx.user.id,
      status: 'cancelled',
      startsAt: { gt: ctx.now(), gte: startOfDay(week.from, zone), lt: startOfDay(addDays(week.from, week.days), zone) },
    },
    orderBy: { startsAt: 'asc' },
  })
  const why = await readWhyOff(
    ctx,
    rows.map(({ id }) => id),
  )
  const places = await visitedPlaces(ctx, rows)
  return rows.flatMap((row) => {
    const name = places.get(placeId(row))?.name
    const { day, from, until } = spanOf(row, ctx.user.timeZone)
    const number = week.planDays.findIndex((each) => each.day === day)
    return name && number >= 0 ? [{ visitId: row.id, why: why.get(row.id) ?? 'called_off', name, gap: { day: number, from, until } }] : []
  })
}

const isFree = (day: PlanDay | undefined, { from, until }: { from: number; until: number }): boolean =>
  day !== undefined && day.from < day.until && !day.appointments.some((other) => other.from < until && from < other.until)
