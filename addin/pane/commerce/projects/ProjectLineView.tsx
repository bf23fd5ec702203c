import type { ProjectRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { OpeningRow } from '../OpeningRow.tsx'
import { ProjectPart } from './ProjectPart.tsx'

/** A project that opens to everything that belongs to it. */
export function ProjectLineView({ row, customerId }: { row: ProjectRow; customerId: string }) {
  const { rows } = useTexts()
  const { day, money } = useFormat()
  const parties = row.parties.map(({ name, role }) => `${name} (${rows.statuses[role] ?? role})`).join(', ')
  const decision = row.decisionOn && rows.decision(day(row.decisionOn))
  return (
    <OpeningRow
      title={joined(row.name, row.city)}
      below={joined(rows.statuses[row.status], decision, rows.quoted(money(row.quotedCents)), parties)}
      end={row.volumeCents === null ? null : money(row.volumeCents)}
    >
      <ProjectPart customerId={customerId} projectId={row.projectId} />
    </OpeningRow>
  )
}
