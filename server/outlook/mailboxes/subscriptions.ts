/** Keeps Graph telling us that something changed in a mailbox. Nothing depends on it: a mailbox that is not woken is looked at by the clock. */
import { randomBytes } from 'node:crypto'
import type { Database } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { type ApplicationAccess, makeApplicationClient } from '../graph/access/application-client.ts'
import { type Resource, renewSubscription, type Subscribed, subscribe, unsubscribe } from '../graph/subscriptions.ts'
import { OWNER_IS_IN } from './lease.ts'
import type { MailboxChore } from './mailbox-chore.ts'

/** Of mail nobody needs to tell while it is not logged. */
const resourcesOf = ({ isLoggingOn }: MailboxChore): readonly Resource[] => (isLoggingOn ? ['messages', 'events'] : ['events'])
/** Below what Graph grants for any of these resources. */
const LIFETIME_MS = 4_200 * 60_000
const MINUTE_MS = 60_000
/** Who may not be told will not be told in a minute either: somebody has to give a right first. */
const REFUSED_MS = 60 * MINUTE_MS

/** `url`: where Graph sends to. The next look. Renewed at half of their life; what Graph has removed is asked for anew. */
export const makeSubscriptionKeeper =
  (url: string) =>
  async (ctx: MailboxChore): Promise<Date> => {
    const { db, mailbox, now, log } = ctx
    let rest = MINUTE_MS
    const known = new Map((await db.prisma.graphSubscription.findMany({ where: { mailboxId: mailbox.id } })).map((row) => [row.resource, row]))
    for (const resource of resourcesOf(ctx)) {
      const row = known.get(resource)
      if (row !== undefined && row.expiresAt.getTime() - now().getTime() > LIFETIME_MS / 2) continue
      try {
        await keep(ctx, resource, row?.id ?? null, url)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        if (error.reason === 'OUTLOOK_REFUSED') rest = REFUSED_MS
        log.warn({ err: error, mailboxId: mailbox.id, resource }, 'Graph will not tell of changes; the mailbox is looked at by the clock')
      }
    }
    return new Date(now().getTime() + rest)
  }

/** What Graph tells of wakes us: it is looked at by the clock only in case a word is lost. */
const TOLD_SECONDS = 600

/** How long to rest between two looks at what a subscription tells of, `pollSeconds` while there is none. */
export const restOf =
  (resource: Resource, pollSeconds: number) =>
  async ({ db, mailbox, now }: MailboxChore): Promise<number> => {
    const alive = await db.prisma.graphSubscription.count({ where: { mailboxId: mailbox.id, resource, expiresAt: { gt: now() } } })
    return alive > 0 ? Math.max(TOLD_SECONDS, pollSeconds) : pollSeconds
  }

async function keep(ctx: MailboxChore, resource: Resource, id: string | null, url: string): Promise<void> {
  const until = new Date(ctx.now().getTime() + LIFETIME_MS)
  const renewed = id === null ? null : await renewSubscription(ctx.client, id, url, until)
  if (renewed) return await remember(ctx, resource, renewed, null)
  const clientState = randomBytes(32).toString('base64url')
  await remember(ctx, resource, await subscribe(ctx.client, { oid: ctx.mailbox.oid, resource, url, clientState, until }), clientState)
}

/** `clientState` null: the same as before. One that could not be written down is given back at the next attempt. */
async function remember(ctx: MailboxChore, resource: Resource, { id, expiresAt }: Subscribed, clientState: string | null): Promise<void> {
  const { mailbox, commit } = ctx
  await commit(async (tx) => {
    if (clientState === null) return void (await tx.graphSubscription.updateMany({ where: { id }, data: { expiresAt } }))
    await tx.graphSubscription.deleteMany({ where: { mailboxId: mailbox.id, resource } })
    await tx.graphSubscription.create({
      data: { organisationId: mailbox.organisationId, id, mailboxId: mailbox.id, resource, clientState, expiresAt },
    })
  })
}

type Leftover = { organisation_id: string; tenant_id: string; id: string; oid: string }

/** Of mailboxes that are no longer connected, or whose owner is paused; what Graph sends until then wakes nobody. One that cannot be given back expires by itself. */
export async function giveBackSubscriptions({ database, access }: { database: Database; access: ApplicationAccess }): Promise<void> {
  const { rows } = await database.pool.query<Leftover>(
    `select s.organisation_id, o.entra_tenant_id as tenant_id, s.id, m.oid from graph_subscription s
       join mailbox m on m.organisation_id = s.organisation_id and m.id = s.mailbox_id join organisation o on o.id = s.organisation_id
     where m.status = 'disconnected' or not ${OWNER_IS_IN}`,
  )
  for (const { organisation_id, tenant_id, id, oid } of rows) {
    await unsubscribe(makeApplicationClient(access, { tenantId: tenant_id, oid }), id).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error
      access.log.info({ err: error }, 'a subscription could not be given back, and is left to expire')
    })
    await database.forOrganisation(organisation_id).prisma.graphSubscription.deleteMany({ where: { id } })
  }
}
