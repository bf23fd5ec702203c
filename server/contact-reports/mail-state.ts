import type { TextState } from '../generated/prisma/enums.ts'
import type { Context } from '../platform/call/context.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'
import { isAutomatic } from './report-lines.ts'
import { showTeamMail, type TeamMail, type TeamMailFields, teamMail } from './team/team-mail.ts'

/** Whether the open mail is in the history, and why. */
export type MailState =
  | {
      state: 'logged'
      reportId: string
      loggedAt: string
      loggedBy: string
      /** Whose click it was, or whose mailbox it came from. */
      isByMe: boolean
      /** It logged itself. */
      isAutomatic: boolean
      customers: { customerId: string; name: string }[]
      textState: TextState
      canWithdraw: boolean
      /** Of a mail that came to a team's mailbox; null: it is in people's own ones only, or one of ours. */
      team: TeamMail | null
    }
  | { state: 'withdrawn'; withdrawnBy: string | null; isByMe: boolean }
  | { state: 'not_logged' }

/** A report of the mail, withdrawn or not, as the statement gives it. */
export type MailStateRow = Omit<Extract<MailState, { state: 'logged' }>, 'state' | 'isByMe' | 'team'> & {
  team: TeamMailFields | null
  authorId: string
  isWithdrawn: boolean
  withdrawnById: string | null
  withdrawnBy: string | null
}

/** Of one mail, by its `messageKey`. */
export async function mailState(ctx: Context, key: string): Promise<MailState> {
  const [row] = await ctx.db.sql<{ mails: MailStateRow[] }>`select ${mailStateRows(ctx, key)} as mails`
  return showMailState(ctx, row?.mails ?? [])
}

/** JSON array of `MailStateRow`, for a statement that reads more than this. Of two mails that share Message-ID and sender the later one comes first. */
export const mailStateRows = (ctx: Context, key: string | null): SqlFragment => fragment`(
  select coalesce(json_agg(json_build_object('reportId', r.id, 'loggedAt', r.created_at, 'loggedBy', u.name, 'authorId', r.author_id, 'isAutomatic', ${isAutomatic}, 'textState', r.text_state,
    'isWithdrawn', r.withdrawn_at is not null, 'withdrawnById', r.withdrawn_by_id,
    'withdrawnBy', (select w.name from app_user w where w.organisation_id = ${organisation} and w.id = r.withdrawn_by_id),
    'canWithdraw', r.author_id = ${ctx.user.id}::uuid or exists (select 1 from mail_witness w where w.organisation_id = ${organisation} and w.report_id = r.id
       and w.mailbox = ${ctx.user.oid}),
    'team', case when r.direction = 'incoming' then ${teamMail(ctx)} end,
    'customers', (select coalesce(json_agg(json_build_object('customerId', c.id, 'name', c.name) order by c.name), '[]') from report_customer rc
       join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
       where rc.organisation_id = ${organisation} and rc.report_id = r.id and ${visibleCustomer(ctx)})) order by rm.sent_at desc), '[]')
  from report_mail rm join contact_report r on r.organisation_id = ${organisation} and r.id = rm.report_id
    join app_user u on u.organisation_id = ${organisation} and u.id = r.author_id
  where rm.organisation_id = ${organisation} and rm.message_key = ${key})`

/** A report that stands counts before those that were withdrawn. */
export function showMailState(ctx: Context, rows: readonly MailStateRow[]): MailState {
  const live = rows.find(({ isWithdrawn }) => !isWithdrawn)
  const [withdrawn] = rows
  if (!live && !withdrawn) return { state: 'not_logged' }
  if (!live) return { state: 'withdrawn', withdrawnBy: withdrawn?.withdrawnBy ?? null, isByMe: withdrawn?.withdrawnById === ctx.user.id }
  const { authorId, isWithdrawn: _, withdrawnById: __, withdrawnBy: ___, loggedAt, ...row } = live
  return {
    state: 'logged',
    ...row,
    team: row.team && showTeamMail(ctx, row.team),
    loggedAt: new Date(loggedAt).toISOString(),
    isByMe: authorId === ctx.user.id,
  }
}
