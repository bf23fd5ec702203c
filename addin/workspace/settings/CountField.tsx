import { Field, Input, makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0, textAlign: 'end' } })

type Props = {
  label: string
  /** The label with what it belongs to, where several fields have the same. */
  name?: string
  value: string
  isDisabled?: boolean
  /** Why it cannot stay so; null: it can. */
  problem?: string | null
  onChange: (value: string) => void
}

/** A whole number as it is typed. */
export function CountField({ label, name, value, isDisabled = false, problem = null, onChange }: Props) {
  const styles = useStyles()
  return (
    <Field size="small" label={label} validationMessage={problem}>
      <Input
        size="small"
        inputMode="numeric"
        disabled={isDisabled}
        className={styles.input}
        input={{ className: styles.input, ...(name && { 'aria-label': name }) }}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  )
}
