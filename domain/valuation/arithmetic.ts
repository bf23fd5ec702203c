/** How a figure comes about, in so few lines that everybody can recompute it. */

export const MOST_LINES = 5

/** Kinds of numbers, as they are shown: cents, shares of one, plain numbers with up to three decimals, days. */
export type ArithmeticUnit = 'money' | 'share' | 'number' | 'days'

/** `what`: a name that the page has words for, `{ name }` of the customer's own things besides. The first line has no operator, the last one is the result. */
export type ArithmeticLine = { operator: '+' | '−' | '×' | '÷' | '=' | null; value: number; unit: ArithmeticUnit; what: string; name?: string }

/** What the lines before the result come to, one operator after the other; null: they cannot be reckoned. */
export function recompute(lines: readonly ArithmeticLine[]): number | null {
  const [first, ...rest] = lines
  if (!first || first.operator !== null) return null
  return rest.slice(0, -1).reduce<number | null>((sum, { operator, value }) => (sum === null ? null : apply(sum, operator, value)), first.value)
}

function apply(sum: number, operator: ArithmeticLine['operator'], value: number): number | null {
  if (operator === '+') return sum + value
  if (operator === '−') return sum - value
  if (operator === '×') return sum * value
  return operator === '÷' && value !== 0 ? sum / value : null
}
