import type { DueReason } from '../../../../domain/visits/strategy/due-reason.ts'
import type { WhyNot } from '../../../../domain/visits/week/why-not.ts'
import { useHost, useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'

export type VisitTexts = {
  reason: (reason: DueReason) => string
  /** All of them, and the detour of a visit that stands on a day. */
  reasons: (reasons: readonly DueReason[], detour?: number) => string
  /** Why somebody has no place in the plan. */
  whyNot: (why: WhyNot) => string
  /** Minutes as hours: `2:05 h`. */
  hours: (minutes: number) => string
  /** Minutes since midnight as a time of the day. */
  clock: (minutes: number) => string
}

/** The planner's codes and figures as words. */
export function useVisitTexts(): VisitTexts {
  const { planner } = useTexts()
  const { day, money, number, percent, weekday } = useFormat()
  const time = new Intl.DateTimeFormat(useHost().locale, { timeStyle: 'short', timeZone: 'UTC' })
  const texts = planner.reasons
  const reason = (given: DueReason): string => {
    switch (given.kind) {
      case 'flagged':
        return texts.flagged
      case 'agreed':
        return texts.agreed(day(given.on))
      case 'overdue':
        return texts.overdue(number(given.days))
      case 'due_in':
        return texts.dueIn(given.days)
      case 'never_visited':
        return texts.neverVisited
      case 'pursuit_step':
        return texts.pursuitStep(number(given.step), number(given.of))
      case 'pursuit_over':
        return texts.pursuitOver(number(given.visits))
      case 'chances':
        return texts.chances(given.count, money(given.cents))
      case 'complaint':
        return texts.complaint(number(given.count))
      case 'open_quote':
        return texts.openQuote(money(given.cents))
      case 'service_due':
        return texts.serviceDue(number(given.machines))
      case 'order_overdue':
        return texts.orderOverdue(number(given.days))
    }
  }
  const clock = (minutes: number): string => time.format(new Date(minutes * 60_000))
  const whyNot = (why: WhyNot): string => {
    const words = planner.whyNot
    switch (why.kind) {
      case 'too_soon':
        return words.too_soon(day(why.day))
      case 'limits': {
        const needs = [
          why.share === null ? null : percent(why.share / 100),
          why.driving === null ? null : planner.limits.drivingOf(number(why.driving / 60)),
        ]
        return words.limits(weekday(why.day), needs.filter((each) => each !== null).join(planner.limits.and))
      }
      case 'too_far':
        return words.too_far(weekday(why.day), number(why.detour))
      case 'fits':
        return words.fits(weekday(why.day), clock(why.from), number(why.detour))
      default:
        return words[why.kind]
    }
  }
  const twoDigits = (value: number): string => String(value).padStart(2, '0')
  return {
    reason,
    whyNot,
    clock,
    reasons: (reasons, detour) => [...reasons.map(reason), ...(detour === undefined ? [] : [planner.visit.detour(number(detour))])].join(', '),
    hours: (minutes) => planner.hours(number(Math.floor(minutes / 60)), twoDigits(Math.round(minutes) % 60)),
  }
}
