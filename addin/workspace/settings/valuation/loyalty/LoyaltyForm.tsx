import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { loyaltyStages, usualLoyaltyRules } from '../../../../../domain/valuation/loyalty/loyalty-rules.ts'
import { type Outputs, useTRPC, useTRPCClient } from '../../../../api.ts'
import { useLoyaltyTexts } from '../../../../pane/valuation/loyalty/use-loyalty-texts.ts'
import { useEdits } from '../../../../ui/forms/use-edits.ts'
import { FlaggedRules } from '../../../valuation/objections/FlaggedRules.tsx'
import { SettingsForm } from '../../SettingsForm.tsx'
import { useSaveSetting } from '../../use-save-setting.ts'
import { PreviewTable } from './PreviewTable.tsx'
import { type RuleFields, readFields, toFields } from './rule-fields.ts'
import { StageRuleFields } from './StageRuleFields.tsx'

const noEdits: RuleFields | null = null

type Props = { saved: Outputs['loyalty']['rules']; isEditable: boolean }

/** The conditions of each stage, and what would change by them. */
export function LoyaltyForm({ saved, isEditable }: Props) {
  const { settings: texts } = useLoyaltyTexts()
  const trpc = useTRPC()
  const { loyalty } = useTRPCClient()
  const client = useQueryClient()
  const edits = useEdits<RuleFields | null>('loyalty', noEdits, saved.version)
  const fields = edits.edited ?? toFields(saved.value)
  const rules = readFields(fields)
  const saving = useSaveSetting(loyalty.changeRules.mutate, {
    ...{ queryKey: trpc.loyalty.rules.queryKey(), edits, savedText: texts.saved },
    onSaved: () => void client.invalidateQueries({ queryKey: trpc.loyalty.pathKey() }),
  })
  const save = (): void => {
    if (rules) saving.mutate({ value: rules, version: saved.version })
  }
  const usual = (
    <Button size="small" onClick={() => edits.edit(toFields(usualLoyaltyRules))}>
      {texts.usual}
    </Button>
  )
  return (
    <>
      {isEditable && <FlaggedRules subject="loyalty" />}
      <SettingsForm
        isEditable={isEditable}
        isEdited={edits.edited !== null && JSON.stringify(rules) !== JSON.stringify(saved.value)}
        problem={rules ? null : texts.check}
        edits={edits}
        saving={saving}
        onSave={save}
        note={isEditable && rules && <PreviewTable rules={rules} />}
        actions={usual}
      >
        {loyaltyStages.map((stage) => (
          <StageRuleFields key={stage} stage={stage} rule={fields[stage]} onChange={(rule) => edits.edit({ ...fields, [stage]: rule })} />
        ))}
      </SettingsForm>
    </>
  )
}
