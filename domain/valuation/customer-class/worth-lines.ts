/** How potential and share of a customer come about. */
import type { ArithmeticLine } from '../arithmetic.ts'
import { type Potential, spreadOf } from './potential.ts'

const money = (operator: ArithmeticLine['operator'], value: number, what: string, name?: string): ArithmeticLine => ({
  ...{ operator, value, unit: 'money', what },
  ...(name === undefined ? {} : { name }),
})

/** Of an estimate and of what was corrected the figure itself, of what was said how far it may lie from the truth; none: nothing is known. */
export function potentialLines({ source, cents, factor, corrected, ageMonths }: Potential, employees: number | null): ArithmeticLine[] {
  if (cents === null) return []
  if (corrected)
    return [money(null, corrected.cents, corrected.source), money('+', cents - corrected.cents, 'bought_more'), money('=', cents, 'potential')]
  if (factor && employees) {
    const persons: ArithmeticLine = { operator: null, value: employees, unit: 'number', what: 'employees' }
    return [persons, money('×', factor.cents, 'per_employee', factor.name), money('=', cents, 'potential')]
  }
  if (source !== 'asked' && source !== 'imported') return []
  const spread = spreadOf(source, ageMonths)
  return [
    money(null, cents, 'potential'),
    { operator: '×', value: spread, unit: 'share', what: 'spread' },
    money('=', Math.round(cents * spread), 'range'),
  ]
}

/** Revenue of twelve months by the potential, to a tenth of a per cent; none where there is no potential. */
export function shareLines(revenueCents: number, potentialCents: number | null): ArithmeticLine[] {
  if (!potentialCents) return []
  const share = Math.round((1000 * revenueCents) / potentialCents) / 1000
  return [
    money(null, revenueCents, 'revenue'),
    money('÷', potentialCents, 'potential'),
    { operator: '=', value: share, unit: 'share', what: 'share' },
  ]
}
