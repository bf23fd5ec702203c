/** Figures of the customers of whom a file tells are made anew once it is in. */
import { fragment, organisation } from '../../../platform/database/db.ts'
import { refreshFigures } from '../../figures/refresh-figures.ts'
import { stores } from '../records/stores.ts'
import type { Work } from '../records/work.ts'
import type { JobTurn } from './job-turn.ts'
import { inSlices } from './slices.ts'

const CUSTOMERS = 300

/** Each customer once, however many documents of his are in the file. */
export async function customersOf(turn: JobTurn, work: Work): Promise<string[]> {
  const { table, customer } = stores[work.entity]
  const found = new Set<string>()
  if (customer)
    await inSlices(turn, work, 'summing', async ({ sql, slice }) => {
      const applied = fragment`r.organisation_id = ${organisation} and r.job_id = ${work.jobId}::uuid
        and r.record between ${slice.from}::int and ${slice.until}::int and r.is_applied`
      // A document that went over to somebody else is missing from whose it was.
      const touched = await sql<{ id: string }>`
        select ${customer} as id from import_record r join ${table} on t.organisation_id = ${organisation} and t.id = r.entity_id where ${applied}
        union select (r.before -> 'fields' -> 'customer_id' ->> 0)::uuid from import_record r
        where ${applied} and r.before -> 'fields' -> 'customer_id' ->> 0 is not null`
      for (const { id } of touched) found.add(id)
    })
  return [...found].sort()
}

export async function sumFigures({ db, goOn }: JobTurn, customerIds: readonly string[]): Promise<void> {
  for (let from = 0; from < customerIds.length; from += CUSTOMERS) {
    const some = customerIds.slice(from, from + CUSTOMERS)
    await db.inTransaction((sql) => refreshFigures(sql, some))
    await goOn('summing', from + some.length, customerIds.length)
  }
}
