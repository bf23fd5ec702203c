import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components'
import { weekdays } from '../../../../domain/time/weekdays.ts'
import { useTexts } from '../../../ui/app-context.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: '2px', fontSize: tokens.fontSizeBase200 },
  chip: { minWidth: '34px', padding: '0 6px' },
})

/** Days of the week to choose any of; `chosen` as digits. */
export function WeekdayChips({ chosen, onToggle }: { chosen: string; onToggle: (weekday: string) => void }) {
  const styles = useStyles()
  const { visitStrategy, planningFrame } = useTexts()
  return (
    <fieldset className={styles.row}>
      <legend className={styles.legend}>{visitStrategy.wishes.weekdays}</legend>
      {weekdays.map((weekday) => (
        <ToggleButton
          key={weekday}
          size="small"
          shape="circular"
          className={styles.chip}
          checked={chosen.includes(String(weekday))}
          aria-label={planningFrame.dayNames[weekday]}
          onClick={() => onToggle(String(weekday))}
        >
          {planningFrame.dayNames[weekday].slice(0, 2)}
        </ToggleButton>
      ))}
    </fieldset>
  )
}
