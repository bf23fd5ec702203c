import type { Context } from '../platform/call/context.ts'
import type { OrganisationTransaction, SqlFragment } from '../platform/database/db.ts'

/** Where an entered thing stands: under the id of its entry, at a customer that the caller may see. */
export type EntryPlace = { id: string; customerId: string }

/** How what somebody enters about a customer is kept in the table of its kind; each in the transaction of its entry. `Words`: what he enters. */
export type EnteredThing<Words> = {
  /** JSON of the words as they stand now, of entry `e`. */
  said: SqlFragment
  insert: (ctx: Context, tx: OrganisationTransaction, place: EntryPlace, words: Words) => Promise<void>
  change: (ctx: Context, tx: OrganisationTransaction, place: EntryPlace, words: Words) => Promise<void>
  remove: (ctx: Context, tx: OrganisationTransaction, place: EntryPlace) => Promise<void>
}
