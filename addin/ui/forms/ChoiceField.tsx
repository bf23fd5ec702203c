import { Field, Select } from '@fluentui/react-components'

type Props = { label: string; value: string; options: readonly (readonly [value: string, label: string])[]; onChange: (value: string) => void }

/** One of a list, in the browser's own control. */
export function ChoiceField({ label, value, options, onChange }: Props) {
  return (
    <Field label={label} size="small">
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
