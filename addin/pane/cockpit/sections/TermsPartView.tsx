import type { TermsPart } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useDesk } from '../desk.ts'
import { CustomerLink } from './CustomerLink.tsx'
import { joined } from './joined.ts'

/** Terms, open items, framework agreements and ties to other companies. */
export function TermsPartView({ terms }: { terms: TermsPart }) {
  const { rows } = useTexts()
  const { money, day, number } = useFormat()
  const { openCustomer } = useDesk()
  return (
    <>
      {terms.paymentTerms && <Row title={rows.payment} end={terms.paymentTerms} />}
      {terms.deliveryTerms && <Row title={rows.delivery} end={terms.deliveryTerms} />}
      {terms.creditLimitCents !== null && <Row title={rows.limit} end={money(terms.creditLimitCents)} />}
      <Row title={rows.open} below={terms.overdueCents > 0 && `${rows.overdue} ${money(terms.overdueCents)}`} end={money(terms.openCents)} />
      {terms.openInvoices.map((invoice) => (
        <Row
          key={invoice.number}
          title={invoice.number}
          below={joined(day(invoice.invoicedOn), rows.due(day(invoice.dueOn)))}
          end={money(invoice.openCents)}
        />
      ))}
      {terms.agreements.map((agreement) => (
        <Row
          key={agreement.agreementId}
          title={agreement.title}
          below={joined(
            `${day(agreement.startsOn)} – ${day(agreement.endsOn)}`,
            agreement.volumeCents !== null && rows.agreement(money(agreement.calledCents), money(agreement.volumeCents)),
            agreement.rebatePercent !== null && rows.rebate(number(agreement.rebatePercent)),
          )}
        />
      ))}
      {terms.links.map((link) => (
        <Row
          key={`${link.customerId} ${link.kind} ${link.direction}`}
          title={<CustomerLink name={link.name} onOpen={() => openCustomer(link.customerId)} />}
          below={`${link.direction === 'to' ? '→' : '←'} ${rows.linkKinds[link.kind] ?? link.kind}`}
        />
      ))}
    </>
  )
}
