import { OPEN_END } from '../../../../domain/commerce/open-end.ts'
import type { Said, TermsPart } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { useDesk } from '../../desk/use-desk.ts'
import { SaidLine } from '../SaidLine.tsx'
import { SubHeading } from '../SubHeading.tsx'
import { useCommerceTexts } from '../use-commerce-texts.ts'
import { AgreementLineView } from './AgreementLineView.tsx'
import { LoanItemRowView } from './LoanItemRowView.tsx'
import { OpenItemRowView } from './OpenItemRowView.tsx'
import { RebateScaleRowView } from './RebateScaleRowView.tsx'

/** Terms, open items, agreements, rebates, what was lent, what is offered to everybody, and ties to other companies. */
export function TermsPartView({ terms }: { terms: TermsPart }) {
  const { terms: texts } = useCommerceTexts()
  const { rows } = useTexts()
  const { day } = useFormat()
  const { openCustomer } = useDesk()
  return (
    <>
      <SaidLine said={terms.termsSaid} />
      {terms.paymentTerms && <Row title={rows.payment} end={terms.paymentTerms} />}
      {terms.deliveryTerms && <Row title={rows.delivery} end={terms.deliveryTerms} />}
      {terms.conditions && <Row title={texts.conditions} below={terms.conditions} />}
      <OpenItems terms={terms} />
      <CutList rows={terms.agreements}>{(agreement) => <AgreementLineView key={agreement.agreementId} row={agreement} />}</CutList>
      {terms.rebateScales.length > 0 && <SubHeading>{texts.rebateScales}</SubHeading>}
      <CutList rows={terms.rebateScales}>{(scale) => <RebateScaleRowView key={scale.rebateScaleId} row={scale} />}</CutList>
      {terms.loanItems.length > 0 && <SubHeading>{texts.loanItems}</SubHeading>}
      <CutList rows={terms.loanItems}>{(item) => <LoanItemRowView key={item.loanItemId} row={item} />}</CutList>
      {terms.promotions.length > 0 && <SubHeading>{texts.promotions}</SubHeading>}
      <CutList rows={terms.promotions}>
        {({ promotionId, title, text, endsOn }) => (
          <Row key={promotionId} title={title} below={text} end={endsOn === OPEN_END ? null : texts.until(day(endsOn))} />
        )}
      </CutList>
      {terms.links.length > 0 && <SubHeading>{rows.links}</SubHeading>}
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

const isSame = (one: Said | null, other: Said | null): boolean => one?.source === other?.source && one?.at === other?.at

/** What is owed, against how much may be owed. */
function OpenItems({ terms }: { terms: TermsPart }) {
  const { terms: texts } = useCommerceTexts()
  const { rows } = useTexts()
  const { money, percent } = useFormat()
  const { creditLimitCents: limit, openCents, overdueCents } = terms
  // Where the ERP does not say what is used of it, what is open is.
  const used = terms.usedCreditCents ?? openCents
  return (
    <>
      {limit !== null && <Row title={rows.limit} below={limit > 0 && texts.used(money(used), percent(used / limit))} end={money(limit)} />}
      <Row title={rows.open} below={overdueCents > 0 && `${rows.overdue} ${money(overdueCents)}`} end={money(openCents)} />
      {!isSame(terms.openItemsSaid, terms.termsSaid) && <SaidLine said={terms.openItemsSaid} />}
      <CutList rows={terms.openInvoices}>{(invoice) => <OpenItemRowView key={invoice.number} row={invoice} />}</CutList>
    </>
  )
}
