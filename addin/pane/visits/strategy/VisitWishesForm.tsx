import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Cockpit, useTRPC } from '../../../api.ts'
import { ErrorPage } from '../../../ui/errors/ErrorPage.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { WishesOfPlace } from './WishesOfPlace.tsx'

/** How the customer wants to be visited: at all of its sites, or otherwise at one of them. */
export function VisitWishesForm({ cockpit, onClose }: { cockpit: Cockpit; onClose: () => void }) {
  const { customerId, name } = cockpit.customer
  const [siteId, setSiteId] = useState('')
  const query = useQuery(useTRPC().visitStrategy.preferences.queryOptions({ customerId }))
  if (query.isPending) return <Skeleton heights={[22, 30, 30, 30, 80]} />
  if (query.error) return <ErrorPage error={query.error} onRetry={() => void query.refetch()} />
  const { customer, sites, closures } = query.data
  const site = sites.find((each) => each.siteId === siteId)
  const kept = site?.preference ?? customer
  return (
    <WishesOfPlace
      key={siteId}
      customer={{ customerId, name }}
      sites={sites}
      closures={closures}
      siteId={site?.siteId ?? null}
      kept={kept}
      onSite={setSiteId}
      onClose={onClose}
    />
  )
}
