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
import { WordingField } from '../../WordingField.tsx'
import { exampleFacts } from './example-facts.ts'
import { useAnswersTexts } from './use-answers-texts.ts'

type Props = {
  situation: Situation
  place: { language: Language; form: AddressForm }
  wording: AnswerWording
  onChange: (value: string) => void
}

/** The template of one situation beside what it makes of an example. */
export function AnswerField({ situation, place: { language, form }, wording, onChange }: Props) {
  const { wording: texts } = useAnswersTexts()
  const value = wording[language][form][situation]
  const [fault] = answerFaults(value, situation, language)
  const day = today()
  const { always, perhaps } = placeholdersOf(situation, language)
  const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ')
  const hint = [texts.fields(braced(always)), texts.perhaps(braced(perhaps))].join('; ')
  return (
    <WordingField
      label={texts.situations[situation]}
      hint={hint}
      problem={fault && tell(fault, texts)}
      value={value}
      lines={4}
      onChange={onChange}
      previewLabel={texts.preview}
      preview={answerText(exampleFacts(situation, language, day), { wording, tag: language, form, today: day, currency: 'EUR' }) ?? texts.empty}
    />
  )
}

const tell = (fault: AnswerFault, { faults }: AnswersTexts['wording']): string =>
  'name' in fault ? faults[fault.code](fault.name) : faults[fault.code]
