import type { RebateStep } from '../../../../../domain/commerce/rebate-step.ts'
import { useIsDiscreet } from '../../../../ui/discreet/discreet-mode.tsx'
import { readablePhone } from '../../../../ui/phone-number.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useDecimal } from '../use-decimal.ts'
import { useImportTexts } from '../use-import-texts.ts'

const DAY = /^\d{4}-\d\d-\d\d$/
/** Columns whose numbers count or measure: all others are keys and texts, whatever stands in them. */
const DECIMALS = new Set(['price_unit', 'quantity', 'employees', 'probability', 'dunning_level', 'rate', 'percent', 'rebate_percent'])
const PRICES = new Set(['price', 'unit_cost', 'amount'])
/** Columns that hold one of a few words of ours. */
const WORDS = new Set(['status', 'kind', 'is_credit_blocked'])

/** What stands in a column of the register, in the form of the user's language; money with its cents, hidden in discreet mode. */
export function useStoredValue(): (column: string, value: string | null) => string {
  const { check, names } = useImportTexts()
  const { fullDay, price } = useFormat()
  const decimal = useDecimal()
  const isDiscreet = useIsDiscreet()
  return (column, value) => {
    if (value === null || value === '') return check.emptyValue
    if (column.endsWith('_cents')) return price(Number(value) / 100)
    if (PRICES.has(column)) return isDiscreet ? price(0) : decimal(value)
    if (column === 'steps')
      return (JSON.parse(value) as RebateStep[]).map((step) => check.step(price(step.fromCents / 100), decimal(String(step.percent)))).join(', ')
    if (column === 'phone') return readablePhone(value)
    if (WORDS.has(column)) return names.words[value] ?? value
    if (DECIMALS.has(column)) return decimal(value)
    return DAY.test(value) ? fullDay(value) : value
  }
}
