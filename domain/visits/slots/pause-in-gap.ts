/** Whether a gap of a day holds the break, also with one more visit in it. Whoever drives may stop for it; whoever is back before it has it there. */
import type { Pause, Window } from './plan-day.ts'

/** `isLast`: what follows is the end of the day. */
export type FreeTime = Window & { isLast: boolean }

/** @param way minutes of driving within the gap */
export const pauseFits = (gap: FreeTime, way: number, pause: Pause): boolean => pauseBeginning(gap, way, pause) !== null

/** When the break begins at the earliest; null: the gap holds none. */
export function pauseBeginning({ from, until, isLast }: FreeTime, way: number, pause: Pause): number | null {
  const latest = pause.until - pause.minutes
  const begin = Math.max(from, pause.from)
  if (begin <= latest && Math.max(from + way, begin) + pause.minutes <= until) return begin
  return isLast && from + way <= latest ? Math.max(from + way, pause.from) : null
}

/** A visit in a gap: `there` and `back` are the ways to and from it. */
export type VisitInGap = FreeTime & { there: number; back: number; minutes: number }

/** When a visit may begin so that the ways, and the break before or after it (null: it has its place elsewhere), still fit. */
export function beginsWithin({ from, until, isLast, there, back, minutes }: VisitInGap, pause: Pause | null): Window[] {
  const [earliest, latest] = [from + there, until - back - minutes]
  if (!pause) return [{ from: earliest, until: latest }]
  const last = pause.until - pause.minutes
  const begin = Math.max(from, pause.from)
  const after = Math.min(last - minutes, pause.from + pause.minutes <= until ? latest - pause.minutes : Number.NEGATIVE_INFINITY)
  const beforeBack = isLast ? Math.min(last - back - minutes, latest) : Number.NEGATIVE_INFINITY
  return [
    { from: earliest, until: Math.max(after, beforeBack) },
    { from: begin <= last ? Math.max(earliest, begin) + pause.minutes : Number.POSITIVE_INFINITY, until: latest },
  ]
}
