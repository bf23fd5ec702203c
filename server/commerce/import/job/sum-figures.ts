/** Figures of the customers of whom a file tells are made anew once it is in. */
import { markChanged } from '../../../customers/changed-customers.ts'
import { meantCustomer } from '../../../platform/call/merged-customers.ts'
import { fragment, organisation, type Sql } from '../../../platform/database/db.ts'
import { refreshFigures } from '../../figures/refresh-figures.ts'
import { stores } from '../records/stores.ts'
import { applied, type SliceWork, type Work } from '../records/work.ts'
import type { JobTurn } from './job-turn.ts'
import { inLanes, inSlices } from './slices.ts'

const CUSTOMERS = 300

/** Each customer once, however many documents of his are in the file. */
export async function customersOf(turn: JobTurn, work: Work): Promise<string[]> {
  const found = new Set<string>()
  const { customer, customersBefore } = stores[work.entity]
  if (customer || customersBefore)
    await inSlices(turn, work, 'summing', async (given) => void (await touchedIn(given)).map((id) => found.add(id)), {
      which: fragment`r.is_applied`,
    })
  return [...found].sort()
}

/** Of the records of a slice that are in. A document that went over to somebody else is missing from whose it was, or from whomever he was merged into since. */
export async function touchedIn(given: SliceWork): Promise<string[]> {
  const { table, customer, customersBefore } = stores[given.work.entity]
  const now = fragment`select ${customer ?? fragment`null::uuid`} as id from import_record r join ${table} on t.organisation_id = ${organisation} and t.id = r.entity_id
    where ${applied(given)}`
  const before = fragment`select (r.before -> 'fields' -> 'customer_id' ->> 0)::uuid from import_record r where ${applied(given)}`
  const besides = customersBefore
    ? fragment`union select x.customer_id from import_record r cross join lateral ${customersBefore} where ${applied(given)}`
    : fragment``
  const touched =
    customer || customersBefore
      ? await given.sql<{
          id: string
        }>`select ${meantCustomer(fragment`d.id`)} as id from (${now} union ${before} ${besides}) d where d.id is not null order by d.id`
      : []
  return touched.map(({ id }) => id)
}

/** In the transaction of `sql`. */
export async function refreshSome(sql: Sql, customerIds: readonly string[]): Promise<void> {
  for (const some of someOf(customerIds)) await refreshAndMark(sql, some)
}

/** What a customer is worth goes by more than his figures: by complaints, blocks, machines, and what was in an order. */
async function refreshAndMark(sql: Sql, customerIds: readonly string[]): Promise<void> {
  const marked = new Set(await refreshFigures(sql, customerIds))
  await markChanged(
    sql,
    customerIds.filter((id) => !marked.has(id)),
  )
}

export async function sumFigures({ db, lanes, goOn }: JobTurn, customerIds: readonly string[]): Promise<void> {
  let done = 0
  await inLanes(lanes, someOf(customerIds), async (some) => {
    await db.inTransaction((sql) => refreshAndMark(sql, some))
    done += some.length
    await goOn('summing', done, customerIds.length)
  })
}

function* someOf(customerIds: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < customerIds.length; from += CUSTOMERS) yield customerIds.slice(from, from + CUSTOMERS)
}
