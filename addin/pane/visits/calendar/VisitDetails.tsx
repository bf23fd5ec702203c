import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Cockpit, useTRPC } from '../../../api.ts'
import { AddressLink } from '../../../ui/AddressLink.tsx'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { OutlookStateView } from '../../outlook/OutlookStateView.tsx'
import { WaysRow } from '../WaysRow.tsx'
import { MoveVisitForm } from './MoveVisitForm.tsx'
import { VisitActions } from './VisitActions.tsx'
import { VisitHistory } from './VisitHistory.tsx'

const useStyles = makeStyles({
  page: { maxWidth: '640px', minHeight: '100vh', padding: '8px 12px 12px', boxSizing: 'border-box' },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: { flexGrow: 1, margin: 0, fontSize: '16px', lineHeight: '22px' },
  address: { fontSize: 'inherit' },
  quiet: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

type Props = { visitId: string; cockpit: Cockpit; onClose: () => void }

/** One visit: when, where and who, what was changed about it on which side, and what its owner can do. */
export function VisitDetails({ visitId, cockpit, onClose }: Props) {
  const styles = useStyles()
  const { bothWays, visits, common } = useTexts()
  const { weekday, time } = useFormat()
  const { openForm } = useDesk()
  const [isMoving, setIsMoving] = useState(false)
  const query = useQuery(useTRPC().visits.read.queryOptions({ visitId }))
  const { data } = query
  const { position = null, phone = null, place: address = '' } = data ?? {}
  if (data && isMoving) return <MoveVisitForm visit={data} cockpit={cockpit} onClose={() => setIsMoving(false)} />
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{data?.subject ?? bothWays.visit.title}</h1>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={common.close} onClick={onClose} autoFocus />
      </div>
      {query.isPending && <Skeleton heights={[26, 26, 26, 26]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {data && (
        <>
          <WaysRow name={cockpit.customer.name} {...{ position, address, phone }} visitId={visitId} size="medium" />
          <Row title={bothWays.visit.time} end={`${weekday(data.startsAt)} ${time(data.startsAt)} – ${time(data.endsAt)}`} />
          <Row title={bothWays.visit.place} below={<AddressLink className={styles.address} {...{ position, address }} />} />
          <Row title={bothWays.visit.owner} end={data.owner} />
          <Row title={bothWays.visit.status} end={data.whyOff ? visits.whyOff[data.whyOff] : visits.status[data.status]} />
          {data.isMine && (data.status !== 'cancelled' || data.outlook.state === 'waiting') && (
            <OutlookStateView entityId={visitId} first={data.outlook} />
          )}
          {data.isMine && data.isFromOutlook && <p className={styles.quiet}>{bothWays.visit.fromOutlook}</p>}
          {data.isMine && (
            <VisitActions
              visit={data}
              onMove={() => setIsMoving(true)}
              onReport={() => openForm({ form: 'visit_report', visitId, startsAt: data.startsAt })}
            />
          )}
          <VisitHistory changes={data.changes} whyOff={data.whyOff} />
        </>
      )}
    </main>
  )
}
