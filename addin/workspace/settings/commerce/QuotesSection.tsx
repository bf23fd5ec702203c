import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { useQuoteTexts } from '../../../pane/commerce/quotes/use-quote-texts.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { ChaseForm } from './ChaseForm.tsx'

const useStyles = makeStyles({ intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } })

/** When quotes are asked after: to change for those who lead, to read for everybody. */
export const QuotesSection = () => (
  <Suspense fallback={<Skeleton heights={[34, 34, 34]} />}>
    <Content />
  </Suspense>
)

function Content() {
  const styles = useStyles()
  const { settings: texts } = useQuoteTexts()
  const trpc = useTRPC()
  const policy = useQuery(trpc.quotes.chasePolicy.queryOptions())
  const me = useQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const isEditable = me.data?.role === 'admin' || me.data?.role === 'head_of_sales'
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      <p className={styles.intro}>{texts.rules}</p>
      {me.data && !isEditable && <p className={styles.intro}>{texts.readOnly}</p>}
      {policy.isPending && <Skeleton heights={[34, 34, 34]} />}
      {policy.error && <ErrorNote error={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.data && <ChaseForm policy={policy.data} isEditable={isEditable} />}
    </>
  )
}
