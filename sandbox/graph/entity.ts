/** Answers as plain objects, and reading a path in them. */

export type Entity = Record<string, unknown>

const isEntity = (value: unknown): value is Entity => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @example valueAt({ start: { dateTime: 'x' } }, ['start', 'dateTime']) // 'x' */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isEntity(inner) ? inner[name] : undefined), value)

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/i

/** Numbers and booleans by size, instants by time, all else as text without regard to case; missing values first. */
export function compareValues(one: unknown, other: unknown): number {
  if (one == null || other == null) return Number(one != null) - Number(other != null)
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [a, b] = [`${one}`.toLowerCase(), `${other}`.toLowerCase()]
  if (INSTANT.test(a) && INSTANT.test(b)) return Date.parse(a) - Date.parse(b)
  return a < b ? -1 : a > b ? 1 : 0
}
