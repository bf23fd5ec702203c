/**
 * The first line of a DATEV export (`EXTF`, `DTVF`): what it holds, and for which time.
 * Its fields by DATEV's description of the format, header version 510 and 700; here from 0.
 */

/** `from`, `to`, `yearStart`: `YYYYMMDD`; null: not told. */
export type ControlRecord = { category: number; name: string; yearStart: string | null; from: string | null; to: string | null }

/** Debtors and creditors, bookings, various addresses. */
const taken = [16, 21, 48]
export const isTakenOver = ({ category }: ControlRecord): boolean => taken.includes(category)

const FIELD = { category: 2, name: 3, yearStart: 12, from: 14, to: 15 }

export function readControlRecord(cells: readonly string[]): ControlRecord {
  const text = (at: number): string => (cells[at] ?? '').trim()
  const day = (at: number): string | null => (/^\d{8}$/.test(text(at)) ? text(at) : null)
  return {
    category: Number(text(FIELD.category)),
    name: text(FIELD.name) || text(FIELD.category),
    yearStart: day(FIELD.yearStart),
    from: day(FIELD.from),
    to: day(FIELD.to),
  }
}

/** `103` and `0103` get the year they belong to, `1012012` its zero; what is no day stays as it is. @returns `TTMMJJJJ` */
export function completeDay(text: string, control: ControlRecord): string {
  const digits = text.trim()
  if (/^\d{7}$/.test(digits)) return `0${digits}`
  if (!/^\d{3,4}$/.test(digits)) return digits
  const dayAndMonth = digits.padStart(4, '0')
  return `${dayAndMonth}${yearOf(dayAndMonth.slice(2) + dayAndMonth.slice(0, 2), control)}`
}

/** In the time of the export; else in the fiscal year, which may begin in July. `''`: the export does not say. */
function yearOf(monthAndDay: string, { from, to, yearStart }: ControlRecord): string {
  const years = [from, to].map((day) => day?.slice(0, 4)).filter((year) => year !== undefined)
  const within = years.find((year) => from !== null && to !== null && from <= year + monthAndDay && year + monthAndDay <= to)
  if (within) return within
  if (yearStart === null) return years[0] ?? ''
  const year = yearStart.slice(0, 4)
  return monthAndDay >= yearStart.slice(4) ? year : String(Number(year) + 1)
}
