/** Fills a database with the demonstration's organisations. */
import type pg from 'pg'
import { evaluationPresets } from '../domain/company/evaluation-preset.ts'
import type { Batch, SqlCell } from './demo/company/rows.ts'
import type { DemoWorld, SeededOrganisation } from './demo/demo-world.ts'

/**
 * Writes what is missing of the world, an organisation per transaction, so that an interrupted seed leaves no half company.
 * Does nothing when all are there. `onProgress` gets rows done, rows in all and the organisation's name.
 * @throws a sentence that names what to do, when the database holds an organisation that no seed made.
 */
export async function seedDemo(pool: pg.Pool, world: DemoWorld, onProgress: (done: number, total: number, what: string) => void): Promise<void> {
  const client = await pool.connect()
  try {
    const present = await presentOrganisations(client)
    const missing = world.organisations.filter(({ tenantId }) => !present.has(tenantId))
    for (const organisation of missing) await seedOrganisation(client, organisation, onProgress)
    if (missing.length) await client.query('analyze')
  } finally {
    client.release()
  }
}

/** Tenants that are there already. */
async function presentOrganisations(client: pg.PoolClient): Promise<Set<string>> {
  const { rows } = await client.query<{ tenant: string; name: string; origin: string }>(
    'select entra_tenant_id as tenant, name, origin from organisation',
  )
  const foreign = rows.find(({ origin }) => origin !== 'demo')
  if (foreign)
    throw new Error(
      `The database already holds the organisation "${foreign.name}", which the demonstration did not make. Use an empty database for the demonstration, or start without DEMO=1.`,
    )
  return new Set(rows.map(({ tenant }) => tenant))
}

type Progress = (done: number, total: number, what: string) => void

async function seedOrganisation(client: pg.PoolClient, organisation: SeededOrganisation, onProgress: Progress): Promise<void> {
  const batches = [...organisation.batches()]
  const total = batches.reduce((sum, { rows }) => sum + rows.length, 0)
  await client.query('begin')
  try {
    await insertOrganisation(client, organisation)
    await insertBatches(client, batches, (done) => onProgress(done, total, organisation.name))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The row of the organisation itself, made by the demonstration. */
export async function insertOrganisation(
  client: pg.ClientBase,
  { id, tenantId, name, domains, mailSecret, evaluation }: Omit<SeededOrganisation, 'batches'>,
): Promise<void> {
  await client.query(
    `insert into organisation (id, entra_tenant_id, name, mail_domains, mail_secret, origin) values ($1, $2, $3, $4, decode($5, 'hex'), 'demo')`,
    [id, tenantId, name, [...domains], mailSecret],
  )
  // The company allows it; whose mail is logged by itself is still everybody's own click.
  const { smallestGroup, areTerritoriesTold } = evaluationPresets[evaluation]
  await client.query('insert into logging_policy (organisation_id, is_logging_on, smallest_group, are_territories_told) values ($1, true, $2, $3)', [
    id,
    smallestGroup,
    areTerritoriesTold,
  ])
}

const PROGRESS_STEP = 5_000

/**
 * The database checks a reference by a plan it makes once and keeps. Made for an empty table, that plan reads all of an organisation's rows
 * for every new one, so each table's statistics are gathered as soon as it holds this many rows.
 */
const ENOUGH_TO_KNOW = 100

/** Inserts the rows in the order given; the next batch is made while the database works on the last. Returns the number of rows. */
export async function insertBatches(client: pg.ClientBase, batches: Iterable<Batch>, onProgress?: (done: number) => void): Promise<number> {
  const types = await columnTypes(client)
  let [done, told] = [0, 0]
  const known = new Set<string>()
  let running: Promise<unknown> = Promise.resolve()
  for (const batch of batches) {
    const statement = insertStatement(batch, types)
    await running
    running = client.query(statement)
    if (batch.rows.length >= ENOUGH_TO_KNOW && !known.has(batch.table)) {
      known.add(batch.table)
      await running
      running = client.query(`analyze ${batch.table}`)
    }
    done += batch.rows.length
    if (done - told < PROGRESS_STEP) continue
    onProgress?.(done)
    told = done
  }
  await running
  onProgress?.(done)
  return done
}

async function columnTypes(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type
       from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0`,
  )
  return new Map(rows.map(({ name, type }) => [name, type]))
}

/** One parameter per column, each an array: few parameters, however many rows. */
function insertStatement({ table, columns, rows }: Batch, types: Map<string, string>): pg.QueryConfig {
  const arrays = columns.map((column, i) => `$${i + 1}::${typeOf(types, table, column)}[]`)
  return {
    text: `insert into ${table} (${columns.join(', ')}) select * from unnest(${arrays.join(', ')})`,
    values: columns.map((_, i) => arrayLiteral(rows, i)),
  }
}

function typeOf(types: Map<string, string>, table: string, column: string): string {
  const type = types.get(`${table}.${column}`)
  if (type === undefined) throw new Error(`The database has no column ${table}.${column}. Apply the migrations first.`)
  return type === 'character' ? 'text' : type
}

const arrayLiteral = (rows: Batch['rows'], column: number): string => `{${rows.map((row) => cellLiteral(row[column] ?? null)).join(',')}}`

const NEEDS_ESCAPE = /["\\]/g

function cellLiteral(cell: SqlCell): string {
  if (cell === null) return 'NULL'
  return typeof cell === 'string' ? `"${cell.replace(NEEDS_ESCAPE, '\\$&')}"` : String(cell)
}
