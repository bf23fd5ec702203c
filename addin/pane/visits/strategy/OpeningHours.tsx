import { makeStyles, tokens } from '@fluentui/react-components'
import { type Weekday, weekdays } from '../../../../domain/time/weekdays.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { TextField } from '../../../ui/forms/TextField.tsx'
import type { HourFields } from './wish-fields.ts'

const useStyles = makeStyles({
  days: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '4px 8px', margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, marginBottom: '2px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
})

type Props = { fields: HourFields; wrong: readonly Weekday[]; onChange: (part: Partial<HourFields>) => void }

/** When visits are welcome at a site, day by day; nothing at all: at any time. */
export function OpeningHours({ fields, wrong, onChange }: Props) {
  const styles = useStyles()
  const { visitStrategy, planningFrame } = useTexts()
  const texts = visitStrategy.wishes
  return (
    <fieldset className={styles.days}>
      <legend className={styles.legend}>{texts.openingHours}</legend>
      {weekdays.map((weekday) => (
        <TextField
          key={weekday}
          label={planningFrame.dayNames[weekday]}
          problem={wrong.includes(weekday) ? texts.wrongHours : null}
          value={fields[`hours${weekday}`]}
          onChange={(value) => onChange({ [`hours${weekday}`]: value })}
        />
      ))}
    </fieldset>
  )
}
