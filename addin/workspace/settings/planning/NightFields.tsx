import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { isNightEmpty, isNightTwice, type Profile } from './profile-values.ts'

const useStyles = makeStyles({
  nights: { margin: 0, padding: 0, border: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  legend: { padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  night: { display: 'grid', gridTemplateColumns: 'minmax(0, 160px) minmax(0, 1fr) auto', gap: '8px', alignItems: 'start' },
  remove: { marginTop: '20px' },
})

type Nights = Profile['nights']
type Props = { nights: Nights; onChange: (nights: Nights) => void }

/** Where the user sleeps away from home. */
export function NightFields({ nights, onChange }: Props) {
  const styles = useStyles()
  const { planningFrame: texts } = useTexts()
  const { day } = useFormat()
  const change = (index: number, part: Partial<Nights[number]>): void =>
    onChange(nights.map((night, i) => (i === index ? { ...night, ...part } : night)))
  return (
    <fieldset className={styles.nights}>
      <legend className={styles.legend}>{texts.nights}</legend>
      <p className={styles.hint}>{texts.nightsHint}</p>
      {nights.map((night, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the day is being typed, and nights have nothing else of their own
        <div key={index} className={styles.night}>
          <TextField
            label={texts.nightOf}
            type="date"
            value={night.day}
            problem={isNightTwice(nights, index) ? texts.nightTwice : null}
            onChange={(value) => change(index, { day: value })}
          />
          <TextField
            label={texts.nightPlace}
            value={night.place}
            problem={isNightEmpty(night) ? texts.nightEmpty : null}
            onChange={(place) => change(index, { place })}
          />
          <Button
            className={styles.remove}
            size="small"
            aria-label={texts.removeNight(night.day === '' ? '' : day(night.day))}
            onClick={() => onChange(nights.filter((_night, i) => i !== index))}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...nights, { day: today(), place: '' }])}>
          {texts.addNight}
        </Button>
      </div>
    </fieldset>
  )
}
