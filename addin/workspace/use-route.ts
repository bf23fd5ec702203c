import { useSyncExternalStore } from 'react'
import { addressOf, type Route, readRoute } from '../page-address.ts'

/** Pages live behind `#/`, so that addresses of customers never reach a server's log. */
export function useRoute(): [Route, (route: Route) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return [readRoute(hash), goTo]
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

const goTo = (route: Route): void => {
  window.location.hash = addressOf(route)
}
