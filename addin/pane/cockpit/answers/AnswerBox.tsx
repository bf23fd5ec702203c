import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowReply20Regular } from '@fluentui/react-icons/svg/arrow-reply'
import { useState } from 'react'
import { answerText } from '../../../../domain/cockpit/answers/answer-text.ts'
import type { AnswerWording } from '../../../../domain/cockpit/answers/answer-wording.ts'
import { type Language, languageOf, languages } from '../../../../domain/texts/language.ts'
import { type OfferForm as AddressForm, offerForms } from '../../../../domain/visits/offer/offer-wording.ts'
import type { Outputs } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { today } from '../../../ui/days.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { AnswerLine } from './AnswerLine.tsx'
import { type Answerable, chosenOf, keyOf } from './answer-choice.ts'
import { useAnswersTexts } from './use-answers-texts.ts'
import { useHidden } from './use-hidden.ts'
import { usePutIn } from './use-put-in.ts'

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '6px',
    margin: '6px 12px 0',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  quiet: { minWidth: 0 },
})

type Props = { item: OpenItem; lines: readonly Answerable[]; found: Outputs['answers']['find']; wording: AnswerWording }

/** The sentences as they will stand in the mail, and the one click that puts them there. */
export function AnswerBox({ item, lines, found, wording }: Props) {
  const styles = useStyles()
  const texts = useAnswersTexts()
  const { way, putIn } = usePutIn(item)
  const { isHidden, hide } = useHidden(item)
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>({})
  const [wish, setWish] = useState<{ language?: Language; form?: AddressForm }>({})
  const [isChoosing, setIsChoosing] = useState(false)
  const known = languageOf(found.tag)
  const [language, form] = [wish.language ?? known, wish.form ?? found.form]
  const telling = { wording, tag: language === known ? found.tag : language, form, today: today(), currency: found.currency }
  const shown = lines
    .filter(({ question }) => isHidden && !isHidden(question.kind))
    .map((line) => {
      const told = chosenOf(line, chosen[line.question.kind]).map((facts) => ({ facts, text: answerText(facts, telling) }))
      return { ...line, choices: line.facts, told }
    })
  const text = shown.flatMap(({ told }) => told.flatMap(({ text }) => text ?? [])).join('\n\n')
  const toggle = ({ question, told }: (typeof shown)[number], key: string): void => {
    const keys = told.map(({ facts }) => keyOf(facts))
    setChosen({ ...chosen, [question.kind]: keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key] })
  }
  if (shown.length === 0) return null
  return (
    <section className={styles.box} aria-label={texts.label}>
      {shown.map((line) => (
        <AnswerLine key={line.question.kind} line={line} onToggle={(key) => toggle(line, key)} onHide={() => hide(line.question.kind)} />
      ))}
      {text !== '' && (
        <div className={styles.row}>
          <Button size="small" appearance="primary" icon={<ArrowReply20Regular />} onClick={({ detail }) => detail < 2 && void putIn(text)}>
            {texts[way]}
          </Button>
          <Button
            size="small"
            appearance="transparent"
            className={styles.quiet}
            aria-expanded={isChoosing}
            onClick={() => setIsChoosing(!isChoosing)}
          >
            {texts.written(texts.languages[language], texts.forms[form])}
          </Button>
        </div>
      )}
      {text !== '' && isChoosing && (
        <div className={styles.row}>
          <ChipChoice
            label={texts.language}
            value={language}
            options={languages.map((each) => [each, texts.languages[each]] as const)}
            onChange={(each) => setWish({ ...wish, language: each })}
          />
          <ChipChoice
            label={texts.form}
            value={form}
            options={offerForms.map((each) => [each, texts.forms[each]] as const)}
            onChange={(each) => setWish({ ...wish, form: each })}
          />
        </div>
      )}
    </section>
  )
}
