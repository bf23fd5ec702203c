import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { StrategyForm } from './StrategyForm.tsx'

const useStyles = makeStyles({ intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } })

/** How each class is looked after, and whether that can be done: to change for those who lead, to read for everybody. */
export function VisitStrategySection() {
  const styles = useStyles()
  const { visitStrategy: texts } = useTexts()
  const trpc = useTRPC()
  const policy = useQuery(trpc.visitStrategy.show.queryOptions())
  const territory = useQuery(trpc.visitStrategy.territory.queryOptions())
  const me = useQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const error = policy.error ?? territory.error
  const isEditable = me.data?.role === 'admin' || me.data?.role === 'head_of_sales'
  const retry = (): void => {
    void policy.refetch()
    void territory.refetch()
  }
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      {me.data && !isEditable && <p className={styles.intro}>{texts.readOnly}</p>}
      {(policy.isPending || territory.isPending) && <Skeleton heights={[34, 34, 34, 34, 34]} />}
      {error && <ErrorNote error={error} onRetry={retry} />}
      {policy.data && territory.data && <StrategyForm policy={policy.data} territory={territory.data} isEditable={isEditable} />}
    </>
  )
}
