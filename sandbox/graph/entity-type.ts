/** Answers with one or many of a kind: selecting, filtering, ordering and paging are the same for all. */
import type { GraphAnswer, GraphCall } from './call.ts'
import { compareValues, type Entity, valueAt } from './entity.ts'
import { noPreferences, type Preferences } from './preferences.ts'
import { type Expansion, forMany, forOne, type Query, readQuery, type Vocabulary, writeSkipToken } from './query.ts'

export type Rendering = { oid: string; graphUrl: string; preferences: Preferences; hasBodies: boolean }

export type EntityType<T> = Vocabulary & {
  /** Returned only when selected. */
  hidden: readonly string[]
  pageSize: number
  /** All properties and, under their names, everything that can be expanded. */
  render: (item: T, rendering: Rendering) => Entity
}

export const renderingOf = ({ mailbox, graphUrl, preferences }: GraphCall): Rendering => ({
  oid: mailbox.oid,
  graphUrl,
  preferences,
  hasBodies: true,
})

/** Answer with one entity; `expanded` is added to what the request asks to expand. */
export function answerOne<T>(call: GraphCall, type: EntityType<T>, item: T, options: { status?: number; expanded?: string[] } = {}): GraphAnswer {
  const isRead = options.status === undefined
  const query = readQuery(call.options, type, isRead ? forOne : [])
  const expand = [...query.expand, ...(options.expanded ?? []).map((name): Expansion => ({ name, filter: null, select: null }))]
  const entity = shape(type, type.render(item, renderingOf(call)), { ...query, expand })
  return { status: options.status ?? 200, body: { '@odata.context': contextOf(call, '/$entity'), ...entity } }
}

/** Answer with a page of entities. `options` are additional names the query may hold. */
export function answerMany<T>(call: GraphCall, type: EntityType<T>, items: readonly T[], options: readonly string[] = []): GraphAnswer {
  const query = readQuery(call.options, type, [...forMany, ...options])
  const found = arrange(type, items, query, renderingOf(call))
  const size = query.top ?? call.preferences.pageSize ?? type.pageSize
  const end = query.skip + size
  const first = call.repeatsItem ? Math.max(0, query.skip - 1) : query.skip
  const value = found.slice(first, end).map((item) => shape(type, type.render(item, renderingOf(call)), query))
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, ''),
      ...(query.isCounted ? { '@odata.count': found.length } : {}),
      value,
      ...(end < found.length ? { '@odata.nextLink': nextLink(call, end) } : {}),
    },
  }
}

/** Filters and orders by the properties in UTC, whatever the caller prefers to see. */
function arrange<T>(type: EntityType<T>, items: readonly T[], { filter, orderBy }: Query, rendering: Rendering): T[] {
  if (!filter && orderBy.length === 0) return [...items]
  const neutral = { ...rendering, preferences: { ...noPreferences, isImmutableId: rendering.preferences.isImmutableId }, hasBodies: false }
  const pairs = items.map((item) => ({ item, entity: type.render(item, neutral) }))
  const chosen = filter ? pairs.filter(({ entity }) => filter.test(entity)) : pairs
  const order = (one: Entity, other: Entity): number => {
    for (const { path, isDescending } of orderBy) {
      const result = compareValues(valueAt(one, path), valueAt(other, path))
      if (result !== 0) return isDescending ? -result : result
    }
    return 0
  }
  return chosen.sort((one, other) => order(one.entity, other.entity)).map(({ item }) => item)
}

/** Keeps what was asked for; id and etag are always there. */
export function shape<T>({ properties, hidden }: EntityType<T>, entity: Entity, { select, expand }: Pick<Query, 'select' | 'expand'>): Entity {
  const names = select ?? properties.filter((name) => !hidden.includes(name))
  const kept = ['@odata.type', '@odata.mediaContentType', '@odata.etag', 'id', ...names]
    .map((name) => [name, entity[name]])
    .filter(([, value]) => value !== undefined)
  const expanded = expand.map((expansion) => [expansion.name, expandedOf(entity, expansion)]).filter(([, value]) => value !== undefined)
  return Object.fromEntries([...kept, ...expanded])
}

function expandedOf(entity: Entity, { name, filter, select }: Expansion): unknown {
  const value = entity[name]
  if (!Array.isArray(value)) return undefined
  const found: Entity[] = filter ? value.filter((each) => filter.test(each)) : value
  const kept = select ? found.map((each) => pick(each, select)) : found
  // Exchange says nothing of extended properties that an item does not have.
  return kept.length === 0 && name === 'singleValueExtendedProperties' ? undefined : kept
}

const pick = (entity: Entity, select: readonly string[]): Entity =>
  Object.fromEntries(
    Object.keys(entity)
      .filter((key) => isKept(key, select))
      .map((key) => [key, entity[key]]),
  )

const isKept = (key: string, select: readonly string[]): boolean => key === 'id' || key.startsWith('@') || select.includes(key)

export const contextOf = ({ graphUrl, path, person }: GraphCall, suffix: string): string =>
  `${graphUrl}/$metadata#${path.replace(/^\/me\b/, `/users('${person.oid}')`).slice(1)}${suffix}`

function nextLink({ graphUrl, path, options }: GraphCall, skip: number): string {
  const next = new URLSearchParams(options)
  next.delete('$skip')
  next.set('$skiptoken', writeSkipToken(skip))
  return `${graphUrl}${path}?${next}`
}
