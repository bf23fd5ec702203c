/** When a day, as it stands, has time for its break. */
import type { TravelMatrix } from '../../travel/travel-matrix.ts'
import { gapsOf, wayThrough } from './gaps.ts'
import { pauseBeginning } from './pause-in-gap.ts'
import type { PlanDay, Window } from './plan-day.ts'

/** The first time there is; null: none is to be kept, or there is no room. */
export function pauseOn(day: PlanDay, travel: TravelMatrix): Window | null {
  const { pause } = day
  if (!pause || day.from >= day.until) return null
  const [from] = gapsOf(day).flatMap((gap) => pauseBeginning(gap, wayThrough(gap, travel), pause) ?? [])
  return from === undefined ? null : { from, until: from + pause.minutes }
}
