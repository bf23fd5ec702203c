import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useCommerceTexts } from '../use-commerce-texts.ts'
import { DocumentLineRow } from './DocumentLineRow.tsx'

/** What a quote opens to: its positions. */
export function QuotePart({ quoteId }: { quoteId: string }) {
  const texts = useCommerceTexts()
  const { data, error, refetch } = useQuery(useTRPC().commerce.quote.queryOptions({ quoteId }))
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton heights={[16, 16]} />
  return (
    <>
      {data.isGone && texts.gone}
      {data.lines.length === 0 && texts.noPositions}
      <CutList rows={data.lines}>{(line) => <DocumentLineRow key={line.position} line={line} />}</CutList>
    </>
  )
}
