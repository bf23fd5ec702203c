import type { OrganisationDatabase } from '../../platform/database/db.ts'
import type { Log } from '../../platform/log.ts'
import type { GraphClient } from '../graph/access/client.ts'
import type { LeasedMailbox } from './lease.ts'

/** What reading a mailbox needs: no user is there. */
export type MailContext = {
  db: OrganisationDatabase
  mailbox: LeasedMailbox
  organisation: { timeZone: string; mailDomains: readonly string[] }
  /** Of the hashes that stand for mails and files. */
  hashKey: Uint8Array
  policy: { depthMonths: number; isHeaderOnly: boolean; markCategory: string | null; verdictDays: number }
  client: GraphClient
  now: () => Date
  log: Log
}
