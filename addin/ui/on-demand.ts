/** Parts of a page that come in files of their own: when they are drawn first, or ahead, once the page stands. */
import { useIsFetching } from '@tanstack/react-query'
import { type ComponentType, createElement, lazy, type ReactNode, useEffect, useState } from 'react'

/** A component whose code is fetched when it is drawn first; stands in a `Suspense`, and fails into an error boundary. */
export type OnDemand<Props> = ComponentType<Props> & {
  /** Fetches the code now, so that it is drawn without waiting; a failure is forgotten, and tried again when it is drawn. */
  fetchAhead: () => void
}

/** The code of a part did not come: the network is away, or the server has been updated since the page was opened and has other files now. */
export class PartMissing extends Error {
  constructor(cause: unknown) {
    super('A part of the page did not come', { cause })
    this.name = 'PartMissing'
  }
}

/** `load` is called once. Unlike React's `lazy`, what has come already is drawn at once, without its placeholder. */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  let part: ComponentType<Props> | null = null
  let loading: Promise<ComponentType<Props>> | null = null
  const fetch = (): Promise<ComponentType<Props>> => {
    loading ??= load().then(
      (loaded) => {
        part = loaded
        return loaded
      },
      (cause: unknown) => Promise.reject(new PartMissing(cause)),
    )
    return loading
  }
  const Awaited = lazy(async () => ({ default: await fetch() }))
  const Part = (props: Props) => {
    // Chosen once: another component in its place would lose what was typed into it.
    const [Drawn] = useState<ComponentType<Props>>(() => part ?? Awaited)
    return createElement(Drawn, props)
  }
  const fetchAhead = (): void => {
    if (!loading)
      fetch().catch(() => {
        loading = null
      })
  }
  return Object.assign(Part, { fetchAhead })
}

/** How long a page stands before more is fetched than it shows: whoever clicks through mails waits for none of it. */
const STANDS_MS = 1_000

/** Time to draw what has come; then more may be loaded that belongs to the page. */
const DRAWN_MS = 200

/** Draws the children once the page stands and waits for no answer of the server: what is nice to have delays nothing that is needed. */
export function OnceItStands({ children }: { children: ReactNode }): ReactNode {
  const [stands, setStands] = useState(false)
  const isWaiting = useIsFetching() > 0
  useEffect(() => {
    if (isWaiting || stands) return
    const timer = setTimeout(() => setStands(true), DRAWN_MS)
    return () => clearTimeout(timer)
  }, [isWaiting, stands])
  return stands ? children : null
}

/** Draws nothing; fetches the parts once the page stands and waits for no answer of the server. `parts` is the same list at each drawing. */
export function FetchAhead({ parts }: { parts: readonly Pick<OnDemand<never>, 'fetchAhead'>[] }) {
  const isWaiting = useIsFetching() > 0
  useEffect(() => {
    if (isWaiting) return
    const timer = setTimeout(() => {
      for (const { fetchAhead } of parts) fetchAhead()
    }, STANDS_MS)
    return () => clearTimeout(timer)
  }, [isWaiting, parts])
  return null
}
