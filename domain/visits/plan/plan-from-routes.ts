/** What the search found, in the terms of the problem. */
import type { Model } from './model.ts'
import { scheduleOf } from './pause-in-route.ts'
import type { PlannedVisit, PlanProblem, VisitPlan, Window } from './plan-problem.ts'
import type { Route } from './route.ts'
import type { TourPlan } from './tour-plan.ts'

export function planFromRoutes(problem: PlanProblem, { model, routes }: TourPlan, conflicts: string[]): VisitPlan {
  const schedules = routes.map((route) => scheduleOf(model, route))
  const visits = routes.flatMap((route, number) => visitsOf(problem, model, route, schedules[number]?.begins ?? []))
  const visited = new Set(visits.map(({ candidateId }) => candidateId))
  const values = new Map(problem.candidates.map(({ id, value }) => [id, Number.isFinite(value) && value > 0 ? value : 0]))
  const driving = routes.reduce((sum, route) => sum + route.driving, 0)
  return {
    visits,
    days: routes.map((route, number) => {
      const pause = pauseOf(model, route, schedules[number]?.pause ?? null)
      const free = freeMinutes(problem, model, route) - (pause ? pause.until - pause.from : 0)
      return { driving: route.driving, visiting: route.visiting, free: Math.max(0, free), pause }
    }),
    score: visits.reduce((sum, { candidateId }) => sum + (values.get(candidateId) ?? 0), 0) - model.travelPrice * driving,
    unplaced: problem.candidates.filter(({ id, isMust }) => isMust && !visited.has(id)).map(({ id }) => id),
    conflicts,
  }
}

/** By the clock of the day. */
function pauseOf({ days }: Model, { day }: Route, pause: Window | null): Window | null {
  const from = pause && days[day]?.clock.expand(pause.from)
  return pause && from != null ? { from, until: from + pause.until - pause.from } : null
}

function visitsOf({ candidates }: PlanProblem, model: Model, route: Route, begins: readonly number[]): PlannedVisit[] {
  const { travel, minutes, stops, days } = model
  const { nodes, places, legs, length, day } = route
  const visits: PlannedVisit[] = []
  for (let at = 1; at < length - 1; at++) {
    const node = nodes[at] as number
    const candidate = candidates[model.candidateOf[node] as number]
    if (node >= stops || !candidate) continue
    const past = travel.out[(places[at - 1] as number) * travel.size + (places[at + 1] as number)] as number
    const from = days[day]?.clock.expand(begins[at] as number) ?? 0
    const detour = (legs[at] as number) + (legs[at + 1] as number) - past
    visits.push({ candidateId: candidate.id, day, from, until: from + (minutes[node] as number), detour })
  }
  return visits
}

/** Appointments and blocks may reach beyond the day's ends; the way to them does not count then either. */
function freeMinutes(problem: PlanProblem, { days }: Model, { day, driving, visiting }: Route): number {
  const planDay = problem.days[day]
  const model = days[day]
  if (!planDay || !model || !(planDay.from <= planDay.until)) return 0
  const placed = planDay.appointments.filter(({ id }) => model.appointmentIds.includes(id))
  const meeting = placed.reduce((sum, { from, until }) => sum + Math.max(0, Math.min(until, planDay.until) - Math.max(from, planDay.from)), 0)
  const open = model.clock.compress(planDay.until) - model.clock.compress(planDay.from)
  return Math.max(0, open - meeting - driving - visiting)
}
