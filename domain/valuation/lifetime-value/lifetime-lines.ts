/** How the value of a customer's lifetime comes about, line by line. */
import { type ArithmeticLine, recompute } from '../arithmetic.ts'
import type { ExpectedValue } from './expected-value.ts'
import { type Realised, wholeUnits } from './order-sums.ts'

type Line = ArithmeticLine & { unit: 'money' | 'number' | 'share' }
const money = (operator: Line['operator'], what: string, value: number): Line => ({ operator, what, value, unit: 'money' })

/** What he has brought so far. */
export const realisedLines = ({ marginCents, creditCents, interestCents }: Realised): Line[] =>
  withResult('realised', [
    money(null, 'margin', marginCents),
    ...(creditCents === 0 ? [] : [money('−', 'credits', creditCents)]),
    money('+', 'interest', interestCents),
  ])

type Expected = Pick<ExpectedValue, 'orders' | 'marginCents' | 'factor'>

/** What he is expected to bring. */
export const expectedLines = (expected: Expected): Line[] => withResult('expected', operands(expected))

/** Both together. */
export const totalLines = (realised: Realised, expected: Expected): Line[] =>
  withResult('total', [...operands(expected), money('+', 'realised', realised.cents)])

const operands = ({ orders, marginCents, factor }: Expected): Line[] => [
  { operator: null, what: 'orders', value: orders, unit: 'number' },
  money('×', 'marginPerOrder', marginCents),
  { operator: '×', what: 'factor', value: factor, unit: 'share' },
]

/** The figure follows from the lines, as they are shown. */
function withResult(what: string, lines: readonly Line[]): Line[] {
  const result = money('=', what, 0)
  return [...lines, { ...result, value: wholeUnits(recompute([...lines, result]) ?? 0) }]
}
