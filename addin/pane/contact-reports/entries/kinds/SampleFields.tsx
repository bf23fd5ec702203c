import { AmountField } from '../../../../ui/forms/AmountField.tsx'
import { DayField } from '../../../../ui/forms/DayField.tsx'
import { FieldPair } from '../../../../ui/forms/FieldPair.tsx'
import { useEntryTexts } from '../use-entry-texts.ts'
import type { EntryViewProps } from './entry-form.ts'
import { ProductField } from './ProductField.tsx'
import { areDaysRight } from './sample-days.ts'

/** What was left with the customer, how much of it, and whether it is to come back. */
export function SampleFields({ fields, cockpit, onChange }: EntryViewProps) {
  const { sample: texts } = useEntryTexts()
  const { quantity = '', givenOn = '', dueBackOn = '', returnedOn } = fields
  const problem = areDaysRight(fields) ? null : texts.wrongDays
  return (
    <>
      <ProductField cockpit={cockpit} fields={fields} onChange={onChange} />
      <FieldPair>
        <AmountField label={texts.quantity} isRequired value={quantity} onChange={(next) => onChange({ quantity: next })} />
        <DayField label={texts.dueBackOn} value={dueBackOn} onChange={(next) => onChange({ dueBackOn: next })} />
      </FieldPair>
      <DayField label={texts.givenOn} isRequired value={givenOn} problem={problem} onChange={(next) => onChange({ givenOn: next })} />
      {returnedOn !== undefined && <DayField label={texts.returnedOn} value={returnedOn} onChange={(next) => onChange({ returnedOn: next })} />}
    </>
  )
}
