import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CalendarClock16Regular } from '@fluentui/react-icons/svg/calendar-clock'
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark'
import { TaskListSquareLtr16Regular } from '@fluentui/react-icons/svg/task-list-square-ltr'
import { Suspense, useState } from 'react'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { useFollowUp } from './use-follow-up.ts'

const DueChips = onDemand(async () => (await import('./DueChips.tsx')).DueChips)

const useStyles = makeStyles({ button: { minWidth: '26px', height: '24px', color: tokens.colorBrandForeground1 }, below: { flexBasis: '100%' } })

/** `onResult`: opens the form for what came of it; absent where there is no place for it. */
type Props = { id: string; title: string; version: number; dueOn: string; onResult?: () => void }

/** Complete, with the way back, and move to another day. */
export function FollowUpActions({ id, title, version, dueOn, onResult }: Props) {
  const styles = useStyles()
  const { now, bothWays } = useTexts()
  const [isMoving, setIsMoving] = useState(false)
  const { complete, reschedule, failure } = useFollowUp({ id, title, version, dueOn })
  const move = (day: string): void => {
    setIsMoving(false)
    reschedule(day)
  }
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<CalendarClock16Regular />}
        aria-label={`${now.reschedule}: ${title}`}
        aria-expanded={isMoving}
        title={now.reschedule}
        onClick={() => setIsMoving(!isMoving)}
      />
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<Checkmark16Filled />}
        aria-label={`${now.complete}: ${title}`}
        title={now.complete}
        onClick={complete}
      />
      {onResult && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={<TaskListSquareLtr16Regular />}
          aria-label={`${bothWays.followUp.result}: ${title}`}
          title={bothWays.followUp.result}
          onClick={onResult}
        />
      )}
      {isMoving && (
        <div className={styles.below}>
          <Suspense fallback={null}>
            <DueChips value={dueOn} onChange={move} />
          </Suspense>
        </div>
      )}
      {failure && (
        <div className={styles.below}>
          <ErrorNote error={failure.error} onRetry={failure.retry} />
        </div>
      )}
    </>
  )
}
