/** Another plan to begin with, far from those before: a few stops that the dice choose, and around them whatever fits. */
import { findInsertion, type Insertion } from '../insertion.ts'
import type { Random } from '../random.ts'
import type { Route } from '../route.ts'
import { emptyRoute, insertStop, isRuledOut, type TourPlan } from '../tour-plan.ts'
import { drawTaste, type Recreation, recreate } from './recreate.ts'

const FIRST_STOPS = 4

export function beginApart(plan: TourPlan, work: Recreation, random: Random): void {
  const found: Insertion = { position: -1, shift: 0, detour: 0 }
  for (let day = 0; day < plan.routes.length; day++) emptyRoute(plan, day)
  for (let tries = 0; tries < FIRST_STOPS; tries++) {
    const stop = random.below(plan.model.stops)
    const day = random.below(plan.routes.length)
    findInsertion(plan.model, plan.routes[day] as Route, stop, 1, found)
    const isFitting = found.position >= 0 && (plan.routeOf[stop] as number) < 0 && !isRuledOut(plan, stop, day)
    if (isFitting) insertStop(plan, stop, day, found.position)
  }
  recreate(plan, work, drawTaste(work, random), random, 0)
}
