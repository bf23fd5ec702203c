import { makeStyles, tokens } from '@fluentui/react-components'
import type { PlanMoves } from '../../../../domain/visits/week/plan-moves.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  line: { margin: '0 0 6px', fontSize: '12px', color: tokens.colorNeutralForeground1, '@media print': { display: 'none' } },
})

/** What else has changed in the plan by the last change by hand. */
export function MovesLine({ moves }: { moves: PlanMoves | null }) {
  const styles = useStyles()
  const { moves: texts } = useTexts().planner
  const { number, weekday } = useFormat()
  const told = moves && [
    ...moves.moved.map(({ name, from, to }) => texts.moved(name, weekday(from), weekday(to))),
    ...moves.dropped.map(texts.dropped),
    ...moves.added.map(({ name, day }) => texts.added(name, weekday(day))),
    ...(moves.retimed > 0 ? [texts.retimed(number(moves.retimed))] : []),
  ]
  return (
    <p className={styles.line} role="status" hidden={!told?.length}>
      {told?.length ? `${told.join(', ')}.` : ''}
    </p>
  )
}
