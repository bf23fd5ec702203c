/** The only door to the database. Whatever passes it is limited to one organisation. */
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { z } from 'zod'
import { Prisma, PrismaClient } from '../../generated/prisma/client.ts'
import { EmbeddedDatabase } from './embedded-database.ts'
import { runPrepared } from './prepared.ts'
import { requireSessions } from './session.ts'

export type SqlValue = string | number | boolean | null | Date | readonly string[]

/** Stands in a statement for the id of the organisation that `sql` is bound to. */
export const organisation: unique symbol = Symbol('organisation')

/** A piece of SQL that several statements share, with its values. */
export type SqlFragment = { readonly texts: readonly string[]; readonly values: readonly (SqlValue | SqlFragment | typeof organisation)[] }

export const fragment = (texts: TemplateStringsArray, ...values: SqlFragment['values']): SqlFragment => ({ texts, values })

/** Runs one statement on one organisation's rows. Throws when the statement does not name `${organisation}`. */
export type Sql = <Row>(texts: TemplateStringsArray, ...values: SqlFragment['values']) => Promise<Row[]>

/**
 * `inTransaction`: for much work in plain statements; Prisma, which translates all it is given, takes longer with lists of thousands than the database does.
 * Whoever is ended because two waited for each other begins again, so what it does besides must bear that.
 */
export type OrganisationDatabase = { prisma: OrganisationPrisma; sql: Sql; inTransaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T> }

export type Database = {
  pool: pg.Pool
  /** All organisations' rows: for start, command line and the outbox loop. */
  prisma: PrismaClient
  isEmbedded: boolean
  forOrganisation: (organisationId: string) => OrganisationDatabase
  /** The same for what nobody waits for, over connections of its own: however much is done there, a click finds one. The embedded database has one session for all. */
  background: Database
  /** Settles with the reason when the embedded database stops by itself. */
  ended: Promise<Error | undefined>
  close: () => Promise<void>
}

/** Days and instants stay text, counts and cents are numbers. */
const parsers: Record<number, (text: string) => unknown> = { 20: Number, 1082: String, 1184: (text) => new Date(text).toISOString(), 1700: Number }

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format ?? 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

/** Our statements look for few rows by index whatever their values: one plan serves all calls. Planning the cockpit anew takes longer than running it. */
const ONE_PLAN = 'plan_cache_mode=force_generic_plan'
/** Prisma writes and reads instants without their zone: a session in any other than this would move them. */
const UTC = 'timezone=UTC'

/** A transaction says it where it needs another limit: how long it waits for a connection, and how long it may take, in ms. */
const TRANSACTION = { maxWait: 10_000, timeout: 15_000 }

/** Longer than anything we ask takes, so that what went wrong ends by itself: a statement, and a transaction whose process stands still. */
const LIMITS = "statement_timeout='5min'; set idle_in_transaction_session_timeout='1min'"
/** So long whoever wants a connection waits for one. */
const CONNECTION_MS = 15_000
/** Connections of a process. */
const [OF_CLICKS, OF_BACKGROUND] = [6, 4]

/** `url`: a PostgreSQL server; null: the embedded database in `directory`. Throws `SessionsNotKept` behind a pooler that gives every transaction another session. */
export async function openDatabase(options: { url: string | null; directory: string }): Promise<Database> {
  if (options.url) return await openServer(options.url)
  const embedded = await EmbeddedDatabase.open(options.directory)
  const pool = new pg.Pool({ ...embedded.poolConfig, types })
  // All its connections share one session.
  await pool.query(`set ${ONE_PLAN}; set ${UTC}`)
  return asItsOwnBackground(connect(pool, embedded))
}

/** Settings are made by statements: a pooler knows nothing of those that come with the connection. */
async function openServer(url: string): Promise<Database> {
  const settle = async (client: pg.ClientBase): Promise<void> => void (await client.query(`set ${ONE_PLAN}; set ${UTC}; set ${LIMITS}`))
  const connections = (max: number): Connected =>
    connect(new pg.Pool({ connectionString: url, max, types, connectionTimeoutMillis: CONNECTION_MS, onConnect: settle }), null)
  const [clicks, background] = [connections(OF_CLICKS), asItsOwnBackground(connections(OF_BACKGROUND))]
  const close = async (): Promise<void> => void (await Promise.all([clicks.close(), background.close()]))
  try {
    await requireSessions(clicks.pool)
    return { ...clicks, background, close }
  } catch (error) {
    await close()
    throw error
  }
}

