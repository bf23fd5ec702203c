import { Button, makeStyles } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { type Outputs, readFailure, useTRPC } from '../../../api.ts'
import { useComplaintTexts } from '../../../pane/commerce/service/use-complaint-texts.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { useEdits } from '../../../ui/forms/use-edits.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { DraftNote } from '../DraftNote.tsx'
import { KindRow } from './KindRow.tsx'
import { type ComplaintPolicy, fieldsOf, type KindFields, type LadderFields, newKind, readLadders } from './ladder-fields.ts'

const useStyles = makeStyles({
  plain: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  management: { maxWidth: '360px', marginTop: '12px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '12px' },
})

type Props = { policy: ComplaintPolicy; me: Outputs['people']['whoAmI']; isEditable: boolean }

/** Kinds, ladders and who is management; what does not fit cannot be saved. */
export function LadderForm({ policy, me, isEditable }: Props) {
  const styles = useStyles()
  const { settings: texts } = useComplaintTexts()
  const { common } = useTexts()
  const edits = useEdits<LadderFields | null>('complaint_ladders', null, policy.version)
  const fields = edits.edited ?? fieldsOf(policy)
  const read = readLadders(fields)
  const isEdited = JSON.stringify(fields) !== JSON.stringify(fieldsOf(policy))
  const saving = useSaving(edits.drop)
  const save = (): void => {
    if (read) saving.mutate({ ...read, version: policy.version })
  }
  const change = (key: string, part: Partial<KindFields>): void =>
    edits.edit({ ...fields, kinds: fields.kinds.map((kind) => (kind.key === key ? { ...kind, ...part } : kind)) })
  const people = [[me.userId, me.name] as const, ...me.colleagues.map(({ userId, name }) => [userId, name] as const)]
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <fieldset className={styles.plain} disabled={!isEditable}>
        {fields.kinds.map((kind) => (
          <KindRow key={kind.key} kind={kind} onChange={(part) => change(kind.key, part)} />
        ))}
        <Button size="small" onClick={() => edits.edit({ ...fields, kinds: [...fields.kinds, newKind(v7())] })}>
          {texts.add}
        </Button>
        <div className={styles.management}>
          <ChoiceField
            label={texts.management}
            value={fields.managementId}
            options={[['', texts.noManagement], ...people]}
            onChange={(managementId) => edits.edit({ ...fields, managementId })}
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

function useSaving(onSaved: () => void) {
  const { settings: texts } = useComplaintTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  return useMutation(
    trpc.complaints.changePolicy.mutationOptions({
      onSuccess: (saved) => {
        client.setQueryData(trpc.complaints.policy.queryKey(), saved)
        onSaved()
        notify({ text: texts.saved })
      },
      onError: (error) => {
        if (readFailure(error).reason === 'CONFLICT') void client.invalidateQueries({ queryKey: trpc.complaints.policy.queryKey() })
      },
    }),
  )
}
