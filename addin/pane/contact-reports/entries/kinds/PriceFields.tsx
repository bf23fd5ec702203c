import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../../api.ts'
import { today } from '../../../../ui/days.ts'
import { AmountField } from '../../../../ui/forms/AmountField.tsx'
import { ChipChoice } from '../../../../ui/forms/ChipChoice.tsx'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { DayField } from '../../../../ui/forms/DayField.tsx'
import { FieldPair } from '../../../../ui/forms/FieldPair.tsx'
import { SuggestField } from '../../../../ui/forms/SuggestField.tsx'
import { useCommerceTexts } from '../../../commerce/use-commerce-texts.ts'
import { useEntryTexts } from '../use-entry-texts.ts'
import type { EntryViewProps } from './entry-form.ts'
import { ProductField } from './ProductField.tsx'

const priceUnits = [1, 100, 1000]

/** Who asks how much for what; how and when it became known is chosen already. */
export function PriceFields({ fields, cockpit, onChange }: EntryViewProps) {
  const { price: texts } = useEntryTexts()
  const { sources } = useCommerceTexts().competitors
  const { data: competitors = [] } = useQuery(useTRPC().competitorPrices.competitors.queryOptions())
  const { competitor = '', price = '', priceUnit = '1', sourceKind = 'told', seenOn = '' } = fields
  return (
    <>
      <SuggestField
        label={texts.competitor}
        isRequired
        value={competitor}
        options={competitors}
        onChange={(next) => onChange({ competitor: next })}
      />
      <ProductField cockpit={cockpit} fields={fields} onChange={onChange} />
      <FieldPair>
        <AmountField label={texts.price} isRequired value={price} onChange={(next) => onChange({ price: next })} />
        <ChoiceField
          label={texts.unit}
          value={priceUnit}
          options={unitsWith(Number(priceUnit)).map((unit) => [String(unit), texts.perUnit(unit)])}
          onChange={(next) => onChange({ priceUnit: next })}
        />
      </FieldPair>
      <ChipChoice
        label={texts.source}
        isHeaded
        value={sourceKind}
        options={Object.entries(sources)}
        onChange={(next) => onChange({ sourceKind: next })}
      />
      <DayField
        label={texts.seenOn}
        isRequired
        value={seenOn}
        problem={seenOn > today() ? texts.notAhead : null}
        onChange={(next) => onChange({ seenOn: next })}
      />
    </>
  )
}

/** Also one of somebody else's. */
const unitsWith = (unit: number): number[] => [...new Set([...priceUnits, unit])].sort((one, other) => one - other)