type Connected = Omit<Database, 'background'>

function asItsOwnBackground(connected: Connected): Database {
  const database: Database = {
    ...connected,
    get background() {
      return database
    },
  }
  return database
}

function connect(pool: pg.Pool, embedded: EmbeddedDatabase | null): Connected {
  // Without a listener a lost idle connection would end the process; the next query gets a new one.
  pool.on('error', () => {})
  // The same for one that is lost while somebody holds it: what he asks next fails.
  pool.on('connect', (client) => client.on('error', () => {}))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: TRANSACTION })
  const scoped = new Map<string, OrganisationDatabase>()
  return {
    pool,
    prisma,
    isEmbedded: embedded !== null,
    ended: embedded?.ended ?? new Promise(() => {}),
    forOrganisation: (organisationId) => {
      const known = scoped.get(organisationId)
      if (known) return known
      const made = {
        prisma: scopePrisma(prisma, organisationId),
        sql: scopeSql(pool, organisationId),
        inTransaction: transactionOf(pool, organisationId),
      }
      scoped.set(organisationId, made)
      return made
    },
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
      await embedded?.close()
    },
  }
}

/** Statements are prepared: planning the cockpit's takes longer than running it. */
function scopeSql(pool: pg.Pool, organisationId: string): Sql {
  return async <Row>(texts: TemplateStringsArray, ...values: SqlFragment['values']): Promise<Row[]> => {
    const statement = compose({ texts, values }, organisationId)
    return await runPrepared<Row & pg.QueryResultRow>(pool, statement.text, statement.values)
  }
}

const transactionOf =
  (pool: pg.Pool, organisationId: string): OrganisationDatabase['inTransaction'] =>
  async (work) => {
    const client = await pool.connect()
    const sql: Sql = async <Row>(texts: TemplateStringsArray, ...values: SqlFragment['values']): Promise<Row[]> => {
      const { text, values: parameters } = compose({ texts, values }, organisationId)
      return (await client.query<Row & pg.QueryResultRow>(text, parameters)).rows
    }
    let isLost = false
    const lose = (): void => {
      isLost = true
    }
    const attempt = async () => {
      await client.query('begin')
      try {
        const result = await work(sql)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(lose)
        throw error
      }
    }
    return await untilUndisturbed(attempt).finally(() => client.release(isLost))
  }

/** The same for statements that belong to a transaction. */
export const sqlWithin =
  (tx: OrganisationTransaction, organisationId: string): Sql =>
  async <Row>(texts: TemplateStringsArray, ...values: SqlFragment['values']): Promise<Row[]> => {
    const statement = compose({ texts, values }, organisationId)
    return await tx.$queryRawUnsafe<Row[]>(statement.text, ...statement.values)
  }

/** Exported for its test. */
export function compose(root: SqlFragment, organisationId: string): { text: string; values: SqlValue[] } {
  const parameters: SqlValue[] = []
  let boundTo = 0
  const write = ({ texts, values }: SqlFragment): string => texts.map((text, i) => text + (i < values.length ? place(values[i]) : '')).join('')
  const place = (value: SqlFragment['values'][number] | undefined): string => {
    if (value === undefined) throw new Error('A statement was given undefined')
    if (isFragment(value)) return write(value)
    if (value !== organisation) return `$${parameters.push(value)}`
    boundTo ||= parameters.push(organisationId)
    return `$${boundTo}::uuid`
  }
  const text = write(root)
  if (!boundTo) throw new Error('A statement must be limited to the organisation: it has to name `organisation`')
  return { text, values: parameters }
}

const isFragment = (value: unknown): value is SqlFragment => typeof value === 'object' && value !== null && 'texts' in value

type QueryArgs = { where?: object; data?: object | object[]; create?: object }

