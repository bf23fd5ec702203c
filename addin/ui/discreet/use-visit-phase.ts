/** What the clock does to visits while a pane stands open. */
import { useSyncExternalStore } from 'react'
import { type VisitPhase, visitPhase } from '../../../domain/visits/calendar/visit-phase.ts'

type Span = { startsAt: string; endsAt: string }

/** How late a pane may notice that a visit has begun. */
const LOOK_MS = 5_000

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, LOOK_MS)
  return () => clearInterval(timer)
}

/** null without a visit. */
export const useVisitPhase = (visit: Span | null): VisitPhase | null => useSyncExternalStore(subscribe, () => visit && visitPhase(visit, Date.now()))

/** Id of the visit that is under way; null: none. */
export const useRunningVisit = (visits: readonly (Span & { visitId: string })[]): string | null =>
  useSyncExternalStore(subscribe, () => visits.find((visit) => visitPhase(visit, Date.now()) === 'during')?.visitId ?? null)
