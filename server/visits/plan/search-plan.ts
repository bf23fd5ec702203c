/** Lets the search run and writes down what it finds. */
import type { PlanProblem, VisitPlan as SolvedPlan } from '../../../domain/visits/plan/plan-problem.ts'
import { placeId } from '../../../domain/visits/week/candidates.ts'
import { type DayFigures, detourOf, figuresOfDay } from '../../../domain/visits/week/day-figures.ts'
import { type HeldVisit, holdVisits } from '../../../domain/visits/week/hold-visits.ts'
import type { Context } from '../../platform/call/context.ts'
import { toDay } from '../../platform/database/db.ts'
import { type PlanRow, saveSolved } from './plan-rows.ts'
import { problemOf } from './read-week.ts'
import { solveInThread } from './solve-in-thread.ts'
import type { Week } from './week.ts'

export type Search = {
  plan: { id: string; version: number; seed: number }
  week: Week
  /** Rows that stay; those of them with a day are planned around. */
  kept: readonly PlanRow[]
  milliseconds: number
  /** Narrows what may be changed. */
  narrow?: (problem: PlanProblem) => PlanProblem
}

/** So that plans of small problems do not take all of their time. */
export const MOST_ITERATIONS = 1_000_000

/** `first`: a plan is written down; `done`: the search is over. */
export function searchPlan(ctx: Context, search: Search): { first: Promise<unknown>; done: Promise<void> } {
  const plans = solutions(ctx, search)
  const first = plans.next()
  const done = first.then(async () => {
    for await (const _ of plans);
    await finish(ctx, search.plan)
  })
  return { first, done }
}

/** Each plan that was written down, until somebody changes or stops it. */
async function* solutions(ctx: Context, { plan, week, kept, milliseconds, narrow }: Search): AsyncGenerator<SolvedPlan> {
  const held = heldVisits(week, kept)
  const problem = holdVisits(await problemOf(week), held)
  const work = { problem: narrow ? narrow(problem) : problem, seed: plan.seed, milliseconds, iterations: MOST_ITERATIONS }
  for await (const solved of solveInThread(ctx.threads, searchKey(ctx), work)) {
    const found = withDetours(week, held, solved)
    const figures = figuresOf(week, [...held, ...visitsOf(week, found)])
    // Counted from when it had a thread, not from when it was asked for.
    const runsUntil = new Date(ctx.now().getTime() + milliseconds)
    if (!(await saveSolved(ctx, plan, { week, kept, solved: found, figures, runsUntil }))) return
    yield found
  }
}

/** Of the caller's search: he has one at a time. */
export const searchKey = ({ user }: Context): string => `${user.organisationId}/${user.id}`

async function finish(ctx: Context, { id, version }: Search['plan']): Promise<void> {
  await ctx.db.prisma.visitPlan.updateMany({ where: { id, version, state: 'running' }, data: { state: 'ready' } })
}

/** Rows that stand on one of the days, as the solver's appointments. */
export const heldVisits = (week: Week, rows: readonly PlanRow[]): HeldVisit[] =>
  rows.flatMap((row) => {
    const day = row.day ? week.planDays.findIndex((each) => row.day && each.day === toDay(row.day)) : -1
    if (day < 0 || row.isExcluded || row.visitId !== null) return []
    const candidateId = placeId(row)
    return [{ id: row.id, candidateId, place: week.placeNumbers.get(candidateId) ?? null, day, from: row.startsAt, until: row.endsAt }]
  })

/** By the ways as they are: the search has rounded them. */
function withDetours(week: Week, held: readonly HeldVisit[], solved: SolvedPlan): SolvedPlan {
  const all = [...held, ...visitsOf(week, solved)]
  const visits = solved.visits.map((visit, number) => {
    const day = week.planDays[visit.day]
    const ofDay = all.filter(({ day: on }) => on === visit.day)
    return day ? { ...visit, detour: detourOf(day, week.travel, ofDay, `${number}`) } : visit
  })
  return { ...solved, visits }
}

export const visitsOf = ({ placeNumbers }: Week, { visits }: SolvedPlan): HeldVisit[] =>
  visits.map(({ candidateId, ...span }, number) => ({ id: `${number}`, candidateId, place: placeNumbers.get(candidateId) ?? null, ...span }))

/** Of every day of the week. */
export const figuresOf = ({ planDays, travel }: Week, visits: readonly HeldVisit[]): DayFigures[] =>
  planDays.map((day, number) =>
    figuresOfDay(
      day,
      travel,
      visits.filter((visit) => visit.day === number),
    ),
  )
