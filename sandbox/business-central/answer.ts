/** Answers a request for entities: a list with its pages, one record, or what leads on from one. */
import type { CompanyBooks } from './books/company-books.ts'
import type { Row } from './books/row.ts'
import { setNamed } from './entities/all-sets.ts'
import type { EntitySet } from './entities/entity-set.ts'
import { badRequest, noRecord, unknownSegment } from './odata/bc-error.ts'
import { type Page, readPage, readSkipToken, writeSkipToken } from './odata/page.ts'
import { LARGEST_PAGE, positionOf, type Query, readQuery, tooLarge } from './odata/query.ts'
import { type Entity, writeEntity } from './odata/write-entity.ts'
import type { Trouble } from './ordered-troubles.ts'

export type EntityRequest = {
  books: CompanyBooks
  /** Address of the company: `.../companies(id)`. */
  companyUrl: string
  /** Below the company: `salesOrders(id)/salesOrderLines`. */
  path: string
  options: URLSearchParams
  prefer: string | undefined
  trouble: Trouble | null
}

/** A list is given piece by piece, so that a page of any size needs little memory. */
export type EntityAnswer = { one: Entity } | { pieces: AsyncGenerator<string> }

const SEGMENT = /^(\w+)(?:\(([^)]+)\))?$/

/** @throws BusinessCentralError */
export async function answerEntities(request: EntityRequest): Promise<EntityAnswer> {
  const [first = '', second, ...rest] = request.path.split('/')
  const [, name = '', id] = SEGMENT.exec(first) ?? []
  const set = setNamed(name)
  if (!set || rest.length > 0) throw unknownSegment(first)
  if (id === undefined) return await answerList(request, set)
  const row = set.rows(request.books).find((each) => each.id === id.toLowerCase())
  if (!row) throw noRecord(set.entity)
  if (second !== undefined) return await answerNavigation(request, set, row, second)
  return { one: { ...contextOf(request, set, '/$entity'), ...writeEntity(set, row, readQuery(request.options, set), request.books) } }
}

const contextOf = ({ companyUrl }: EntityRequest, { name }: EntitySet, ending = ''): Entity => {
  const [, base = '', company = ''] = /^(.*\/)(companies\([^)]*\))$/.exec(companyUrl) ?? []
  return { '@odata.context': `${base}$metadata#${company}/${name}${ending}` }
}

async function answerNavigation(request: EntityRequest, from: EntitySet, row: Row, name: string): Promise<EntityAnswer> {
  const navigation = from.navigations[name]
  const set = navigation && setNamed(navigation.set)
  if (!navigation || !set) throw unknownSegment(name)
  const found = navigation.find(request.books, row)
  if (navigation.isMany) return await answerList(request, below(set, found))
  const [only] = found
  if (!only) throw noRecord(set.entity)
  return { one: { ...contextOf(request, set, '/$entity'), ...writeEntity(set, only, readQuery(request.options, set), request.books) } }
}

/** The records of a set that stand below another one: nothing else has to be said to get them. */
const below = ({ needs: _, ...set }: EntitySet, rows: readonly Row[]): EntitySet => ({ ...set, rows: () => rows })

async function answerList(request: EntityRequest, set: EntitySet): Promise<EntityAnswer> {
  const { books, options, trouble } = request
  const query = readQuery(options, set)
  demand(set, query)
  const token = options.get('$skiptoken')
  const start = token === null ? null : readSkipToken(token, query.orderBy)
  const shift = trouble?.kind === 'moved_boundary' && start ? trouble.by : 0
  const page = await readPage({ set, books, query, start, pageSize: pageSizeOf(request), shift })
  return { pieces: writeList(request, set, query, trouble?.kind === 'empty_page' ? { ...page, rows: [] } : page) }
}

function demand({ needs }: EntitySet, { filter }: Query): void {
  if (needs && !needs.anyOf.some((names) => names.every((name) => filter?.names.has(name)))) throw badRequest(needs.message)
}

function pageSizeOf({ prefer }: EntityRequest): number {
  const wanted = Number(/(?:^|[,\s])(?:odata\.)?maxpagesize=(\d+)/i.exec(prefer ?? '')?.[1] ?? LARGEST_PAGE)
  if (wanted > LARGEST_PAGE) throw tooLarge()
  return Math.max(1, wanted)
}

/** Records that are written in one go. */
const PIECE = 200

async function* writeList(request: EntityRequest, set: EntitySet, query: Query, page: Page): AsyncGenerator<string> {
  const head = { ...contextOf(request, set), ...(page.count === null ? {} : { '@odata.count': page.count }) }
  yield `${JSON.stringify(head).slice(0, -1)},"value":[`
  for (let first = 0; first < page.rows.length; first += PIECE) {
    const entities = page.rows.slice(first, first + PIECE).map((row) => JSON.stringify(writeEntity(set, row, query, request.books)))
    yield `${first === 0 ? '' : ','}${entities.join(',')}`
  }
  const link = nextLink(request, set, query, page)
  yield link === null ? ']}' : `],"@odata.nextLink":${JSON.stringify(link)}}`
}

function nextLink(request: EntityRequest, set: EntitySet, query: Query, page: Page): string | null {
  const { trouble } = request
  if (trouble?.kind === 'empty_page' || trouble?.kind === 'repeated_link') return linkTo(request, page.start && writeSkipToken(page.start))
  const last = page.rows.at(-1)
  if (page.next === null && trouble?.kind === 'needless_link' && last && query.top === null)
    return linkTo(request, writeSkipToken(positionOf(set, last, query.orderBy)))
  return page.next && linkTo(request, writeSkipToken(page.next))
}

/** With all that was asked for, so that a client follows it untouched. */
function linkTo({ companyUrl, path, options }: EntityRequest, token: string | null): string {
  const kept = [...options].filter(([name]) => name !== '$skiptoken' && name !== 'aid').map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `${companyUrl}/${path}?${[...kept, 'aid=FIN', ...(token === null ? [] : [`$skiptoken=${token}`])].join('&')}`
}
