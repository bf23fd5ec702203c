import { useSyncExternalStore } from 'react'
import { type VisitPhase, visitPhase } from '../../domain/visits/visit-phase.ts'

/** How late a pane that stands open may notice that a visit has begun. */
const LOOK_MS = 5_000

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, LOOK_MS)
  return () => clearInterval(timer)
}

/** Follows the clock; null without a visit. */
export const useVisitPhase = (visit: { startsAt: string; endsAt: string } | null): VisitPhase | null =>
  useSyncExternalStore(subscribe, () => visit && visitPhase(visit, Date.now()))
