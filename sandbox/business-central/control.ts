/** What tests and demonstrations do in the company from outside: what its staff would do, and trouble. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type CompanyBooks, type TableName, tableNames } from './books/company-books.ts'
import { generateOrders } from './books/generated-orders.ts'
import { changeLines, enterOrder, invoiceOrder, orderQuote } from './books/posting.ts'
import { fixed, type Row } from './books/row.ts'
import { setNamed } from './entities/all-sets.ts'
import type { Environments } from './environments.ts'
import { writeEntity } from './odata/write-entity.ts'
import { type OrderedTroubles, troubleInput, troublePlanInput } from './ordered-troubles.ts'
import type { RequestCount } from './request-count.ts'
import type { RequestLimits } from './request-limits.ts'
import type { Notifications } from './webhooks/notifications.ts'
import type { SubscriptionList } from './webhooks/subscription-list.ts'

export type ErpControlContext = {
  environments: Environments
  limits: RequestLimits
  troubles: OrderedTroubles
  requests: RequestCount
  notifications: Notifications
  subscriptions: SubscriptionList
}

const table = z.enum(tableNames)
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
const named = { table, number: z.string() }
const lines = z.array(z.strictObject({ itemNumber: z.string(), quantity: z.number(), unitPrice: z.number().optional() }))

const inputs = {
  insert: z.strictObject({ table, values }),
  change: z.strictObject({ ...named, values, isSilent: z.boolean().default(false) }),
  changeLines: z.strictObject({ ...named, lines, isSilent: z.boolean().default(false) }),
  touch: z.strictObject({ table, count: z.int().min(1) }),
  delete: z.strictObject(named),
  order: z.strictObject({ customerNumber: z.string(), externalDocumentNumber: z.string().default(''), lines }),
  document: z.strictObject({ number: z.string() }),
  generate: z.strictObject({ count: z.int().min(1).max(1_000_000), linesPerOrder: z.int().min(0).max(100).default(5) }),
  records: z.object({ table }),
  limits: z.strictObject({
    perFiveMinutes: z.int().min(1),
    concurrent: z.int().min(1),
    queued: z.int().min(0),
    longestWaitMs: z.int().min(1),
  }),
  notifications: z.strictObject({ delayMs: z.int().min(0), mostSingly: z.int().min(0), firstPauseMs: z.int().min(1) }),
}

class NotThere extends Error {}

/** Register with the prefix `/control/erp`. */
export async function controlBusinessCentral(app: FastifyInstance, context: ErpControlContext): Promise<void> {
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof z.ZodError) return reply.status(400).send({ error: z.prettifyError(error) })
    return reply.status(404).send({ error: error instanceof Error ? error.message : `${error}` })
  })
  changeRecords(app, () => context.environments.books)
  postDocuments(app, () => context.environments.books)
  orderTroubles(app, context)
}

function changeRecords(app: FastifyInstance, books: () => CompanyBooks): void {
  app.post('/insert', ({ body }) => insert(books(), inputs.insert.parse(body)))
  app.post('/change', ({ body }) => {
    const given = inputs.change.parse(body)
    const { id, modifiedAt } = books().change(given.table, find(books(), given), given.values, given.isSilent)
    return { id, modifiedAt }
  })
  app.post('/change-lines', ({ body }) => {
    const given = inputs.changeLines.parse(body)
    changeLines(books(), given.table, given.number, given.lines, given.isSilent)
    return {}
  })
  app.post('/touch', ({ body }) => {
    const given = inputs.touch.parse(body)
    for (const row of books().tables[given.table].rows.slice(0, given.count)) books().change(given.table, row, {})
    return {}
  })
  app.post('/delete', ({ body }) => {
    const given = inputs.delete.parse(body)
    const { id } = find(books(), given)
    books().remove(given.table, id)
    return { id }
  })
  app.post('/privacy-block', ({ body }) => {
    const given = { table: 'contacts' as const, ...inputs.document.parse(body) }
    const { id } = books().change('contacts', find(books(), given), { privacyBlocked: true })
    return { id }
  })
  app.get('/records', ({ query }) => everything(books(), inputs.records.parse(query).table))
}

function insert(books: CompanyBooks, { table: into, values: given }: z.infer<typeof inputs.insert>): object {
  const row = fixed(randomUUID(), books.stamp(), given)
  books.add(into, [row])
  return { id: row.id }
}

/** @throws NotThere */
function find(books: CompanyBooks, { table: from, number }: { table: TableName; number: string }): Row {
  const row = books.numbered(from, number) ?? books.tables[from].rows.find(({ values: of }) => of().code === number)
  if (!row) throw new NotThere(`There is no ${number} among ${from}`)
  return row
}

/** All records as they are, with lines, for comparing: no limit and no trouble touches it. */
function everything(books: CompanyBooks, from: TableName): object {
  const set = setNamed(from)
  if (!set) return []
  const plain = { select: null, filter: null, orderBy: [], top: null, skip: 0, isCounted: false, expand: [] }
  return set.rows(books).map((row) => {
    const lineSet = setNamed(`${set.entity}Lines`)
    const own = lineSet && row.lines ? { lines: row.lines().map((line) => writeEntity(lineSet, line, plain, books)) } : {}
    return { ...writeEntity(set, row, plain, books), ...own }
  })
}

function postDocuments(app: FastifyInstance, books: () => CompanyBooks): void {
  app.post('/enter-order', ({ body }) => enterOrder(books(), inputs.order.parse(body)))
  app.post('/invoice-order', ({ body }) => invoiceOrder(books(), inputs.document.parse(body).number))
  app.post('/order-quote', ({ body }) => orderQuote(books(), inputs.document.parse(body).number))
  app.post('/generate-orders', ({ body }) => {
    const { customers, items } = books().tables
    books().add('salesOrders', generateOrders(inputs.generate.parse(body), customers.rows, items.rows))
    return {}
  })
}

function orderTroubles(app: FastifyInstance, { limits, troubles, requests, notifications, subscriptions }: ErpControlContext): void {
  app.post('/trouble', ({ body }) => {
    troubles.add(troubleInput.parse(body))
    return {}
  })
  app.post('/trouble-plan', ({ body }) => {
    troubles.follow(troublePlanInput.parse(body))
    return {}
  })
  app.post('/clear-troubles', () => {
    troubles.clear()
    return {}
  })
  app.post('/limits', ({ body }) => {
    limits.limits = inputs.limits.parse(body)
    return {}
  })
  app.post('/notifications', ({ body }) => {
    notifications.settings = inputs.notifications.parse(body)
    return {}
  })
  app.get('/subscriptions', () => subscriptions.all())
  app.get('/requests', () => requests.get())
  app.post('/forget-requests', () => {
    requests.reset()
    return {}
  })
}
