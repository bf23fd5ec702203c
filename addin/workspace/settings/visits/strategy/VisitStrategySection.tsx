import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { LeadersSetting } from '../../LeadersSetting.tsx'
import { StrategyForm } from './StrategyForm.tsx'

/** How each class is looked after, and whether that can be done. */
export function VisitStrategySection() {
  const { visitStrategy: texts } = useTexts()
  const trpc = useTRPC()
  const policy = useQuery(trpc.visitStrategy.show.queryOptions())
  const territory = useQuery(trpc.visitStrategy.territory.queryOptions())
  return (
    <LeadersSetting intro={[texts.intro]} readOnly={texts.readOnly} policy={policy}>
      {(saved, _me, isEditable) => (
        <>
          {territory.isPending && <Skeleton heights={[34, 34, 34, 34, 34]} />}
          {territory.error && <ErrorNote error={territory.error} onRetry={() => void territory.refetch()} />}
          {territory.data && <StrategyForm policy={saved} territory={territory.data} isEditable={isEditable} />}
        </>
      )}
    </LeadersSetting>
  )
}