/** Adds the organisation to every query's condition and to every new row, and refuses a row of another one. */
function scopePrisma(prisma: PrismaClient, organisationId: string) {
  const own = (data: object | object[] | undefined): object | object[] | undefined => {
    if (Array.isArray(data)) return data.map((row) => own(row) as object)
    if (data && 'organisationId' in data && data.organisationId !== organisationId) throw new Error('A row of another organisation')
    return data && { ...data, organisationId }
  }
  const scopedArgs = (operation: string, args: QueryArgs): QueryArgs => {
    if (operation.startsWith('create')) return { ...args, data: own(args.data) }
    const limited = { ...args, where: { ...args.where, organisationId } }
    return operation === 'upsert' ? { ...limited, create: own(args.create) as object } : limited
  }
  const extended = prisma.$extends({
    query: {
      $allModels: {
        $allOperations: ({ model, operation, args, query }) => {
          if (model === 'Organisation') throw new Error('Organisations are not part of any organisation')
          return query(scopedArgs(operation, args as QueryArgs) as typeof args)
        },
      },
    },
  })
  return withRetries(extended)
}

const MOST_ATTEMPTS = 5
const PAUSE_MS = 20

/** Whoever is ended because two transactions waited for each other begins again, in this one place. What a transaction does besides must bear that. */
function withRetries<Client extends { $transaction: (...given: never[]) => Promise<unknown> }>(client: Client): Client {
  const transaction = client.$transaction.bind(client) as (...given: unknown[]) => Promise<unknown>
  const retried = (...given: unknown[]): Promise<unknown> => untilUndisturbed(() => transaction(...given))
  return new Proxy(client, { get: (target, name) => (name === '$transaction' ? retried : Reflect.get(target, name)) })
}

async function untilUndisturbed<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work()
    } catch (error) {
      if (!isDeadlock(error) || attempt === MOST_ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS * 2 ** attempt))
    }
}

export type OrganisationPrisma = ReturnType<typeof scopePrisma>
/** What a transaction of `OrganisationPrisma` hands to its callback: the same limits hold. */
export type OrganisationTransaction = Parameters<Parameters<OrganisationPrisma['$transaction']>[0]>[0]

/** Stored where a column of JSON holds nothing. */
export const noJson = Prisma.DbNull
/** For a column of JSON, of what we have made ourselves. */
export const asJson = (value: object): Prisma.InputJsonValue => value as Prisma.InputJsonObject

/** The stored form of a day. @example toDate('2026-03-01') */
export const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`)
/** The day of a stored date. */
export const toDay = (date: Date): string => date.toISOString().slice(0, 10)

/** What PostgreSQL calls a failure, by its five characters; null: it did not come from there. */
function sqlState(error: unknown): string | null {
  if (error instanceof pg.DatabaseError) return error.code ?? null
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  return complaint.safeParse(error.meta).data?.driverAdapterError.cause.originalCode ?? null
}
const complaint = z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) })

/** True when a unique key was violated: somebody else was first. */
export const isDuplicate = (error: unknown): boolean =>
  (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') || sqlState(error) === '23505'

/** True when two transactions waited for each other or did not fit together, and this one was ended: it may be tried again. */
export const isDeadlock = (error: unknown): boolean =>
  (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034') || ENDED.has(sqlState(error) ?? '')
/** `deadlock_detected` and `serialization_failure`. */
const ENDED: ReadonlySet<string> = new Set(['40P01', '40001'])

/** True when PostgreSQL cannot hold a value: not what it takes for text or a time, or longer than an index allows. Trying again does not help. */
export const isUnstorable = (error: unknown): boolean => /^(22|54)/.test(sqlState(error) ?? '')

/** True when the database has no room left. */
export const isDiskFull = (error: unknown): boolean =>
  sqlState(error) === '53100' || (error instanceof Error && 'code' in error && error.code === 'ENOSPC')

/** True when the database could not be reached, or ended the connection: nothing is wrong with what was asked of it. */
export const isUnreachable = (error: unknown): boolean =>
  /^(08|57P)/.test(sqlState(error) ?? '') || (error instanceof Error && UNREACHABLE.test(`${'code' in error ? error.code : ''} ${error.message}`))
/** Of the operating system, of Prisma, and of the driver, which gives no code. */
const UNREACHABLE = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|P1001|P1008|P1017)|Connection terminated|timeout exceeded when trying to connect/
