import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { answerText } from '../../../../../domain/cockpit/answers/answer-text.ts'
import {
  type AnswerFault,
  type AnswerWording,
  answerFaults,
  placeholdersOf,
  type Situation,
} from '../../../../../domain/cockpit/answers/answer-wording.ts'
import type { Language } from '../../../../../domain/texts/language.ts'
import type { OfferForm as AddressForm } from '../../../../../domain/visits/offer/offer-wording.ts'
import type { AnswersTexts } from '../../../../texts/cockpit/answers/shape.ts'
import { today } from '../../../../ui/days.ts'
import { exampleFacts } from './example-facts.ts'
import { useAnswersTexts } from './use-answers-texts.ts'

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

type Props = {
  situation: Situation
  place: { language: Language; form: AddressForm }
  wording: AnswerWording
  onChange: (value: string) => void
}

/** The template of one situation beside what it makes of an example. */
export function AnswerField({ situation, place: { language, form }, wording, onChange }: Props) {
  const styles = useStyles()
  const { wording: texts } = useAnswersTexts()
  const value = wording[language][form][situation]
  const [fault] = answerFaults(value, situation, language)
  const day = today()
  const { always, perhaps } = placeholdersOf(situation, language)
  const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ')
  const hint = [texts.fields(braced(always)), texts.perhaps(braced(perhaps))].join('; ')
  return (
    <div className={styles.pair}>
      <Field label={texts.situations[situation]} hint={hint} validationMessage={fault && tell(fault, texts)}>
        <Textarea rows={4} resize="vertical" value={value} onChange={(_event, data) => onChange(data.value)} />
      </Field>
      <Field label={texts.preview}>
        <pre className={styles.preview}>
          {answerText(exampleFacts(situation, language, day), { wording, tag: language, form, today: day, currency: 'EUR' }) ?? texts.empty}
        </pre>
      </Field>
    </div>
  )
}

const tell = (fault: AnswerFault, { faults }: AnswersTexts['wording']): string =>
  'name' in fault ? faults[fault.code](fault.name) : faults[fault.code]
