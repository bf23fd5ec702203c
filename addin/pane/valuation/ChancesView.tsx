import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Outputs } from '../../api.ts'
import type { ChancesTexts } from '../../texts/valuation/chances/shape.ts'
import { Row } from '../../ui/Row.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { ArithmeticLines } from './ArithmeticLines.tsx'
import { BarGroupButton } from './bars/BarGroupButton.tsx'
import { BarredGroups } from './bars/BarredGroups.tsx'
import { ObjectionButton } from './ObjectionButton.tsx'
import { useAnswerChance } from './use-answer-chance.ts'
import { useChancesTexts } from './use-chances-texts.ts'
import { whyChance } from './why-chance.ts'

const useStyles = makeStyles({
  title: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', paddingInlineStart: '20px' },
})

type ChancesPart = Outputs['chances']['of']
type Chance = ChancesPart['chances'][number]

/** What the customer could buy besides, at most three, each with one-tap answers; or why there is nothing, and what he is never offered. Waits within a `Suspense` for its words. */
export function ChancesView({ customerId, chances: { chances, none, won, bars } }: { customerId: string; chances: ChancesPart }) {
  const styles = useStyles()
  const texts = useChancesTexts()
  const { day } = useFormat()
  return (
    <section aria-label={texts.title}>
      <h4 className={styles.title}>{texts.title}</h4>
      {chances.map((chance) => (
        <ChanceLine key={chance.ruleKey} customerId={customerId} chance={chance} />
      ))}
      {none && <Row title={texts.none[none]} />}
      {won.map(({ name, boughtOn }) => (
        <Row key={name} title={texts.won(name, day(boughtOn))} />
      ))}
      <BarredGroups customerId={customerId} bars={bars} />
    </section>
  )
}

const answers = ['offered', 'won', 'not_interested'] as const

function ChanceLine({ customerId, chance }: { customerId: string; chance: Chance }) {
  const styles = useStyles()
  const texts = useChancesTexts()
  const { money, number } = useFormat()
  const { answer, isPending } = useAnswerChance(customerId)
  const why = whyChance(chance, texts, number)
  return (
    <>
      <ArithmeticLines
        title={chance.name}
        below={chance.isOffered ? `${why}. ${texts.offered}` : why}
        end={texts.aYear(money(chance.cents))}
        lines={chance.arithmetic}
        words={({ what }) => texts.lines[what as keyof ChancesTexts['lines']]}
      />
      <div className={styles.actions}>
        {answers
          .filter((given) => !(chance.isOffered && given === 'offered'))
          .map((given) => (
            <Button
              key={given}
              size="small"
              disabled={isPending}
              aria-label={texts.answerOf(texts.answers[given], chance.name)}
              onClick={() => answer(chance, given)}
            >
              {texts.answers[given]}
            </Button>
          ))}
        <ObjectionButton customerId={customerId} subject="chance" ruleKey={chance.ruleKey} shown={`${chance.name}: ${why}`} />
        <BarGroupButton of={{ customerId, productGroupId: chance.productGroupId, group: chance.group }} />
      </div>
    </>
  )
}
