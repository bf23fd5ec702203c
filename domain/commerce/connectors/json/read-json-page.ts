/** A page of plain JSON: its rows in our fields, and the address of the next one. */
import { parseExactly } from '../../import/job/exact-json.ts'
import { type Entity, entities } from '../../import/mapping/entities.ts'
import type { SourceRow } from '../source-row.ts'
import type { JsonList } from './json-list.ts'

type Json = Readonly<Record<string, unknown>>

/** Of a page of documents with many positions. */
const MOST_PIECES = 2_000_000

/** `link`: the address of the next page, or the end of it; null: this is the last. */
export type JsonPage = { objects: readonly Json[]; link: string | null }

/** `address`: of this page. */
export function readJsonPage(text: string, list: JsonList, address: string): JsonPage | 'too_large' | 'not_understood' {
  const read = parseExactly(text, MOST_PIECES)
  if (read === 'too_much') return 'too_large'
  const page = read === 'no_json' ? null : read.value
  const objects = valueAt(page, list.rows)
  if (!Array.isArray(objects) || !objects.every(isObject)) return 'not_understood'
  return { objects, link: nextOf(page, objects.length, list, address) }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What stands there; undefined: nothing. Names with points in them come before steps.
 * @example valueAt({ a: { b: 1 } }, 'a.b') // 1
 */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value
  if (!isObject(value)) return undefined
  if (Object.hasOwn(value, path)) return value[path]
  const [step = '', ...rest] = path.split('.')
  return Object.hasOwn(value, step) && rest.length > 0 ? valueAt(value[step], rest.join('.')) : undefined
}

function nextOf(page: unknown, count: number, { pages }: JsonList, address: string): string | null {
  switch (pages.by) {
    case 'none':
      return null
    case 'link':
      return text(valueAt(page, pages.path))
    case 'cursor':
      return withParameter(address, pages.parameter, text(valueAt(page, pages.path)))
    case 'number':
      return count < pages.size ? null : withParameter(address, pages.parameter, `${told(address, pages.parameter, pages.first) + 1}`)
    case 'offset':
      return count < pages.size ? null : withParameter(address, pages.parameter, `${told(address, pages.parameter, 0) + count}`)
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const told = (address: string, parameter: string, usual: number): number => Number(new URL(address).searchParams.get(parameter) ?? usual)

function withParameter(address: string, parameter: string, value: string | null): string | null {
  if (value === null) return null
  const next = new URL(address)
  next.searchParams.set(parameter, value)
  return next.href
}

/** One row, or one for each position of a document. */
export function jsonRows(object: Json, { entity, fields, lines }: JsonList): SourceRow[] {
  const head = rowOf(object, fields, entity)
  const positions = lines === null ? null : valueAt(object, lines.rows)
  if (lines === null || !Array.isArray(positions) || positions.length === 0) return [head]
  return positions.filter(isObject).map((line) => ({ ...head, ...rowOf(line, lines.fields, entity) }))
}

const rowOf = (object: Json, fields: JsonList['fields'], entity: Entity): SourceRow =>
  Object.fromEntries(Object.entries(fields).map(([field, path]) => [field, said(valueAt(object, path), entities[entity][field]?.kind === 'day')]))

/** What is nested is no value. Days are also written as the milliseconds since 1970. */
function said(value: unknown, isDay: boolean): string | null {
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'string' || value.trim() === '') return null
  const at = isDay ? instantOf(value) : null
  return at === null ? value : new Date(at).toISOString().slice(0, 10)
}

const MILLISECONDS = /^(?:\/Date\()?(-?\d{9,14})(?:[+-]\d{4})?(?:\)\/)?$/

/** Of milliseconds, also in OData's older form; null: it is none. */
function instantOf(text: string): number | null {
  const ms = MILLISECONDS.exec(text)?.[1]
  return ms === undefined ? null : Number(ms)
}

/** When it was changed, in milliseconds; null: it does not say. */
export function changedAt(object: Json, { changed }: JsonList): number | null {
  const value = changed && valueAt(object, changed.property)
  if (typeof value !== 'string') return null
  const at = instantOf(value) ?? Date.parse(value)
  return Number.isNaN(at) ? null : at
}

/** Where a list begins. `since`: ISO 8601; null: all of it. */
export function firstAddress(base: string, { path, pages, changed }: JsonList, since: string | null): string {
  const address = new URL(`${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`)
  if (pages.by === 'number') address.searchParams.set(pages.parameter, `${pages.first}`)
  if (changed && since !== null) {
    const instant = changed.form === 'iso' ? since : `${Date.parse(since)}`
    address.searchParams.set(changed.parameter, changed.value.replaceAll('{since}', instant))
  }
  return address.href
}
