import { Button, Field, Input, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components'
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Suspense, useId, useState } from 'react'
import { readDay } from '../../../domain/time/typed-day.ts'
import { useTexts } from '../app-context.ts'
import { today } from '../days.ts'
import { onDemand } from '../on-demand.ts'
import { useFormat } from '../use-format.ts'
import { useTyped } from './use-typed.ts'

const MonthGrid = onDemand(async () => (await import('./MonthGrid.tsx')).MonthGrid)

const useStyles = makeStyles({
  input: { width: '100%', minWidth: 0 },
  bare: { width: '148px' },
  weekday: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  open: { minWidth: '20px', maxWidth: '20px', height: '20px', padding: 0 },
  month: { padding: '8px' },
})

type Props = {
  label: string
  /** `YYYY-MM-DD`, empty: none. */
  value: string
  onChange: (day: string) => void
  isRequired?: boolean
  /** Why it cannot stay so; null: it can. */
  problem?: string | null
  /** Without its label above it, in a line with others. */
  isBare?: boolean
}

/** A day in Outlook's language with its weekday: typed as people write it, or chosen from a month (Alt+arrow down). */
export function DayField({ label, value, onChange, isRequired = false, problem = null, isBare = false }: Props) {
  const styles = useStyles()
  const { forms } = useTexts()
  const { fullDay, weekdayName, dayOrder } = useFormat()
  const weekdayId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const read = (text: string): string | null => readDay(text, today(), dayOrder)
  const typed = useTyped(value, onChange, { read, show: fullDay, advice: forms.wrongDay(fullDay(today())) })
  const close = (): void => {
    setIsOpen(false)
    typed.ref.current?.focus()
  }
  const calendar = (
    <Popover open={isOpen} onOpenChange={(_event, { open }) => setIsOpen(open)} positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          className={styles.open}
          icon={<CalendarLtr16Regular />}
          aria-label={`${forms.openCalendar}: ${label}`}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.month} aria-label={label}>
        <Suspense fallback={null}>
          <MonthGrid
            value={value}
            onChoose={(day) => {
              typed.choose(day)
              close()
            }}
            onClose={close}
          />
        </Suspense>
      </PopoverSurface>
    </Popover>
  )
  return (
    <Field label={isBare ? undefined : label} required={isRequired} size="small" validationMessage={typed.problem ?? problem}>
      <Input
        size="small"
        className={isBare ? styles.bare : styles.input}
        input={{ className: styles.input, ref: typed.ref, ...(isBare && { 'aria-label': label }) }}
        autoComplete="off"
        required={isRequired}
        value={typed.text}
        aria-describedby={typed.meant ? weekdayId : undefined}
        contentBefore={
          typed.meant ? (
            <span id={weekdayId} className={styles.weekday}>
              {weekdayName(typed.meant)}
            </span>
          ) : undefined
        }
        contentAfter={calendar}
        onChange={(_event, data) => typed.type(data.value)}
        onBlur={typed.take}
        onKeyDown={(event) => {
          typed.takeByKey(event)
          if (event.key === 'ArrowDown' && event.altKey) setIsOpen(true)
        }}
      />
    </Field>
  )
}
