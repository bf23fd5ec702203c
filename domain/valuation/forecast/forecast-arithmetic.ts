/** How the likely day of the next order comes about. */
import { daysBetween } from '../../time/local-time.ts'
import type { ArithmeticLine } from '../arithmetic.ts'

/** Days `YYYY-MM-DD`; `everyDays`: half of the customer's gaps are shorter. `isSeasonal`: the month counts as well. */
export type ForecastFigures = { lastOn: string; likelyOn: string; everyDays: number; isSeasonal: boolean }

/** Days from the last order to the likely one: his usual gap, and what others of his kind and the season make of it. */
export function likelyDayLines({ lastOn, likelyOn, everyDays, isSeasonal }: ForecastFigures): ArithmeticLine[] {
  const days = daysBetween(lastOn, likelyOn)
  const usual = Math.max(1, Math.round(everyDays))
  return [
    { operator: null, value: usual, unit: 'days', what: 'usual_gap' },
    { operator: '×', value: Math.round((days / usual) * 1000) / 1000, unit: 'number', what: isSeasonal ? 'others_and_season' : 'others' },
    { operator: '=', value: days, unit: 'days', what: 'until_likely' },
  ]
}
