import { useState } from 'react'
import type { OpenItem } from '../../../office/mail-host.ts'
import { useVisitPhase } from '../../../ui/discreet/use-visit-phase.ts'

/** Beside an appointment that is not over one prepares; `isOff`: the user wants the cockpit instead. */
export function usePreparation(item: OpenItem | undefined): { isDue: boolean; isOff: boolean; turn: () => void } {
  const [isOff, setIsOff] = useState(false)
  const { mode, startsAt, endsAt } = item ?? {}
  const phase = useVisitPhase(mode === 'appointment' && startsAt && endsAt ? { startsAt, endsAt } : null)
  return { isDue: phase === 'before' || phase === 'during', isOff, turn: () => setIsOff(!isOff) }
}
