/** What Outlook itself does wrong at times, as people report it: ordered by a test, on the page's `outlookTroubles`. */
import type { HostItem } from './item-data.ts'

export type Troubles = {
  /** How the add-in hears of another item: by its event; not at all (`silent`); or the event comes with no item, which follows without one (`late`). */
  telling: 'event' | 'silent' | 'late'
  /** What the next items do not tell. */
  missing: ('itemId' | 'recipients')[]
  /** Calls that are refused with a number of Office.js, once each; `method` is the library's dispatch id. */
  refusals: { method: number; code: number }[]
}

declare global {
  interface Window {
    outlookTroubles?: Troubles
  }
}

const LATE_MS = 1_000

export const troubles: Troubles = { telling: 'event', missing: [], refusals: [] }
window.outlookTroubles = troubles

/** The number with which this call is refused; null: it is not. */
export function takeRefusal(method: number): number | null {
  const refusal = troubles.refusals.find((each) => each.method === method)
  troubles.refusals = troubles.refusals.filter((each) => each !== refusal)
  return refusal?.code ?? null
}

/** @param data what the add-in would be told of the item */
export function withoutMissing(item: HostItem, data: object): object {
  if (item.kind !== 'messageRead') return data
  const gaps = { itemId: { id: undefined }, recipients: { to: undefined, cc: undefined } }
  return Object.assign({}, data, ...troubles.missing.map((name) => gaps[name]))
}

/** @param change tells the library of an item, with its event or without. */
export function tellOfItem(data: object | null, change: (data: object | null, isSilent: boolean) => void): void {
  const isLate = troubles.telling === 'late'
  change(isLate ? null : data, troubles.telling === 'silent')
  if (isLate) setTimeout(() => change(data, true), LATE_MS)
}
