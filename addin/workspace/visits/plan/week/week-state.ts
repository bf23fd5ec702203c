/** How far a visit in the week is, and whether it can be dragged there. */
import type { ShownVisit } from '../planner-week.ts'

/** `proposal`: stands in no calendar; `entered`: there, nobody asked; `recognised`: an appointment of Outlook that looks like a visit; `over`: told about. */
export const weekStates = ['proposal', 'entered', 'asked', 'confirmed', 'drop_in', 'recognised', 'over'] as const
export type WeekState = (typeof weekStates)[number]

export function weekStateOf({ status, version, isFromOutlook }: Pick<ShownVisit, 'status' | 'version' | 'isFromOutlook'>): WeekState {
  switch (status) {
    case 'proposed':
      return isFromOutlook ? 'recognised' : version === null ? 'proposal' : 'entered'
    case 'asked':
    case 'confirmed':
    case 'drop_in':
      return status
    default:
      return 'over'
  }
}

/** Why a visit cannot be dragged; null: it can. */
export function lockOf({ status, isFromOutlook }: Pick<ShownVisit, 'status' | 'isFromOutlook'>): 'over' | 'fromOutlook' | null {
  if (status === 'done' || status === 'not_met' || status === 'cancelled') return 'over'
  return isFromOutlook ? 'fromOutlook' : null
}
