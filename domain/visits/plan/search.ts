/** Large neighbourhood search with annealing: ruin, recreate, keep or go back. */
import { createCooling, patience } from './annealing.ts'
import type { Model } from './model.ts'
import { createNeighbours } from './neighbours.ts'
import { createRandom, type Random } from './random.ts'
import { createRecreation, type Recreation, recreate, type Taste } from './recreate.ts'
import { createRuin, ruin } from './ruin.ts'
import { createTourPlan, keep, loadTours, revert, type TourPlan, type Tours, toursOf, worthOf } from './tour-plan.ts'

export type SearchLimits = { seed: number; iterations: number; isOver: () => boolean }

/** Iterations from hot to cold. Then the search starts again from the best plan and cools more slowly, as nobody knows how long it may take. */
const FIRST_CYCLE = 3000
const CYCLE_GROWTH = 2
const CHECK_EVERY = 8
/** In shares of a typical stop's value. */
const cooling = createCooling(1, 0.05)

export function search(model: Model, { seed, iterations, isOver }: SearchLimits, onBetter: (plan: TourPlan) => void): void {
  const random = createRandom(seed)
  const plan = createTourPlan(model)
  const work = createRecreation(model)
  recreate(plan, work, { appeal: work.appeals[0] ?? model.value, detourWeight: 1, noise: 0 }, random, 0)
  keep(plan)
  onBetter(plan)
  const ruining = createRuin(plan, createNeighbours(model), random)
  let current = worthOf(plan)
  let best = current
  let bestTours: Tours = toursOf(plan)
  let cycle = { from: 0, until: FIRST_CYCLE }
  for (let iteration = 0; iteration < iterations; iteration++) {
    if (iteration % CHECK_EVERY === 0 && isOver()) break
    if (iteration === cycle.until) {
      cycle = { from: iteration, until: iteration + CYCLE_GROWTH * (cycle.until - cycle.from) }
      loadTours(plan, bestTours)
      keep(plan)
      current = best
    }
    const temperature = model.typicalValue * cooling((iteration - cycle.from) / (cycle.until - cycle.from))
    const firstRemoved = plan.absentCount
    ruin(ruining)
    recreate(plan, work, drawTaste(work, random), random, firstRemoved)
    const next = worthOf(plan)
    if (next > current - temperature * patience(random)) {
      keep(plan)
      current = next
      if (next > best + 1e-9) {
        best = next
        bestTours = toursOf(plan)
        onBetter(plan)
      }
    } else revert(plan)
  }
}

function drawTaste(work: Recreation, random: Random): Taste {
  const appeal = work.appeals[random.below(work.appeals.length)]
  if (!appeal) throw new Error('A recreation without appeals')
  return { appeal, detourWeight: random.next(), noise: 0.5 }
}
