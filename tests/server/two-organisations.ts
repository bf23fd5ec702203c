/** The demonstration's two organisations in one database, and everything in it that only the first may know. */
import pino from 'pino'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { alpenWerkzeug, hanseTechnik } from '../../prisma/demo/organisations.ts'
import { seedDemo } from '../../prisma/seed.ts'
import { effects } from '../../server/effects.ts'
import { deliverDue } from '../../server/outlook/outbox/deliver.ts'
import type { Context } from '../../server/platform/call/context.ts'
import { makeDataKeys } from '../../server/platform/database/data-keys.ts'
import { AppError } from '../../server/platform/errors.ts'
import { Threads } from '../../server/platform/threads.ts'
import { appRouter } from '../../server/router.ts'
import { estimatedTimes } from '../../server/travel/estimated-times.ts'
import { FakeMailbox } from '../support/fake-mailbox.ts'
import { TEST_KEY } from '../support/firm.ts'
import { noPlaces } from '../support/no-places.ts'
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts'

export const NOW = new Date('2026-11-23T09:00:00Z')

/** A caller with its own mailbox. */
export type Caller = { userId: string; mailbox: FakeMailbox; call: (procedure: string, input?: object) => Promise<unknown> }

export class TwoOrganisations {
  readonly database: TestDatabase
  readonly hanseId: string
  readonly alpenId: string

  private constructor(database: TestDatabase, hanseId: string, alpenId: string) {
    this.database = database
    this.hanseId = hanseId
    this.alpenId = alpenId
  }

  static async seed(): Promise<TwoOrganisations> {
    const database = await startTestDatabase()
    const world = demoWorld({ day: '2026-11-23', seed: 1 })
    await seedDemo(database.pool, world, () => undefined)
    const idOf = (tenantId: string) => world.organisations.find((each) => each.tenantId === tenantId)!.id
    return new TwoOrganisations(database, idOf(hanseTechnik.tenantId), idOf(alpenWerkzeug.tenantId))
  }

  rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => (await this.database.pool.query(text, values)).rows

  async caller(organisationId: string, surname: string): Promise<Caller> {
    const firm = organisationId === this.hanseId ? hanseTechnik : alpenWerkzeug
    const user = await this.database.prisma.user.findFirstOrThrow({ where: { organisationId, name: { endsWith: surname } } })
    const mailbox = new FakeMailbox()
    const context: Context = {
      db: this.database.forOrganisation(organisationId),
      user: { ...user, organisationId, tenantId: firm.tenantId, timeZone: 'Europe/Berlin', language: 'de' },
      organisation: {
        name: firm.name,
        timeZone: 'Europe/Berlin',
        currency: 'EUR',
        customerVisibility: 'all',
        reportVisibility: 'everyone',
        mailDomains: firm.domains,
      },
      hashKey: async () => new Uint8Array(32),
      graph: mailbox,
      mailboxOwner: async () => Promise.reject(new AppError('OUTLOOK_GONE', 'no such mailbox')),
      mailFiles: () => mailbox,
      inbox: () => mailbox.inbox,
      readMailOf: () => Promise.reject(new AppError('OUTLOOK_GONE', 'no such mail')),
      publicUrl: 'https://cockpit.example',
      offlineToken: async () => `refresh token of ${user.name}`,
      secrets: () => makeDataKeys(this.database, TEST_KEY)(organisationId),
      deliver: () => deliverDue(context, effects),
      travelTimes: estimatedTimes,
      geocoder: null,
      reachSystem: () => Promise.reject(new Error('Nobody is asked here')),
      connectorPlaces: noPlaces,
      threads: new Threads(),
      now: () => NOW,
      log: pino({ level: 'silent' }),
    }
    const procedures = appRouter.createCaller({ signIn: async () => context }) as unknown as Record<
      string,
      Record<string, (input?: object) => Promise<unknown>>
    >
    const call = async (procedure: string, input?: object): Promise<unknown> => {
      const [router, name] = procedure.split('.') as [string, string]
      return await procedures[router]![name]!(input)
    }
    return { userId: user.id, mailbox, call }
  }

  /** One line per table with the number and a checksum of an organisation's rows. */
  async fingerprint(organisationId: string): Promise<Record<string, string>> {
    const one = (table: string) => {
      const own = table === 'organisation' ? 't.id' : 't.organisation_id'
      return `select '${table}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as state from ${table} t where ${own} = $1`
    }
    const tables = await this.#tables()
    const rows = await this.rows<{ name: string; state: string }>(tables.map(one).join(' union all '), [organisationId])
    return Object.fromEntries(rows.map(({ name, state }) => [name, state]))
  }

  async rowsOf(organisationId: string): Promise<object[]> {
    const tables = (await this.#tables()).filter((table) => table !== 'organisation')
    const each = tables.map((table) => `select to_jsonb(t) as row from ${table} t where t.organisation_id = $1`)
    return (await this.rows<{ row: object }>(each.join(' union all '), [organisationId])).map(({ row }) => row)
  }

  /** All but those of the installation itself, in which nothing of any organisation stands. */
  async #tables(): Promise<string[]> {
    const rows = await this.rows<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('_prisma_migrations', 'server_node') order by 1`,
    )
    return rows.map(({ name }) => name)
  }

  /** All ids, names, addresses and numbers that are the first organisation's alone. */
  async secrets(): Promise<string[]> {
    const withId = await this.rows<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'id'
       and table_name not in ('organisation', '_prisma_migrations')`,
    )
    const columns = [...withId.map(({ name }) => `select organisation_id, id::text as value from ${name}`), ...NAMES]
    const rows = await this.rows<{ value: string }>(
      `with known as (${columns.join(' union all ')})
       select distinct value from known where organisation_id = $1 and value not in (select value from known where organisation_id = $2 and value is not null)`,
      [this.hanseId, this.alpenId],
    )
    return [this.hanseId, hanseTechnik.tenantId, hanseTechnik.name, ...rows.map(({ value }) => value)]
  }
}

const NAMES = [
  `select organisation_id, name as value from customer`,
  `select organisation_id, name from app_user`,
  `select organisation_id, mail from app_user`,
  `select organisation_id, oid::text from app_user`,
  `select organisation_id, given_name || ' ' || surname from contact`,
  `select organisation_id, address from contact_email`,
  `select organisation_id, address from customer_email`,
  `select organisation_id, domain from customer_domain`,
  `select organisation_id, number from contact_phone`,
  `select organisation_id, external_id from external_number where length(external_id) > 4`,
  `select organisation_id, number from quote`,
  `select organisation_id, number from customer_order`,
  `select organisation_id, number from invoice`,
  `select organisation_id, number from complaint`,
  `select organisation_id, name from project`,
]
