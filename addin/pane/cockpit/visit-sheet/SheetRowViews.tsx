/** Lines that only the visit sheet has. */
import { Suspense } from 'react'
import type { CustomerRows } from '../../../../domain/cockpit/visit-sheet/customer-version.ts'
import type { Chance } from '../../../../domain/cockpit/visit-sheet/find-chances.ts'
import type { AgreedTargetRow, FollowUpRow, PersonRow, TermsRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { readablePhone } from '../../../ui/phone-number.ts'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import type { Shown } from '../../desk/shown.ts'
import { ProposedRow } from '../../valuation/ProposedRow.tsx'

export function FollowUpRowView({ row }: { row: FollowUpRow }) {
  const { day } = useFormat()
  return <Row title={row.title} below={row.assignee} end={day(row.dueOn)} />
}

export function TargetRowView({ row }: { row: Shown<AgreedTargetRow, CustomerRows['targets'][number]> }) {
  const { rows, visitSheet } = useTexts()
  const { day } = useFormat()
  return <Row title={row.text} below={visitSheet.targetStates[row.state]} end={rows.due(day(row.dueOn))} />
}

export function ChanceRowView({ chance }: { chance: Chance }) {
  const { rows, visitSheet } = useTexts()
  const { money, day } = useFormat()
  switch (chance.kind) {
    case 'lapsed_group':
      return (
        <Row
          title={visitSheet.chances.lapsed_group(chance.name)}
          below={chance.lastOn && rows.last(day(chance.lastOn))}
          end={rows.lastYear(money(chance.lastYearCents))}
        />
      )
    case 'shrinking_group':
      return (
        <Row title={visitSheet.chances.shrinking_group(chance.name)} below={rows.lastYear(money(chance.lastYearCents))} end={money(chance.cents)} />
      )
    case 'open_potential':
      return <Row title={visitSheet.chances.open_potential} end={money(chance.cents)} />
    default:
      return (
        <Suspense fallback={<Skeleton heights={[20]} />}>
          <ProposedRow chance={chance} />
        </Suspense>
      )
  }
}

export function TermsRowView({ row }: { row: Shown<TermsRow, Omit<TermsRow, 'creditLimitCents'>> }) {
  const { rows } = useTexts()
  const { money } = useFormat()
  return (
    <>
      {row.paymentTerms && <Row title={rows.payment} end={row.paymentTerms} />}
      {row.deliveryTerms && <Row title={rows.delivery} end={row.deliveryTerms} />}
      {row.creditLimitCents != null && <Row title={rows.limit} end={money(row.creditLimitCents)} />}
    </>
  )
}

/** A person with the number to reach them by; the customer's version has names and functions only. */
export function SheetPersonView({ row }: { row: Shown<PersonRow, Pick<PersonRow, 'contactId' | 'name' | 'function'>> }) {
  const { head, rows } = useTexts()
  const role = row.decisionRole && (rows.decisionRoles[row.decisionRole] ?? row.decisionRole)
  const phone = row.phones?.[0]
  return (
    <Row title={row.name} below={joined(row.function, role, row.addressForm && head[row.addressForm])} end={phone && readablePhone(phone.number)} />
  )
}
