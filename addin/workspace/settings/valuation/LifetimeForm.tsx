import { makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '../../../api.ts'
import { useLifetimeTexts } from '../../../pane/valuation/use-lifetime-texts.ts'
import { useHost } from '../../../ui/app-context.ts'
import { decimalSign } from '../../../ui/forms/decimal-sign.ts'
import { useEdits } from '../../../ui/forms/use-edits.ts'
import { CountField } from '../CountField.tsx'
import { SettingsForm } from '../SettingsForm.tsx'
import { useSaveSetting } from '../use-save-setting.ts'
import { type KeptLifetimePolicy, type LifetimeEdits, noEdits, readFields, withEdits } from './lifetime-fields.ts'

const useStyles = makeStyles({ fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 260px))', gap: '8px 12px' } })

/** Rate and horizon; what does not fit cannot be saved. */
export function LifetimeForm({ policy, isEditable }: { policy: KeptLifetimePolicy; isEditable: boolean }) {
  const styles = useStyles()
  const { settings: texts } = useLifetimeTexts()
  const sign = decimalSign(useHost().locale)
  const trpc = useTRPC()
  const { lifetimeValues } = useTRPCClient()
  const client = useQueryClient()
  const edits = useEdits<LifetimeEdits>('lifetime_value', noEdits, policy.version)
  const fields = withEdits(policy, edits.edited, sign)
  const value = readFields(fields, sign)
  const isEdited = JSON.stringify(fields) !== JSON.stringify(withEdits(policy, noEdits, sign))
  const saving = useSaveSetting(lifetimeValues.changePolicy.mutate, {
    ...{ queryKey: trpc.lifetimeValues.policy.queryKey(), edits, savedText: texts.saved },
    onSaved: () => void client.invalidateQueries({ queryKey: trpc.valuation.pathKey() }),
  })
  const save = (): void => {
    if (value) saving.mutate({ value, version: policy.version })
  }
  const edit = (part: LifetimeEdits): void => edits.edit({ ...edits.edited, ...part })
  return (
    <SettingsForm isEditable={isEditable} isEdited={isEdited} problem={value ? null : texts.check} edits={edits} saving={saving} onSave={save}>
      <div className={styles.fields}>
        <CountField label={texts.rate} value={fields.rate} onChange={(rate) => edit({ rate })} />
        <CountField label={texts.months} value={fields.months} onChange={(months) => edit({ months })} />
      </div>
    </SettingsForm>
  )
}
