/** Every few minutes: the mail of whoever has his morning now. */
import { isMorning } from '../../../domain/cockpit/morning-mail/is-morning.ts'
import { makeContext, type Surroundings } from '../../make-context.ts'
import { makeApplicationClient } from '../../outlook/graph/application-client.ts'
import { placeMail } from '../../outlook/graph/place-mail.ts'
import type { Reach } from '../../platform/call/reach.ts'
import { readMember } from '../../platform/call/sign-in.ts'
import { AppError } from '../../platform/errors.ts'
import { sendMorningMail } from './send-morning-mail.ts'

type Wish = { tenantId: string; oid: string; zone: string }

/** Only into connected mailboxes, by the rights of the application. One that fails does not hold up the others. */
export async function sendDueMails(surroundings: Surroundings, now: () => Date = () => new Date()): Promise<void> {
  const { rows } = await surroundings.database.pool.query<Wish>(
    `select o.entra_tenant_id as "tenantId", u.oid, coalesce(u.time_zone, o.time_zone) as zone
     from app_user u join organisation o on o.id = u.organisation_id
     join mailbox m on m.organisation_id = u.organisation_id and m.user_id = u.id and m.oid = u.oid and m.kind = 'user' and m.status = 'connected'
     where u.is_morning_mail_on and u.is_active and u.removed_at is null`,
  )
  for (const wish of rows.filter(({ zone }) => isMorning(now(), zone)))
    await serve(surroundings, wish, now).catch((error: unknown) => surroundings.log.error({ err: error }, 'a morning mail failed'))
}

const nobodyIsHere = (): Promise<never> => Promise.reject(new AppError('OUTLOOK_SIGN_IN', 'The user is not here'))
const reach: Reach = { token: nobodyIsHere, onRefusedToken: () => undefined, offlineToken: nobodyIsHere }

async function serve(surroundings: Surroundings, { tenantId, oid }: Wish, now: () => Date): Promise<void> {
  const member = await readMember(surroundings.database, { tenantId, oid })
  if (!member) return
  const client = makeApplicationClient(surroundings.access, { tenantId, oid })
  await sendMorningMail({ ...makeContext(surroundings, member, reach), now }, (mail) => placeMail(client, oid, mail))
}
