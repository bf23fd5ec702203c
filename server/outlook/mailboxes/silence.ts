/** The alarm for a mailbox that is not read while Outlook has newer mail: logging never stops without a word. */
import type { Database } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { type ApplicationAccess, makeApplicationClient } from '../graph/access/application-client.ts'
import { newestMailAt } from '../graph/background-mail.ts'
import { OWNER_IS_IN } from './lease.ts'

type Watch = { database: Database; access: ApplicationAccess; now?: () => Date }

type Quiet = { organisation_id: string; tenant_id: string; id: string; oid: string; known_to: string; silent_since: string | null }

/** Looks at every mailbox that was not read for as long as its company allows. Whoever reads it again ends the alarm. */
export async function lookForSilence({ database, access, now = () => new Date() }: Watch): Promise<void> {
  const { rows } = await database.pool.query<Quiet>(
    `select m.organisation_id, o.entra_tenant_id as tenant_id, m.id, m.oid, coalesce(m.last_mail_at, m.connected_at) as known_to, m.silent_since
     from mailbox m join organisation o on o.id = m.organisation_id join logging_policy p on p.organisation_id = m.organisation_id
     where m.status = 'connected' and p.is_logging_on and coalesce(m.last_read_at, m.connected_at) < $1::timestamptz - make_interval(mins => p.silent_minutes)
       and ${OWNER_IS_IN}`,
    [now()],
  )
  for (const quiet of rows) await lookAt({ database, access, now }, quiet)
}

async function lookAt({ database, access, now }: Required<Watch>, quiet: Quiet): Promise<void> {
  const newest = await newestOf(access, quiet)
  if (newest === null || newest <= new Date(quiet.known_to)) return
  const { organisation_id, id, silent_since } = quiet
  access.log.error({ mailboxId: id, silentSince: silent_since ?? now().toISOString() }, 'a mailbox is not read although Outlook has newer mail')
  const { prisma } = database.forOrganisation(organisation_id)
  if (silent_since === null) await prisma.mailbox.updateMany({ where: { id, status: 'connected' }, data: { silentSince: now() } })
}

/** null: Outlook has none, or cannot be asked; then nobody knows of newer mail, and the mailbox shows its trouble. */
async function newestOf(access: ApplicationAccess, { tenant_id, oid }: Quiet): Promise<Date | null> {
  try {
    return await newestMailAt(makeApplicationClient(access, { tenantId: tenant_id, oid }), oid)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
