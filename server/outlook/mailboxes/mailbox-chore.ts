/** Chores of a connected mailbox, done by the application's own rights. They depend neither on its mail nor on whether mail is logged. */
import type { ChoreKind } from '../../generated/prisma/enums.ts'
import type { Database, OrganisationDatabase, OrganisationTransaction } from '../../platform/database/db.ts'
import { runPrepared } from '../../platform/database/prepared.ts'
import type { Log } from '../../platform/log.ts'
import type { Chore } from '../chores/chore-loop.ts'
import { commitChore } from '../chores/claim.ts'
import { type ApplicationAccess, makeApplicationClient } from '../graph/access/application-client.ts'
import type { GraphClient } from '../graph/access/client.ts'
import { OWNER_IS_IN } from './lease.ts'

/** What every connected mailbox has. */
export const MAILBOX_CHORES = ['calendar', 'settings', 'files', 'subscriptions', 'silence'] as const satisfies readonly ChoreKind[]

export type MailboxChore = {
  db: OrganisationDatabase
  /** `userId`: null for a team mailbox. */
  mailbox: { organisationId: string; tenantId: string; id: string; oid: string; userId: string | null }
  organisation: { timeZone: string; mailDomains: readonly string[] }
  /** The company's switch. */
  isLoggingOn: boolean
  /** How far the chore has come; null: not begun. */
  cursor: unknown
  client: GraphClient
  now: () => Date
  log: Log
  /** Rows and cursor together; throws ChoreLost when somebody else does it meanwhile. */
  commit: <T>(work: (tx: OrganisationTransaction) => Promise<T>, cursor?: object) => Promise<T>
}

type Parts = { database: Database; access: ApplicationAccess; now?: () => Date }

const WANTED = `select m.organisation_id, m.id from mailbox m where m.status = 'connected' and ${OWNER_IS_IN}`

/** `work` says when it is to be done again. It ends with the connection, and while the mailbox's owner is out. */
export function makeMailboxChore(
  { database, access, now = () => new Date() }: Parts,
  kind: (typeof MAILBOX_CHORES)[number],
  work: (ctx: MailboxChore) => Promise<Date>,
): Chore {
  return {
    kind,
    wanted: WANTED,
    perform: async (chore) => {
      const { organisationId, subjectId } = chore
      const mailbox = await readMailbox(database, organisationId, subjectId)
      if (!mailbox) return null
      const db = database.forOrganisation(organisationId)
      const client = makeApplicationClient(access, mailbox)
      const { organisation, isLoggingOn } = mailbox
      const commit: MailboxChore['commit'] = (write, cursor) => commitChore(db, chore, now(), write, cursor)
      return await work({ db, mailbox, organisation, isLoggingOn, cursor: chore.cursor, client, now, log: access.log, commit })
    },
  }
}

/** In this rhythm. */
export const every =
  (seconds: number | ((ctx: MailboxChore) => Promise<number>), work: (ctx: MailboxChore) => Promise<void>) =>
  async (ctx: MailboxChore): Promise<Date> => {
    await work(ctx)
    const rest = typeof seconds === 'number' ? seconds : await seconds(ctx)
    return new Date(ctx.now().getTime() + rest * 1000)
  }

type Found = MailboxChore['mailbox'] & Pick<MailboxChore, 'organisation' | 'isLoggingOn'>

async function readMailbox({ pool }: Database, organisationId: string, id: string): Promise<Found | null> {
  const rows = await runPrepared<MailboxChore['mailbox'] & MailboxChore['organisation'] & { isLoggingOn: boolean }>(
    pool,
    `select m.organisation_id as "organisationId", o.entra_tenant_id as "tenantId", m.id, m.oid, m.user_id as "userId", o.time_zone as "timeZone",
       o.mail_domains as "mailDomains", coalesce(p.is_logging_on, false) as "isLoggingOn"
     from mailbox m join organisation o on o.id = m.organisation_id left join logging_policy p on p.organisation_id = m.organisation_id
     where m.organisation_id = $1 and m.id = $2 and m.status = 'connected' and ${OWNER_IS_IN}`,
    [organisationId, id],
  )
  const [row] = rows
  if (!row) return null
  const { timeZone, mailDomains, isLoggingOn, ...mailbox } = row
  return { ...mailbox, isLoggingOn, organisation: { timeZone, mailDomains } }
}
