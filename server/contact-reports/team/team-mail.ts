/** Mails in mailboxes of teams: who takes care of them, and who has answered. */
import { type TeamMailAct, type TeamMailState, teamMailActs, teamMailState } from '../../../domain/contact-reports/team-mail-state.ts'
import type { Context } from '../../platform/call/context.ts'
import { readableReport, visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

type Done = { userId: string | null; by: string; at: string }

/** What is done and to be done about a mail in a team's mailbox, as the caller sees it. Instants. */
export type TeamMail = {
  mailbox: string
  state: TeamMailState
  /** What the caller can do about it, the likeliest first. */
  acts: readonly TeamMailAct[]
  /** Whoever has it; `from`: the colleague who gave it to him, null: he took it himself. */
  taken: { userId: string; by: string; at: string; from: string | null } | null
  /** The first answer of ours; `userId` null: whoever wrote it is none of us. */
  answered: Done | null
  /** A follow-up waits for the customer's answer to it. */
  isAwaited: boolean
  /** When whoever had it said that it needs no answer. */
  settledAt: string | null
}

/** As the statement gives it: the rest is told by rules. */
export type TeamMailFields = Omit<TeamMail, 'state' | 'acts'> & { isReadable: boolean }

/** Of the report of a row `a`: a customer of `rm` is one of its own. */
const isToSameCustomer = fragment`exists (
  select 1 from report_customer ours join report_customer theirs on theirs.organisation_id = ${organisation} and theirs.customer_id = ours.customer_id
    and theirs.report_id = rm.report_id where ours.organisation_id = ${organisation} and ours.report_id = a.report_id)`

/**
 * Row `a` for a row `rm` of `report_mail`: the first mail of ours to one of its customers that answers it, by what it says itself or in the same conversation of one mailbox.
 * Where it was passed on to a supplier, who may be known too, nobody has answered.
 */
export const joinAnswer = fragment`left join lateral (select first.report_id, first.sent_at
  from (${answerWhere(fragment`a.conversation_id = rm.conversation_id`)} union all ${answerWhere(fragment`a.answers_hash = rm.message_id_hash`)}) first
  order by first.sent_at limit 1) a on true`

/** Of a row `a`: somebody waits for what the customer says to it. */
export const isAwaited = fragment`exists (select 1 from follow_up f where f.organisation_id = ${organisation} and f.report_id = a.report_id
  and f.conversation_id is not null and f.done_at is null and f.dropped_at is null)`

/** JSON of `TeamMailFields`, of rows `rm` of `report_mail`, `m` of `mailbox` and `a`. `isReadable`: the caller may read the report. */
export const teamMailFields = (isReadable: SqlFragment): SqlFragment => fragment`json_build_object('mailbox', m.name,
  'taken', (select json_build_object('userId', t.id, 'by', t.name, 'at', rm.taken_at, 'from', (select g.name from app_user g
      where g.organisation_id = ${organisation} and g.id = rm.handed_by_id))
    from app_user t where t.organisation_id = ${organisation} and t.id = rm.taken_by_id),
  'answered', case when a.report_id is not null then (select json_build_object('userId', min(u.id::text), 'by', coalesce(min(u.name), min(p.name), min(p.address), ''), 'at', a.sent_at)
    from report_participant p left join app_user u on u.organisation_id = ${organisation} and u.id = p.user_id
    where p.organisation_id = ${organisation} and p.report_id = a.report_id and p.role = 'sender') end,
  'isAwaited', ${isAwaited}, 'settledAt', rm.settled_at, 'isReadable', ${isReadable})`

/** Of a row `r` of `contact_report`: the caller may read it at one of its customers. */
export const isReadable = (ctx: Context): SqlFragment => fragment`exists (
  select 1 from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
  where rc.organisation_id = ${organisation} and rc.report_id = r.id and ${visibleCustomer(ctx)} and ${readableReport(ctx)})`

/** Of rows `rm` of `report_mail` and `r` of its report, as JSON of `TeamMailFields`; null: it lies in no mailbox of a team. */
export const teamMail = (ctx: Context): SqlFragment => fragment`(select ${teamMailFields(isReadable(ctx))}
  from mail_witness w join mailbox m on m.organisation_id = ${organisation} and m.oid::text = w.mailbox and m.kind = 'shared' ${joinAnswer}
  where w.organisation_id = ${organisation} and w.report_id = rm.report_id order by m.name limit 1)`

/** PostgreSQL writes instants into JSON with the session's offset. */
const toInstant = <T extends { at: string }>(fact: T | null): T | null => fact && { ...fact, at: new Date(fact.at).toISOString() }

export function showTeamMail({ user }: Context, { taken, answered, isAwaited, settledAt, mailbox, isReadable }: TeamMailFields): TeamMail {
  const facts = { takenBy: taken?.userId ?? null, isAnswered: answered !== null, isAwaited, isSettled: settledAt !== null, isReadable }
  const settled = settledAt === null ? null : new Date(settledAt).toISOString()
  const told = { state: teamMailState(facts, user.id), acts: teamMailActs(facts, user.id) }
  return { mailbox, ...told, taken: toInstant(taken), answered: toInstant(answered), isAwaited, settledAt: settled }
}

/** Each in the order of an index, so that of a long thread only its next mails are looked at. */
function answerWhere(condition: SqlFragment): SqlFragment {
  return fragment`(select a.report_id, a.sent_at
    from report_mail a join contact_report ar on ar.organisation_id = ${organisation} and ar.id = a.report_id
      and ar.direction = 'outgoing' and ar.withdrawn_at is null
    where a.organisation_id = ${organisation} and a.sent_at > rm.sent_at and ${condition} and ${isToSameCustomer}
    order by a.sent_at limit 1)`
}
