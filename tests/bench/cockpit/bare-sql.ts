/** The statements of one cockpit call, recorded from the product itself and played to the bare driver. */
import type pg from 'pg'
import { cockpitOfItem } from '../../../server/cockpit/customer/open-cockpit.ts'
import { signIn } from '../../../server/platform/call/sign-in.ts'
import { compose, type Database, type Sql, type SqlValue } from '../../../server/platform/database/db.ts'
import { benchContext, identityOf } from './bench-context.ts'

export type Recorded = { name: string; text: string; values: SqlValue[] }[]

export const itemInput = (address: string) => ({
  mode: 'read' as const,
  addresses: [{ address, name: '' }],
  mail: { internetMessageId: '<bench@example>', senderAddress: address },
  forwarded: [],
  customerId: null,
})

/** What the server sends to the database for each address, the check of the user included. */
export async function recordStatements(database: Database, organisationId: string, addresses: string[]): Promise<Recorded[]> {
  const { user, organisation } = await signIn(database, identityOf('sales'))
  const names = new Map<string, string>()
  const recorded: Recorded[] = []
  for (const address of addresses) {
    const statements: Recorded = []
    const db = { ...database.forOrganisation(organisationId), sql: recordingSql(database, organisationId, names, statements) }
    const context = { ...benchContext(database, { user, organisation }), db }
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

/** One call's statements one after the other, as the server does. */
export async function play(pool: pg.Pool, statements: Recorded): Promise<void> {
  const client = await pool.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    client.release()
  }
}
