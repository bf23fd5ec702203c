import { useTexts } from '../../../ui/app-context.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'

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
        <TextField label={forms.day} type="date" isRequired value={fields.day} onChange={(day) => onChange({ day })} />
        <TextField label={forms.time} type="time" isRequired value={fields.time} onChange={(time) => onChange({ time })} />
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
