import { useTexts } from '../../../ui/app-context.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { DayField } from '../../../ui/forms/DayField.tsx'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { TimeField } from '../../../ui/forms/TimeField.tsx'

const USUAL_MINUTES = [30, 45, 60, 90, 120, 180]

type Fields = { day: string; time: string; minutes: string }
type Props = {
  fields: Fields
  onChange: (part: Partial<Fields>) => void /** A length that is not among the usual ones is offered, too. */
  length?: number
}

/** Day, time and length of a visit. */
export function VisitTimeFields({ fields, onChange, length }: Props) {
  const { forms } = useTexts()
  const lengths = [...new Set([...USUAL_MINUTES, ...(length ? [length] : [])])].sort((one, other) => one - other)
  return (
    <>
      <FieldPair>
        <DayField label={forms.day} isRequired value={fields.day} onChange={(day) => onChange({ day })} />
        <TimeField label={forms.time} isRequired value={fields.time} onChange={(time) => onChange({ time })} />
      </FieldPair>
      <ChipChoice
        label={forms.duration}
        value={fields.minutes}
        options={lengths.map((minutes) => [String(minutes), forms.minutes(minutes)] as const)}
        onChange={(minutes) => onChange({ minutes })}
      />
    </>
  )
}
