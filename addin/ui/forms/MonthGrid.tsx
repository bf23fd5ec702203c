import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addDays } from '../../../domain/time/local-time.ts'
import { monthLater, weeksOfMonth } from '../../../domain/time/month-weeks.ts'
import { useTexts } from '../app-context.ts'
import { today } from '../days.ts'
import { useFormat } from '../use-format.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', paddingBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  name: {
    width: '32px',
    padding: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  day: { minWidth: '32px', width: '32px', height: '28px', padding: 0, fontWeight: tokens.fontWeightRegular },
  other: { color: tokens.colorNeutralForeground3 },
  today: { fontWeight: tokens.fontWeightBold, textDecorationLine: 'underline' },
})

type Props = { value: string; onChoose: (day: string) => void; onClose: () => void }

/** A month to choose a day from: the arrows go by days and weeks, page up and down by months. */
export function MonthGrid({ value, onChoose, onClose }: Props) {
  const styles = useStyles()
  const { monthBefore, monthAfter } = useTexts().forms
  const { month, dayInWords, weekdayName, dayOrder } = useFormat()
  const now = today()
  const [at, setAt] = useState(value || now)
  const grid = useRef<HTMLTableElement>(null)
  /** Whether the focus goes along: not from the buttons that turn the page, which are pressed several times. */
  const follows = useRef(true)
  useEffect(() => {
    if (follows.current) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
  }, [at])
  const weeks = weeksOfMonth(at, dayOrder === 'month_first' ? 'sunday' : 'monday')
  const walk = (event: KeyboardEvent): void => {
    const next = moved(at, event.key)
    if (next === null && event.key !== 'Escape') return
    event.preventDefault()
    // The form around it would close as well.
    event.stopPropagation()
    if (next === null) onClose()
    else {
      follows.current = true
      setAt(next)
    }
  }
  const turn = (months: number): void => {
    follows.current = false
    setAt(monthLater(at, months))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons in it
    <div onKeyDown={walk}>
      <div className={styles.head}>
        <Button size="small" appearance="subtle" icon={<ChevronLeft16Regular />} aria-label={monthBefore} onClick={() => turn(-1)} />
        <span aria-live="polite">{month(at)}</span>
        <Button size="small" appearance="subtle" icon={<ChevronRight16Regular />} aria-label={monthAfter} onClick={() => turn(1)} />
      </div>
      <table ref={grid}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" className={styles.name}>
                {weekdayName(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((day) => (
                <td key={day}>
                  <Button
                    size="small"
                    appearance={day === value ? 'primary' : 'subtle'}
                    className={mergeClasses(
                      styles.day,
                      day !== value && day.slice(0, 7) !== at.slice(0, 7) && styles.other,
                      day === now && styles.today,
                    )}
                    data-day={day}
                    tabIndex={day === at ? 0 : -1}
                    aria-label={dayInWords(day)}
                    aria-pressed={day === value}
                    aria-current={day === now ? 'date' : undefined}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </Button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const days: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const months: Record<string, number> = { PageUp: -1, PageDown: 1 }

/** Where a key leads from a day; null: nowhere. */
function moved(day: string, key: string): string | null {
  if (days[key] !== undefined) return addDays(day, days[key])
  return months[key] === undefined ? null : monthLater(day, months[key])
}
