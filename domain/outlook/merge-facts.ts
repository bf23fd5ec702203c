/** Two copies of the same facts, ours and Outlook's, brought together by what both last agreed on. */

/** Every value is compared as a whole. */
export type Facts = Readonly<Record<string, string | boolean | null>>

/** What we know of the other copy. `sending`: what is under way to it, and may have arrived without our hearing of it. */
export type Mirror<T extends Facts> = { agreed: T; sending: T | null }

/**
 * The facts as both sides should have them: Outlook's where it was changed there, ours everywhere else.
 * What we were sending and find there is our own word coming back, not a change.
 * @example mergeFacts({ agreed: { day: 'Mon' }, sending: null }, { day: 'Tue' }, { day: 'Wed' }) // { day: 'Wed' }
 */
export function mergeFacts<T extends Facts>({ agreed, sending }: Mirror<T>, ours: T, theirs: T): T {
  const base = sending && differences(sending, theirs).length === 0 ? sending : agreed
  const changedThere = differences(base, theirs)
  return { ...ours, ...Object.fromEntries(changedThere.map((name) => [name, theirs[name]])) }
}

/** The names of the facts that differ. */
export const differences = <T extends Facts>(one: T, other: T): (keyof T & string)[] => Object.keys(one).filter((name) => one[name] !== other[name])
