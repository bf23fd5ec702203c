import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { DayField } from '../../../ui/forms/DayField.tsx'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { type Search, spans } from './use-slots.ts'

/** When to look for a time, up to a year ahead. */
export function SearchFields({ search, onChange }: { search: Search; onChange: (part: Partial<Search>) => void }) {
  const { visitOffer: texts } = useTexts()
  return (
    <FieldPair>
      <DayField label={texts.from} isRequired value={search.from} onChange={(from) => onChange({ from: from || today() })} />
      <ChoiceField
        label={texts.within}
        value={String(search.days)}
        options={spans.map((days) => [String(days), texts.spans[days]] as const)}
        onChange={(chosen) => onChange({ days: spans.find((days) => String(days) === chosen) ?? spans[0] })}
      />
    </FieldPair>
  )
}
