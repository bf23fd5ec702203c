import { Suspense } from 'react'
import type { RatingPart } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { onDemand } from '../../../ui/on-demand.ts'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const NextOrdersView = onDemand(async () => (await import('../../valuation/NextOrdersView.tsx')).NextOrdersView)

/** Why the customer has its class, with the arithmetic, and what would make it better. */
export function RatingPartView({ rating }: { rating: RatingPart }) {
  return (
    <>
      <ClassRows rating={rating} />
      <Suspense fallback={<Skeleton heights={[16, 16]} />}>
        <NextOrdersView orders={rating.nextOrders} />
      </Suspense>
    </>
  )
}

function ClassRows({ rating }: { rating: RatingPart }) {
  const texts = useTexts().rating
  const { money, percent, day } = useFormat()
  if (!rating.classLabel) return texts.notRated
  return (
    <>
      <Row title={rating.classSince ? texts.classLine(rating.classLabel, day(rating.classSince)) : rating.classLabel} />
      {rating.potentialCents !== null && <Row title={texts.potential} end={money(rating.potentialCents)} />}
      <Row title={texts.revenue} end={money(rating.revenueLast12MonthsCents)} />
      {rating.marginLast12MonthsCents !== null && <Row title={texts.margin} end={money(rating.marginLast12MonthsCents)} />}
      {rating.shareOfWallet !== null && <Row title={texts.share} below={texts.shareRule} end={percent(rating.shareOfWallet)} />}
      <Row title={rating.nextDigitFromCents === null ? texts.best : texts.next(money(rating.nextDigitFromCents))} />
    </>
  )
}
