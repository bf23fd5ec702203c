import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changesBetween } from '../../../../domain/company/changes.ts'
import { readFailure, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { DraftNote } from '../../../ui/forms/DraftNote.tsx'
import { useEdits } from '../../../ui/forms/use-edits.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { Section } from '../../../ui/Section.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { PolicyChanges } from './PolicyChanges.tsx'
import { PolicyFields } from './PolicyFields.tsx'
import { PolicyHistory } from './PolicyHistory.tsx'
import { PolicyWays } from './PolicyWays.tsx'
import { type Policy, type PolicyEdit, type PolicyField, policyFields } from './policy-values.ts'

const useStyles = makeStyles({
  intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  master: {
    marginBottom: '16px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', alignItems: 'center', gap: '8px', marginTop: '12px' },
})

const nothing: Partial<Policy> = {}

/** The company's decisions, to change. What is typed stays when somebody else was faster: it then stands over the new state. */
export function PolicySection() {
  const styles = useStyles()
  const { loggingPolicy: texts, common } = useTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const query = useQuery(trpc.loggingPolicy.show.queryOptions())
  const edits = useEdits('policy', nothing, query.data?.version)
  const { edited } = edits
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: trpc.loggingPolicy.pathKey() })
    void client.invalidateQueries({ queryKey: trpc.mailSync.pathKey() })
  }
  const saving = useMutation(
    trpc.loggingPolicy.change.mutationOptions({
      onSuccess: (policy) => {
        client.setQueryData(trpc.loggingPolicy.show.queryKey(), policy)
        edits.drop()
        notify({ text: texts.saved })
        refresh()
      },
      onError: (error) => {
        if (readFailure(error).reason === 'CONFLICT') refresh()
      },
    }),
  )
  const saved = query.data
  const policy = saved && { ...saved, ...edited, version: saved.version }
  const isEdited = Object.keys(edited).length > 0
  // Only what differs: a switch that was put back would undo what somebody else makes of it meanwhile.
  const keep = (saved: Policy, next: Partial<Policy>): void => {
    const changes = changesBetween(saved, { ...saved, ...next })
    if (changes.length === 0) edits.drop()
    else edits.edit(Object.fromEntries(changes.map(({ field, after }) => [field, after])))
  }
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      {query.isPending && <Skeleton heights={[34, 34, 34, 34]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {saved && policy && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            saving.mutate(policy)
          }}
        >
          <Switches saved={saved} policy={policy} onChange={(part) => keep(saved, { ...edited, ...part })} />
          {saving.error && <ErrorNote error={saving.error} onRetry={() => saving.mutate(policy)} />}
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabled={!isEdited || saving.isPending}>
              {common.save}
            </Button>
            <DraftNote isEdited={isEdited} edits={edits} />
          </div>
        </form>
      )}
      <PolicyHistory />
    </>
  )
}

/** Whether anything is logged at all, apart; the usual ways; every single switch behind a heading; and what saving would change. */
function Switches({ saved, policy, onChange }: { saved: Policy; policy: Policy; onChange: PolicyEdit }) {
  const styles = useStyles()
  const { loggingPolicy: texts } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const changed = changesBetween(saved, policy).map(({ field }) => field)
  const ordered: readonly PolicyField[] = policyFields.filter((field) => changed.includes(field))
  const single = ordered.filter((field) => field !== 'isLoggingOn').length
  return (
    <>
      <div className={styles.master}>
        <Switch
          label={texts.fields.isLoggingOn}
          checked={policy.isLoggingOn}
          onChange={(_event, { checked }) => onChange({ isLoggingOn: checked })}
        />
        <p className={styles.hint}>{texts.hints.isLoggingOn}</p>
      </div>
      <PolicyWays saved={saved} policy={policy} onChange={onChange} />
      <Section
        title={texts.single}
        count={policyFields.length - 1}
        newest={single > 0 ? texts.edited(single) : ''}
        isOpen={isOpen}
        onToggle={() => setIsOpen(!isOpen)}
      >
        <PolicyFields policy={policy} onChange={onChange} />
      </Section>
      {ordered.length > 0 && <PolicyChanges saved={saved} policy={policy} changed={ordered} />}
    </>
  )
}
