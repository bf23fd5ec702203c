import { Field, Select } from '@fluentui/react-components'

type Props = {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChange: (value: string) => void
  hint?: string
}

/** One of a list, in the browser's own control. */
export function ChoiceField({ label, value, options, onChange, hint }: Props) {
  return (
    <Field label={label} size="small" hint={hint}>
      <Select size="small" value={value} onChange={(_event, data) => onChange(data.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
