import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import type { Plan } from './planner-week.ts'

const useStyles = makeStyles({
  state: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

type Props = { plan: Plan | null; isStarting: boolean; isChanging: boolean; onStop: () => void }

/** What the search has found so far, with the way to leave it at that. */
export function SearchState({ plan, isStarting, isChanging, onStop }: Props) {
  const styles = useStyles()
  const { planner } = useTexts()
  const { number } = useFormat()
  const visits = number((plan?.proposals ?? []).filter(({ day }) => day !== null).length)
  const isRunning = plan?.state === 'running' && !isStarting && !isChanging
  const text = isStarting
    ? planner.assembling
    : isChanging
      ? planner.adjusting
      : isRunning
        ? planner.searching(visits, number(plan.improvements))
        : plan && visits !== '0'
          ? planner.found(visits)
          : ''
  return (
    <div className={styles.state}>
      {isRunning && <Spinner size="extra-tiny" />}
      <span role="status">{text}</span>
      {isRunning && (
        <Button size="small" appearance="subtle" onClick={onStop}>
          {planner.stop}
        </Button>
      )}
    </div>
  )
}
