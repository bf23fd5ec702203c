import { useSyncExternalStore } from 'react'
import { addressOf, type Route, readRoute } from '../page-address.ts'

/** To another page, or by `replace` the same page as it is shown now: no step back. */
export type GoTo = (route: Route, replace?: 'replace') => void

/** Pages live behind `#/`, so that addresses of customers never reach a server's log. */
export function useRoute(): [Route, GoTo] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return [readRoute(hash), goTo]
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

const goTo: GoTo = (route, replace) => {
  const address = addressOf(route)
  if (!replace) window.location.hash = address
  else if (window.location.hash !== address) {
    window.history.replaceState(window.history.state, '', address)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  }
}
