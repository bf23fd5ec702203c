/** Who is due for a visit, how much it matters, and why. */
import { addDays, daysBetween } from '../../time/local-time.ts'
import type { ClassCode, ClassStrategy, VisitChannel, VisitRhythm } from './class-strategy.ts'
import type { Closure } from './closure.ts'
import { type DueDate, dueDate, URGENCY_OF_OCCASION, URGENCY_WHEN_DUE, urgencyOf } from './due-date.ts'
import { type DueReason, type OpenThings, occasionsOf } from './due-reason.ts'
import type { VisitPreference } from './visit-preference.ts'
import { type Prospects, visitValue } from './visit-value.ts'

/** Weekday 1 Monday to 7 Sunday; times `HH:mm`. Several a day are possible. */
export type OpeningWindow = { weekday: number; from: string; until: string }

/** A customer, or one of its sites. Days are `YYYY-MM-DD`. */
export type VisitedCustomer = OpenThings & {
  customerId: string
  siteId: string | null
  name: string
  phone: string | null
  /** null: not rated. */
  classCode: ClassCode | null
  lastVisitOn: string | null
  lastCallOn: string | null
  /** Visits since the customer came into its class, ascending. */
  pursuedOn: string[]
  /** Visits that stand in the calendar from the first day of the plan on, ascending. */
  aheadOn: string[]
  /** Day promised for the next visit, without a time yet. */
  agreedOn: string | null
  preference: VisitPreference
  openingWindows: OpeningWindow[]
  closures: Closure[]
  prospects: Prospects
}

export type DueVisit = {
  customerId: string
  siteId: string | null
  name: string
  classCode: ClassCode | null
  /** One that stands in the calendar already, where another one is due after it. */
  lastVisitOn: string | null
  intervalDays: number | null
  /** null: no day, as of who was never visited. */
  dueOn: string | null
  /** 0: nothing to plan, only to decide; 1 on the day it is due; at most 4. */
  urgency: number
  value: number
  isMust: boolean
  reasons: DueReason[]
  minutes: number
  /** Fewest days after `lastVisitOn`, and between two visits of one plan; a must, or what was agreed upon, may come sooner after the last visit. */
  gapDays: number
  channel: VisitChannel
  isDropInWelcome: boolean
  preferredWeekdays: number[]
  openingWindows: OpeningWindow[]
  closures: Closure[]
  phone: string | null
}

const MINUTES = 45
const GAP_SHARE = 0.5

/**
 * @param strategy of the customer's class; null: not rated
 * @param today from which days overdue count
 * @param until last day to plan for: who becomes due by then is told
 * @returns null when there is no visit to plan: blocked, in the calendar already, too soon, or nothing due
 */
export function dueVisit(known: VisitedCustomer, strategy: ClassStrategy | null, today: string, until: string): DueVisit | null {
  const { preference } = known
  if (preference.isBlocked || isSettled(known, until)) return null
  const customer = preference.isFlagged ? known : afterVisitsAhead(known)
  const timing = timingOf(customer, strategy, until)
  if (customer !== known && !isDueAgain(timing, until)) return null
  if (timing.isTooSoon && !preference.isFlagged && !timing.isAgreed) return null
  const occasions = timing.rhythm?.kind === 'campaign' ? [] : occasionsOf(customer, today)
  const urgency = Math.max(
    urgencyBy(timing, until),
    timing.isAgreed || preference.isFlagged ? URGENCY_WHEN_DUE : 0,
    occasions.length ? URGENCY_OF_OCCASION : 0,
  )
  if (urgency === 0 && timing.due.kind !== 'decide') return null
  return {
    ...identityOf(customer),
    intervalDays: timing.intervalDays,
    dueOn: timing.isAgreed ? customer.agreedOn : timing.due.kind === 'at' ? timing.due.on : null,
    urgency,
    value: visitValue(customer.classCode, occasions, customer.prospects),
    isMust: preference.isFlagged,
    reasons: [...wordsGiven(customer, timing.isAgreed), ...rhythmReasons(timing, today), ...occasions, ...chanceReasons(customer)],
    minutes: preference.minutes ?? strategy?.minutes ?? MINUTES,
    gapDays: timing.gapDays,
    channel: timing.channel,
    isDropInWelcome: preference.isDropInWelcome ?? false,
    preferredWeekdays: preference.preferredWeekdays,
  }
}

