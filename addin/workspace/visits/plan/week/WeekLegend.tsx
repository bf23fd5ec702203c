import { makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../../ui/app-context.ts'
import type { WeekState } from './week-state.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '2px 14px', margin: '6px 0 0', padding: 0, listStyleType: 'none' },
  line: { display: 'flex', alignItems: 'center', gap: '5px', color: tokens.colorNeutralForeground2, fontSize: '12px' },
  sample: { width: '22px', height: '13px', boxSizing: 'border-box', borderTopWidth: '1px', borderRightWidth: '1px', borderBottomWidth: '1px' },
})

type Props = { states: readonly (WeekState | 'appointment')[] }

/** What the patterns of the week mean; only those on show. */
export function WeekLegend({ states }: Props) {
  const styles = useStyles()
  const { legend } = useTexts().planner
  return (
    <ul className={styles.list} aria-label={legend.title}>
      {states.map((state) => (
        <li key={state} className={styles.line}>
          <span className={`in-week is-${state} ${styles.sample}`} />
          {legend.states[state]}
        </li>
      ))}
    </ul>
  )
}
