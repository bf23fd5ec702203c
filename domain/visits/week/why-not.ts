/** Why somebody who is due has no place in the plan, and what would give him one. Minutes since midnight, days as numbers unless said otherwise. */

import { weekdayOf } from '../../time/weekdays.ts'
import type { TravelMatrix } from '../../travel/travel-matrix.ts'
import { joined } from '../frame/working-day.ts'
import type { Candidate, PlanDay } from '../plan/plan-problem.ts'
import { findSlots, type Slot } from '../slots/find-slots.ts'
import { isShutOn } from '../strategy/closure.ts'
import type { DueVisit } from '../strategy/due-visit.ts'
import { earliestDay, isForPlanner, openOn, openTimes } from './candidates.ts'

/** `day`: `YYYY-MM-DD`. */
export type WhyNot =
  /** Nothing is to be planned before somebody decides whether to go on. */
  | { kind: 'decide' }
  | { kind: 'no_position' }
  /** None of the days can be planned. */
  | { kind: 'no_days' }
  | { kind: 'too_soon'; day: string }
  /** His company is shut on all of them. */
  | { kind: 'shut' }
  /** Tours of these days go elsewhere. */
  | { kind: 'tour' }
  | { kind: 'opening_times' }
  /** Left out, as new customers are in this plan. */
  | { kind: 'new_customer' }
  /** The day he wishes, or that was agreed upon, has no time left; others would have. */
  | { kind: 'wish' }
  | { kind: 'no_gap' }
  /** It would take so much of the day, in percent, and so many minutes on the road; null: that limit would do. */
  | { kind: 'limits'; day: string; share: number | null; driving: number | null }
  /** The way there costs more than the visit is worth. */
  | { kind: 'too_far'; day: string; detour: number }
  | { kind: 'fits'; day: string; from: number; detour: number }

/** The days as they stand: with the plan's visits among the appointments, and what those take off what may be planned. `driving`: minutes of each day. */
export type StandingPlan = {
  days: readonly PlanDay[]
  driving: readonly number[]
  travel: TravelMatrix
  /** How much value a minute on the road costs. */
  travelPrice: number
}

/** `candidate` null: nobody knows where he is. `isOnTour`: of each day, whether it goes to that region at all. */
export type Unplanned = { due: DueVisit; candidate: Candidate | null; isOnTour: readonly boolean[] }

export function whyNot({ due, candidate, isOnTour }: Unplanned, plan: StandingPlan): WhyNot {
  if (!isForPlanner(due)) return { kind: 'decide' }
  if (!candidate) return { kind: 'no_position' }
  const closed = closedBecause(due, isOnTour, plan.days)
  if (closed) return closed
  if (candidate.windows.every((windows) => windows.length === 0)) return { kind: 'new_customer' }
  const slots = findSlots(plan.days, plan.travel, candidate)
  return slots.length === 0 ? noSlotBecause(due, candidate, plan) : slotBecause(slots, candidate, plan)
}

/** What rules out each day, one after another; null: some day is left. */
function closedBecause(due: DueVisit, isOnTour: readonly boolean[], days: readonly PlanDay[]): WhyNot | null {
  const earliest = earliestDay(due)
  const rules: [WhyNot, (day: PlanDay, number: number) => boolean][] = [
    [{ kind: 'no_days' }, ({ from, until }) => from < until],
    [{ kind: 'too_soon', day: earliest }, ({ day }) => day >= earliest],
    [{ kind: 'shut' }, ({ day }) => !isShutOn(due.closures, day)],
    [{ kind: 'tour' }, (_, number) => isOnTour[number] !== false],
    [{ kind: 'opening_times' }, ({ day }) => openOn(due.openingWindows, weekdayOf(day)).length > 0],
  ]
  let left = days.map((day, number) => ({ day, number }))
  for (const [why, isLeft] of rules) {
    left = left.filter(({ day, number }) => isLeft(day, number))
    if (left.length === 0) return why
  }
  return null
}

