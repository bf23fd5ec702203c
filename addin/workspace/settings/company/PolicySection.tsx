import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { readFailure, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useEdits } from '../../../ui/forms/use-edits.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { DraftNote } from '../DraftNote.tsx'
import { PolicyFields } from './PolicyFields.tsx'
import { PolicyHistory } from './PolicyHistory.tsx'
import type { Policy } from './policy-values.ts'

const useStyles = makeStyles({
  intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
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
  const policy = query.data && { ...query.data, ...edited, version: query.data.version }
  const isEdited = Object.keys(edited).length > 0
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      {query.isPending && <Skeleton heights={[34, 34, 34, 34]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {policy && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            saving.mutate(policy)
          }}
        >
          <PolicyFields policy={policy} onChange={(part) => edits.edit({ ...edited, ...part })} />
          {saving.error && <ErrorNote error={saving.error} onRetry={() => saving.mutate(policy)} />}
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabled={!isEdited || saving.isPending}>
              {common.save}
            </Button>
            <DraftNote isEdited={isEdited} unsaved={texts.unsaved} edits={edits} />
          </div>
        </form>
      )}
      <PolicyHistory />
    </>
  )
}
