import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { Plan } from './planner-week.ts'
import type { usePlanner } from './use-planner.ts'
import { useVisitTexts } from './use-visit-texts.ts'

const useStyles = makeStyles({
  note: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, fontSize: '12px' },
  list: { display: 'flex', flexDirection: 'column', maxHeight: '50vh', overflowY: 'auto' },
})

type Props = { plan: Plan; planner: ReturnType<typeof usePlanner>; onClose: () => void }

/** Which of the proposals go into the calendar; before that nothing does. */
export function EnterDialog({ plan, planner, onClose }: Props) {
  const styles = useStyles()
  const { planner: texts, common } = useTexts()
  const { number, weekday } = useFormat()
  const { clock } = useVisitTexts()
  const notify = useNotify()
  const proposals = plan.proposals.flatMap((each) => (each.day !== null && !each.isExcluded ? [{ ...each, day: each.day }] : []))
  const [left, setLeft] = useState<readonly string[]>([])
  /** A second press sends the same ids. */
  const [entryId] = useState(() => uuidv7())
  const [visitIds] = useState(() => new Map(proposals.map(({ id }) => [id, uuidv7()])))
  const chosen = proposals.filter(({ id }) => visitIds.has(id) && !left.includes(id))
  const enter = (): void =>
    planner.enter.mutate(
      { planId: plan.planId, entryId, visits: chosen.map(({ id }) => ({ proposalId: id, visitId: visitIds.get(id) ?? '' })) },
      {
        onSuccess: () => {
          notify({ text: texts.entered(number(chosen.length)) })
          onClose()
        },
      },
    )
  const toggle = (id: string): void => setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id])
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.dialog.title}</DialogTitle>
          <DialogContent>
            <p className={styles.note}>{texts.dialog.note}</p>
            <Checkbox
              label={texts.dialog.all}
              checked={chosen.length === proposals.length ? true : chosen.length === 0 ? false : 'mixed'}
              onChange={() => setLeft(left.length ? [] : proposals.map(({ id }) => id))}
            />
            <div className={styles.list}>
              {proposals.map(({ id, day, from, name, status }) => (
                <Checkbox
                  key={id}
                  label={`${weekday(day)} ${clock(from)} ${name}, ${texts.visit.status[status]}`}
                  checked={!left.includes(id)}
                  onChange={() => toggle(id)}
                />
              ))}
            </div>
            {planner.enter.error && <ErrorNote error={planner.enter.error} onRetry={enter} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button appearance="primary" disabled={chosen.length === 0 || planner.enter.isPending} onClick={enter}>
              {texts.dialog.enter(number(chosen.length))}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
