import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { Suspense } from 'react'
import type { SectionName } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { onDemand } from '../../../ui/on-demand.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import type { OpenDocument } from '../../desk/form-request.ts'
import { joined } from '../../desk/joined.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'
import { OrderPart } from './OrderPart.tsx'
import { QuotePart } from './QuotePart.tsx'

const ComplaintPart = onDemand(async () => (await import('../service/ComplaintPart.tsx')).ComplaintPart)

const useStyles = makeStyles({
  page: { maxWidth: '640px', minHeight: '100vh', padding: '8px 12px 12px', boxSizing: 'border-box' },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: '16px', lineHeight: '22px', overflowWrap: 'anywhere' },
  way: { marginTop: '8px' },
  quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

const sections: Record<OpenDocument['kind'], SectionName> = {
  order: 'orders',
  delivery: 'orders',
  quote: 'quotes',
  invoice: 'terms',
  complaint: 'complaints',
}

/** `shown`: whose cockpit stands behind it. */
type Props = { document: OpenDocument; shown: { customerId: string; name: string }; onClose: () => void }

/** A document of the ERP's, in place of the cockpit; of the shown customer or of another. */
export function DocumentPage(props: Props) {
  return (
    <Suspense fallback={<Skeleton heights={[22, 16, 16]} />}>
      <Page {...props} />
    </Suspense>
  )
}

function Page({ document, shown, onClose }: Props) {
  const styles = useStyles()
  const { documents } = useCommerceTexts()
  const { common } = useTexts()
  const { day, money } = useFormat()
  const { openCustomer, showSection } = useDesk()
  const { kind, number, customerId, customerName, on, cents } = document
  const isShown = customerId === shown.customerId
  const facts = joined(on && day(on), cents !== null && money(cents))
  const goThere = (): void => {
    onClose()
    if (isShown) showSection(sections[kind])
    else openCustomer(customerId)
  }
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{documents.open(documents.kinds[kind] ?? kind, number)}</h1>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={common.close} onClick={onClose} autoFocus />
      </div>
      <p className={styles.quiet}>
        {isShown ? shown.name : <CustomerLink name={customerName ?? ''} onOpen={goThere} />}
        {facts && ` · ${facts}`}
      </p>
      <Content document={document} />
      {isShown && (
        <Button size="small" className={styles.way} onClick={goThere}>
          {documents.toSection}
        </Button>
      )}
    </main>
  )
}

/** What is known of invoices stands at their customer. */
function Content({ document: { kind, documentId } }: Pick<Props, 'document'>) {
  if (documentId === null) return null
  if (kind === 'order' || kind === 'delivery') return <OrderPart orderId={documentId} />
  if (kind === 'complaint')
    return (
      <Suspense fallback={<Skeleton heights={[16, 26, 26]} />}>
        <ComplaintPart complaintId={documentId} />
      </Suspense>
    )
  return kind === 'quote' ? <QuotePart quoteId={documentId} /> : null
}
