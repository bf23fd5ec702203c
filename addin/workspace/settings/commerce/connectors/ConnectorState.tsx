import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Clock16Regular } from '@fluentui/react-icons/svg/clock'
import { PauseCircle16Regular } from '@fluentui/react-icons/svg/pause-circle'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import type { ReactNode } from 'react'
import { useFormat } from '../../../../ui/use-format.ts'
import type { ConnectorLine } from './connector-wish.ts'
import { useConnectorTexts } from './use-connector-texts.ts'

const useStyles = makeStyles({
  state: { display: 'flex', alignItems: 'center', gap: '6px', margin: '4px 0', fontWeight: tokens.fontWeightSemibold },
  reason: { margin: '0 0 4px' },
})

type State = 'working' | 'paused' | 'waiting' | 'fresh' | 'partly' | 'fine'

function stateOf({ isWorking, isPaused, waits, ranAt, sets }: ConnectorLine): State {
  if (isPaused) return 'paused'
  if (isWorking) return 'working'
  if (waits) return 'waiting'
  if (ranAt === null) return 'fresh'
  return sets.some(({ refused }) => refused) ? 'partly' : 'fine'
}

const icons: Record<State, ReactNode> = {
  working: <Spinner size="extra-tiny" />,
  paused: <PauseCircle16Regular />,
  waiting: <Warning16Regular color={tokens.colorStatusWarningForeground1} />,
  fresh: <Clock16Regular />,
  partly: <Warning16Regular color={tokens.colorStatusWarningForeground1} />,
  fine: <CheckmarkCircle16Regular color={tokens.colorStatusSuccessForeground1} />,
}

/** How it is in one word, and where it waits why, and what to do. */
export function ConnectorState({ line }: { line: ConnectorLine }) {
  const styles = useStyles()
  const texts = useConnectorTexts()
  const { dayAndTime } = useFormat()
  const state = stateOf(line)
  return (
    <>
      <p className={styles.state} role="status">
        {icons[state]}
        {texts.states[state]}
      </p>
      {line.waits && !line.isPaused && (
        <p className={styles.reason}>
          {texts.reasons[line.waits.because]} {texts.waitsUntil(dayAndTime(line.waits.until))}
        </p>
      )}
    </>
  )
}
