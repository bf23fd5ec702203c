/** A list of a system that speaks plain JSON: where it is, how its pages follow each other, and what its objects say. */
import type { Entity } from '../../import/mapping/entities.ts'

/**
 * `link`: the page names the address of the next one, at `path`. `number`: counted up, from `first`. `offset`: of the first row. `cursor`: the page names what to ask the next one with.
 * Where pages are counted they end with one that holds less than `size` rows.
 */
export type PageRule =
  | { by: 'none' }
  | { by: 'link'; path: string }
  | { by: 'number'; parameter: string; first: number; size: number }
  | { by: 'offset'; parameter: string; size: number }
  | { by: 'cursor'; parameter: string; path: string }

/** `value`: what is asked with, `{since}` in it the instant. `form`: how the system writes instants. `property`: where a row says when it was changed. */
export type ChangedRule = { parameter: string; value: string; form: 'iso' | 'milliseconds'; property: string }

/**
 * `path`: below the address of the system, with what is always asked for. `rows`: where the page holds its rows; empty: it is the list itself. Paths have points between their steps.
 * `fields`: by field of ours where an object says it. `lines`: where a document holds its positions, and by field what they say; null: it has none.
 * `changed` null: all is read each time. `holdsAll`: what it does not name any more is archived, which is looked for at night.
 */
export type JsonList = {
  name: string
  entity: Entity
  path: string
  rows: string
  pages: PageRule
  changed: ChangedRule | null
  fields: Readonly<Record<string, string>>
  lines: { rows: string; fields: Readonly<Record<string, string>> } | null
  holdsAll: boolean
}
