import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { isToBeAsked, type ShownVisit } from '../planner-week.ts'
import type { usePlanner } from '../use-planner.ts'
import { CallLine } from './CallLine.tsx'
import type { useMissedCalls } from './use-missed-calls.ts'

const useStyles = makeStyles({
  note: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, fontSize: '12px' },
  lists: { maxHeight: '60vh', overflowY: 'auto' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  later: { margin: '12px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
})

type Props = {
  visits: ShownVisit[]
  zone: string
  planner: ReturnType<typeof usePlanner>
  calls: ReturnType<typeof useMissedCalls>
  onClose: () => void
}

/** Everybody who is still to be asked, one after the other; what he says, or that nobody was reached, is noted with a click. */
export function CallList({ visits, zone, planner, calls, onClose }: Props) {
  const styles = useStyles()
  const { planner: texts } = useTexts()
  const open = visits.filter(isToBeAsked)
  const isLater = (visit: ShownVisit): boolean => (calls.of(visit)?.again?.at ?? '') > calls.now
  const listOf = (some: ShownVisit[]) => (
    <ul className={styles.list}>
      {some.map((visit) => (
        <CallLine key={visit.id} {...{ visit, zone, planner, calls }} />
      ))}
    </ul>
  )
  const later = open.filter(isLater)
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.calls.title}</DialogTitle>
          <DialogContent>
            <p className={styles.note}>{open.length ? texts.calls.note : texts.calls.nobody}</p>
            {calls.error && <ErrorNote error={calls.error} />}
            <div className={styles.lists}>
              {listOf(open.filter((visit) => !isLater(visit)))}
              {later.length > 0 && (
                <>
                  <h3 className={styles.later}>{texts.calls.later}</h3>
                  {listOf(later)}
                </>
              )}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{texts.visit.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