function noSlotBecause(due: DueVisit, candidate: Candidate, { days, travel }: StandingPlan): WhyNot {
  const has = (openingWindows: DueVisit['openingWindows']): boolean =>
    findSlots(days, travel, { ...candidate, windows: openTimes({ openingWindows, closures: due.closures }, days) }).length > 0
  if (has(due.openingWindows)) return { kind: 'wish' }
  return { kind: has([]) ? 'opening_times' : 'no_gap' }
}

/** The time that needs least beyond what the day may hold. */
function slotBecause(slots: readonly Slot[], candidate: Candidate, plan: StandingPlan): WhyNot {
  const tried = slots.map((slot) => ({ slot, ...needs(slot, candidate, plan) }))
  const [fitting] = tried.filter(({ share, driving }) => share === null && driving === null).sort((one, other) => one.slot.detour - other.slot.detour)
  if (fitting) {
    const { day, from, detour } = fitting.slot
    const told = { day: dayOf(plan, day), detour: Math.round(detour) }
    return detour * plan.travelPrice > candidate.value ? { kind: 'too_far', ...told } : { kind: 'fits', from, ...told }
  }
  const possible = tried.filter(({ share }) => share === null || share <= 100)
  const excess = ({ share, driving }: Needs): number => Number(share !== null) + Number(driving !== null)
  const [least] = possible.sort(
    (one, other) => excess(one) - excess(other) || (one.share ?? 0) - (other.share ?? 0) || (one.driving ?? 0) - (other.driving ?? 0),
  )
  if (!least) return { kind: 'no_gap' }
  return { kind: 'limits', day: dayOf(plan, least.slot.day), share: least.share, driving: least.driving }
}

const dayOf = ({ days }: StandingPlan, number: number): string => days[number]?.day ?? ''

/** What the day would have to be allowed; null: it is allowed that. In steps that can be set. */
type Needs = { share: number | null; driving: number | null }

function needs({ day: number, detour }: Slot, { minutes }: Candidate, { days, driving: driven }: StandingPlan): Needs {
  const day = days[number]
  if (!day) return { share: null, driving: null }
  const driving = (driven[number] ?? 0) + detour
  const isTooLong = day.mostDriving !== null && driving > day.mostDriving
  const isTooFull = day.mostPlanned !== null && driving + minutes > day.mostPlanned
  const percent = ((meeting(day) + driving + minutes) / Math.max(1, day.until - day.from)) * 100
  return { share: isTooFull ? stepAbove(percent, SHARE_STEP) : null, driving: isTooLong ? stepAbove(driving, DRIVING_STEP) : null }
}

const SHARE_STEP = 5
const DRIVING_STEP = 30
const stepAbove = (value: number, step: number): number => Math.ceil(value / step) * step

/** Minutes of the day that something stands in. */
const meeting = ({ appointments, from, until }: PlanDay): number =>
  joined(appointments.map((each) => ({ from: Math.max(each.from, from), until: Math.min(each.until, until) }))).reduce(
    (sum, each) => sum + each.until - each.from,
    0,
  )

/** The next limits with which somebody more could be seen: each by itself, or, `isBoth`, only together. `null` in both: limits keep nobody out. */
export type NextLimits = { share: number | null; driving: number | null; isBoth: boolean }

export function nextLimits(whys: readonly WhyNot[]): NextLimits {
  const limits = whys.flatMap((why) => (why.kind === 'limits' ? [why] : []))
  const share = least(limits.flatMap((why) => (why.share !== null && why.driving === null ? [why.share] : [])))
  const driving = least(limits.flatMap((why) => (why.driving !== null && why.share === null ? [why.driving] : [])))
  if (share !== null || driving !== null) return { share, driving, isBoth: false }
  const [both] = limits.sort((one, other) => (one.share ?? 0) - (other.share ?? 0))
  return both ? { share: both.share, driving: both.driving, isBoth: true } : { share: null, driving: null, isBoth: false }
}

const least = (values: readonly number[]): number | null => (values.length > 0 ? Math.min(...values) : null)
