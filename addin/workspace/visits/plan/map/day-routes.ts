/** Which places are seen on which day, in their order. */
import type { Planner, PlannerDay, ShownVisit } from '../planner-week.ts'

export type RouteStop = { name: string; position: { latitude: number; longitude: number }; isEnd: boolean }
export type DayRoute = { day: string; stops: RouteStop[] }

/** The days that lead anywhere: nothing is drawn of one that only knows where it begins. */
export const dayRoutes = (days: Planner['days'], visits: readonly ShownVisit[]): DayRoute[] =>
  days.map((day) => routeOf(day, visits)).filter(({ stops }) => stops.some(({ isEnd }) => !isEnd))

/** From the start of the day over everything that has a place to its end. */
function routeOf({ day, start, end, appointments }: PlannerDay, visits: readonly ShownVisit[]): DayRoute {
  const own = visits.filter((visit) => visit.day === day)
  const known = new Set(own.map(({ id }) => id))
  const others = appointments.filter(({ visitId }) => visitId === null || !known.has(visitId))
  const stays = [
    ...own.map(({ name, from, position }) => ({ name, from, position })),
    ...others.map(({ subject, from, place }) => ({ name: subject, from, position: place })),
  ].sort((one, other) => one.from - other.from)
  const stops = stays.flatMap(({ name, position }) => (position ? [{ name, position, isEnd: false }] : []))
  const ends = [start, end].map(({ text, position }) => (position ? [{ name: text ?? '', position, isEnd: true }] : []))
  return { day, stops: [...(ends[0] ?? []), ...stops, ...(ends[1] ?? [])] }
}
