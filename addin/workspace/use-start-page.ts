import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import { useTRPC } from '../api.ts'
import { isNowhere } from '../page-address.ts'
import type { GoTo } from './use-route.ts'

/** An address that names no page leads whoever leads to the week. For everybody else the customer list stands there already: nobody waits to be known. */
export function useStartPage(goTo: GoTo): void {
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const isLeading = me?.role === 'head_of_sales'
  useLayoutEffect(() => {
    if (isLeading && isNowhere(window.location.hash)) goTo({ page: 'this_week', section: null }, 'replace')
  }, [isLeading, goTo])
}
