import { useCallback, useEffect, useRef, useState } from 'react'
import { useTRPCClient } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import type { SiteLine } from './address-list.ts'

export type LookUp = {
  /** Null: nothing is looked up at the moment. */
  progress: { done: number; all: number } | null
  error: unknown
  start: (sites: readonly SiteLine[]) => Promise<void>
  stop: () => void
}

/** Asks for one address after the other, as long as somebody answers and nobody says stop. */
export function useLookUp(onChanged: () => void): LookUp {
  const client = useTRPCClient()
  const { sitePositions: texts } = useTexts()
  const notify = useNotify()
  const [progress, setProgress] = useState<LookUp['progress']>(null)
  const [error, setError] = useState<unknown>(null)
  const isStopped = useRef(false)
  const stop = useCallback((): void => {
    isStopped.current = true
  }, [])
  // Whoever leaves the page does not leave a queue of questions behind.
  useEffect(() => stop, [stop])
  const ask = async (sites: readonly SiteLine[]): Promise<void> => {
    let [found, asked] = [0, 0]
    for (const { siteId, version } of sites) {
      if (isStopped.current) break
      const { outcome } = await client.sitePositions.find.mutate({ siteId, version })
      if (outcome === 'no_answer') return notify({ text: texts.noAnswer })
      if (outcome === 'found') found++
      setProgress({ done: ++asked, all: sites.length })
    }
    notify({ text: texts.lookedUp(found, asked) })
  }
  const start = async (sites: readonly SiteLine[]): Promise<void> => {
    isStopped.current = false
    setError(null)
    setProgress({ done: 0, all: sites.length })
    await ask(sites).catch(setError)
    setProgress(null)
    onChanged()
  }
  return { progress, error, start, stop }
}
