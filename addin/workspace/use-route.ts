import { useSyncExternalStore } from 'react'

export type Route =
  | { page: 'customers' }
  | { page: 'customer'; customerId: string }
  | { page: 'my_day' }
  | { page: 'search' }
  | { page: 'settings'; section: string }

/** Pages live behind `#/`, so that addresses of customers never reach a server's log. */
export function useRoute(): [Route, (route: Route) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return [readRoute(hash), goTo]
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function readRoute(hash: string): Route {
  const [page, id] = hash.replace(/^#\/?/, '').split('/')
  if (page === 'customers' && id) return { page: 'customer', customerId: decodeURIComponent(id) }
  if (page === 'my-day') return { page: 'my_day' }
  if (page === 'settings') return { page: 'settings', section: id ?? '' }
  return page === 'search' ? { page: 'search' } : { page: 'customers' }
}

const goTo = (route: Route): void => {
  window.location.hash = addressOf(route)
}

export function addressOf(route: Route): string {
  switch (route.page) {
    case 'customers':
      return '#/customers'
    case 'customer':
      return `#/customers/${encodeURIComponent(route.customerId)}`
    case 'my_day':
      return '#/my-day'
    case 'search':
      return '#/search'
    case 'settings':
      return `#/settings/${route.section}`
  }
}
