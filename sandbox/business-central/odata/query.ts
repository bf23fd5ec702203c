/** The query options of a request for entities. */

import type { Row, Value } from '../books/row.ts'
import { setNamed } from '../entities/all-sets.ts'
import { type EntitySet, type Navigation, read } from '../entities/entity-set.ts'
import { BusinessCentralError, badRequest } from './bc-error.ts'
import { compare, type Filter, parseFilter, unknownProperty } from './filter.ts'

export type Expansion = { name: string; navigation: Navigation; set: EntitySet; query: Query }

export type Order = { name: string; isDescending: boolean }

export type Query = {
  select: ReadonlySet<string> | null
  filter: Filter | null
  orderBy: readonly Order[]
  top: number | null
  skip: number
  isCounted: boolean
  expand: readonly Expansion[]
}

const OPTIONS = ['$select', '$filter', '$orderby', '$top', '$skip', '$count', '$expand']
/** These travel in next links. */
const OF_LINKS = ['$skiptoken', 'aid']

export const LARGEST_PAGE = 20_000

/** @throws BusinessCentralError for options that are unknown or not understood. */
export function readQuery(options: URLSearchParams, set: EntitySet): Query {
  for (const name of options.keys())
    if (name.startsWith('$') && ![...OPTIONS, ...OF_LINKS].includes(name)) throw badRequest(`The query parameter '${name}' is not supported.`)
  return readOptions((name) => options.get(name), set)
}

function readOptions(option: (name: string) => string | null, set: EntitySet): Query {
  const filter = option('$filter')
  const top = readNumber('$top', option('$top'))
  if ((top ?? 0) > LARGEST_PAGE) throw tooLarge()
  return {
    select: readSelect(option('$select'), set),
    filter: filter === null ? null : parseFilter(filter, set),
    orderBy: splitOutside(option('$orderby') ?? '', ',').map((part) => readOrder(part, set)),
    top,
    skip: readNumber('$skip', option('$skip')) ?? 0,
    isCounted: option('$count') === 'true',
    expand: splitOutside(option('$expand') ?? '', ',').map((part) => readExpansion(part.trim(), set)),
  }
}

export const tooLarge = (): BusinessCentralError =>
  new BusinessCentralError(413, 'Application_EntityTooLarge', `The page size is larger than the maximum of ${LARGEST_PAGE} entities.`)

function readSelect(text: string | null, set: EntitySet): Set<string> | null {
  if (text === null || text.trim() === '*') return null
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !(name in set.properties) && !(name in set.navigations))
  if (unknown !== undefined) throw unknownProperty(unknown, set)
  return new Set(names)
}

function readOrder(text: string, set: EntitySet): Order {
  const [, name = '', direction = 'asc'] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(text) ?? []
  if (!(name in set.properties)) throw unknownProperty(name || text, set)
  return { name, isDescending: direction.toLowerCase() === 'desc' }
}

function readNumber(name: string, text: string | null): number | null {
  if (text === null) return null
  if (!/^\d+$/.test(text)) throw badRequest(`Invalid value '${text}' for ${name} query option found.`)
  return Number(text)
}

/** `name($select=...;$expand=...)` */
function readExpansion(text: string, set: EntitySet): Expansion {
  const [, name = '', nested = ''] = /^(\w+)(?:\((.*)\))?$/s.exec(text) ?? []
  const navigation = set.navigations[name]
  const target = navigation && setNamed(navigation.set)
  if (!navigation || !target) throw unknownProperty(name || text, set)
  const options = new Map(splitOutside(nested, ';').map((part) => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1)]))
  const unknown = [...options.keys()].find((option) => !OPTIONS.includes(option))
  if (unknown !== undefined) throw badRequest(`The query parameter '${unknown}' is not supported within $expand.`)
  return { name, navigation, set: target, query: readOptions((option) => options.get(option) ?? null, target) }
}

/** Splits at a separator, but not within brackets or quotation marks. */
function splitOutside(text: string, separator: string): string[] {
  const parts = ['']
  let [depth, isQuoted] = [0, false]
  for (const sign of text) {
    if (sign === "'") isQuoted = !isQuoted
    if (!isQuoted) depth += Number(sign === '(') - Number(sign === ')')
    if (sign === separator && depth === 0 && !isQuoted) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${sign}`)
  }
  return parts.filter((part) => part.trim() !== '')
}

/** Where a record stands in an order: the values it is ordered by, its id at the end. */
export type Position = readonly Value[]

export const positionOf = (set: EntitySet, row: Row, orderBy: readonly Order[]): Position => [
  ...orderBy.map(({ name }) => read(set, row, name)),
  row.id,
]

export function comparePositions(a: Position, b: Position, orderBy: readonly Order[]): number {
  for (const [index, value] of a.entries()) {
    const order = compare(value, b[index] ?? '')
    if (order !== 0) return orderBy[index]?.isDescending ? -order : order
  }
  return 0
}
