import { Field, makeStyles, Select } from '@fluentui/react-components'

// As wide as its place, not as its longest choice.
const useStyles = makeStyles({ select: { width: '100%', minWidth: 0 } })

type Props = {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChange: (value: string) => void
  hint?: string
}

/** One of a list, in the browser's own control. */
export function ChoiceField({ label, value, options, onChange, hint }: Props) {
  const styles = useStyles()
  return (
    <Field label={label} size="small" hint={hint}>
      <Select
        size="small"
        className={styles.select}
        select={{ className: styles.select }}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
