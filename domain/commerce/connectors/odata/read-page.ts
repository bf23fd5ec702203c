/** An answer of OData: a page of objects, and where the next one is. */
import { parseExactly } from '../../import/job/exact-json.ts'

/** Numbers come as texts, as they are written. `link`: to the next page; null: this is the last. */
export type ODataPage = { objects: Readonly<Record<string, unknown>>[]; link: string | null }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parts of an object that stand on pages of their own would be missing. */
const isCut = (object: Record<string, unknown>): boolean => Object.keys(object).some((key) => /.@odata\.nextLink$/.test(key))

/** Of a page of documents with many positions. */
const MOST_PIECES = 2_000_000

/** `not_understood`: no such page, or one that tells only a part of its objects. */
export function readODataPage(text: string): ODataPage | 'too_large' | 'not_understood' {
  const read = parseExactly(text, MOST_PIECES)
  if (read === 'too_much') return 'too_large'
  const page = read === 'no_json' ? null : read.value
  if (!isObject(page) || !Array.isArray(page.value) || !page.value.every(isObject) || page.value.some(isCut)) return 'not_understood'
  const link = page['@odata.nextLink'] ?? page['odata.nextLink'] ?? null
  return link === null || typeof link === 'string' ? { objects: page.value, link } : 'not_understood'
}
