/** Addresses of the workspace's pages; the pane leads to them too. */
import type { Inputs } from './api.ts'

export type Route =
  | { page: 'customers' }
  | { page: 'customer'; customerId: string }
  /** Where the event of a visit leads to. */
  | { page: 'visit'; customerId: string; visitId: string }
  | { page: 'my_day' }
  | { page: 'planner' }
  | { page: 'coverage' }
  | { page: 'search' }
  | { page: 'settings'; section: string }
  | ({ page: 'visit_sheet' } & Inputs['visitSheet']['read'])

/** What an address leads to; the customer list when it names no page we know. */
export function readRoute(hash: string): Route {
  const [page, id, ...more] = hash.replace(/^#\/?/, '').split('/')
  const [part, partId] = more
  if (page === 'customers' && id && part === 'visits' && partId)
    return { page: 'visit', customerId: decodeURIComponent(id), visitId: decodeURIComponent(partId) }
  if (page === 'customers' && id) return { page: 'customer', customerId: decodeURIComponent(id) }
  if (page === 'planner') return { page: 'planner' }
  if (page === 'coverage') return { page: 'coverage' }
  if (page === 'my-day') return { page: 'my_day' }
  if (page === 'visit-sheet' && id) return { page: 'visit_sheet', ...sheetIn(id, more) }
  if (page === 'settings') return { page: 'settings', section: id ?? '' }
  return page === 'search' ? { page: 'search' } : { page: 'customers' }
}

/** `id/visit` or `id/customer`, then the version. */
function sheetIn(id: string, [of, audience]: string[]): Inputs['visitSheet']['read'] {
  const subject = decodeURIComponent(id)
  return { of: of === 'visit' ? { visitId: subject } : { customerId: subject }, audience: audience === 'customer' ? 'customer' : 'internal' }
}

/** Begins with `#/`. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'customers':
      return '#/customers'
    case 'customer':
      return `#/customers/${encodeURIComponent(route.customerId)}`
    case 'coverage':
      return '#/coverage'
    case 'planner':
      return '#/planner'
    case 'visit':
      return `#/customers/${encodeURIComponent(route.customerId)}/visits/${encodeURIComponent(route.visitId)}`
    case 'my_day':
      return '#/my-day'
    case 'search':
      return '#/search'
    case 'settings':
      return `#/settings/${route.section}`
    case 'visit_sheet': {
      const { of, audience } = route
      return 'visitId' in of ? `#/visit-sheet/${of.visitId}/visit/${audience}` : `#/visit-sheet/${of.customerId}/customer/${audience}`
    }
  }
}
