import type { MyDay } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Block } from '../../desk/Block.tsx'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { RemovedLine } from './RemovedLine.tsx'
import { useSettling } from './use-settling.ts'

type Props = { day: Pick<MyDay, 'removedFollowUps' | 'removedVisits'>; onCustomer: (customerId: string) => void }

/** What was removed in Outlook, by mistake or not: nothing goes before its owner has said so. */
export function RemovedBlock({ day: { removedFollowUps, removedVisits }, onCustomer }: Props) {
  const { removed } = useTexts().bothWays
  if (removedFollowUps.length + removedVisits.length === 0) return null
  return (
    <Block title={removed.title}>
      <CutList rows={removedVisits}>{(visit) => <RemovedVisit key={visit.visitId} visit={visit} onCustomer={onCustomer} />}</CutList>
      <CutList rows={removedFollowUps}>{(followUp) => <RemovedFollowUp key={followUp.id} followUp={followUp} onCustomer={onCustomer} />}</CutList>
    </Block>
  )
}

function RemovedVisit({ visit, onCustomer }: { visit: MyDay['removedVisits'][number]; onCustomer: (customerId: string) => void }) {
  const { removed } = useTexts().bothWays
  const { weekday, time } = useFormat()
  const { visitId: id, version, startsAt, customerId, customer } = visit
  const settling = useSettling({ kind: 'visits', id, version })
  const below = <CustomerLink name={customer} onOpen={() => onCustomer(customerId)} />
  return <RemovedLine title={`${removed.visit} ${weekday(startsAt)} ${time(startsAt)}`} below={below} keep={removed.keepVisit} settling={settling} />
}

function RemovedFollowUp({ followUp, onCustomer }: { followUp: MyDay['removedFollowUps'][number]; onCustomer: (customerId: string) => void }) {
  const { removed } = useTexts().bothWays
  const { day } = useFormat()
  const { id, version, title, dueOn, isRecurring, customerId, customer } = followUp
  const settling = useSettling({ kind: 'followUps', id, version })
  const below = (
    <>
      {customerId && customer && <CustomerLink name={customer} onOpen={() => onCustomer(customerId)} />} {day(dueOn)}
      {isRecurring && ` · ${removed.series}`}
    </>
  )
  return <RemovedLine title={title} below={below} keep={removed.keepFollowUp} settling={settling} />
}
