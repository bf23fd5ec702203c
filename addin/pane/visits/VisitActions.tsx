import { Button, makeStyles } from '@fluentui/react-components'
import type { Outputs } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useVisit } from './use-visit.ts'

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '8px 0' } })

type Visit = Outputs['visits']['read']

/** What its owner can do with a visit that is still to come. */
export function VisitActions({ visit, onMove }: { visit: Visit; onMove: () => void }) {
  const styles = useStyles()
  const texts = useTexts().bothWays.visit
  const { visitId: id, version, status, isFromOutlook } = visit
  const { confirm, cancel, isPending, error } = useVisit({ id, version, isFromOutlook })
  if (status === 'done' || status === 'not_met' || status === 'cancelled') return null
  const isOpen = status === 'proposed' || status === 'asked'
  return (
    <>
      <div className={styles.actions}>
        {isOpen && (
          <Button size="small" appearance="primary" disabled={isPending} onClick={confirm}>
            {texts.confirm}
          </Button>
        )}
        {!isFromOutlook && (
          <Button size="small" disabled={isPending} onClick={onMove}>
            {texts.reschedule}
          </Button>
        )}
        <Button size="small" disabled={isPending} onClick={cancel}>
          {isFromOutlook ? texts.isNone : texts.cancel}
        </Button>
      </div>
      {error && <ErrorNote error={error} onRetry={isOpen ? confirm : cancel} />}
    </>
  )
}
