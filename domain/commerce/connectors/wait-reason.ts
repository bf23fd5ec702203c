/** Why a connector rests. */

export const waitReasons = [
  /** It was asked too often. */
  'too_many_requests',
  /** It says that it cannot answer now, or did not in time. */
  'source_busy',
  /** Nobody answers there, or something is broken. */
  'source_down',
  /** Secret or user are not right. */
  'sign_in_refused',
  /** Whoever is signed in may not read it. */
  'not_permitted',
  /** There is nothing at the address. */
  'nothing_there',
  /** It does not understand what it was asked. */
  'request_refused',
  /** Its address is not one that the server's administrator has allowed. */
  'target_not_allowed',
  /** It leads to a network that is nobody's business. */
  'private_address',
  /** It sends elsewhere. */
  'redirected',
  /** A link to the next page leads to another server. */
  'link_elsewhere',
  /** A link to the next page comes once more: its pages would never end. */
  'link_repeats',
  'answer_too_large',
  'answer_not_understood',
  /** What it brought could not be brought in. */
  'not_brought_in',
  /** The secret was sealed by another key. */
  'secret_lost',
] as const

export type WaitReason = (typeof waitReasons)[number]

/** @example reasonOfStatus(429) // 'too_many_requests' */
export function reasonOfStatus(status: number): WaitReason {
  if (status === 429) return 'too_many_requests'
  if (status === 408 || status === 503 || status === 504) return 'source_busy'
  if (status === 401) return 'sign_in_refused'
  if (status === 403) return 'not_permitted'
  if (status === 404 || status === 410) return 'nothing_there'
  if (status >= 300 && status < 400) return 'redirected'
  return status >= 500 ? 'source_down' : 'request_refused'
}

/** What may be wrong with one of its sets and right with the next. */
const OF_ONE_SET: ReadonlySet<WaitReason> = new Set([
  ...(['not_permitted', 'nothing_there', 'request_refused', 'link_elsewhere', 'link_repeats'] as const),
  ...(['answer_too_large', 'answer_not_understood'] as const),
])

export const isOfOneSet = (reason: WaitReason): boolean => OF_ONE_SET.has(reason)

const QUIET: readonly string[] = ['too_many_requests', 'source_busy'] satisfies WaitReason[]

/** It has been told to leave its system alone, and does so also when somebody is in a hurry. null: it does not wait. */
export const wantsQuiet = (reason: string | null): boolean => reason !== null && QUIET.includes(reason)

const FIRST_MS = 5_000
const LONGEST_MS = 60 * 60_000
/** Nobody is left alone for longer by a word of his. */
const LONGEST_TOLD_MS = 24 * 60 * 60_000

/**
 * How long it is left alone, in milliseconds: as long as it said, else twice as long each time, a part of it by chance so that not all come back at once.
 * @param refusals those before, one after the other
 * @param chance from 0 to 1
 */
export function coolOff(refusals: number, toldMs: number | null, chance: number): number {
  const growing = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(refusals, 20))
  return toldMs === null ? Math.round(growing * (0.5 + chance / 2)) : Math.min(LONGEST_TOLD_MS, Math.max(toldMs, FIRST_MS))
}

/** Of a `Retry-After`, which is seconds or a date; null: it says nothing. */
export function toldPause(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null || retryAfter.trim() === '') return null
  const seconds = Number(retryAfter)
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - now : seconds * 1_000
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}
