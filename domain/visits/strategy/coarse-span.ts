/** Spans as people say them: enough to act on, too coarse to count back to a day. */

export type CoarseSpan = { count: number; unit: 'day' | 'week' }

const WEEK = 7

/** How long a customer waits: whole weeks from two weeks on. @example coarseSpan(23) // { count: 3, unit: 'week' } */
export const coarseSpan = (days: number): CoarseSpan =>
  days < 2 * WEEK ? { count: days, unit: 'day' } : { count: Math.floor(days / WEEK), unit: 'week' }

/** What was agreed upon, to the day. @example exactSpan(42) // { count: 6, unit: 'week' } */
export const exactSpan = (days: number): CoarseSpan => (days % WEEK === 0 ? { count: days / WEEK, unit: 'week' } : { count: days, unit: 'day' })
