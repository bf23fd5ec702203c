/** Whether somebody's Outlook is still read and written to while he is not here: not for whoever has left, told or untold. */
import { addDays } from '../time/local-time.ts'

/** Days without a sign-in after which the administrator is shown it, and after which nothing more is read or written for him. */
export const SHOWN_AFTER_DAYS = 30
export const PAUSED_AFTER_DAYS = 37

/** Days `YYYY-MM-DD`. `roleLostOn`: when he came without an app role; null: he has one. `seenOn`: his last sign-in. */
export type Presence = { isActive: boolean; roleLostOn: string | null; seenOn: string }

/** Somebody who has left, or seems to have. `since`: the day it began, null where nobody knows; `pausesOn`: null when he is paused already. */
export type Leaver = { reason: 'disabled' | 'no_role' | 'not_seen'; since: string | null; pausesOn: string | null }

/** null: he is here now and then. */
export function leaverOf({ isActive, roleLostOn, seenOn }: Presence, today: string): Leaver | null {
  if (!isActive) return { reason: 'disabled', since: null, pausesOn: null }
  if (roleLostOn !== null) return { reason: 'no_role', since: roleLostOn, pausesOn: null }
  if (today <= addDays(seenOn, SHOWN_AFTER_DAYS)) return null
  const pausesOn = addDays(seenOn, PAUSED_AFTER_DAYS)
  return { reason: 'not_seen', since: seenOn, pausesOn: pausesOn > today ? pausesOn : null }
}
