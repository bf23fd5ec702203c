import { Field, Input } from '@fluentui/react-components'

type MomentFieldProps = {
  label: string
  /** Local time `YYYY-MM-DDTHH:mm`. */
  value: string
  /** Asks for the day only. */
  isDay: boolean
  onChange: (value: string) => void
}

/** Day and time of an appointment; while the field is incomplete the last value stays. */
export function MomentField({ label, value, isDay, onChange }: MomentFieldProps) {
  const change = (typed: string) => typed && onChange(isDay ? `${typed}T00:00` : typed)
  return (
    <Field label={label}>
      <Input type={isDay ? 'date' : 'datetime-local'} value={isDay ? value.slice(0, 10) : value} onChange={(_, data) => change(data.value)} />
    </Field>
  )
}
