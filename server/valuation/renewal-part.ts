/** What is worked out of customers again and again, part by part. */
import type { OrganisationDatabase, Sql } from '../platform/database/db.ts'
import type { Log } from '../platform/log.ts'
import type { Threads } from '../platform/threads.ts'

export const partNames = ['worth', 'lifetime', 'next_orders', 'chances', 'loyalty'] as const
export type PartName = (typeof partNames)[number]

/** `day`: today, by the organisation's clock. `atOnce`: so many customers in one transaction. `goOn` throws when the work is not ours any more; called now and then by what takes long. */
export type Renewal = {
  organisationId: string
  db: OrganisationDatabase
  day: string
  now: Date
  atOnce: number
  threads: Threads
  log: Log
  goOn: () => Promise<void>
}

export type RenewalPart = {
  name: PartName
  /** What holds for all customers, before all are worked out anew: what it throws leaves the last good state, and the customers go on with it. Throws `ValuationTrouble` where people can do something. */
  prepare?: (renewal: Renewal) => Promise<void>
  /** Of some customers, about 500, in the transaction of `sql`; those that are gone are passed over. Once more changes nothing. */
  renew: (sql: Sql, customerIds: readonly string[], renewal: Renewal) => Promise<void>
}

/** Why a part could not be worked out, in a word that the page has a sentence for. */
export class ValuationTrouble extends Error {
  readonly trouble: string
  constructor(trouble: string) {
    super(trouble)
    this.trouble = trouble
  }
}
