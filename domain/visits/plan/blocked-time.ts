/**
 * Time of a day without what is blocked in it. Whoever drives may stop for a block and drive on, so on a clock that stands still
 * during blocks the way takes as long as ever, and a visit only has to begin where no block falls into it.
 */
import type { Window } from './plan-problem.ts'

export type Clock = {
  /** Minutes of the day to minutes of this clock. */
  compress(minute: number): number
  /** Back, to after the block where the clock stood still. */
  expand(minute: number): number
  /** Back, to before the block. */
  expandEarly(minute: number): number
}

/** Windows in order, those that touch made one; without those that are empty or no numbers. */
export function joinWindows(windows: readonly Window[]): Window[] {
  const joined: Window[] = []
  const sorted = windows.filter(({ from, until }) => from <= until).sort((one, other) => one.from - other.from)
  for (const { from, until } of sorted) {
    const last = joined.at(-1)
    if (last && from <= last.until) last.until = Math.max(last.until, until)
    else joined.push({ from, until })
  }
  return joined
}

/** `blocks` in order and apart, as `joinWindows` gives them. */
export function createClock(blocks: readonly Window[]): Clock {
  const compress = (minute: number): number => blocks.reduce((rest, { from, until }) => rest - Math.max(0, Math.min(minute, until) - from), minute)
  const expandPast = (isPast: (minute: number, from: number) => boolean) => (minute: number) => {
    let real = minute
    for (const { from, until } of blocks) if (isPast(real, from)) real += until - from
    return real
  }
  return { compress, expand: expandPast((minute, from) => minute >= from), expandEarly: expandPast((minute, from) => minute > from) }
}

/** When something of `minutes` may begin within `windows` so that no block falls into it, in minutes of the day. */
export function beginnings(windows: readonly Window[], blocks: readonly Window[], minutes: number): Window[] {
  return blocks.reduce<Window[]>(
    (rest, block) =>
      rest.flatMap(({ from, until }) => {
        const before = { from, until: Math.min(until, block.from - minutes) }
        const after = { from: Math.max(from, block.until), until }
        return [before, after].filter((window) => window.from <= window.until)
      }),
    [...windows],
  )
}
