import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { useComplaintTexts } from '../../../pane/commerce/service/use-complaint-texts.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { LadderForm } from './LadderForm.tsx'

const useStyles = makeStyles({ intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } })

/** What a complaint asks for, and by when: to change for those who lead, to read for everybody. */
export const ComplaintsSection = () => (
  <Suspense fallback={<Skeleton heights={[34, 34, 34]} />}>
    <Content />
  </Suspense>
)

function Content() {
  const styles = useStyles()
  const { settings: texts } = useComplaintTexts()
  const trpc = useTRPC()
  const policy = useQuery(trpc.complaints.policy.queryOptions())
  const me = useQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const isEditable = me.data?.role === 'admin' || me.data?.role === 'head_of_sales'
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      <p className={styles.intro}>{texts.rules}</p>
      {me.data && !isEditable && <p className={styles.intro}>{texts.readOnly}</p>}
      {policy.isPending && <Skeleton heights={[34, 34, 34]} />}
      {policy.error && <ErrorNote error={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.data && me.data && <LadderForm policy={policy.data} me={me.data} isEditable={isEditable} />}
    </>
  )
}
