/** An unpinned pane belongs to one item, as in Outlook: it closes when another is opened. */
import { useEffect, useRef } from 'react'
import { useOutlook } from './outlook-context.ts'
import type { Surface } from './use-host-item.ts'

export function useUnpinning(surface: Surface | null): void {
  const { settings, changeSettings } = useOutlook()
  const itemKey = surface?.itemKey ?? null
  const last = useRef(itemKey)
  useEffect(() => {
    if (last.current === itemKey) return
    const hadItem = last.current !== null
    last.current = itemKey
    if (hadItem && settings.isPaneOpen && !settings.isPanePinned) changeSettings({ isPaneOpen: false })
  }, [itemKey, settings, changeSettings])
}
