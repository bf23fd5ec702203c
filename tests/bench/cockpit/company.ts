/** The demo company at the size of the benchmark, in a database that is new and thrown away. */
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { generateCompany } from '../../../prisma/demo/company/generate-company.ts'
import { benchmarkVolume } from '../../../prisma/demo/company/volumes.ts'
import { hanseOptions } from '../../../prisma/demo/demo-world.ts'
import { hanseTechnik } from '../../../prisma/demo/organisations.ts'
import { insertBatches, insertOrganisation } from '../../../prisma/seed.ts'
import { makeFigures } from '../../../server/commerce/figures/make-figures.ts'
import type { Database } from '../../../server/platform/database/db.ts'
import { migrate } from '../../../server/platform/database/migrate.ts'

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date())

/** The organisation's id. `onProgress` gets the rows so far. */
export async function fillDatabase(database: Database, customers: number, onProgress: (rows: number) => void): Promise<string> {
  await migrate(database.pool)
  const client = await database.pool.connect()
  const id = uuidv7()
  try {
    // Rows come from our own generator: the references need no check here.
    await client.query('set session_replication_role = replica')
    await insertOrganisation(client, {
      id,
      tenantId: hanseTechnik.tenantId,
      name: hanseTechnik.name,
      domains: hanseTechnik.domains,
      mailSecret: '00'.repeat(32),
      evaluation: hanseTechnik.evaluation,
    })
    await insertBatches(client, generateCompany({ ...hanseOptions(id, DAY, 1), volume: benchmarkVolume(customers), hasStories: false }), onProgress)
    await client.query('set session_replication_role = origin')
    await gatherWords(client)
    await client.query('analyze')
  } finally {
    client.release()
  }
  await makeFigures(database)
  await database.pool.query('analyze customer_figures')
  return id
}

/** What triggers would have written. */
async function gatherWords(client: pg.PoolClient): Promise<void> {
  for (const table of ['customer', 'contact'])
    await client.query(`insert into name_word (organisation_id, word) select distinct organisation_id, word
      from ${table} cross join lateral unnest(string_to_array(name_folded, ' ')) word where length(word) between 4 and 60 on conflict do nothing`)
}

/** Counts that the figures stand for. */
export async function countRows(database: Database): Promise<Record<string, number>> {
  const tables = ['customer', 'contact', 'contact_report', 'order_line']
  const counts = await Promise.all(tables.map((table) => database.pool.query<{ n: number }>(`select count(*) as n from ${table}`)))
  return Object.fromEntries(tables.map((table, i) => [table, counts[i]?.rows[0]?.n ?? 0]))
}

const ADDRESSES = 2_000

/** Addresses of people all over the customer base. */
export async function someAddresses(database: Database): Promise<string[]> {
  const { rows } = await database.pool.query<{ address: string }>(
    `select address from (select e.address, md5(e.address) as place from contact_email e
       join contact_role r on r.organisation_id = e.organisation_id and r.contact_id = e.contact_id) a order by place limit ${ADDRESSES}`,
  )
  return rows.map(({ address }) => address)
}
