import { Suspense } from 'react'
import { useTexts } from '../../../ui/app-context.ts'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { KindChoice } from '../../commerce/service/KindChoice.tsx'
import { useOfferedKinds } from '../../commerce/service/use-offered-kinds.ts'
import type { PartProps } from './report-draft.ts'

/** What the customer complains of; of no kind where nobody chooses one, or without a connection. */
export function ComplaintPart({ fields, onChange }: PartProps) {
  const { visitReport } = useTexts()
  const kinds = useOfferedKinds()
  return (
    <>
      <TextField label={visitReport.complaint} isRequired value={fields.complaint} onChange={(complaint) => onChange({ complaint })} />
      <Suspense fallback={null}>
        {kinds.length > 0 && <KindChoice kinds={kinds} kind={fields.complaintKind} onChange={(complaintKind) => onChange({ complaintKind })} />}
      </Suspense>
    </>
  )
}
