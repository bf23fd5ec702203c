/** Whose customers the people on an item are, and whether the mail is in the history already. One statement. */
import type { MailState } from '../../contact-reports/mail-state.ts'
import { showTeamMail, teamMail } from '../../contact-reports/team-mail.ts'
import type { CustomerChoice } from '../../customers/customer-choice.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'

export type Match = CustomerChoice & { address: string }

type MailRow = Omit<Extract<MailState, { state: 'logged' }>, 'state' | 'isByMe'> & {
  authorId: string
  isWithdrawn: boolean
  withdrawnById: string | null
  withdrawnBy: string | null
}
type Row = { matches: Match[]; mails: MailRow[]; is_ignored: boolean }

export type Matched = { matches: Match[]; mail: MailState; isIgnored: boolean }

/** `addresses` in the order in which their customers are wanted; `key`: of the open mail, null when there is none. */
export async function matchPeople(ctx: Context, addresses: readonly string[], key: string | null): Promise<Matched> {
  const [row] = await ctx.db.sql<Row>`select ${matches(ctx, addresses)} as matches, ${mails(ctx, key)} as mails,
    exists (select 1 from ignored_sender i where i.organisation_id = ${organisation} and i.address = ${addresses[0] ?? ''}) as is_ignored`
  return { matches: row?.matches ?? [], mail: showMail(ctx, row?.mails ?? []), isIgnored: row?.is_ignored ?? false }
}

const MOST_CHOICES = 50

const matches = (ctx: Context, addresses: readonly string[]) => fragment`(
  select coalesce(json_agg(json_build_object('customerId', m.id, 'name', m.name, 'kind', m.kind, 'classLabel', m.class_letter || m.class_digit, 'city', m.city,
    'contactId', m.contact_id, 'contactName', m.contact_name, 'address', m.address) order by m.place, m.is_main desc nulls last, m.name), '[]')
  from (
    select distinct on (c.id) c.id, c.name, c.kind, c.class_letter, c.class_digit, found.place, found.address, found.is_main, found.contact_id, found.contact_name,
      (select s.city from site s where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null order by s.is_main desc limit 1) as city
    from (
      select a.place, a.address, cr.customer_id, cr.is_main, k.id as contact_id, concat_ws(' ', k.given_name, k.surname) as contact_name
      from unnest(${addresses}::text[]) with ordinality a(address, place)
      join contact_email e on e.organisation_id = ${organisation} and e.address = a.address
      join contact k on k.organisation_id = ${organisation} and k.id = e.contact_id and k.archived_at is null
      join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = k.id
      union all
      select a.place, a.address, e.customer_id, null, null, null from unnest(${addresses}::text[]) with ordinality a(address, place)
      join customer_email e on e.organisation_id = ${organisation} and e.address = a.address
    ) found join customer c on c.organisation_id = ${organisation} and c.id = found.customer_id
    where ${visibleCustomer(ctx)} order by c.id, found.place, found.contact_id nulls last limit ${MOST_CHOICES}
  ) m)`

/** Of two mails that share Message-ID and sender the later one comes first. */
const mails = (ctx: Context, key: string | null) => fragment`(
  select coalesce(json_agg(json_build_object('reportId', r.id, 'loggedAt', r.created_at, 'loggedBy', u.name, 'authorId', r.author_id, 'textState', r.text_state,
    'isWithdrawn', r.withdrawn_at is not null, 'withdrawnById', r.withdrawn_by_id,
    'withdrawnBy', (select w.name from app_user w where w.organisation_id = ${organisation} and w.id = r.withdrawn_by_id),
    'canWithdraw', r.author_id = ${ctx.user.id}::uuid or exists (select 1 from mail_witness w where w.organisation_id = ${organisation} and w.report_id = r.id
       and w.mailbox = ${ctx.user.oid}),
    'team', ${teamMail},
    'customers', (select coalesce(json_agg(json_build_object('customerId', c.id, 'name', c.name) order by c.name), '[]') from report_customer rc
       join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
       where rc.organisation_id = ${organisation} and rc.report_id = r.id and ${visibleCustomer(ctx)})) order by rm.sent_at desc), '[]')
  from report_mail rm join contact_report r on r.organisation_id = ${organisation} and r.id = rm.report_id
    join app_user u on u.organisation_id = ${organisation} and u.id = r.author_id
  where rm.organisation_id = ${organisation} and rm.message_key = ${key})`

function showMail(ctx: Context, rows: MailRow[]): MailState {
  const live = rows.find(({ isWithdrawn }) => !isWithdrawn)
  const [withdrawn] = rows
  if (!live && !withdrawn) return { state: 'not_logged' }
  if (!live) return { state: 'withdrawn', withdrawnBy: withdrawn?.withdrawnBy ?? null, isByMe: withdrawn?.withdrawnById === ctx.user.id }
  const { authorId, isWithdrawn: _, withdrawnById: __, withdrawnBy: ___, loggedAt, ...row } = live
  return { state: 'logged', ...row, team: showTeamMail(row.team), loggedAt: new Date(loggedAt).toISOString(), isByMe: authorId === ctx.user.id }
}

/** State of one mail alone. */
export async function mailState(ctx: Context, key: string): Promise<MailState> {
  return (await matchPeople(ctx, [], key)).mail
}
