import { Suspense } from 'react'
import type { RatingPart } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { onDemand } from '../../../ui/on-demand.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'

const WorthView = onDemand(async () => (await import('../../valuation/customer-class/WorthView.tsx')).WorthView)
const LifetimeView = onDemand(async () => (await import('../../valuation/LifetimeView.tsx')).LifetimeView)
const NextOrdersView = onDemand(async () => (await import('../../valuation/NextOrdersView.tsx')).NextOrdersView)
const ChancesView = onDemand(async () => (await import('../../valuation/ChancesView.tsx')).ChancesView)
const LoyaltyView = onDemand(async () => (await import('../../valuation/LoyaltyView.tsx')).LoyaltyView)

/** What the customer is worth, each figure one click from its arithmetic. */
export function RatingPartView({
  customerId,
  rating: { worth, lifetime, nextOrders, chances, loyalty },
}: {
  customerId: string
  rating: RatingPart
}) {
  const { sections } = useTexts()
  if (!worth) return sections.empty
  return (
    <Suspense fallback={<Skeleton heights={[32, 32, 16]} />}>
      <WorthView customerId={customerId} worth={worth} />
      <LifetimeView customerId={customerId} lifetime={lifetime} />
      <NextOrdersView orders={nextOrders} />
      <ChancesView customerId={customerId} chances={chances} />
      {loyalty && <LoyaltyView customerId={customerId} loyalty={loyalty} />}
    </Suspense>
  )
}
