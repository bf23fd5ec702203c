import type { ArithmeticLine } from '../../../domain/valuation/arithmetic.ts'
import { useHost, useTexts } from '../../ui/app-context.ts'
import { useFormat } from '../../ui/use-format.ts'

/** Of a line its number as it is shown: money to the cent where it is not whole, so that the lines recompute. */
export function useArithmeticValue(): (line: ArithmeticLine) => string {
  const { money, price } = useFormat()
  const { common } = useTexts()
  const { locale } = useHost()
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  return ({ value, unit }) => {
    if (unit === 'money') return value % 100 === 0 ? money(value) : price(value / 100)
    if (unit === 'share') return share.format(value)
    return unit === 'days' ? common.days(value) : number.format(value)
  }
}
