/** Every morning: the mail of whoever wishes for it. */
import { morning } from '../../../domain/cockpit/morning-mail/morning.ts'
import type { Chore } from '../../outlook/chores/chore-loop.ts'
import type { Subject } from '../../outlook/chores/claim.ts'
import { type ApplicationAccess, makeApplicationClient } from '../../outlook/graph/access/application-client.ts'
import { placeMail } from '../../outlook/graph/place-mail.ts'
import type { ContextFor, Reach } from '../../platform/call/reach.ts'
import { IS_SERVED } from '../../platform/call/served.ts'
import { readMember } from '../../platform/call/sign-in.ts'
import type { Database } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { morningIsOver, type PlaceMail, sendMorningMail } from './send-morning-mail.ts'

/** With what a mail is made. */
type Post = { database: Database; access: ApplicationAccess; contextFor: ContextFor; now?: () => Date }

type Wish = { tenantId: string; oid: string; zone: string }

/** Only into connected mailboxes, by the rights of the application. */
const WISHES = `app_user u join organisation o on o.id = u.organisation_id
  join mailbox m on m.organisation_id = u.organisation_id and m.user_id = u.id and m.oid = u.oid and m.kind = 'user' and m.status = 'connected'
  where u.is_morning_mail_on and ${IS_SERVED}`

const TRY_AGAIN_MS = 5 * 60_000

/** Whoever could not be served in his morning is told so: his mail is written down as one that did not come. */
export function makeMorningMailChore(post: Post): Chore {
  const { database, now = () => new Date() } = post
  return {
    kind: 'morning_mail',
    wanted: `select u.organisation_id, u.id from ${WISHES}`,
    perform: async (chore) => {
      const wish = await readWish(database, chore)
      if (!wish) return null
      const { begins, ends } = morning(now(), wish.zone)
      if (now() < begins) return begins
      if (now() < ends) {
        const isBusy = await serve(post, wish, placeInto(post, wish))
        if (isBusy) return new Date(Math.min(now().getTime() + TRY_AGAIN_MS, ends.getTime()))
      } else if (chore.dueAt <= ends) await serve(post, wish, tooLate)
      return morning(now(), wish.zone, 1).begins
    },
  }
}

async function readWish({ pool }: Database, { organisationId, subjectId }: Subject): Promise<Wish | null> {
  const { rows } = await pool.query<Wish>(
    `select o.entra_tenant_id as "tenantId", u.oid, coalesce(u.time_zone, o.time_zone) as zone from ${WISHES} and u.organisation_id = $1 and u.id = $2`,
    [organisationId, subjectId],
  )
  return rows[0] ?? null
}

const placeInto =
  ({ access }: Post, { tenantId, oid }: Wish): PlaceMail =>
  (mail) =>
    placeMail(makeApplicationClient(access, { tenantId, oid }), oid, mail)

const tooLate: PlaceMail = () => Promise.reject(morningIsOver)

const nobodyIsHere = (): Promise<never> => Promise.reject(new AppError('OUTLOOK_SIGN_IN', 'The user is not here'))
const reach: Reach = { token: nobodyIsHere, onRefusedToken: () => undefined, offlineToken: nobodyIsHere }

/** True: Outlook did nothing, and may be asked again. */
async function serve({ database, contextFor, now = () => new Date() }: Post, { tenantId, oid }: Wish, place: PlaceMail): Promise<boolean> {
  const member = await readMember(database, { tenantId, oid })
  return member !== null && (await sendMorningMail({ ...contextFor(member, reach), now }, place)) === 'busy'
}
