/** Lines of open invoices and framework agreements. */
import type { AgreementRow, OpenInvoiceRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'

type InvoiceRow = Omit<OpenInvoiceRow, 'dunningLevel' | 'kind'>

export function InvoiceRowView({ row }: { row: InvoiceRow }) {
  const { rows } = useTexts()
  const { money, day } = useFormat()
  return <Row title={row.number} below={joined(day(row.invoicedOn), rows.due(day(row.dueOn)))} end={money(row.openCents)} />
}

export function AgreementRowView({ row }: { row: Omit<AgreementRow, 'kind' | 'prices'> }) {
  const { rows } = useTexts()
  const { money, day, number } = useFormat()
  return (
    <Row
      title={row.title}
      below={joined(
        `${day(row.startsOn)} – ${day(row.endsOn)}`,
        row.volumeCents !== null && rows.agreement(money(row.calledCents), money(row.volumeCents)),
        row.rebatePercent !== null && rows.rebate(number(row.rebatePercent)),
      )}
    />
  )
}
