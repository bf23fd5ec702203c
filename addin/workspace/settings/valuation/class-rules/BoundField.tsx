import type { Measure } from '../../../../../domain/valuation/customer-class/rule-fields.ts'
import { CountField } from '../../CountField.tsx'
import { readBound } from './typed-rules.ts'
import { useClassRuleTexts } from './use-class-rule-texts.ts'

type Props = { label: string; measure: Measure; value: string; sign: ',' | '.'; onChange: (value: string) => void }

/** Where a band begins or ends; empty: open. */
export function BoundField({ label, measure, value, sign, onChange }: Props) {
  const { notANumber } = useClassRuleTexts()
  return <CountField label={label} value={value} problem={readBound(measure, value, sign) === undefined ? notANumber : null} onChange={onChange} />
}
