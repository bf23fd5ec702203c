import type { TermsPart } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { useDesk } from '../../desk/use-desk.ts'
import { AgreementRowView, InvoiceRowView } from './TermsRows.tsx'

/** Terms, open items, framework agreements and ties to other companies. */
export function TermsPartView({ terms }: { terms: TermsPart }) {
  const { rows } = useTexts()
  const { money } = useFormat()
  const { openCustomer } = useDesk()
  return (
    <>
      {terms.paymentTerms && <Row title={rows.payment} end={terms.paymentTerms} />}
      {terms.deliveryTerms && <Row title={rows.delivery} end={terms.deliveryTerms} />}
      {terms.creditLimitCents !== null && <Row title={rows.limit} end={money(terms.creditLimitCents)} />}
      <Row title={rows.open} below={terms.overdueCents > 0 && `${rows.overdue} ${money(terms.overdueCents)}`} end={money(terms.openCents)} />
      <CutList rows={terms.openInvoices}>{(invoice) => <InvoiceRowView key={invoice.number} row={invoice} />}</CutList>
      <CutList rows={terms.agreements}>{(agreement) => <AgreementRowView key={agreement.agreementId} row={agreement} />}</CutList>
      <CutList rows={terms.links}>
        {(link) => (
          <Row
            key={`${link.customerId} ${link.kind} ${link.direction}`}
            title={<CustomerLink name={link.name} onOpen={() => openCustomer(link.customerId)} />}
            below={`${link.direction === 'to' ? '→' : '←'} ${rows.linkKinds[link.kind] ?? link.kind}`}
          />
        )}
      </CutList>
    </>
  )
}
