import type { KeyboardEvent } from 'react'

/** What can be chosen in a list, and the field above it. */
const STOPS = 'input[type="search"], [data-hit] button'

/**
 * Keys for a field with a list below: arrows go through both, Enter in the field takes the first of the list.
 * For the element around them; hits stand within `data-hit`.
 */
export function walkHits(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  if (event.key === 'Enter' && at === 0) stops[1]?.click()
  else if (event.key === 'ArrowDown') stops[Math.min(at + 1, stops.length - 1)]?.focus()
  else if (event.key === 'ArrowUp') stops[Math.max(at - 1, 0)]?.focus()
  else return
  event.preventDefault()
}
