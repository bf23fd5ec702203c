import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components'

// Fluent's input is wider than half a narrow pane unless told otherwise.
const useStyles = makeStyles({ input: { width: '100%', minWidth: 0 } })

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'tel' | 'search'
  lines?: number
  isRequired?: boolean
  maxLength?: number
  autoFocus?: boolean
  /** What is expected, or known about what is there. */
  hint?: string
  /** Why it cannot stay so; null: it can. */
  problem?: string | null
  placeholder?: string
}

/** One line of text, or several. */
export function TextField({ label, value, onChange, type = 'text', lines = 1, isRequired = false, maxLength = 255, ...rest }: Props) {
  const styles = useStyles()
  const { autoFocus = false, placeholder, hint, problem = null } = rest
  return (
    <Field label={label} required={isRequired} size="small" hint={hint} validationMessage={problem}>
      {lines > 1 ? (
        <Textarea
          size="small"
          rows={lines}
          maxLength={20_000}
          required={isRequired}
          placeholder={placeholder}
          value={value}
          autoFocus={autoFocus}
          onChange={(_event, data) => onChange(data.value)}
        />
      ) : (
        <Input
          size="small"
          className={styles.input}
          input={{ className: styles.input }}
          type={type}
          required={isRequired}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          autoFocus={autoFocus}
          onChange={(_event, data) => onChange(data.value)}
        />
      )}
    </Field>
  )
}
