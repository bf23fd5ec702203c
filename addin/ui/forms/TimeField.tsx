import { Field, Input, makeStyles } from '@fluentui/react-components'
import type { KeyboardEvent } from 'react'
import { moveTime, readTime } from '../../../domain/time/typed-day.ts'
import { useTexts } from '../app-context.ts'
import { useFormat } from '../use-format.ts'
import { useTyped } from './use-typed.ts'

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0 } })

const STEP_MINUTES = 15
const steps: Record<string, number> = { ArrowUp: STEP_MINUTES, ArrowDown: -STEP_MINUTES }

/** `value`: `HH:mm`, empty: none. `problem`: why it cannot stay so; null: it can. */
type Props = { label: string; value: string; onChange: (time: string) => void; isRequired?: boolean; problem?: string | null }

/** A time of the day in Outlook's language, typed as people write it; the arrows move it by a quarter of an hour. */
export function TimeField({ label, value, onChange, isRequired = false, problem = null }: Props) {
  const styles = useStyles()
  const { wrongTime } = useTexts().forms
  const { clock } = useFormat()
  const typed = useTyped(value, onChange, { read: readTime, show: clock, advice: wrongTime(clock('14:30')) })
  const press = (event: KeyboardEvent): void => {
    typed.takeByKey(event)
    const minutes = steps[event.key]
    if (minutes === undefined || !typed.meant) return
    event.preventDefault()
    typed.choose(moveTime(typed.meant, minutes))
  }
  return (
    <Field label={label} required={isRequired} size="small" validationMessage={typed.problem ?? problem}>
      <Input
        size="small"
        className={styles.input}
        input={{ className: styles.input, ref: typed.ref }}
        autoComplete="off"
        required={isRequired}
        value={typed.text}
        onChange={(_event, data) => typed.type(data.value)}
        onBlur={typed.take}
        onKeyDown={press}
      />
    </Field>
  )
}
