/** The statements of one cockpit call, recorded from the product itself and played to the bare driver. */
import type pg from 'pg'
import pino from 'pino'
import { hanseTechnik } from '../../../prisma/demo/organisations.ts'
import { cockpitOfItem } from '../../../server/cockpit/customer/open-cockpit.ts'
import type { Context } from '../../../server/platform/call/context.ts'
import { signIn } from '../../../server/platform/call/sign-in.ts'
import { compose, type Database, type Sql, type SqlValue } from '../../../server/platform/database/db.ts'
import { Threads } from '../../../server/platform/threads.ts'
import { estimatedTimes } from '../../../server/travel/estimated-times.ts'

export type Recorded = { name: string; text: string; values: SqlValue[] }[]

export const itemInput = (address: string) => ({
  mode: 'read' as const,
  addresses: [{ address, name: '' }],
  mail: { internetMessageId: '<bench@example>', senderAddress: address },
  customerId: null,
})

/** What the server sends to the database for each address, the check of the user included. */
export async function recordStatements(database: Database, organisationId: string, addresses: string[]): Promise<Recorded[]> {
  const [somebody] = hanseTechnik.users
  if (!somebody) throw new Error('The demo company has nobody')
  const identity = {
    tenantId: hanseTechnik.tenantId,
    oid: somebody.oid,
    name: somebody.name,
    mail: somebody.mail,
    roles: ['sales' as const],
    expiresAt: 0,
    assertion: '',
  }
  const { user, organisation } = await signIn(database, identity)
  const names = new Map<string, string>()
  const recorded: Recorded[] = []
  for (const address of addresses) {
    const statements: Recorded = []
    const db = { ...database.forOrganisation(organisationId), sql: recordingSql(database, organisationId, names, statements) }
    const context: Context = {
      db,
      user,
      organisation,
      graph: noGraph,
      mailFiles: () => {
        throw new Error('no Graph here')
      },
      findMail: () => Promise.reject(new Error('no Graph here')),
      mailboxOwner: () => Promise.reject(new Error('no Graph here')),
      publicUrl: '',
      offlineToken: () => Promise.reject(new Error('no tokens here')),
      secrets: () => Promise.reject(new Error('no secrets here')),
      deliver: async () => null,
      travelTimes: estimatedTimes,
      geocoder: null,
      threads: new Threads(),
      now: () => new Date(),
      log: pino({ level: 'silent' }),
    }
    await cockpitOfItem(context, itemInput(address))
    recorded.push(statements)
  }
  return recorded
}

function recordingSql(database: Database, organisationId: string, names: Map<string, string>, into: Recorded): Sql {
  const sql = database.forOrganisation(organisationId).sql
  return async <Row>(texts: TemplateStringsArray, ...values: Parameters<Sql>[1][]): Promise<Row[]> => {
    const statement = compose({ texts, values }, organisationId)
    const name = names.get(statement.text) ?? `bare${names.size}`
    names.set(statement.text, name)
    into.push({ name, ...statement })
    return await sql<Row>(texts, ...values)
  }
}

const refuse = async (): Promise<never> => {
  throw new Error('The cockpit asks nothing of Graph')
}
const noGraph = {
  ...{ readMail: refuse, readFile: refuse, locateMail: refuse, saveTask: refuse, unlinkTask: refuse },
  ...{ changeTask: refuse, readTask: refuse, deleteTask: refuse, readTasks: refuse },
  ...{
    readSettings: refuse,
    readCalendar: refuse,
    readEvents: refuse,
    readSchedules: refuse,
    readEvent: refuse,
    createEvent: refuse,
    changeEvent: refuse,
    deleteEvent: refuse,
  },
}

/** One call's statements one after the other, as the server does. */
export async function play(pool: pg.Pool, statements: Recorded): Promise<void> {
  const client = await pool.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    client.release()
  }
}
