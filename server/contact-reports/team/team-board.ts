/** The mails of the teams' mailboxes as a board: what waits for somebody, and what is done. */
import { z } from 'zod'
import { type Lateness, latenessAt } from '../../../domain/contact-reports/team-mail-state.ts'
import { holidayOn } from '../../../domain/visits/frame/holidays.ts'
import type { Context } from '../../platform/call/context.ts'
import { readableReport, visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { id, instant } from '../../platform/input.ts'
import { writer } from '../report-lines.ts'
import { isAwaited, joinAnswer, showTeamMail, type TeamMail, type TeamMailFields, teamMailFields } from './team-mail.ts'

/** `part`: what waits for an answer, ours or the customer's, or what is done. `cursor`: where the page before ended; null: the newest. */
export const boardPart = z.strictObject({
  part: z.enum(['waiting', 'done']),
  cursor: z.strictObject({ sentAt: instant, reportId: id }).nullable(),
})

export type BoardPart = z.infer<typeof boardPart>

/** `subject` and `sender` are null where the caller may only know that there is a mail. */
export type BoardMail = {
  reportId: string
  customerId: string
  customer: string
  subject: string | null
  sender: string | null
  sentAt: string
  /** Of a mail that waits for us; null: for the customer, or for nobody any more. */
  lateness: Lateness | null
  team: TeamMail
}

/** A mailbox of a team. Not connected: nothing new comes from it. `isCut`: it gets more mails than are looked through. */
export type BoardMailbox = { mailboxId: string; name: string; isConnected: boolean; isCut: boolean }

/** Newest first. `nextCursor` null: there is no more within the time that is looked at. */
export type TeamBoard = { mailboxes: BoardMailbox[]; rows: BoardMail[]; nextCursor: BoardPart['cursor'] }

/** So far back a board looks. */
const DAYS = 30
/** Of what waits nobody should have to turn a page; of what is done nobody reads far. */
const SHOWN = { waiting: 200, done: 50 } as const
/** Written out, so that PostgreSQL plans for so few. */
const ASKED = { waiting: fragment`limit 200 + 1`, done: fragment`limit 50 + 1` } as const
/** So many mails of each mailbox are looked through, the newest; at 250 a working day that is a month. */
const LOOKED_THROUGH = fragment`5000`

type Row = Omit<BoardMail, 'lateness' | 'team'> & { team: TeamMailFields }

/** Mails to the teams, of customers whom the caller may see. */
export async function readTeamBoard(ctx: Context, page: BoardPart): Promise<TeamBoard> {
  const shown = SHOWN[page.part]
  const [mailboxes, rows] = await Promise.all([teamMailboxes(ctx), mailsOf(ctx, page)])
  const late = latenessAt(ctx.now(), ctx.user.timeZone, (day) => holidayOn(day, 'nationwide') !== null)
  const mails = rows.slice(0, shown).map(({ team: fields, ...row }) => {
    const team = showTeamMail(ctx, fields)
    const waitsForUs = team.state !== 'answered' && team.answered === null
    return { ...row, lateness: waitsForUs ? late(new Date(row.sentAt)) : null, team }
  })
  const last = rows.length > shown ? mails.at(-1) : undefined
  return { mailboxes, rows: mails, nextCursor: last ? { sentAt: last.sentAt, reportId: last.reportId } : null }
}

const DAY_MS = 86_400_000
const since = (ctx: Context): Date => new Date(ctx.now().getTime() - DAYS * DAY_MS)

/** Of a row `m` of `mailbox`: the copies in it of the time that is looked at. */
const copiesIn = (ctx: Context): SqlFragment =>
  fragment`w.organisation_id = ${organisation} and w.mailbox = m.oid::text and w.team_sent_at >= ${since(ctx)}`

const teamMailboxes = (ctx: Context): Promise<BoardMailbox[]> =>
  ctx.db.sql<BoardMailbox>`select m.id as "mailboxId", m.name, m.status = 'connected' as "isConnected",
      exists (select 1 from mail_witness w where ${copiesIn(ctx)} order by w.team_sent_at desc offset ${LOOKED_THROUGH}) as "isCut"
    from mailbox m where m.organisation_id = ${organisation} and m.kind = 'shared' order by m.name`

/** Of each mailbox the first in the order of its index that are looked for. A mail in several of them stands once. */
function mailsOf(ctx: Context, { part, cursor }: BoardPart): Promise<Row[]> {
  const isBefore = cursor ? fragment`and (w.team_sent_at, w.report_id) < (${cursor.sentAt}::timestamptz, ${cursor.reportId}::uuid)` : fragment``
  return ctx.db.sql<Row>`select l.report_id as "reportId", l.sent_at as "sentAt", l.customer_id as "customerId", l.customer,
      case when l.is_readable then l.subject end as subject, case when l.is_readable then l.sender end as sender, l.team
    from mailbox m cross join lateral (
      select w.report_id, w.team_sent_at as sent_at, c.id as customer_id, c.name as customer, c.is_readable, r.subject, ${writer} as sender, ${teamMailFields(fragment`c.is_readable`)} as team
      from (select w.id, w.report_id, w.team_sent_at from mail_witness w where ${copiesIn(ctx)} ${isBefore}
          order by w.team_sent_at desc, w.report_id desc limit ${LOOKED_THROUGH}) w
        join report_mail rm on rm.organisation_id = ${organisation} and rm.report_id = w.report_id
        join contact_report r on r.organisation_id = ${organisation} and r.id = w.report_id and r.direction = 'incoming' and r.withdrawn_at is null
        ${joinAnswer}
        join lateral (select c.id, c.name, ${readableReport(ctx)} as is_readable
          from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
          where rc.organisation_id = ${organisation} and rc.report_id = w.report_id and ${visibleCustomer(ctx)}
          order by is_readable desc, c.name limit 1) c on true
      where (rm.settled_at is not null or (a.report_id is not null and not ${isAwaited})) = ${part === 'done'}
        and not exists (select 1 from mail_witness e where e.organisation_id = ${organisation} and e.report_id = w.report_id and e.team_sent_at is not null and e.id < w.id)
      order by w.team_sent_at desc, w.report_id desc ${ASKED[part]}) l
    where m.organisation_id = ${organisation} and m.kind = 'shared' order by l.sent_at desc, l.report_id desc ${ASKED[part]}`
}
