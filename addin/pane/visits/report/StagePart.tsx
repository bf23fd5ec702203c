import { nextStages, type ProspectStage } from '../../../../domain/customers/prospect-stage.ts'
import { stageAfterVisit } from '../../../../domain/visits/report/stage-after-visit.ts'
import { visitOutcomes } from '../../../../domain/visits/report/visit-outcome.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { ReportBox } from './ReportBox.tsx'
import type { PartProps } from './report-draft.ts'

/** How far the prospect is now: what the visit makes of him, until somebody says otherwise. */
export function StagePart({ stage, fields, onChange }: PartProps & { stage: ProspectStage }) {
  const { visitReport } = useTexts()
  const outcome = visitOutcomes.find((each) => each === fields.outcome) ?? 'talk'
  const chosen = fields.stage || (stageAfterVisit(stage, outcome) ?? stage)
  return (
    <ReportBox title={visitReport.stage}>
      <ChipChoice
        label={visitReport.stage}
        value={chosen}
        options={[stage, ...nextStages(stage)].map((each) => [each, visitReport.stages[each]] as const)}
        onChange={(next) => onChange({ stage: next })}
      />
      {chosen === 'dropped' && stage !== 'dropped' && (
        <TextField label={visitReport.whyDropped} isRequired value={fields.whyDropped} onChange={(whyDropped) => onChange({ whyDropped })} />
      )}
    </ReportBox>
  )
}
