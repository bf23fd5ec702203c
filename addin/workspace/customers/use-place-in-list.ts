import { useEffect, useRef } from 'react'

type Place = { pages: number; scroll: number }

/**
 * Where somebody was in a long list stands with his step in the browser's history: the way back and a reload lead there again.
 * `pages`: how many are there; `mayFetch`: there is a next one, and nobody fetches it.
 */
export function usePlaceInList(pages: number, mayFetch: boolean, fetchNext: () => Promise<unknown>): void {
  const wanted = useRef<Place | null>(readPlace())
  useEffect(() => {
    if (pages === 0 || wanted.current === null) return
    if (pages < wanted.current.pages && mayFetch) return void fetchNext()
    if (pages < wanted.current.pages) return
    window.scrollTo(0, wanted.current.scroll)
    wanted.current = null
  }, [pages, mayFetch, fetchNext])
  useEffect(() => {
    const note = (): void => {
      if (wanted.current === null) window.history.replaceState({ ...window.history.state, list: { pages, scroll: window.scrollY } }, '')
    }
    window.addEventListener('scroll', note, { passive: true })
    return () => window.removeEventListener('scroll', note)
  }, [pages])
}

function readPlace(): Place | null {
  const { list } = (window.history.state ?? {}) as { list?: Partial<Place> }
  return typeof list?.pages === 'number' && typeof list.scroll === 'number' ? { pages: list.pages, scroll: list.scroll } : null
}
