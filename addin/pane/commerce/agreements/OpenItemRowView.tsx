import { daysOverdue } from '../../../../domain/commerce/overdue.ts'
import type { OpenInvoiceRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'

/** An invoice or credit note that is open: since when it is due, and how often it was asked for. */
export function OpenItemRowView({ row }: { row: OpenInvoiceRow }) {
  const { terms } = useCommerceTexts()
  const { rows } = useTexts()
  const { day, money } = useFormat()
  const late = daysOverdue(row, today())
  return (
    <Row
      title={row.number}
      below={joined(
        row.kind === 'credit_note' && terms.creditNote,
        day(row.invoicedOn),
        late > 0 ? terms.daysLate(late) : rows.due(day(row.dueOn)),
        row.dunningLevel > 0 && terms.dunning(row.dunningLevel),
      )}
      end={money(row.openCents)}
    />
  )
}
