/** Every few minutes: the mail of whoever has his morning now. */
import { isMorning } from '../../../domain/cockpit/morning-mail/is-morning.ts'
import { type ApplicationAccess, makeApplicationClient } from '../../outlook/graph/access/application-client.ts'
import { placeMail } from '../../outlook/graph/place-mail.ts'
import type { ContextFor, Reach } from '../../platform/call/reach.ts'
import { readMember } from '../../platform/call/sign-in.ts'
import type { Database } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { sendMorningMail } from './send-morning-mail.ts'

/** With what a round is made. */
type Post = { database: Database; access: ApplicationAccess; contextFor: ContextFor }

type Wish = { tenantId: string; oid: string; zone: string }

/** Only into connected mailboxes, by the rights of the application. One that fails does not hold up the others. */
export async function sendDueMails(post: Post, now: () => Date = () => new Date()): Promise<void> {
  const { rows } = await post.database.pool.query<Wish>(
    `select o.entra_tenant_id as "tenantId", u.oid, coalesce(u.time_zone, o.time_zone) as zone
     from app_user u join organisation o on o.id = u.organisation_id
     join mailbox m on m.organisation_id = u.organisation_id and m.user_id = u.id and m.oid = u.oid and m.kind = 'user' and m.status = 'connected'
     where u.is_morning_mail_on and u.is_active and u.removed_at is null`,
  )
  for (const wish of rows.filter(({ zone }) => isMorning(now(), zone)))
    await serve(post, wish, now).catch((error: unknown) => post.access.log.error({ err: error }, 'a morning mail failed'))
}

const nobodyIsHere = (): Promise<never> => Promise.reject(new AppError('OUTLOOK_SIGN_IN', 'The user is not here'))
const reach: Reach = { token: nobodyIsHere, onRefusedToken: () => undefined, offlineToken: nobodyIsHere }

async function serve({ database, access, contextFor }: Post, { tenantId, oid }: Wish, now: () => Date): Promise<void> {
  const member = await readMember(database, { tenantId, oid })
  if (!member) return
  const client = makeApplicationClient(access, { tenantId, oid })
  await sendMorningMail({ ...contextFor(member, reach), now }, (mail) => placeMail(client, oid, mail))
}
