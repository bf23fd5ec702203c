/**
 * From when a file is, by its last change in milliseconds. A disk may say nothing of it, or a clock may go wrong: no file is older than computers, or of tomorrow.
 * @example fileFromOf(Date.parse('2099-01-01'), Date.parse('2026-11-29')) // '2026-11-29T00:00:00.000Z'
 */
export const fileFromOf = (changedAt: number, now: number): string => new Date(Math.min(Math.max(changedAt, 0), now)).toISOString()
