import type { PlanSum } from '../../../../../domain/visits/week/plan-effect.ts'
import type { NextLimits } from '../../../../../domain/visits/week/why-not.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Planner } from '../planner-week.ts'
import { useVisitTexts } from '../use-visit-texts.ts'

/** Limits of a plan, and what they do, as words. */
export function useLimitTexts() {
  const { limits: texts } = useTexts().planner
  const { money, number, percent } = useFormat()
  const { hours } = useVisitTexts()
  const share = (value: number): string => percent(value / 100)
  const driving = (minutes: number | null): string => (minutes === null ? texts.noLimit : texts.drivingOf(number(minutes / 60)))
  const signed = (value: number, text: string): string => `${value > 0 ? '+' : '−'}${text}`
  /** Why no more fits; null: limits keep nobody out. */
  const stops = ({ share: nextShare, driving: nextDriving, isBoth }: NextLimits, inForce: Planner['limits']): string | null => {
    const more = [nextShare === null ? null : share(nextShare), nextDriving === null ? null : driving(nextDriving)].flatMap((each) => each ?? [])
    if (more.length === 0) return null
    const reached = [nextShare === null ? null : share(inForce.share), nextDriving === null ? null : driving(inForce.mostDriving)]
    return texts.stops(reached.flatMap((each) => each ?? []).join(texts.and), more.join(isBoth ? texts.and : texts.or))
  }
  const effect = ({ visits, driving: minutes, quoteCents, newCustomers }: PlanSum): string => {
    const parts = [
      visits !== 0 && texts.effect.visits(signed(visits, number(Math.abs(visits))), Math.abs(visits) === 1),
      newCustomers !== 0 && texts.effect.newCustomers(signed(newCustomers, number(Math.abs(newCustomers)))),
      minutes !== 0 && texts.effect.driving(signed(minutes, hours(Math.abs(minutes)))),
      quoteCents > 0 && texts.effect.quotes(money(quoteCents)),
      quoteCents < 0 && texts.effect.fewerQuotes(money(-quoteCents)),
    ].filter((each) => each !== false)
    return parts.length > 0 ? parts.join(', ') : texts.effect.none
  }
  return { share, driving, stops, effect }
}
