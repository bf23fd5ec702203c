/** Lines of orders, quotes, projects and complaints. */
import type { CustomerRows } from '../../../../domain/cockpit/visit-sheet/customer-version.ts'
import type { ComplaintRow, ProjectRow, QuoteRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import type { Shown } from '../../desk/shown.ts'

export function OrderRowView({ row }: { row: CustomerRows['orders'][number] }) {
  const { rows } = useTexts()
  const { day, money } = useFormat()
  const state = row.deliveredOn
    ? rows.delivered(day(row.deliveredOn))
    : joined(rows.statuses[row.status], row.promisedOn && rows.promised(day(row.promisedOn)))
  return <Row title={joined(day(row.orderedOn), row.number)} below={joined(state, row.lines.slice(0, 3).join(', '))} end={money(row.cents)} />
}

export function QuoteRowView({ row }: { row: Shown<Pick<QuoteRow, 'project'>, CustomerRows['quotes'][number]> }) {
  const { rows } = useTexts()
  const { day, money } = useFormat()
  const validUntil = row.status === 'open' && row.validUntil && rows.validUntil(day(row.validUntil))
  return (
    <Row
      title={joined(day(row.quotedOn), row.number, row.subject)}
      below={joined(rows.statuses[row.status], validUntil, row.project)}
      end={money(row.cents)}
    />
  )
}

export function ProjectRowView({ row }: { row: Shown<ProjectRow, CustomerRows['projects'][number]> }) {
  const { rows } = useTexts()
  const { day, money } = useFormat()
  const parties = row.parties?.map(({ name, role }) => `${name} (${rows.statuses[role] ?? role})`).join(', ')
  const decision = row.decisionOn && rows.decision(day(row.decisionOn))
  return (
    <Row
      title={joined(row.name, row.city)}
      below={joined(rows.statuses[row.status], decision, rows.quoted(money(row.quotedCents)), parties)}
      end={row.volumeCents == null ? null : money(row.volumeCents)}
    />
  )
}

export function ComplaintRowView({ row }: { row: Shown<ComplaintRow, CustomerRows['complaints'][number]> }) {
  const { rows } = useTexts()
  const { day } = useFormat()
  return (
    <Row
      title={joined(row.number, row.subject)}
      below={joined(rows.statuses[row.status], row.closedOn ? day(row.closedOn) : rows.deadline(day(row.deadlineOn)), row.responsible)}
      end={day(row.openedOn)}
    />
  )
}
