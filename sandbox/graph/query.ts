/** The query options of OData, as far as Outlook's part of Graph knows them. */
import { z } from 'zod'
import { type Filter, parseFilter } from './filter.ts'
import { badRequest, GraphError } from './graph-error.ts'

export type Expansion = { name: string; filter: Filter | null; select: string[] | null }

export type Query = {
  select: string[] | null
  filter: Filter | null
  orderBy: { path: string[]; isDescending: boolean }[]
  top: number | null
  skip: number
  isCounted: boolean
  expand: Expansion[]
}

/** What may be named in an entity's options. */
export type Vocabulary = { properties: readonly string[]; expandable: readonly string[] }

export const forOne = ['$select', '$expand'] as const
export const forMany = ['$select', '$filter', '$orderby', '$top', '$skip', '$skiptoken', '$expand', '$count'] as const

const LARGEST_PAGE = 1000

/** @throws GraphError for options that are unknown, not possible here or not understood. */
export function readQuery(options: URLSearchParams, vocabulary: Vocabulary, allowed: readonly string[]): Query {
  for (const name of new Set(options.keys())) {
    if (!allowed.includes(name)) throw badRequest(`The query parameter '${name}' is not supported.`)
    if (options.getAll(name).length > 1) throw badRequest(`Query parameter '${name}' is specified, but it should be specified only once.`)
  }
  const filter = options.get('$filter')
  const orderBy = (options.get('$orderby') ?? '').split(',').filter(Boolean)
  return {
    select: readSelect(options.get('$select'), vocabulary),
    filter: filter === null ? null : parseFilter(filter, [...vocabulary.properties, ...vocabulary.expandable]),
    orderBy: orderBy.map((part) => readOrder(part, vocabulary)),
    top: readNumber('$top', options.get('$top'), LARGEST_PAGE),
    skip: readSkipToken(options.get('$skiptoken')) ?? readNumber('$skip', options.get('$skip')) ?? 0,
    isCounted: options.get('$count') === 'true',
    expand: splitOutside(options.get('$expand') ?? '', ',').map((part) => readExpansion(part, vocabulary)),
  }
}

function readSelect(text: string | null, { properties }: Vocabulary): string[] | null {
  if (text === null) return null
  const names = text.split(',').map((name) => name.trim())
  for (const name of names) requireKnown(name, properties)
  return names
}

function requireKnown(name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new GraphError(400, 'RequestBroker--ParseUri', `Could not find a property named '${name}'.`)
}

function readOrder(text: string, { properties }: Vocabulary): Query['orderBy'][number] {
  const [, path = '', direction = 'asc'] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(text) ?? []
  const names = path.split('/')
  requireKnown(names[0] ?? '', properties)
  return { path: names, isDescending: direction.toLowerCase() === 'desc' }
}

function readNumber(name: string, text: string | null, largest = Number.MAX_SAFE_INTEGER): number | null {
  if (text === null) return null
  const number = /^\d+$/.test(text) ? Number(text) : -1
  if (number < (name === '$top' ? 1 : 0) || number > largest) throw badRequest(`Invalid value '${text}' for ${name} query option found.`)
  return number
}

const skipToken = z.object({ skip: z.number().int().min(0) })

export const writeSkipToken = (skip: number): string => Buffer.from(JSON.stringify({ skip })).toString('base64url')

function readSkipToken(text: string | null): number | null {
  if (text === null) return null
  try {
    return skipToken.parse(JSON.parse(Buffer.from(text, 'base64url').toString())).skip
  } catch {
    throw badRequest('The skip token is invalid.')
  }
}

/** `name($filter=...;$select=...)` */
function readExpansion(text: string, { expandable }: Vocabulary): Expansion {
  const [, name = '', nested = ''] = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/s.exec(text) ?? []
  requireKnown(name, expandable)
  const options = new Map(splitOutside(nested, ';').map((part) => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1)]))
  for (const option of options.keys())
    if (option !== '$filter' && option !== '$select') throw badRequest(`'${option}' is not supported within $expand.`)
  const filter = options.get('$filter')
  const select = options.get('$select')
  return { name, filter: filter ? parseFilter(filter, ['id', 'value', 'name']) : null, select: select ? select.split(',') : null }
}

/** Splits at a separator, but not within brackets or quotation marks. */
function splitOutside(text: string, separator: string): string[] {
  const parts = ['']
  let depth = 0
  let isQuoted = false
  for (const sign of text) {
    if (sign === "'") isQuoted = !isQuoted
    if (!isQuoted) depth += Number(sign === '(') - Number(sign === ')')
    if (sign === separator && depth === 0 && !isQuoted) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${sign}`)
  }
  return parts.filter(Boolean)
}
