import type { ComplaintRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { onDemand } from '../../../ui/on-demand.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { OpeningRow } from '../OpeningRow.tsx'
import { useComplaintTexts } from './use-complaint-texts.ts'
import { useDueWords } from './use-due-words.ts'

const ComplaintPart = onDemand(async () => (await import('./ComplaintPart.tsx')).ComplaintPart)

/** A complaint with what is due next; it opens to all that is known and done about it. */
export function ComplaintLineView({ row }: { row: ComplaintRow }) {
  const texts = useComplaintTexts()
  const { rows } = useTexts()
  const { day } = useFormat()
  const dueWords = useDueWords()
  const next = row.next && texts.row.next(texts.steps[row.next.step], dueWords(row.next.dueOn))
  const state = row.closedOn ? day(row.closedOn) : next
  return (
    <OpeningRow title={joined(row.number, row.subject)} below={joined(rows.statuses[row.status], state, row.responsible)} end={day(row.openedOn)}>
      <ComplaintPart complaintId={row.complaintId} />
    </OpeningRow>
  )
}
