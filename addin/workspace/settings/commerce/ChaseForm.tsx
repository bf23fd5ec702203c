import { Button, Checkbox, makeStyles } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { readFailure, useTRPC } from '../../../api.ts'
import { useQuoteTexts } from '../../../pane/commerce/quotes/use-quote-texts.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useEdits } from '../../../ui/forms/use-edits.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { DraftNote } from '../DraftNote.tsx'
import { type ChaseEdits, type ChasePolicy, noEdits, readChase, withEdits } from './chase-fields.ts'
import { TierRow } from './TierRow.tsx'

const useStyles = makeStyles({
  plain: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  rest: { maxWidth: '260px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '12px' },
})

/** By value, when to ask; what does not fit cannot be saved. */
export function ChaseForm({ policy, isEditable }: { policy: ChasePolicy; isEditable: boolean }) {
  const styles = useStyles()
  const { settings: texts } = useQuoteTexts()
  const { common } = useTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const edits = useEdits<ChaseEdits>('quote_chase', noEdits, policy.version)
  const { edited } = edits
  const fields = withEdits(policy, edited)
  const read = readChase(fields)
  const isEdited = JSON.stringify(fields) !== JSON.stringify(withEdits(policy, noEdits))
  const refresh = (): void => void client.invalidateQueries({ queryKey: trpc.quotes.chasePolicy.queryKey() })
  const saving = useMutation(
    trpc.quotes.changeChasePolicy.mutationOptions({
      onSuccess: (saved) => {
        client.setQueryData(trpc.quotes.chasePolicy.queryKey(), saved)
        edits.drop()
        notify({ text: texts.saved })
        void client.invalidateQueries({ queryKey: trpc.insideSales.pathKey() })
      },
      onError: (error) => {
        if (readFailure(error).reason === 'CONFLICT') refresh()
      },
    }),
  )
  const save = (): void => {
    if (read) saving.mutate({ ...read, version: policy.version })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <fieldset className={styles.plain} disabled={!isEditable}>
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
          <TextField
            label={texts.restsAfterDays}
            value={fields.restsAfterDays}
            maxLength={3}
            onChange={(restsAfterDays) => edits.edit({ ...edited, restsAfterDays })}
          />
        </div>
      </fieldset>
      {saving.error && <ErrorNote error={saving.error} onRetry={save} />}
      {isEditable && (
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabled={!isEdited || !read || saving.isPending}>
            {common.save}
          </Button>
          <DraftNote isEdited={isEdited} unsaved={read ? texts.unsaved : texts.check} edits={edits} />
        </div>
      )}
    </form>
  )
}
