/** Where the caller's days start and end, and where his appointments are. */
import { addDays } from '../../../domain/time/local-time.ts'
import { nearestToMiddle } from '../../../domain/travel/nearest-to-middle.ts'
import type { Position } from '../../../domain/travel/position.ts'
import type { DayAppointment } from '../../../domain/visits/frame/day-appointments.ts'
import type { DayEnd, PlanningProfile } from '../../../domain/visits/frame/planning-profile.ts'
import { sitePositions } from '../../customers/sites/site-positions.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { organisation } from '../../platform/database/db.ts'
import { findPlace } from './find-place.ts'
import type { DayPlace, FrameNote } from './frame-types.ts'
import type { OwnVisit } from './own-visits.ts'

/** Texts in their positions, each looked up once. */
async function positionsOf(ctx: Context, texts: readonly string[]): Promise<Map<string, Position | null>> {
  const positions = new Map<string, Position | null>()
  for (const text of new Set(texts)) positions.set(text, await findPlace(ctx, text))
  return positions
}

/** Of an appointment at a customer his site also where its place says nothing that can be found. */
export async function appointmentPlaces(
  ctx: Context,
  appointments: readonly DayAppointment[],
  visits: ReadonlyMap<string, OwnVisit>,
): Promise<(appointment: DayAppointment) => Position | null> {
  const siteIds = [...visits.values()].flatMap(({ siteId }) => siteId ?? [])
  const [sites, places] = await Promise.all([
    sitePositions(ctx, siteIds),
    positionsOf(
      ctx,
      appointments.flatMap(({ whereabouts }) => whereabouts ?? []),
    ),
  ])
  return ({ whereabouts, visitId }) => {
    if (whereabouts === null) return null
    const visit = visits.get(visitId ?? '')
    const site = sites.get(visit?.siteId ?? '') ?? null
    return visit?.isAtSite ? (site ?? places.get(whereabouts) ?? null) : (places.get(whereabouts) ?? site)
  }
}

export type DayEnds = { endsOf: (day: string) => { start: DayPlace; end: DayPlace }; notes: FrameNote[] }

/** A place that is not set or cannot be found is replaced by the middle of the caller's customers, which a note tells. */
export async function dayEnds(ctx: Context, profile: PlanningProfile, days: readonly string[]): Promise<DayEnds> {
  const chosen = days.map((day) => ({ day, start: placeAt(profile, addDays(day, -1), profile.startAt), end: placeAt(profile, day, profile.endAt) }))
  const texts = chosen.flatMap(({ start, end }) => [start.text, end.text]).flatMap((text) => text ?? [])
  const positions = await positionsOf(ctx, texts)
  const lost = [...positions].filter(([, position]) => position === null).map(([text]) => text)
  const isComplete = lost.length === 0 && chosen.every(({ start, end }) => start.text !== null && end.text !== null)
  const middle = isComplete ? null : await middleOfCustomers(ctx)
  const located = ({ kind, text }: Chosen): DayPlace => {
    const position = text === null ? null : (positions.get(text) ?? null)
    return position || !middle ? { kind, text, position } : { kind: 'customers', text: null, position: middle }
  }
  const ends = new Map(chosen.map(({ day, start, end }) => [day, { start: located(start), end: located(end) }]))
  const unknown: DayPlace = { kind: 'home', text: null, position: null }
  return { endsOf: (day) => ends.get(day) ?? { start: unknown, end: unknown }, notes: notesOf(lost, isComplete, middle) }
}

type Chosen = Pick<DayPlace, 'kind' | 'text'>

function placeAt(profile: PlanningProfile, night: string, otherwise: DayEnd): Chosen {
  const overnight = profile.nights.find(({ day }) => day === night)
  return overnight ? { kind: 'night', text: overnight.place } : { kind: otherwise, text: profile[otherwise] }
}

function notesOf(lost: string[], isComplete: boolean, middle: Position | null): FrameNote[] {
  if (isComplete) return []
  const notFound: FrameNote[] = lost.length > 0 ? [{ code: 'place_not_found', names: lost }] : []
  return [...notFound, { code: middle ? 'start_from_customers' : 'start_unknown', names: [] }]
}

const MOST_SITES = 3000

/** Of the main sites of those whom he cares for: the one in the middle. */
async function middleOfCustomers(ctx: Context): Promise<Position | null> {
  const day = today(ctx)
  const sites = await ctx.db.sql<{ id: string }>`
    select s.id from site s
    where s.organisation_id = ${organisation} and s.is_main and s.archived_at is null and exists (
      select 1 from care_team_member t where t.organisation_id = ${organisation} and t.customer_id = s.customer_id and t.user_id = ${ctx.user.id}::uuid
        and t.starts_on <= ${day}::date and (t.ends_on is null or t.ends_on >= ${day}::date))
    order by s.id limit ${MOST_SITES}`
  const positions = await sitePositions(
    ctx,
    sites.map(({ id }) => id),
  )
  return nearestToMiddle([...positions.values()])
}
