import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { readFailure, useTRPC } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { DraftNote } from '../../../../ui/forms/DraftNote.tsx'
import { useEdits } from '../../../../ui/forms/use-edits.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { JointTourFields } from './JointTourFields.tsx'
import { LimitFields } from './LimitFields.tsx'
import { NightFields } from './NightFields.tsx'
import { PauseFields } from './PauseFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { canBeSaved, type ProfileChange, toSave } from './profile-values.ts'
import { WeekdayFields } from './WeekdayFields.tsx'

const useStyles = makeStyles({
  intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '560px' },
  actions: { display: 'flex', alignItems: 'center', gap: '8px' },
})

const nothing: ProfileChange = {}

/** How the user's own days are planned. What is typed stays when he was faster elsewhere: it then stands over the new state. */
export function PlanningSection() {
  const styles = useStyles()
  const { planningFrame: texts, common } = useTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const query = useQuery(trpc.planningFrame.profile.queryOptions())
  const edits = useEdits('planning', nothing, query.data?.version)
  const { edited } = edits
  const saving = useMutation(
    trpc.planningFrame.saveProfile.mutationOptions({
      onSuccess: (profile) => {
        client.setQueryData(trpc.planningFrame.profile.queryKey(), profile)
        edits.drop()
        notify({ text: texts.saved })
      },
      onError: (error) => {
        if (readFailure(error).reason === 'CONFLICT') void query.refetch()
      },
    }),
  )
  const profile = query.data && { ...query.data, ...edited }
  const isEdited = Object.keys(edited).length > 0
  const change = (part: ProfileChange): void => edits.edit({ ...edited, ...part })
  return (
    <>
      <p className={styles.intro}>
        {texts.intro} {texts.private}
      </p>
      {query.isPending && <Skeleton heights={[34, 34, 34, 34, 34]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {profile && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            saving.mutate(toSave(profile))
          }}
        >
          <PlaceFields profile={profile} edited={edited} onChange={change} />
          <WeekdayFields weekdays={profile.weekdays} onChange={(weekdays) => change({ weekdays })} />
          <LimitFields profile={profile} onChange={change} />
          <PauseFields profile={profile} onChange={change} />
          <NightFields nights={profile.nights} onChange={(nights) => change({ nights })} />
          <JointTourFields tours={profile.jointTours} onChange={(jointTours) => change({ jointTours })} />
          {saving.error && <ErrorNote error={saving.error} onRetry={() => saving.mutate(toSave(profile))} />}
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabled={!isEdited || !canBeSaved(profile) || saving.isPending}>
              {common.save}
            </Button>
            <DraftNote isEdited={isEdited} edits={edits} />
          </div>
        </form>
      )}
    </>
  )
}
