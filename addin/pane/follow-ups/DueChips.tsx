import { makeStyles } from '@fluentui/react-components'
import { addDays } from '../../../domain/time/local-time.ts'
import type { Texts } from '../../texts/shape.ts'
import { useTexts } from '../../ui/app-context.ts'
import { addMonth, today } from '../../ui/days.ts'
import { ChipChoice } from '../../ui/forms/ChipChoice.tsx'
import { DayField } from '../../ui/forms/DayField.tsx'
import { useWorkdays } from '../../ui/use-workdays.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '4px', padding: '2px 0 4px' },
})

/** A due day by one click, or any date. What is proposed is a workday. */
export function DueChips({ label, value, onChange }: { label?: string; value: string; onChange: (day: string) => void }) {
  const styles = useStyles()
  const { chips, dueOn } = useTexts().forms
  const name = label ?? dueOn
  const workday = useWorkdays()
  return (
    <div className={styles.row}>
      <ChipChoice label={name} isHeaded value={value} options={choicesOf(workday, chips)} onChange={onChange} />
      <DayField isBare label={name} value={value} onChange={(day) => day && onChange(day)} />
    </div>
  )
}

/** Each day once: before a weekend tomorrow and the day after are the same. */
function choicesOf(workday: (day: string) => string, chips: Texts['forms']['chips']): [string, string][] {
  const now = today()
  const tomorrow = addDays(now, 1)
  const next = workday(tomorrow)
  const choices: [string, string][] = [
    [next, next === tomorrow ? chips.tomorrow : chips.nextWorkday],
    [workday(addDays(now, 3)), chips.days3],
    [workday(addDays(now, 7)), chips.week1],
    [workday(addDays(now, 14)), chips.weeks2],
    [workday(addMonth(now)), chips.month1],
  ]
  return choices.filter(([day], number) => choices.findIndex(([other]) => other === day) === number)
}
