import { makeStyles, tokens } from '@fluentui/react-components'
import { addDays, toWorkday } from '../../../domain/time/local-time.ts'
import { useTexts } from '../../ui/app-context.ts'
import { addMonth, today } from '../../ui/days.ts'
import { ChipChoice } from '../../ui/forms/ChipChoice.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', padding: '2px 0 4px' },
  date: {
    height: '26px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    colorScheme: 'inherit',
    font: 'inherit',
    fontSize: '12px',
  },
})

/** A due day by one click, or any date. */
export function DueChips({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const styles = useStyles()
  const { chips, dueOn } = useTexts().forms
  const now = today()
  const choices = [
    [addDays(now, 1), chips.tomorrow],
    [toWorkday(addDays(now, 3)), chips.days3],
    [addDays(now, 7), chips.week1],
    [addDays(now, 14), chips.weeks2],
    [toWorkday(addMonth(now)), chips.month1],
  ] as const
  return (
    <div className={styles.row}>
      <ChipChoice label={dueOn} value={value} options={choices} onChange={onChange} />
      <input
        type="date"
        className={styles.date}
        aria-label={dueOn}
        value={value}
        onChange={(event) => event.target.value && onChange(event.target.value)}
      />
    </div>
  )
}
