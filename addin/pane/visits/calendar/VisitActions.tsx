import { Button, makeStyles } from '@fluentui/react-components'
import type { Outputs } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import type { NoticeAction } from '../../../ui/notice.ts'
import { useLetter } from '../use-letter.ts'
import { useVisit } from './use-visit.ts'

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '8px 0' } })

type Visit = Outputs['visits']['read']

type Props = { visit: Visit; onMove: () => void; onReport: () => void }

/** What its owner can do with a visit that nobody has told about yet. */
export function VisitActions({ visit, onMove, onReport }: Props) {
  const styles = useStyles()
  const { bothWays, visitReport } = useTexts()
  const texts = bothWays.visit
  const { visitId: id, version, status, isFromOutlook } = visit
  const { confirm, cancel, takePlace, isPending, error } = useVisit({ id, version, status, isFromOutlook })
  const letter = useLetter()
  if (status === 'done' || status === 'not_met') return null
  if (status === 'cancelled')
    return (
      <>
        <div className={styles.actions}>
          <Button size="small" disabled={isPending} onClick={takePlace}>
            {texts.takePlace}
          </Button>
          {visit.whyOff === 'called_off' && !isFromOutlook && <WriteButton {...letter.ofVisit('call_off', id)} />}
        </div>
        {error && <ErrorNote error={error} onRetry={takePlace} />}
      </>
    )
  const isOpen = status === 'proposed' || status === 'asked'
  const hasBegun = Date.parse(visit.startsAt) <= Date.now()
  return (
    <>
      <div className={styles.actions}>
        {hasBegun && (
          <Button size="small" appearance="primary" onClick={onReport}>
            {visitReport.report}
          </Button>
        )}
        {isOpen && (
          <Button size="small" appearance={hasBegun ? 'secondary' : 'primary'} disabled={isPending} onClick={confirm}>
            {texts.confirm}
          </Button>
        )}
        {!isFromOutlook && (
          <Button size="small" disabled={isPending} onClick={onMove}>
            {texts.reschedule}
          </Button>
        )}
        {status === 'confirmed' && !hasBegun && !isFromOutlook && <WriteButton {...letter.ofVisit('confirm', id)} />}
        <Button size="small" disabled={isPending} onClick={cancel}>
          {isFromOutlook ? texts.isNone : texts.cancel}
        </Button>
      </div>
      {error && <ErrorNote error={error} onRetry={isOpen ? confirm : cancel} />}
    </>
  )
}

function WriteButton({ label, run }: NoticeAction) {
  return (
    <Button size="small" onClick={run}>
      {label}
    </Button>
  )
}
