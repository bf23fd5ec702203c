import { mergeClasses } from '@fluentui/react-components'
import { LEAST_OUTCOMES, type Lift, type Outcome } from '../../../../../domain/valuation/cross-selling/hold-out.ts'
import type { Outputs } from '../../../../api.ts'
import { useChancesTexts } from '../../../../pane/valuation/use-chances-texts.ts'
import type { ChancesTexts } from '../../../../texts/valuation/chances/shape.ts'
import type { Format } from '../../../../ui/format.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useTableStyles } from './use-table-styles.ts'

type MeasuredKind = Outputs['chances']['measured']['kinds'][number]

/** What was bought of what was shown, and of what was held back; and whether that is a difference. */
export function LiftTable({ kinds }: { kinds: readonly MeasuredKind[] }) {
  const styles = useTableStyles()
  const { settings: texts } = useChancesTexts()
  const isAnything = kinds.some(({ lift, running }) => running + lift.shown.chances + lift.heldBack.chances > 0)
  return (
    <section>
      <h3 className={styles.title}>{texts.lift}</h3>
      <p className={styles.quiet}>{isAnything ? texts.liftIntro : texts.nothingMeasured}</p>
      {isAnything && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <Head />
            <tbody>
              {kinds.map((kind) => (
                <KindRow key={kind.kind} measured={kind} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Head() {
  const styles = useTableStyles()
  const { settings: texts } = useChancesTexts()
  const numbers = [texts.shown, texts.keptBack, texts.runningOnes]
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.cell}>
          {texts.kind}
        </th>
        {numbers.map((name) => (
          <th key={name} scope="col" className={mergeClasses(styles.cell, styles.number)}>
            {name}
          </th>
        ))}
        <th scope="col" className={styles.cell}>
          {texts.result}
        </th>
      </tr>
    </thead>
  )
}

function KindRow({ measured: { kind, lift, running } }: { measured: MeasuredKind }) {
  const styles = useTableStyles()
  const { settings: texts } = useChancesTexts()
  const { number } = useFormat()
  const bought = (outcome: Outcome): string => texts.bought(number(outcome.bought), number(outcome.chances))
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {texts.kinds[kind]}
      </th>
      <td className={mergeClasses(styles.cell, styles.number)}>{bought(lift.shown)}</td>
      <td className={mergeClasses(styles.cell, styles.number)}>{bought(lift.heldBack)}</td>
      <td className={mergeClasses(styles.cell, styles.number)}>{number(running)}</td>
      <td className={styles.cell}>{resultOf(lift, texts, number)}</td>
    </tr>
  )
}

/** In percentage points, with their interval. */
function resultOf({ verdict, difference, low, high }: Lift, texts: ChancesTexts['settings'], number: Format['number']): string {
  const points = (share: number): string => number(Math.abs(share) * 100)
  if (verdict === 'too_few') return texts.tooFew(number(LEAST_OUTCOMES))
  if (verdict === 'unclear') return texts.unclear(points(low), points(high))
  return verdict === 'more' ? texts.more(points(difference), points(low), points(high)) : texts.fewer(points(difference), points(high), points(low))
}
