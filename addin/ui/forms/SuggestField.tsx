import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useId } from 'react'

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0 } })

type Props = { label: string; value: string; options: readonly string[]; onChange: (value: string) => void; isRequired?: boolean; hint?: string }

/** One line of text with what may be meant, in the browser's own list; whatever else is typed stays. */
export function SuggestField({ label, value, options, onChange, isRequired = false, hint }: Props) {
  const styles = useStyles()
  const listId = useId()
  return (
    <Field label={label} required={isRequired} size="small" hint={hint}>
      <Input
        size="small"
        className={styles.input}
        input={{ className: styles.input, list: listId }}
        autoComplete="off"
        required={isRequired}
        maxLength={255}
        value={value}
        contentAfter={
          <datalist id={listId}>
            {options.map((option) => (
              <option key={option} value={option} />
            ))}
          </datalist>
        }
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  )
}
