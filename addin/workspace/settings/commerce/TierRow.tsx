import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useQuoteTexts } from '../../../pane/commerce/quotes/use-quote-texts.ts'
import { dayNames, type TierFields } from './chase-fields.ts'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', alignItems: 'end', gap: '8px', marginBottom: '10px' },
  input: { width: '100%', minWidth: 0, textAlign: 'end' },
})

type Props = { tier: TierFields; isFirst: boolean; onChange: (part: Partial<TierFields>) => void }

/** From which value on, and when to ask. The first tier begins with nothing. */
export function TierRow({ tier, isFirst, onChange }: Props) {
  const styles = useStyles()
  const { settings: texts } = useQuoteTexts()
  return (
    <div className={styles.row}>
      {(['from', ...dayNames] as const).map((name) => (
        <Field key={name} size="small" label={texts[name]}>
          <Input
            size="small"
            inputMode="numeric"
            disabled={isFirst && name === 'from'}
            className={styles.input}
            input={{ className: styles.input, 'aria-label': name === 'from' ? texts.from : texts.of(texts[name], tier.from) }}
            value={tier[name]}
            onChange={(_event, { value }) => onChange({ [name]: value })}
          />
        </Field>
      ))}
    </div>
  )
}
