import type { ArithmeticLine } from '../../../../domain/valuation/arithmetic.ts'
import { useCustomerClassTexts } from './use-customer-class-texts.ts'

/** What the numbers of potential and share are. */
export function useWorthWords(): (line: ArithmeticLine) => string {
  const { lines, perEmployee } = useCustomerClassTexts()
  return ({ what, name }) => (what === 'per_employee' && name ? perEmployee(name) : (lines[what] ?? what))
}
