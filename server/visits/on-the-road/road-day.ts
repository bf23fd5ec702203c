/** A day out visiting customers, stop by stop, as a phone shows it. */
import { minutesOn } from '../../../domain/outlook/working-hours.ts'
import { addDays, startOfDay, toLocal } from '../../../domain/time/local-time.ts'
import type { TravelMatrix } from '../../../domain/travel/travel-matrix.ts'
import type { RoadStop } from '../../../domain/visits/calendar/next-stop.ts'
import { placeId } from '../../../domain/visits/week/candidates.ts'
import type { VisitStatus } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import type { FrameDay, FrameNoteCode } from '../frame/frame-types.ts'
import { planningDays } from '../frame/planning-days.ts'
import { travelMatrix } from '../frame/travel-matrix.ts'
import { numberDays, withNowhere } from '../offer/numbered-days.ts'
import { type VisitedPlace, visitedPlaces } from '../visited-places.ts'

/** `visit` null: another appointment. */
export type RoadLine = RoadStop & { id: string; title: string; placeText: string | null; visit: (VisitedPlace & RoadVisit) | null }

type RoadVisit = { visitId: string; startsAt: string; status: VisitStatus }

/** A visit of a later day. */
export type VisitAhead = { visitId: string; customerId: string; name: string; startsAt: string }

/** `now` and the stops in minutes since midnight of `day` (`YYYY-MM-DD`) in `zone`. `ahead`: the first visit after that day; null: none. */
export type RoadDay = { day: string; zone: string; now: number; stops: RoadLine[]; ahead: VisitAhead | null; notes: FrameNoteCode[] }

/** The caller's own today; of other people's appointments nothing. */
export async function readRoadDay(ctx: Context): Promise<RoadDay> {
  const zone = ctx.user.timeZone
  const local = toLocal(ctx.now(), zone)
  const today = local.slice(0, 10)
  const [frame, ahead] = await Promise.all([
    planningDays(ctx, { userId: ctx.user.id, from: today, days: 1, zone }),
    visitAhead(ctx, addDays(today, 1)),
  ])
  const [day] = frame.days
  if (!day) throw new Error('A frame has the day it was asked for')
  const [ways, visits] = await Promise.all([waysOf(ctx, day), visitsOf(ctx, day)])
  const stops = day.appointments.map(({ eventId, subject, from, until, placeText, visitId }, number): RoadLine => {
    const visit = (visitId && visits.get(visitId)) || null
    return { id: eventId, title: subject, from, until, placeText, way: ways[number] ?? null, visit, isOver: visit !== null && isOver(visit) }
  })
  return { day: today, zone, now: minutesOn(today, local), stops, ahead, notes: frame.notes.map(({ code }) => code) }
}

async function visitAhead(ctx: Context, from: string): Promise<VisitAhead | null> {
  const [visit] = await ctx.db.sql<VisitAhead>`
    select v.id as "visitId", c.id as "customerId", c.name, v.starts_at as "startsAt" from visit v
      join customer c on c.organisation_id = ${organisation} and c.id = v.customer_id and ${visibleCustomer(ctx)}
    where v.organisation_id = ${organisation} and v.owner_id = ${ctx.user.id}::uuid and v.starts_at >= ${startOfDay(from, ctx.user.timeZone)}
      and v.status in ('asked', 'confirmed', 'drop_in') order by v.starts_at, v.id limit 1`
  return visit ? { ...visit, startsAt: new Date(visit.startsAt).toISOString() } : null
}

const isOver = ({ status }: RoadVisit): boolean => status === 'done' || status === 'not_met'

/** Minutes to each appointment from the last place before it that is known; null: nobody knows where it is, or where one comes from. */
async function waysOf(ctx: Context, day: FrameDay): Promise<(number | null)[]> {
  const { days, positions } = numberDays([day], () => true, null)
  const [numbered] = days
  if (!numbered) return []
  const { matrix } = await travelMatrix(ctx, positions)
  const travel = withNowhere(matrix)
  let here = numbered.startPlace
  return numbered.appointments.map(({ place }) => {
    if (place === null || place === 0) return null
    const minutes = wayBetween(travel, here, place)
    here = place
    return minutes
  })
}

/** Row 0 leads nowhere. */
const wayBetween = ({ size, minutes }: TravelMatrix, from: number, to: number): number | null =>
  from === 0 ? null : Math.round(minutes[from * size + to] ?? 0)

/** Of customers whom the caller may not see any more only the appointment is left. */
async function visitsOf(ctx: Context, { appointments }: FrameDay): Promise<Map<string, VisitedPlace & RoadVisit>> {
  const ids = appointments.flatMap(({ visitId }) => visitId ?? [])
  const rows = await ctx.db.prisma.visit.findMany({
    where: { id: { in: ids }, ownerId: ctx.user.id },
    select: { id: true, customerId: true, siteId: true, startsAt: true, status: true },
  })
  const places = await visitedPlaces(ctx, rows)
  return new Map(
    rows.flatMap(({ id, startsAt, status, ...where }) => {
      const place = places.get(placeId(where))
      return place ? [[id, { ...shown(place), visitId: id, startsAt: startsAt.toISOString(), status }] as const] : []
    }),
  )
}

const shown = ({ customerId, siteId, name, city, classLabel, phone, position, contact }: VisitedPlace): VisitedPlace => ({
  ...{ customerId, siteId, name, city, classLabel, phone, position, contact },
})
