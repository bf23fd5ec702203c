import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { isToBeAsked, type ShownVisit } from '../planner-week.ts'
import type { usePlanner } from '../use-planner.ts'
import { useVisitTexts } from '../use-visit-texts.ts'
import { ArrangeButtons } from './ArrangeButtons.tsx'
import { ContactWays } from './ContactWays.tsx'

const useStyles = makeStyles({
  note: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, fontSize: '12px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '60vh', overflowY: 'auto' },
  line: { padding: '7px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { fontWeight: tokens.fontWeightSemibold },
})

type Props = { visits: ShownVisit[]; planner: ReturnType<typeof usePlanner>; onClose: () => void }

/** Everybody who is still to be asked, one after the other, with number and draft; what he says is noted with a click. */
export function CallList({ visits, planner, onClose }: Props) {
  const styles = useStyles()
  const { planner: texts } = useTexts()
  const { weekday } = useFormat()
  const { clock } = useVisitTexts()
  const open = visits.filter(isToBeAsked)
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.calls.title}</DialogTitle>
          <DialogContent>
            <p className={styles.note}>{open.length ? texts.calls.note : texts.calls.nobody}</p>
            <ul className={styles.list}>
              {open.map((visit) => (
                <li key={visit.id} className={styles.line}>
                  <div className={styles.name}>{`${weekday(visit.day)} ${clock(visit.from)} ${visit.name}`}</div>
                  <ContactWays visit={visit} />
                  <ArrangeButtons visit={visit} onArrange={(status) => planner.arrange(visit, status)} />
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{texts.visit.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
