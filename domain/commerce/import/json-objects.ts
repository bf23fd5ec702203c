/** Objects of JSON as rows of a table. */
import type { Cell } from './source-record.ts'

export type JsonObject = Record<string, unknown>

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNested = (value: unknown): boolean => typeof value === 'object' && value !== null

/** null: no object. */
export function parseObject(text: string): JsonObject | null {
  const value = parse(text)
  return isObject(value) ? value : null
}

/** null: no list, or one of something else than flat objects. */
export function parseFlatList(text: string): JsonObject[] | null {
  const value = parse(text)
  return Array.isArray(value) && value.every((each): each is JsonObject => isObject(each) && !Object.values(each).some(isNested)) ? value : null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(quoteLongNumbers(text))
  } catch {
    return null
  }
}

/** More digits than a number keeps when it is calculated with: they name something. */
const quoteLongNumbers = (text: string): string => (/\d{16}/.test(text) ? quoteEach(text) : text)
const quoteEach = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (found) => (found.startsWith('"') ? found : `"${found}"`))

/** An answer of an interface: around its list stands what belongs to the page, not to a row. */
export const isEnvelope = (object: JsonObject): boolean =>
  Object.entries(object).some(
    ([key, value]) => /^@?odata\./.test(key) || (Array.isArray(value) && value.some(isObject)) || (isObject(value) && isEnvelope(value)),
  )

/** In the order of `keys`; what is nested stays JSON. */
export const cellsOf = (object: JsonObject, keys: readonly string[]): Cell[] =>
  keys.map((key) => cellOf(Object.hasOwn(object, key) ? object[key] : null))

function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
      return { type: 'number', raw: String(value) }
    case 'boolean':
      return { type: 'boolean', isTrue: value }
    default:
      return value === null || value === undefined ? '' : JSON.stringify(value)
  }
}
