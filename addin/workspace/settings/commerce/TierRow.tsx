import { makeStyles } from '@fluentui/react-components'
import { useQuoteTexts } from '../../../pane/commerce/quotes/use-quote-texts.ts'
import { CountField } from '../CountField.tsx'
import { dayNames, type TierFields } from './chase-fields.ts'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', alignItems: 'end', gap: '8px', marginBottom: '10px' },
})

type Props = { tier: TierFields; isFirst: boolean; onChange: (part: Partial<TierFields>) => void }

/** From which value on, and when to ask. The first tier begins with nothing. */
export function TierRow({ tier, isFirst, onChange }: Props) {
  const styles = useStyles()
  const { settings: texts } = useQuoteTexts()
  return (
    <div className={styles.row}>
      {(['from', ...dayNames] as const).map((name) => (
        <CountField
          key={name}
          label={texts[name]}
          name={name === 'from' ? texts.from : texts.of(texts[name], tier.from)}
          isDisabled={isFirst && name === 'from'}
          value={tier[name]}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </div>
  )
}
