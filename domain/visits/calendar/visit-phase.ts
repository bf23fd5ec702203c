/** Where a visit stands by the clock. */
export type VisitPhase = 'before' | 'during' | 'after'

/**
 * From its start a visit is under way, at its end it is over. Instants in ISO 8601, `now` in milliseconds.
 * @example visitPhase({ startsAt: '2026-11-26T09:00:00Z', endsAt: '2026-11-26T10:00:00Z' }, Date.parse('2026-11-26T10:00:00Z')) // 'after'
 */
export function visitPhase({ startsAt, endsAt }: { startsAt: string; endsAt: string }, now: number): VisitPhase {
  if (now < Date.parse(startsAt)) return 'before'
  return now < Date.parse(endsAt) ? 'during' : 'after'
}
