/**
 * Large neighbourhood search with annealing: ruin, recreate, keep or go back. It begins as a tournament: a search that cools down stays in the valley in
 * which it began, and on a long day the best plan may go through the places in quite another order. So several plans begin apart from each other; the
 * better half goes on for twice as long, until one is left.
 */

import type { Model } from './model.ts'
import { createRandom, type Random } from './random.ts'
import { createCooling, patience } from './ruin-and-recreate/annealing.ts'
import { beginApart } from './ruin-and-recreate/begin-apart.ts'
import { createNeighbours } from './ruin-and-recreate/neighbours.ts'
import { createRecreation, drawTaste, type Recreation, recreate } from './ruin-and-recreate/recreate.ts'
import { createRuin, type Ruin, ruin } from './ruin-and-recreate/ruin.ts'
import { createTourPlan, keep, loadTours, revert, type TourPlan, type Tours, toursOf, worthOf } from './tour-plan.ts'

export type SearchLimits = { seed: number; iterations: number; isOver: () => boolean }

/** So many plans begin with a single day; of several days each lies in a valley of its own, and ruin and recreate carry stops from one to the other. */
const MOST_BEGINNINGS = 16
/** Iterations from hot to cold, shared by all beginnings; those left, and in the end the best alone, cool more and more slowly, as nobody knows how long it may take. */
const FIRST_CYCLES = 4_000
const CYCLE_GROWTH = 2
const CHECK_EVERY = 8
/** In shares of a typical stop's value. */
const cooling = createCooling(1, 0.05)

/** Each plan better than all before is told; the first comes at once. The same seed and number of iterations give the same plans. */
export function search(model: Model, { seed, iterations, isOver }: SearchLimits, onBetter: (plan: TourPlan) => void): void {
  const run = startRun(model, seed, onBetter)
  if (model.stops === 0) return
  const isEnough = (): boolean => run.iteration >= iterations || (run.iteration % CHECK_EVERY === 0 && isOver())
  const beginnings = Math.max(1, Math.round(MOST_BEGINNINGS / model.days.length ** 2))
  let field: Found[] = []
  let length = Math.ceil(FIRST_CYCLES / beginnings)
  for (let at = 0; at < beginnings && !isEnough(); at++) {
    if (at > 0) beginApart(run.plan, run.work, run.random)
    field.push(cool(run, length, isEnough))
  }
  while (!isEnough()) {
    field = field.sort((one, other) => other.worth - one.worth).slice(0, Math.ceil(field.length / 2))
    length *= CYCLE_GROWTH
    field = field.map((found) => goOn(run, found, length, isEnough))
  }
}

type Found = { tours: Tours; worth: number }

type Run = { plan: TourPlan; work: Recreation; ruining: Ruin; random: Random; iteration: number; best: number; onBetter: (plan: TourPlan) => void }

function startRun(model: Model, seed: number, onBetter: (plan: TourPlan) => void): Run {
  const random = createRandom(seed)
  const plan = createTourPlan(model)
  const work = createRecreation(model)
  recreate(plan, work, { appeal: work.appeals[0] ?? model.value, detourWeight: 1, noise: 0 }, random, 0)
  keep(plan)
  onBetter(plan)
  return { plan, work, ruining: createRuin(plan, createNeighbours(model), random), random, iteration: 0, best: worthOf(plan), onBetter }
}

/** From the plan as it is, hot to cold: the best plan on the way. */
function cool(run: Run, length: number, isEnough: () => boolean): Found {
  const { plan, work, ruining, random } = run
  const { typicalValue } = plan.model
  keep(plan)
  let current = worthOf(plan)
  let found: Found = { tours: toursOf(plan), worth: current }
  for (let step = 0; step < length && !isEnough(); step++, run.iteration++) {
    const firstRemoved = plan.absentCount
    ruin(ruining)
    recreate(plan, work, drawTaste(work, random), random, firstRemoved)
    const next = worthOf(plan)
    if (next > current - typicalValue * cooling(step / length) * patience(random)) {
      keep(plan)
      current = next
      if (next > found.worth + LEAST_GAIN) found = { tours: toursOf(plan), worth: next }
      if (next > run.best + LEAST_GAIN) {
        run.best = next
        run.onBetter(plan)
      }
    } else revert(plan)
  }
  return found
}

/** Beyond rounding. */
const LEAST_GAIN = 1e-9

function goOn(run: Run, from: Found, length: number, isEnough: () => boolean): Found {
  loadTours(run.plan, from.tours)
  const found = cool(run, length, isEnough)
  return found.worth > from.worth ? found : from
}
