/** How the value of a customer's lifetime comes about, line by line. */
import type { ArithmeticLine } from '../arithmetic.ts'
import type { ExpectedValue } from './expected-value.ts'
import { type Realised, wholeUnits } from './order-sums.ts'

type Line = ArithmeticLine & { unit: 'money' | 'number' | 'share' }
const money = (operator: Line['operator'], what: string, value: number): Line => ({ operator, what, value, unit: 'money' })

/** What he has brought so far. */
export const realisedLines = ({ marginCents, creditCents, interestCents, cents }: Realised): Line[] => [
  money(null, 'margin', marginCents),
  ...(creditCents === 0 ? [] : [money('−', 'credits', creditCents)]),
  money('+', 'interest', interestCents),
  money('=', 'realised', cents),
]

type Expected = Pick<ExpectedValue, 'orders' | 'marginCents' | 'factor' | 'cents'>

/** What he is expected to bring. */
export const expectedLines = (expected: Expected): Line[] => [...operands(expected), money('=', 'expected', wholeUnits(expected.cents))]

/** Both together. */
export const totalLines = (realised: Realised, expected: Expected): Line[] => [
  ...operands(expected),
  money('+', 'realised', realised.cents),
  money('=', 'total', wholeUnits(expected.cents + realised.cents)),
]

const operands = ({ orders, marginCents, factor }: Expected): Line[] => [
  { operator: null, what: 'orders', value: orders, unit: 'number' },
  money('×', 'marginPerOrder', marginCents),
  { operator: '×', what: 'factor', value: factor, unit: 'share' },
]
