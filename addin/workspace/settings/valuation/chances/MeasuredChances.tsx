import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../../api.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { LiftTable } from './LiftTable.tsx'
import { RuleTable } from './RuleTable.tsx'

/** Which rules propose, and what proposing has brought. */
export function MeasuredChances() {
  const measured = useQuery(useTRPC().chances.measured.queryOptions())
  if (measured.isPending) return <Skeleton heights={[22, 34, 34, 34]} />
  if (!measured.data) return <ErrorNote error={measured.error} onRetry={() => void measured.refetch()} />
  return (
    <>
      <RuleTable rules={measured.data.rules} />
      <LiftTable kinds={measured.data.kinds} />
    </>
  )
}
