import { useEffect, useRef } from 'react'
import { noFilter } from '../list-filter.ts'
import type { Route } from '../page-address.ts'
import type { GoTo } from './use-route.ts'

/** Back to the list as it was left: a step back where one has come from it, so that the place in it is found, too. */
export function useWayToList(route: Route, goTo: GoTo): () => void {
  const before = useRef<Route | null>(null)
  const current = useRef<Route>(route)
  const filter = useRef(noFilter)
  useEffect(() => {
    if (route.page !== current.current.page) before.current = current.current
    current.current = route
    if (route.page === 'customers') filter.current = route.filter
  }, [route])
  return () => (before.current?.page === 'customers' ? window.history.back() : goTo({ page: 'customers', filter: filter.current }))
}
