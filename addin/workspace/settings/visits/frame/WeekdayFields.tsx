import { makeStyles, tokens } from '@fluentui/react-components'
import { weekdays as allWeekdays, type Weekday } from '../../../../../domain/time/weekdays.ts'
import { weekdayUses } from '../../../../../domain/visits/frame/planning-profile.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../../../ui/forms/TextField.tsx'
import { areRegionsWrong, type Profile } from './profile-values.ts'

const useStyles = makeStyles({
  days: { margin: 0, padding: 0, border: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  legend: { padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  day: { display: 'grid', gridTemplateColumns: 'minmax(0, 160px) minmax(0, 1fr)', gap: '8px', alignItems: 'start' },
})

type Rules = Profile['weekdays']
type Props = { weekdays: Rules; onChange: (weekdays: Rules) => void }

/** What every weekday is for; where it is for visits, also where they go. */
export function WeekdayFields({ weekdays, onChange }: Props) {
  const styles = useStyles()
  const { planningFrame: texts } = useTexts()
  const options = (['usual', ...weekdayUses] as const).map((use) => [use, texts.uses[use]] as const)
  const choose = (weekday: Weekday, value: string): void => {
    const others = weekdays.filter((rule) => rule.weekday !== weekday)
    const use = weekdayUses.find((each) => each === value)
    onChange(use ? [...others, { weekday, use, regions: [] }] : others)
  }
  const tour = (weekday: Weekday, text: string): void => {
    const regions = text === '' ? [] : text.split(',')
    onChange(weekdays.map((rule) => (rule.weekday === weekday ? { ...rule, regions } : rule)))
  }
  return (
    <fieldset className={styles.days}>
      <legend className={styles.legend}>{texts.weekdays}</legend>
      {allWeekdays.map((weekday) => {
        const rule = weekdays.find((each) => each.weekday === weekday)
        return (
          <div key={weekday} className={styles.day}>
            <ChoiceField
              label={texts.dayNames[weekday]}
              value={rule?.use ?? 'usual'}
              options={options}
              onChange={(value) => choose(weekday, value)}
            />
            {rule?.use === 'visits' && (
              <TextField
                label={texts.regions(texts.dayNames[weekday])}
                hint={texts.regionsHint}
                problem={areRegionsWrong(rule.regions) ? texts.regionsWrong : null}
                value={rule.regions.join(',')}
                onChange={(text) => tour(weekday, text)}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
