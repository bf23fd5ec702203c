import { makeStyles } from '@fluentui/react-components'
import { type Outputs, useTRPC, useTRPCClient } from '../../../../api.ts'
import { useChancesTexts } from '../../../../pane/valuation/use-chances-texts.ts'
import { useHost } from '../../../../ui/app-context.ts'
import { decimalSign } from '../../../../ui/forms/decimal-sign.ts'
import { useEdits } from '../../../../ui/forms/use-edits.ts'
import { CountField } from '../../CountField.tsx'
import { SettingsForm } from '../../SettingsForm.tsx'
import { useSaveSetting } from '../../use-save-setting.ts'
import { type LimitEdits, limitNames, noEdits, readLimits, withEdits } from './limit-fields.ts'

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 300px))', alignItems: 'end', gap: '8px 12px' },
})

/** How many others must buy; what does not fit cannot be saved. */
export function LimitsForm({ saved }: { saved: Outputs['chances']['setting'] }) {
  const styles = useStyles()
  const { settings: texts } = useChancesTexts()
  const sign = decimalSign(useHost().locale)
  const trpc = useTRPC()
  const { chances } = useTRPCClient()
  const edits = useEdits<LimitEdits>('chances', noEdits, saved.version)
  const fields = withEdits(saved.value, edits.edited, sign)
  const limits = readLimits(fields, sign)
  const isEdited = JSON.stringify(fields) !== JSON.stringify(withEdits(saved.value, noEdits, sign))
  const saving = useSaveSetting(chances.changeSetting.mutate, {
    ...{ queryKey: trpc.chances.setting.queryKey(), edits, savedText: texts.saved },
  })
  const save = (): void => {
    if (limits) saving.mutate({ ...limits, version: saved.version })
  }
  return (
    <SettingsForm isEdited={isEdited} problem={limits ? null : texts.check} edits={edits} saving={saving} onSave={save}>
      <div className={styles.fields}>
        {limitNames.map((name) => (
          <CountField
            key={name}
            label={texts.limits[name]}
            value={fields[name]}
            onChange={(typed) => edits.edit({ ...edits.edited, [name]: typed })}
          />
        ))}
      </div>
    </SettingsForm>
  )
}
