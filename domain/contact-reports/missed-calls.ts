/** Calls at a customer where nobody was reached: how often, and when to call again. */
import { addDays } from '../time/local-time.ts'

/** `outcome` null: nobody said. `by`: who called. */
export type Call = { at: string; outcome: 'reached' | 'not_reached' | 'calls_back' | null; by: string }

/** How often nobody was reached since somebody last was, when it was last tried, and by whom. */
export type MissedCalls = { count: number; lastAt: string; by: string }

/** `calls`: newest first. Null: whoever was called last was reached, or nobody was called. */
export function missedSince(calls: readonly Call[]): MissedCalls | null {
  const reached = calls.findIndex(({ outcome }) => outcome !== 'not_reached')
  const missed = reached < 0 ? calls : calls.slice(0, reached)
  const [last] = missed
  return last ? { count: missed.length, lastAt: last.at, by: last.by } : null
}

export const timesToCallAgain = ['in_an_hour', 'next_morning'] as const

export type TimeToCallAgain = (typeof timesToCallAgain)[number]

/** When offices have opened. */
const MORNING = '09:00'

/**
 * Local time `YYYY-MM-DDTHH:mm`. `toWorkday` makes of a day the next one on which people work.
 * @example callAgainAt('2026-11-27T10:15', 'next_morning', toWorkday) // '2026-11-30T09:00'
 */
export function callAgainAt(now: string, when: TimeToCallAgain, toWorkday: (day: string) => string): string {
  if (when === 'next_morning') return `${toWorkday(addDays(now.slice(0, 10), 1))}T${MORNING}`
  return new Date(Date.parse(`${now.slice(0, 16)}Z`) + 3_600_000).toISOString().slice(0, 16)
}
