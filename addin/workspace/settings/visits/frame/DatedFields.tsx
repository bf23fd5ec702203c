import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { today } from '../../../../ui/days.ts'
import { DayField } from '../../../../ui/forms/DayField.tsx'
import { TextField } from '../../../../ui/forms/TextField.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Dated } from './profile-values.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, border: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  legend: { padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  entry: { display: 'grid', gridTemplateColumns: 'minmax(0, 160px) minmax(0, 1fr) auto', gap: '8px', alignItems: 'start' },
  remove: { marginTop: '20px', minWidth: 0 },
})

type Props = {
  texts: { title: string; hint: string; day: string; what: string; add: string; remove: (day: string) => string }
  entries: readonly Dated[]
  /** What is wrong with an entry, beside which of its fields; null: nothing. */
  problemOf: (index: number) => { day?: string; what?: string } | null
  onChange: (entries: Dated[]) => void
}

/** Days with something to each, to add and to remove. */
export function DatedFields({ texts, entries, problemOf, onChange }: Props) {
  const styles = useStyles()
  const { day } = useFormat()
  const change = (index: number, part: Partial<Dated>): void => onChange(entries.map((entry, i) => (i === index ? { ...entry, ...part } : entry)))
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{texts.title}</legend>
      <p className={styles.hint}>{texts.hint}</p>
      {entries.map((entry, index) => {
        const problem = problemOf(index)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the day is being typed, and entries have nothing else of their own
          <div key={index} className={styles.entry}>
            <DayField label={texts.day} value={entry.day} problem={problem?.day ?? null} onChange={(value) => change(index, { day: value })} />
            <TextField label={texts.what} value={entry.what} problem={problem?.what ?? null} onChange={(what) => change(index, { what })} />
            <Button
              className={styles.remove}
              size="small"
              aria-label={texts.remove(entry.day === '' ? '' : day(entry.day))}
              onClick={() => onChange(entries.filter((_entry, i) => i !== index))}
            >
              ×
            </Button>
          </div>
        )
      })}
      <div>
        <Button size="small" onClick={() => onChange([...entries, { day: today(), what: '' }])}>
          {texts.add}
        </Button>
      </div>
    </fieldset>
  )
}
