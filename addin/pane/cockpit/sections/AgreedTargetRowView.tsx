import { Button, makeStyles } from '@fluentui/react-components'
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import type { AgreedTargetRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { useTarget } from './use-target.ts'

const useStyles = makeStyles({ actions: { display: 'flex' }, button: { minWidth: '26px', height: '24px' } })

/** What was agreed, by when; while it is open, one click says how it ended. */
export function AgreedTargetRowView({ row }: { row: AgreedTargetRow }) {
  const styles = useStyles()
  const { rows, visitReport } = useTexts()
  const { day } = useFormat()
  const { settle, isPending, failure } = useTarget(row)
  const { targetActions } = visitReport
  const actions = row.state === 'open' && (
    <span className={styles.actions}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<Checkmark16Filled />}
        disabled={isPending}
        aria-label={`${targetActions.met}: ${row.text}`}
        title={targetActions.met}
        onClick={() => settle('met')}
      />
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<Dismiss16Regular />}
        disabled={isPending}
        aria-label={`${targetActions.not_met}: ${row.text}`}
        title={targetActions.not_met}
        onClick={() => settle('not_met')}
      />
    </span>
  )
  return (
    <>
      <Row title={row.text} below={joined(visitReport.targetStates[row.state], rows.due(day(row.dueOn)))} end={actions} />
      {failure && <ErrorNote error={failure.error} onRetry={failure.retry} />}
    </>
  )
}
