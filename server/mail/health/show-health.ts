/** How it stands with the caller's own mailbox and those of the team, in facts that a sentence can be made of. */
import { z } from 'zod'
import { type NotLoggedReason, notLoggedReasons, type VerdictReason } from '../../../domain/mail/verdict/verdict-types.ts'
import type { Context } from '../../platform/call/context.ts'
import { startOf, today } from '../../platform/call/today.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import type { Reason } from '../../platform/errors.ts'
import { reconciliation } from './reconciliation.ts'

export type MailboxHealth = {
  mailboxId: string
  name: string
  kind: 'user' | 'shared'
  state: 'connected' | 'disconnected'
  lastReadAt: string | null
  trouble: Reason | null
  /** The alarm: it has not been read since, although Outlook has newer mail. */
  silentSince: string | null
  /** Mails known to be there and not judged yet; null: not known, since it is being counted or cannot be read, or nothing for the caller. */
  waiting: number | null
  /** The last comparison with Outlook; `isWanted`: another one is about to begin. */
  compared: Compared | null
  isCompareWanted: boolean
  /** Mails of the past: read so far, and in all as far as they are counted; null: all is read. */
  past: { read: number; total: number | null; secondsLeft: number | null } | null
  /** Verdicts on mails that came today; what is read of the past does not count. */
  loggedToday: number
  notLoggedToday: { reason: NotLoggedReason; count: number }[]
}

/** Mails that were compared (null: nothing for the caller), and how many had no verdict and were read again. */
export type Compared = { at: string; mails: number | null; missing: number }

/** `isJustConnected`: within a day, so that there is a `FirstReading` to tell. */
export type SyncHealth = { isLoggingOn: boolean; isJustConnected: boolean; own: MailboxHealth | null; shared: MailboxHealth[] }

type Row = Omit<MailboxHealth, 'past' | 'waiting' | 'compared' | 'loggedToday' | 'notLoggedToday'> & {
  isOwn: boolean
  isJustConnected: boolean
  reconciliation: unknown
  read: number | null
  total: number | null
  startedAt: string | null
  verdicts: { reason: VerdictReason; isLogged: boolean; count: number }[]
}

/** Of a mailbox `m`: it is to be compared, or somebody has just asked for it. */
export const isCompareWanted = fragment`(m.reconciled_at is null or exists (select 1 from mailbox_wake w
  where w.organisation_id = ${organisation} and w.mailbox_id = m.id and w.cause = 'compare'))`

export async function showHealth(ctx: Context): Promise<SyncHealth> {
  const policy = await ctx.db.prisma.loggingPolicy.findFirst({ select: { isLoggingOn: true } })
  // Of what is not logged only the day is known, as the organisation counts days.
  const [mine, ours] = [startOf(ctx, today(ctx)), startOf({ user: ctx.organisation }, today(ctx))]
  const startOfToday = fragment`case when is_logged then ${mine}::timestamptz else ${ours}::timestamptz end`
  const rows = await ctx.db.sql<Row>`
    select m.id as "mailboxId", m.name, m.kind, m.status as state, m.last_read_at as "lastReadAt", m.trouble, m.silent_since as "silentSince", m.reconciliation,
      ${isCompareWanted} as "isCompareWanted", m.user_id = ${ctx.user.id}::uuid as "isOwn",
      m.status = 'connected' and exists (select 1 from mail_listing where organisation_id = ${organisation} and mailbox_id = m.id and cause = 'connected') as "isJustConnected",
      l.read, l.total, l.started_at as "startedAt",
      (select coalesce(json_agg(v), '[]') from (select reason, is_logged as "isLogged", count(*)::int as count from mail_verdict
         where organisation_id = ${organisation} and mailbox_id = m.id and judged_at >= ${startOfToday} and received_at >= ${startOfToday}
         group by reason, is_logged) v) as verdicts
    from mailbox m left join lateral (select sum(read_count)::int as read, case when bool_and(total_count is not null) then sum(total_count)::int end as total, min(started_at) as started_at from mail_listing
      where organisation_id = ${organisation} and mailbox_id = m.id and finished_at is null) l on true
    where m.organisation_id = ${organisation} and (m.user_id = ${ctx.user.id}::uuid or (m.kind = 'shared' and m.status = 'connected')) order by m.name`
  const all = rows.map((row) => ({ isOwn: row.isOwn, health: toHealth(ctx, row) }))
  return {
    isLoggingOn: policy?.isLoggingOn ?? false,
    isJustConnected: rows.some(({ isOwn, isJustConnected }) => isOwn && isJustConnected),
    own: all.find(({ isOwn }) => isOwn)?.health ?? null,
    shared: all.filter(({ health }) => health.kind === 'shared').map(({ health }) => health),
  }
}

const notLogged = z.enum(notLoggedReasons)

function toHealth(
  ctx: Context,
  { isOwn: _, isJustConnected: __, read, total, startedAt, verdicts, reconciliation: stored, ...row }: Row,
): MailboxHealth {
  return {
    ...row,
    waiting: waitingIn({ trouble: row.trouble, read, total }),
    compared: toCompared(stored),
    past: read === null ? null : { read, total, secondsLeft: secondsLeft(ctx.now(), read, total, startedAt) },
    loggedToday: verdicts.filter(({ isLogged }) => isLogged).reduce((sum, { count }) => sum + count, 0),
    notLoggedToday: verdicts.flatMap(({ isLogged, reason, count }) => (isLogged ? [] : [{ reason: notLogged.parse(reason), count }])),
  }
}

/** As fast as until now; null before anything can be said. */
function secondsLeft(now: Date, read: number, total: number | null, startedAt: string | null): number | null {
  if (total === null || startedAt === null || read === 0) return null
  const elapsed = (now.getTime() - Date.parse(startedAt)) / 1000
  return Math.ceil((elapsed / read) * Math.max(0, total - read))
}

/** What is new is read to its end at every turn: only the past waits, or a mailbox that cannot be read. */
export function waitingIn({ trouble, read, total }: { trouble: Reason | null; read: number | null; total: number | null }): number | null {
  if (trouble !== null) return null
  if (read === null) return 0
  return total === null ? null : Math.max(0, total - read)
}

export function toCompared(stored: unknown): Compared | null {
  const { data } = reconciliation.safeParse(stored)
  if (!data) return null
  const sum = (count: 'mails' | 'missing'): number => data.folders.reduce((all, folder) => all + folder[count], 0)
  return { at: data.at, mails: sum('mails'), missing: sum('missing') }
}
