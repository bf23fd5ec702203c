/** What the planner's page shows of a week, from what it was told. Times are minutes since midnight in the rep's zone. */
import { addDays, daysBetween } from '../../../../domain/time/local-time.ts'
import { weekdayOf } from '../../../../domain/time/weekdays.ts'
import { placeId } from '../../../../domain/visits/week/candidates.ts'
import type { DayFigures } from '../../../../domain/visits/week/day-figures.ts'
import type { Outputs } from '../../../api.ts'

export type Planner = Outputs['visitPlan']['read']
export type Plan = Outputs['visitPlan']['progress']
export type PlannerDay = Planner['days'][number]
export type DueCustomer = Planner['due'][number]
export type Proposal = Plan['proposals'][number]

type OfProposal = 'id' | 'customerId' | 'siteId' | 'name' | 'city' | 'classLabel' | 'phone' | 'contact' | 'position' | 'from' | 'until' | 'status'

/** A visit of the week: proposed, or standing in the calendar already. */
export type ShownVisit = Pick<Proposal, OfProposal | 'reasons' | 'detour' | 'isLocked' | 'isWanted'> & {
  day: string
  isDropInWelcome: boolean
  /** null: it is a proposal. */
  version: number | null
  /** An appointment of Outlook is moved there. */
  isFromOutlook: boolean
}

export const DAYS_OF_WEEK = 7

/** @example mondayOf('2026-11-25') // '2026-11-23' */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** From Thursday on one plans the next week. */
export const weekToPlan = (today: string): string => (weekdayOf(today) >= 4 ? addDays(mondayOf(today), DAYS_OF_WEEK) : mondayOf(today))

/** What is past or has begun is not planned any more; from the shown week on to the end of the last one. null: all of it is over. */
export function horizonOf(monday: string, weeks: number, today: string): { from: string; days: number } | null {
  const tomorrow = addDays(today, 1)
  const from = monday > tomorrow ? monday : tomorrow
  const days = weeks * DAYS_OF_WEEK - daysBetween(monday, from)
  return days > 0 ? { from, days } : null
}

/** Of all days the planner knows, by time. Why a customer is due is told by the list where the plan itself does not. */
export function shownVisits({ visits, due }: Planner, plan: Plan | null): ShownVisit[] {
  const known = new Map(due.map((each) => [placeId(each), each]))
  const isDropInWelcome = (visit: { customerId: string; siteId: string | null }): boolean => known.get(placeId(visit))?.isDropInWelcome ?? false
  const proposals = (plan?.proposals ?? []).flatMap((proposal): ShownVisit[] => {
    if (proposal.day === null || proposal.isExcluded) return []
    const reasons = proposal.reasons.length ? proposal.reasons : (known.get(placeId(proposal))?.reasons ?? [])
    return [{ ...proposal, day: proposal.day, reasons, isDropInWelcome: isDropInWelcome(proposal), version: null, isFromOutlook: false }]
  })
  const plain = { detour: 0, isLocked: false, isWanted: false }
  const standing = visits.map(({ visitId, ...visit }) => {
    const { reasons = [], isDropInWelcome = false } = known.get(placeId(visit)) ?? {}
    return { ...visit, ...plain, id: visitId, reasons, isDropInWelcome }
  })
  return [...proposals, ...standing].sort((one, other) => one.day.localeCompare(other.day) || one.from - other.from)
}

/** By the browser's clock. */
export const hasBegun = ({ day, from }: Pick<ShownVisit, 'day' | 'from'>, now: Date): boolean =>
  new Date(`${day}T00:00`).setMinutes(from) <= now.getTime()

/** Whose appointment is not agreed upon yet. */
export const isToBeAsked = ({ status }: ShownVisit): boolean => status === 'proposed' || status === 'asked'

/** While a search runs its own figures are the newest. */
export function figuresOn(day: string, planner: Planner, plan: Plan | null): DayFigures | null {
  const number = plan?.state === 'running' ? planDays(plan).indexOf(day) : -1
  const index = planner.days.findIndex((each) => each.day === day)
  return plan?.figures[number] ?? planner.figures[index] ?? null
}

/** With the way there a visit takes no less. Minutes. */
const LEAST_ROOM = 30

/** The share of an open day without visits that is taken, when that leaves room for none; null: there is room. */
export function takenWhenFull(
  { isOpen, from, until, mostPlanned, mostDriving }: PlannerDay,
  visits: number,
  figures: DayFigures | null,
): number | null {
  if (!isOpen || !figures || visits > 0) return null
  const isFull = mostPlanned - figures.driving < LEAST_ROOM || (mostDriving !== null && figures.driving >= mostDriving)
  return isFull ? 1 - figures.free / Math.max(1, until - from) : null
}

const planDays = ({ from, days }: Plan): string[] => Array.from({ length: days }, (_, number) => addDays(from, number))

/** Whom the list still has to offer. */
export type DueGroups = { open: DueCustomer[]; calls: DueCustomer[]; withoutPosition: DueCustomer[] }

export function dueGroups({ due }: Planner, visits: readonly ShownVisit[], plan: Plan | null): DueGroups {
  const planned = new Set([...visits, ...(plan?.proposals ?? []).filter(({ isExcluded }) => isExcluded)].map(placeId))
  const left = due.filter((each) => !planned.has(placeId(each)))
  const isCall = ({ channel, isMust }: DueCustomer): boolean => channel !== 'visit' && !isMust
  return {
    open: left.filter((each) => each.position && !isCall(each)),
    calls: left.filter(isCall),
    withoutPosition: left.filter((each) => !each.position && !isCall(each)),
  }
}
