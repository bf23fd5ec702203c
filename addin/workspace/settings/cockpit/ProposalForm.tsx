import { Checkbox, makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type ProposalKind, proposalKinds, withoutDays } from '../../../../domain/commerce/proposals/proposal-policy.ts'
import { useTRPC, useTRPCClient } from '../../../api.ts'
import { useProposalTexts } from '../../../pane/cockpit/proposals/use-proposal-texts.ts'
import { useEdits } from '../../../ui/forms/use-edits.ts'
import { CountField } from '../CountField.tsx'
import { SettingsForm } from '../SettingsForm.tsx'
import { useSaveSetting } from '../use-save-setting.ts'
import { noEdits, type ProposalEdits, type ProposalPolicy, type RuleFields, readFields, withEdits } from './proposal-fields.ts'

const useStyles = makeStyles({
  rule: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 260px))', alignItems: 'center', gap: '0 12px', marginBottom: '8px' },
  most: { maxWidth: '260px' },
})

/** Each rule on or off, and how early; what does not fit cannot be saved. */
export function ProposalForm({ policy, isEditable }: { policy: ProposalPolicy; isEditable: boolean }) {
  const styles = useStyles()
  const { settings: texts } = useProposalTexts()
  const trpc = useTRPC()
  const { proposals } = useTRPCClient()
  const client = useQueryClient()
  const edits = useEdits<ProposalEdits>('proposals', noEdits, policy.version)
  const { edited } = edits
  const fields = withEdits(policy, edited)
  const read = readFields(fields)
  const isEdited = JSON.stringify(fields) !== JSON.stringify(withEdits(policy, noEdits))
  const saving = useSaveSetting(proposals.changePolicy.mutate, {
    ...{ queryKey: trpc.proposals.policy.queryKey(), edits, savedText: texts.saved },
    onSaved: () => void client.invalidateQueries({ queryKey: trpc.proposals.pathKey() }),
  })
  const save = (): void => {
    if (read) saving.mutate({ ...read, version: policy.version })
  }
  return (
    <SettingsForm isEditable={isEditable} isEdited={isEdited} problem={read ? null : texts.check} edits={edits} saving={saving} onSave={save}>
      {proposalKinds.map((kind) => (
        <RuleRow
          key={kind}
          kind={kind}
          rule={fields.rules[kind]}
          onChange={(part) => edits.edit({ ...edited, rules: { ...edited.rules, [kind]: { ...edited.rules[kind], ...part } } })}
        />
      ))}
      <div className={styles.most}>
        <CountField label={texts.mostADay} value={fields.mostADay} onChange={(mostADay) => edits.edit({ ...edited, mostADay })} />
      </div>
    </SettingsForm>
  )
}

function RuleRow({ kind, rule, onChange }: { kind: ProposalKind; rule: RuleFields; onChange: (part: Partial<RuleFields>) => void }) {
  const styles = useStyles()
  const { kinds, settings: texts } = useProposalTexts()
  return (
    <div className={styles.rule}>
      <Checkbox label={kinds[kind]} checked={rule.isOn} onChange={(_event, { checked }) => onChange({ isOn: checked === true })} />
      {rule.isOn && !withoutDays.includes(kind) && (
        <CountField
          label={texts.days[kind]}
          name={texts.daysOf(texts.days[kind], kinds[kind])}
          value={rule.days}
          onChange={(days) => onChange({ days })}
        />
      )}
    </div>
  )
}
