import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import type { TemplateFault } from '../../../../../domain/texts/template.ts'
import { offerText } from '../../../../../domain/visits/offer/offer-text.ts'
import { type OfferForm, type OfferLanguage, offerFields, wordingFaults } from '../../../../../domain/visits/offer/offer-wording.ts'
import type { Texts } from '../../../../texts/shape.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { today } from '../../../../ui/days.ts'
import { exampleOffer } from './example-offer.ts'

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gap: '8px 16px',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  preview: {
    margin: 0,
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: 'inherit',
    fontSize: '13px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
})

type Props = { language: OfferLanguage; form: OfferForm; value: string; onChange: (value: string) => void }

/** One template beside what it makes of an example. */
export function TemplateField({ language, form, value, onChange }: Props) {
  const styles = useStyles()
  const { visitOffer } = useTexts()
  const { wording: texts } = visitOffer
  const names = Object.values(offerFields[language]).map((name) => `{${name}}`)
  const [fault] = wordingFaults(value, language)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <div className={styles.pair}>
      <Field
        label={texts.title(visitOffer.languages[language], visitOffer.forms[form])}
        hint={texts.fields(names.join(', '))}
        validationMessage={fault && tell(fault, texts)}
      >
        <Textarea rows={7} resize="vertical" value={value} onChange={(_event, data) => onChange(data.value)} />
      </Field>
      <Field label={texts.preview}>
        <pre className={styles.preview}>{offerText(value, exampleOffer(today()), { language, zone, readerZone: zone, today: today() })}</pre>
      </Field>
    </div>
  )
}

function tell(fault: TemplateFault, { faults }: Texts['visitOffer']['wording']): string {
  return fault.code === 'unclosed' ? faults.unclosed : faults[fault.code](fault.name)
}
