/** One page of a set: as many records as the server or the caller wants, and where the next one begins. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { CompanyBooks } from '../books/company-books.ts'
import type { Row, Value } from '../books/row.ts'
import type { EntitySet } from '../entities/entity-set.ts'
import { badRequest } from './bc-error.ts'
import { comparePositions, LARGEST_PAGE, type Order, type Position, positionOf, type Query } from './query.ts'

export type Page = {
  rows: readonly Row[]
  /** Where the page after this one begins; null: it is the last. */
  next: Position | null
  /** Where this one began; null: at the beginning. */
  start: Position | null
  count: number | null
}

export type PageWish = {
  set: EntitySet
  books: CompanyBooks
  query: Query
  start: Position | null
  pageSize: number
  /** By how many records the beginning has moved since the last page. */
  shift: number
}

/** After so many records looked at, others get their turn. */
const AT_ONCE = 2_000

export async function readPage(wish: PageWish): Promise<Page> {
  const { set, books, query, start, pageSize, shift } = wish
  const ordered = await inOrder(set, books, query.orderBy)
  const from = Math.max(0, (start ? after(ordered, start, set, query.orderBy) : 0) + shift)
  const wanted = query.top ?? Math.min(pageSize, LARGEST_PAGE)
  const rows: Row[] = []
  let [skipped, isMore] = [0, false]
  for (let at = from; at < ordered.length && !isMore; at++) {
    if (at % AT_ONCE === 0) await breathe()
    const row = ordered[at]
    if (!row || (query.filter && !query.filter.test(row))) continue
    if (start === null && skipped < query.skip) skipped++
    else if (rows.length < wanted) rows.push(row)
    else isMore = true
  }
  const last = rows.at(-1)
  // Who says how many he wants gets no link, as if there were no more.
  const next = isMore && last && query.top === null ? positionOf(set, last, query.orderBy) : null
  return { rows, next, start, count: query.isCounted ? count(ordered, query) : null }
}

const count = (rows: readonly Row[], { filter }: Query): number => (filter ? rows.filter((row) => filter.test(row)).length : rows.length)

type Ordered = { version: number; rows: readonly Row[] }
const kept = new WeakMap<CompanyBooks, Map<string, Ordered>>()

/** Sorted once for all pages, until something changes. */
async function inOrder(set: EntitySet, books: CompanyBooks, orderBy: readonly Order[]): Promise<readonly Row[]> {
  if (orderBy.length === 0) return set.rows(books)
  const orders = kept.get(books) ?? new Map<string, Ordered>()
  kept.set(books, orders)
  const key = `${set.name} ${orderBy.map(({ name, isDescending }) => `${name} ${isDescending}`).join()}`
  const known = orders.get(key)
  if (known?.version === books.version) return known.rows
  const placed: { row: Row; position: Position }[] = []
  for (const [index, row] of set.rows(books).entries()) {
    if (index % AT_ONCE === 0) await breathe()
    placed.push({ row, position: positionOf(set, row, orderBy) })
  }
  placed.sort((a, b) => comparePositions(a.position, b.position, orderBy))
  const rows = placed.map(({ row }) => row)
  orders.set(key, { version: books.version, rows })
  return rows
}

/** Index of the first record behind a position, whether what stood there is still there or not. */
function after(rows: readonly Row[], position: Position, set: EntitySet, orderBy: readonly Order[]): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const row = rows[middle]
    if (row && comparePositions(positionOf(set, row, orderBy), position, orderBy) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Ids alone are written as they are, as Business Central does. */
export const writeSkipToken = (position: Position): string =>
  position.length === 1 ? `${position[0]}` : Buffer.from(JSON.stringify(position)).toString('base64url')

export function readSkipToken(text: string, orderBy: readonly Order[]): Position {
  const position: Value[] = orderBy.length === 0 ? [text] : parse(text)
  if (position.length !== orderBy.length + 1) throw badRequest('The skip token is not valid.')
  return position
}

function parse(text: string): Value[] {
  try {
    const given: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(given) ? given : []
  } catch {
    return []
  }
}
