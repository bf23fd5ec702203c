import { Checkbox, makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '../../../api.ts'
import { useQuoteTexts } from '../../../pane/commerce/quotes/use-quote-texts.ts'
import { useEdits } from '../../../ui/forms/use-edits.ts'
import { CountField } from '../CountField.tsx'
import { SettingsForm } from '../SettingsForm.tsx'
import { useSaveSetting } from '../use-save-setting.ts'
import { type ChaseEdits, type ChasePolicy, noEdits, readChase, withEdits } from './chase-fields.ts'
import { TierRow } from './TierRow.tsx'

const useStyles = makeStyles({ rest: { maxWidth: '260px' } })

/** By value, when to ask; what does not fit cannot be saved. */
export function ChaseForm({ policy, isEditable }: { policy: ChasePolicy; isEditable: boolean }) {
  const styles = useStyles()
  const { settings: texts } = useQuoteTexts()
  const trpc = useTRPC()
  const { quotes } = useTRPCClient()
  const client = useQueryClient()
  const edits = useEdits<ChaseEdits>('quotes', noEdits, policy.version)
  const { edited } = edits
  const fields = withEdits(policy, edited)
  const read = readChase(fields)
  const isEdited = JSON.stringify(fields) !== JSON.stringify(withEdits(policy, noEdits))
  const saving = useSaveSetting(quotes.changeChasePolicy.mutate, {
    ...{ queryKey: trpc.quotes.chasePolicy.queryKey(), edits, savedText: texts.saved },
    onSaved: () => void client.invalidateQueries({ queryKey: trpc.insideSales.pathKey() }),
  })
  const save = (): void => {
    if (read) saving.mutate({ ...read, version: policy.version })
  }
  return (
    <SettingsForm isEditable={isEditable} isEdited={isEdited} problem={read ? null : texts.check} edits={edits} saving={saving} onSave={save}>
      {fields.tiers.map((tier, place) => (
        <TierRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a tier is known by its place.
          key={place}
          tier={tier}
          isFirst={place === 0}
          onChange={(part) => edits.edit({ ...edited, tiers: { ...edited.tiers, [place]: { ...edited.tiers[place], ...part } } })}
        />
      ))}
      <Checkbox
        label={texts.onAgreedDay}
        checked={fields.onAgreedDay}
        onChange={(_event, { checked }) => edits.edit({ ...edited, onAgreedDay: checked === true })}
      />
      <div className={styles.rest}>
        <CountField
          label={texts.restsAfterDays}
          value={fields.restsAfterDays}
          onChange={(restsAfterDays) => edits.edit({ ...edited, restsAfterDays })}
        />
      </div>
    </SettingsForm>
  )
}
