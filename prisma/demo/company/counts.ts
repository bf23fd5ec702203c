/** Counting: how many of each, and the numbers of documents. */
import { daysBetween } from '../day.ts'
import type { Context, Volume } from './context.ts'

/** Rounds so that what one customer is short of, a later one gets: the average stays the volume's. */
export function makeCount(volume: Volume): Context['count'] {
  const carried = new Map<string, number>()
  return (kind, size) => {
    const wanted = (carried.get(kind) ?? 0) + volume[kind] * size
    const whole = Math.floor(wanted + 1e-9)
    carried.set(kind, wanted - whole)
    return whole
  }
}

/** Ascending with gaps, as customers come and go. */
export function makeDebtors(): Context['nextDebtor'] {
  let last = 10_000
  return () => {
    last += 3 + (last % 11)
    return String(last)
  }
}

export function makeNumbers(): Context['nextNumber'] {
  const used = new Map<string, number>()
  return (prefix, day) => {
    const ofYear = daysBetween(`${day.slice(0, 4)}-01-01`, day) + 1
    const stem = `${prefix}-${day.slice(2, 4)}${String(ofYear).padStart(3, '0')}`
    const count = (used.get(stem) ?? 0) + 1
    used.set(stem, count)
    return `${stem}${String(count).padStart(2, '0')}`
  }
}
