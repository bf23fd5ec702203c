import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { useProposalTexts } from '../../../pane/cockpit/proposals/use-proposal-texts.ts'
import { useQuoteTexts } from '../../../pane/commerce/quotes/use-quote-texts.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { ProposalForm } from './ProposalForm.tsx'

const useStyles = makeStyles({ intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } })

/** Which rules propose customers: to change for those who lead, to read for everybody. */
export const ProposalsSection = () => (
  <Suspense fallback={<Skeleton heights={[34, 34, 34]} />}>
    <Content />
  </Suspense>
)

function Content() {
  const styles = useStyles()
  const { settings: texts } = useProposalTexts()
  const { settings: quotes } = useQuoteTexts()
  const trpc = useTRPC()
  const policy = useQuery(trpc.proposals.policy.queryOptions())
  const me = useQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const isEditable = me.data?.role === 'admin' || me.data?.role === 'head_of_sales'
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      <p className={styles.intro}>{texts.rules}</p>
      {me.data && !isEditable && <p className={styles.intro}>{quotes.readOnly}</p>}
      {policy.isPending && <Skeleton heights={[34, 34, 34]} />}
      {policy.error && <ErrorNote error={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.data && <ProposalForm policy={policy.data} isEditable={isEditable} />}
    </>
  )
}
