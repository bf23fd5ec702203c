import { Button, makeStyles } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { joined } from '../../desk/joined.ts'
import { ComplaintPart } from './ComplaintPart.tsx'
import { useComplaintTexts } from './use-complaint-texts.ts'

const useStyles = makeStyles({
  page: { maxWidth: '640px', minHeight: '100vh', padding: '8px 12px 12px', boxSizing: 'border-box' },
  head: { display: 'flex', alignItems: 'start', gap: '8px' },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: '16px', lineHeight: '22px', overflowWrap: 'anywhere' },
})

/** One complaint, in place of the cockpit. */
export function ComplaintPage({ complaintId, onClose }: { complaintId: string; onClose: () => void }) {
  const styles = useStyles()
  const texts = useComplaintTexts()
  const { common } = useTexts()
  const { data } = useQuery(useTRPC().complaints.read.queryOptions({ complaintId }))
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{joined(`${texts.title} ${data?.number ?? ''}`.trim(), data?.subject)}</h1>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={common.close} onClick={onClose} autoFocus />
      </div>
      <ComplaintPart complaintId={complaintId} />
    </main>
  )
}
