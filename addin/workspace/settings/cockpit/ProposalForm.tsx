import { Button, Checkbox, makeStyles } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ProposalKind, proposalKinds, withoutDays } from '../../../../domain/commerce/proposals/proposal-policy.ts'
import { readFailure, useTRPC } from '../../../api.ts'
import { useProposalTexts } from '../../../pane/cockpit/proposals/use-proposal-texts.ts'
import { useQuoteTexts } from '../../../pane/commerce/quotes/use-quote-texts.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useEdits } from '../../../ui/forms/use-edits.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { DraftNote } from '../DraftNote.tsx'
import { noEdits, type ProposalEdits, type ProposalPolicy, type RuleFields, readFields, withEdits } from './proposal-fields.ts'

const useStyles = makeStyles({
  plain: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  rule: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 320px))', alignItems: 'center', gap: '0 12px', marginBottom: '8px' },
  most: { maxWidth: '320px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '12px' },
})

/** Each rule on or off, and how early; what does not fit cannot be saved. */
export function ProposalForm({ policy, isEditable }: { policy: ProposalPolicy; isEditable: boolean }) {
  const styles = useStyles()
  const { settings: texts } = useProposalTexts()
  const { settings: quotes } = useQuoteTexts()
  const { common } = useTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const edits = useEdits<ProposalEdits>('proposals', noEdits, policy.version)
  const { edited } = edits
  const fields = withEdits(policy, edited)
  const read = readFields(fields)
  const isEdited = JSON.stringify(fields) !== JSON.stringify(withEdits(policy, noEdits))
  const refresh = (): void => void client.invalidateQueries({ queryKey: trpc.proposals.pathKey() })
  const saving = useMutation(
    trpc.proposals.changePolicy.mutationOptions({
      onSuccess: () => {
        edits.drop()
        notify({ text: texts.saved })
        refresh()
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
        {proposalKinds.map((kind) => (
          <RuleRow
            key={kind}
            kind={kind}
            rule={fields.rules[kind]}
            onChange={(part) => edits.edit({ ...edited, rules: { ...edited.rules, [kind]: { ...edited.rules[kind], ...part } } })}
          />
        ))}
        <div className={styles.most}>
          <TextField label={texts.mostADay} value={fields.mostADay} maxLength={2} onChange={(mostADay) => edits.edit({ ...edited, mostADay })} />
        </div>
      </fieldset>
      {saving.error && <ErrorNote error={saving.error} onRetry={save} />}
      {isEditable && (
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabled={!isEdited || !read || saving.isPending}>
            {common.save}
          </Button>
          <DraftNote isEdited={isEdited} unsaved={read ? quotes.unsaved : texts.check} edits={edits} />
        </div>
      )}
    </form>
  )
}

function RuleRow({ kind, rule, onChange }: { kind: ProposalKind; rule: RuleFields; onChange: (part: Partial<RuleFields>) => void }) {
  const styles = useStyles()
  const { kinds, settings: texts } = useProposalTexts()
  return (
    <div className={styles.rule}>
      <Checkbox label={kinds[kind]} checked={rule.isOn} onChange={(_event, { checked }) => onChange({ isOn: checked === true })} />
      {rule.isOn && !withoutDays.includes(kind) && (
        <TextField label={texts.daysOf(texts.days[kind], kinds[kind])} value={rule.days} maxLength={2} onChange={(days) => onChange({ days })} />
      )}
    </div>
  )
}
