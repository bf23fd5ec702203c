/** What is to be done in a mailbox soon. A wake-up is a row of its own: whoever writes one waits for nobody, least of all for the turn that reads the mailbox. */
import { z } from 'zod'
import type { WakeCause } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { type Database, type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'
import { runPrepared } from '../../platform/database/prepared.ts'

/** A wake-up that a turn has heard; the turn deletes it when it has done what it is for. */
export type Wake = { id: string; cause: WakeCause }

/** As `WAKES_OF` gives them. */
export const wakes = z.array(z.object({ id: z.string(), cause: z.enum(['mail', 'calendar', 'subscription', 'wish', 'compare']) }))

/** The others wake chores, which depend neither on mail nor on whether it is logged. */
export const IS_OF_MAIL = "cause not in ('calendar', 'subscription')"

/** Those that a turn at the mail of a mailbox `b` hears, as JSON. */
export const WAKES_OF = `(select coalesce(json_agg(json_build_object('id', w.id, 'cause', w.cause)), '[]') from mailbox_wake w
  where w.organisation_id = b.organisation_id and w.mailbox_id = b.id and ${IS_OF_MAIL})`

type Writer = { user: Pick<Context['user'], 'organisationId'>; now: () => Date }

/** Which mailboxes: one, or those of some users and perhaps of the teams; nothing said: all. */
export type Woken = { mailboxId?: string; userIds?: readonly string[]; areTeams?: boolean }

/** Those of the organisation that are connected; in the transaction of what it is for. */
export async function wakeMailboxes(
  { user, now }: Writer,
  tx: OrganisationTransaction,
  cause: WakeCause,
  { mailboxId, userIds, areTeams = false }: Woken,
): Promise<void> {
  await sqlWithin(tx, user.organisationId)`
    insert into mailbox_wake (organisation_id, id, mailbox_id, cause, woken_at)
    select ${organisation}, gen_random_uuid(), m.id, ${cause}::"WakeCause", ${now()}::timestamptz from mailbox m
    where m.organisation_id = ${organisation} and m.status = 'connected'
      and (${mailboxId ?? null}::uuid is null or m.id = ${mailboxId ?? null}::uuid)
      and (${userIds ?? null}::uuid[] is null or m.user_id = any(${userIds ?? null}::uuid[]) or (${areTeams} and m.user_id is null))`
}

/** Of any organisations, in one statement. */
export async function storeWakes(
  { pool }: Pick<Database, 'pool'>,
  all: readonly { organisationId: string; mailboxId: string; cause: WakeCause }[],
  now: Date,
): Promise<void> {
  await runPrepared(
    pool,
    `insert into mailbox_wake (organisation_id, id, mailbox_id, cause, woken_at)
     select w.organisation_id, gen_random_uuid(), w.mailbox_id, w.cause::"WakeCause", $4 from unnest($1::uuid[], $2::uuid[], $3::text[]) w (organisation_id, mailbox_id, cause)
       join mailbox m on m.organisation_id = w.organisation_id and m.id = w.mailbox_id and m.status = 'connected'`,
    [all.map(({ organisationId }) => organisationId), all.map(({ mailboxId }) => mailboxId), all.map(({ cause }) => cause), now],
  )
}

const KEPT_MS = 86_400_000

/** Of mailboxes that nobody reads any more: what changed in them is found by their cursor when they are read again. */
export async function forgetWakes({ pool }: Pick<Database, 'pool'>, now = new Date()): Promise<void> {
  await pool.query('delete from mailbox_wake where woken_at < $1', [new Date(now.getTime() - KEPT_MS)])
}
