import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { v7 as uuidv7 } from 'uuid'
import { WaysRow } from '../../../../pane/visits/WaysRow.tsx'
import { useTexts } from '../../../../ui/app-context.ts'
import { ClassBadge } from '../../../../ui/ClassBadge.tsx'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../../ui/notices.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { hasBegun, type PlannerDay, type ShownVisit } from '../planner-week.ts'
import type { usePlanner } from '../use-planner.ts'
import { useVisitTexts } from '../use-visit-texts.ts'
import { VisitPageLink } from '../VisitPageLink.tsx'
import { ArrangeButtons } from './ArrangeButtons.tsx'
import { ContactWays } from './ContactWays.tsx'
import { MoveFields } from './MoveFields.tsx'
import type { useMissedCalls } from './use-missed-calls.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: '6px' },
  name: { margin: 0, flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase400, lineHeight: '20px', overflowWrap: 'anywhere' },
  quiet: { margin: '2px 0', color: tokens.colorNeutralForeground2, fontSize: '12px' },
  why: { margin: '6px 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
})

type Props = {
  visit: ShownVisit
  planner: ReturnType<typeof usePlanner>
  calls: ReturnType<typeof useMissedCalls>
  days: PlannerDay[]
  onClose: () => void
  onCustomer: (customerId: string) => void
}

/** One visit: why it stands there, and everything that can be done with it, by keyboard too. */
export function VisitCard({ visit, planner, calls, days, onClose, onCustomer }: Props) {
  const styles = useStyles()
  const { planner: texts } = useTexts()
  const { weekday, number } = useFormat()
  const { reasons, clock } = useVisitTexts()
  const notify = useNotify()
  const { id, name, city, classLabel, status, isLocked, version, position, phone } = visit
  const isProposal = version === null
  const isBegun = hasBegun(visit, new Date())
  const isAhead = status !== 'done' && status !== 'not_met'
  const { change, plan } = planner
  const act = (work: () => void) => () => {
    work()
    onClose()
  }
  const enter = (): void => {
    if (plan)
      planner.enter.mutate(
        { planId: plan.planId, entryId: uuidv7(), visits: [{ proposalId: id, visitId: uuidv7() }] },
        { onSuccess: () => notify({ text: texts.entered(number(1)) }) },
      )
  }
  return (
    <>
      <div className={styles.head}>
        <ClassBadge label={classLabel} />
        <h2 className={styles.name}>{name}</h2>
        <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={texts.visit.close} onClick={onClose} />
      </div>
      <p className={styles.quiet}>
        {[`${weekday(visit.day)} ${clock(visit.from)}–${clock(visit.until)}`, city, texts.visit.status[status], isLocked && texts.visit.locked]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isProposal && <p className={styles.why}>{reasons(visit.reasons, visit.detour)}</p>}
      {isProposal && <p className={styles.quiet}>{texts.visit.notInCalendar}</p>}
      {visit.isDropInWelcome && <p className={styles.quiet}>{texts.visit.dropInWelcome}</p>}
      <ContactWays visit={visit} />
      <WaysRow {...{ name, position, phone }} address={city && `${name}, ${city}`} visitId={isProposal || isBegun ? null : id} size="medium" />
      {isAhead && (
        <>
          <ArrangeButtons visit={visit} onArrange={(next) => planner.arrange(visit, next, calls.answered(visit, next))} />
          {calls.error && <ErrorNote error={calls.error} />}
          {!visit.isFromOutlook && (
            <MoveFields
              visit={visit}
              days={days}
              onMove={(place) => act(() => planner.move(visit, { ...place, minutes: visit.until - visit.from }))()}
            />
          )}
        </>
      )}
      <div className={styles.actions}>
        {isProposal && (
          <>
            <Button size="small" appearance="primary" onClick={act(enter)}>
              {texts.visit.enter}
            </Button>
            <Button size="small" onClick={act(() => change({ kind: 'lock', proposalId: id, isLocked: !isLocked }))}>
              {isLocked ? texts.visit.unlock : texts.visit.lock}
            </Button>
            <Button size="small" onClick={act(() => planner.exclude(visit))}>
              {texts.visit.exclude}
            </Button>
          </>
        )}
        {!isProposal && isAhead && !visit.isFromOutlook && (
          <Button size="small" onClick={act(() => planner.callOff(visit))}>
            {texts.visit.callOff}
          </Button>
        )}
        {!isProposal && isBegun && <VisitPageLink visit={visit} />}
        <Button size="small" onClick={act(() => onCustomer(visit.customerId))}>
          {texts.visit.customer}
        </Button>
      </div>
    </>
  )
}
