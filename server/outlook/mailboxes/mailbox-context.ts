import type { OrganisationDatabase } from '../../platform/database/db.ts'
import type { Log } from '../../platform/log.ts'
import type { GraphClient } from '../graph/access/client.ts'
import type { LeasedMailbox, MailOrganisation, MailPolicy } from './lease.ts'

/** What reading a mailbox needs: no user is there. */
export type MailContext = {
  db: OrganisationDatabase
  mailbox: LeasedMailbox
  organisation: MailOrganisation
  /** Of the hashes that stand for mails and files. */
  hashKey: Uint8Array
  policy: MailPolicy
  client: GraphClient
  now: () => Date
  log: Log
}
