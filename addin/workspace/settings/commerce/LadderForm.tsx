import { Button, makeStyles } from '@fluentui/react-components'
import { v7 } from 'uuid'
import { type Outputs, useTRPC, useTRPCClient } from '../../../api.ts'
import { useComplaintTexts } from '../../../pane/commerce/service/use-complaint-texts.ts'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { useEdits } from '../../../ui/forms/use-edits.ts'
import { SettingsForm } from '../SettingsForm.tsx'
import { useSaveSetting } from '../use-save-setting.ts'
import { KindRow } from './KindRow.tsx'
import { type ComplaintPolicy, type KindFields, type LadderEdits, noEdits, readLadders, withEdits } from './ladder-fields.ts'

const useStyles = makeStyles({ management: { maxWidth: '360px', marginTop: '12px' } })

type Props = { policy: ComplaintPolicy; me: Outputs['people']['whoAmI']; isEditable: boolean }

/** Kinds, ladders and who is management; what does not fit cannot be saved. */
export function LadderForm({ policy, me, isEditable }: Props) {
  const styles = useStyles()
  const { settings: texts } = useComplaintTexts()
  const { complaints } = useTRPCClient()
  const edits = useEdits<LadderEdits>('complaints', noEdits, policy.version)
  const { edited } = edits
  const fields = withEdits(policy, edited)
  const read = readLadders(fields)
  const isEdited = JSON.stringify(fields) !== JSON.stringify(withEdits(policy, noEdits))
  const queryKey = useTRPC().complaints.policy.queryKey()
  const saving = useSaveSetting(complaints.changePolicy.mutate, { queryKey, edits, savedText: texts.saved })
  const save = (): void => {
    if (read) saving.mutate({ ...read, version: policy.version })
  }
  const change = (key: string, part: Partial<KindFields>): void =>
    edits.edit({ ...edited, kinds: { ...edited.kinds, [key]: { ...edited.kinds[key], ...part } } })
  const people = [[me.userId, me.name] as const, ...me.colleagues.map(({ userId, name }) => [userId, name] as const)]
  return (
    <SettingsForm isEditable={isEditable} isEdited={isEdited} problem={read ? null : texts.check} edits={edits} saving={saving} onSave={save}>
      {fields.kinds.map((kind) => (
        <KindRow key={kind.key} kind={kind} onChange={(part) => change(kind.key, part)} />
      ))}
      <Button size="small" onClick={() => edits.edit({ ...edited, added: [...edited.added, v7()] })}>
        {texts.add}
      </Button>
      <div className={styles.management}>
        <ChoiceField
          label={texts.management}
          value={fields.managementId}
          options={[['', texts.noManagement], ...people]}
          onChange={(managementId) => edits.edit({ ...edited, managementId })}
        />
      </div>
    </SettingsForm>
  )
}
