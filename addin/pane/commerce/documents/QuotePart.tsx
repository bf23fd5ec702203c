import { useQuery } from '@tanstack/react-query'
import { type DocumentLine, useTRPC } from '../../../api.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { useIsDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useCompetitorWords } from '../products/use-competitor-words.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'
import { DocumentLineRow } from './DocumentLineRow.tsx'

/** What a quote opens to: its positions, and what competitors ask for them, of which nothing is even asked while a customer may look on. */
export function QuotePart({ quoteId }: { quoteId: string }) {
  const texts = useCommerceTexts()
  const { data, error, refetch } = useQuery(useTRPC().commerce.quote.queryOptions({ quoteId }))
  const isDiscreet = useIsDiscreet()
  const bands = useQuery(useTRPC().quotes.competitorBands.queryOptions({ quoteId }, { enabled: !isDiscreet }))
  const { bandWords } = useCompetitorWords()
  const factsOf = ({ position, priceUnit }: DocumentLine): string[] =>
    isDiscreet ? [] : (bands.data ?? []).filter((band) => band.position === position).map((band) => bandWords(band, priceUnit))
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton heights={[16, 16]} />
  return (
    <>
      {data.isGone && texts.gone}
      {data.lines.length === 0 && texts.noPositions}
      <CutList rows={data.lines}>{(line) => <DocumentLineRow key={line.position} line={line} facts={factsOf(line)} />}</CutList>
    </>
  )
}
