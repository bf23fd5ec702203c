import { daysBetween } from '../../../../domain/time/local-time.ts'
import type { ComplaintRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'

/** A complaint: how old an open one is, and how it stands with its deadline. */
export function ComplaintLineView({ row }: { row: ComplaintRow }) {
  const { complaint } = useCommerceTexts()
  const { rows } = useTexts()
  const { day } = useFormat()
  const late = daysBetween(row.deadlineOn, today())
  const open = [complaint.age(daysBetween(row.openedOn, today())), late > 0 ? complaint.late(late) : rows.deadline(day(row.deadlineOn))]
  return (
    <Row
      title={joined(row.number, row.subject)}
      below={joined(rows.statuses[row.status], ...(row.closedOn ? [day(row.closedOn)] : open), row.responsible)}
      end={day(row.openedOn)}
    />
  )
}
