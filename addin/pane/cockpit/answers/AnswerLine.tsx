import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { type Facts, MOST_CHOICES } from '../../../../domain/cockpit/answers/facts.ts'
import type { Question } from '../../../../domain/cockpit/answers/question.ts'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import { Chips } from '../../../ui/forms/Chips.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { keyOf } from './answer-choice.ts'
import { useAnswersTexts } from './use-answers-texts.ts'

const useStyles = makeStyles({
  line: { display: 'grid', gap: '4px', minWidth: 0 },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start', columnGap: '4px' },
  quote: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', paddingBlock: '4px' },
  dismiss: { minWidth: 0 },
  text: {
    margin: 0,
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: 'inherit',
    fontSize: '12px',
    lineHeight: '17px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
})

const LONGEST_QUOTE = 160

/** `isMeant`: of a single choice, that it needs none. `told`: what is chosen, none: one of the choices has to be taken first; its `text` null: there is none for the customer. */
type Line = { question: Question; choices: readonly Facts[]; isMeant: boolean; told: readonly { facts: Facts; text: string | null }[] }

type Props = { line: Line; onToggle: (key: string) => void; onHide: () => void }

/** One question in the customer's words, what is meant, and the sentences that answer it. */
export function AnswerLine({ line: { question, choices, isMeant, told }, onToggle, onHide }: Props) {
  const styles = useStyles()
  const texts = useAnswersTexts()
  const { day } = useFormat()
  const quote = texts.quoted(cutText(question.quotes.join(' … ').replaceAll(/\s+/g, ' '), LONGEST_QUOTE))
  const sentences = told.flatMap(({ text }) => text ?? [])
  const nameOf = (each: Facts): string =>
    each.kind === 'price' ? texts.bought(cutText(each.text, 60), day(each.boughtOn)) : texts.document(each.number, each.customerReference)
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        <Caption1 className={styles.quote}>{quote}</Caption1>
        <Button
          size="small"
          appearance="transparent"
          className={styles.dismiss}
          icon={<Dismiss16Regular />}
          aria-label={texts.hide(quote)}
          onClick={onHide}
        />
      </div>
      {(choices.length > 1 || !isMeant) && (
        <>
          <Chips
            label={choices.length > 1 ? texts.whichOnes[question.kind] : texts.which[question.kind]}
            isHeaded
            isChosen={(key) => told.some(({ facts }) => keyOf(facts) === key)}
            options={choices.slice(0, MOST_CHOICES).map((each) => [keyOf(each), nameOf(each)] as const)}
            onPress={onToggle}
          />
          {choices.length > MOST_CHOICES && <Caption1>{texts.more[question.kind]}</Caption1>}
        </>
      )}
      {told.map(({ facts, text }) => text === null && <Caption1 key={keyOf(facts)}>{texts.nothing[facts.kind](nameOf(facts))}</Caption1>)}
      {sentences.length > 0 && (
        <section aria-label={texts.preview}>
          <pre className={styles.text}>{sentences.join('\n\n')}</pre>
        </section>
      )}
    </div>
  )
}
