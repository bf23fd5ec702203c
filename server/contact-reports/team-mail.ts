import { fragment, organisation } from '../platform/database/db.ts'

/** Who of a team takes care of a mail, and who answered it first. Instants. */
export type TeamMail = {
  mailbox: string
  taken: { userId: string; by: string; at: string } | null
  answered: { by: string; at: string } | null
}

/** The first mail of ours that answers `rm`: by what it says itself, or in the same conversation of one mailbox. */
const answer = fragment`(select json_build_object('by', coalesce(u.name, p.name, p.address, ''), 'at', a.sent_at)
  from report_mail a join contact_report ar on ar.organisation_id = ${organisation} and ar.id = a.report_id
    and ar.direction = 'outgoing' and ar.withdrawn_at is null
  left join report_participant p on p.organisation_id = ${organisation} and p.report_id = ar.id and p.role = 'sender'
  left join app_user u on u.organisation_id = ${organisation} and u.id = p.user_id
  where a.organisation_id = ${organisation} and a.sent_at > rm.sent_at and (a.answers_hash = rm.message_id_hash or a.conversation_id = rm.conversation_id)
  order by a.sent_at limit 1)`

/** Of a row `rm` of `report_mail`, as JSON of a `TeamMail`. */
export const teamMail = fragment`(select json_build_object('mailbox', m.name, 'answered', ${answer},
    'taken', (select json_build_object('userId', t.id, 'by', t.name, 'at', rm.taken_at) from app_user t
      where t.organisation_id = ${organisation} and t.id = rm.taken_by_id))
  from mail_witness w join mailbox m on m.organisation_id = ${organisation} and m.oid::text = w.mailbox and m.kind = 'shared'
  where w.organisation_id = ${organisation} and w.report_id = rm.report_id order by m.name limit 1)`

const toInstant = <T extends { at: string }>(fact: T | null): T | null => fact && { ...fact, at: new Date(fact.at).toISOString() }

/** PostgreSQL writes instants into JSON with the session's offset. */
export const showTeamMail = (team: TeamMail | null): TeamMail | null =>
  team && { ...team, taken: toInstant(team.taken), answered: toInstant(team.answered) }
