import type { Cockpit } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { AmountField } from '../../../ui/forms/AmountField.tsx'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { FollowUpPart } from '../../follow-ups/FollowUpPart.tsx'
import { ComplaintPart } from './ComplaintPart.tsx'
import { NextVisitPart } from './NextVisitPart.tsx'
import { NotePart } from './NotePart.tsx'
import type { PartProps, ReportPart } from './report-draft.ts'
import { TargetsPart } from './TargetsPart.tsx'

type Props = PartProps & { part: ReportPart; customer: Cockpit['customer']; potentialCents: number | null }

/** The fields of one part. */
export function PartFields({ part, customer, potentialCents, fields, onChange }: Props) {
  const { visitReport } = useTexts()
  const { money } = useFormat()
  switch (part) {
    case 'targets':
      return <TargetsPart fields={fields} onChange={onChange} />
    case 'follow_up':
      return <FollowUpPart fields={fields} person={null} onChange={onChange} />
    case 'note':
      return <NotePart fields={fields} careTeam={customer.careTeam} onChange={onChange} />
    case 'next_visit':
      return <NextVisitPart customerId={customer.customerId} fields={fields} onChange={onChange} />
    case 'complaint':
      return <ComplaintPart fields={fields} onChange={onChange} />
    case 'price':
      return (
        <>
          <FieldPair>
            <TextField label={visitReport.competitor} isRequired value={fields.competitor} onChange={(competitor) => onChange({ competitor })} />
            <AmountField label={visitReport.price} isRequired value={fields.price} onChange={(price) => onChange({ price })} />
          </FieldPair>
          <TextField label={visitReport.product} isRequired value={fields.product} onChange={(product) => onChange({ product })} />
        </>
      )
    case 'potential':
      return (
        <AmountField
          label={visitReport.potential}
          hint={potentialCents === null ? '' : visitReport.potentialKnown(money(potentialCents))}
          value={fields.potential}
          onChange={(potential) => onChange({ potential })}
        />
      )
  }
}