type Timing = {
  rhythm: VisitRhythm | null
  channel: VisitChannel
  /** Last visit; where calls do as well, the last of both. */
  lastOn: string | null
  due: DueDate
  intervalDays: number | null
  gapDays: number
  isTooSoon: boolean
  isAgreed: boolean
}

function timingOf(
  { preference, lastVisitOn, lastCallOn, pursuedOn, agreedOn }: VisitedCustomer,
  strategy: ClassStrategy | null,
  until: string,
): Timing {
  const rhythm = rhythmOf(preference, strategy)
  const channel = preference.isFlagged ? 'visit' : (strategy?.channel ?? 'visit')
  const lastOn = channel === 'visit' ? lastVisitOn : later(lastVisitOn, lastCallOn)
  const due = dueDate(rhythm, lastOn, pursuedOn)
  const intervalDays = due.kind === 'at' ? due.intervalDays : rhythm?.kind === 'interval' ? rhythm.days : null
  const gapDays = preference.gapDays ?? Math.floor((intervalDays ?? 0) * GAP_SHARE)
  const isTooSoon = lastOn !== null && addDays(lastOn, gapDays) > until
  return { rhythm, channel, lastOn, due, intervalDays, gapDays, isTooSoon, isAgreed: agreedOn !== null && agreedOn <= until }
}

/** What is agreed for later settles it; a flag asks for a visit within the plan all the same. */
const isSettled = ({ aheadOn, agreedOn, preference }: VisitedCustomer, until: string): boolean =>
  preference.isFlagged ? aheadOn.some((day) => day <= until) : agreedOn !== null && agreedOn > until

/** As it will be once the visits in the calendar are made: the next one is counted from them. */
function afterVisitsAhead(customer: VisitedCustomer): VisitedCustomer {
  const { aheadOn, pursuedOn } = customer
  const lastVisitOn = aheadOn.at(-1)
  return lastVisitOn === undefined ? customer : { ...customer, lastVisitOn, pursuedOn: [...pursuedOn, ...aheadOn], agreedOn: null }
}

/** The interval is so short that another visit falls into the same plan. */
const isDueAgain = ({ due }: Timing, until: string): boolean => due.kind === 'at' && due.on <= until

/** The interval set by hand before the one of the class. */
const rhythmOf = ({ intervalDays }: VisitPreference, strategy: ClassStrategy | null): VisitRhythm | null =>
  intervalDays === null ? (strategy?.rhythm ?? null) : { kind: 'interval', days: intervalDays }

const later = (a: string | null, b: string | null): string | null => (a !== null && (b === null || a > b) ? a : b)

function urgencyBy({ due, lastOn }: Timing, until: string): number {
  if (due.kind === 'first') return URGENCY_WHEN_DUE
  return due.kind === 'at' && lastOn !== null ? urgencyOf(daysBetween(lastOn, until), due.intervalDays) : 0
}

/** What he could buy besides is a reason to go sooner to him than to another, never to go at all. */
const chanceReasons = ({ prospects: { chances } }: VisitedCustomer): DueReason[] => (chances.count > 0 ? [{ kind: 'chances', ...chances }] : [])

const identityOf = ({ customerId, siteId, name, classCode, lastVisitOn, openingWindows, closures, phone }: VisitedCustomer) => ({
  customerId,
  siteId,
  name,
  classCode,
  lastVisitOn,
  openingWindows,
  closures,
  phone,
})

function wordsGiven({ preference, agreedOn }: VisitedCustomer, isAgreed: boolean): DueReason[] {
  const reasons: DueReason[] = preference.isFlagged ? [{ kind: 'flagged' }] : []
  return isAgreed && agreedOn !== null ? [...reasons, { kind: 'agreed', on: agreedOn }] : reasons
}

function rhythmReasons({ due, rhythm }: Timing, today: string): DueReason[] {
  if (due.kind === 'never') return []
  if (due.kind === 'first') return [{ kind: 'never_visited' }]
  if (due.kind === 'decide') return [{ kind: 'pursuit_over', visits: due.visits }]
  const when: DueReason =
    due.on < today ? { kind: 'overdue', days: daysBetween(due.on, today) } : { kind: 'due_in', days: daysBetween(today, due.on) }
  return due.step !== null && rhythm?.kind === 'pursuit' ? [when, { kind: 'pursuit_step', step: due.step, of: rhythm.days.length }] : [when]
}
