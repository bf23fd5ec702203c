/** Every table in which something of a user can stand, and which of its rows are his. A test holds the list against the schema. */
import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'

export type Person = { id: string; oid: string }

export type Holding = {
  table: SqlFragment
  /** Of a row `t`. */
  isHis: (person: Person) => SqlFragment
  /** Unique text of a row `t`; the order of pages. */
  key: SqlFragment
  /** Names of columns: all but these; what opens other doors, and what only serves ourselves. */
  hidden?: readonly string[]
  /** Names of columns: only these; the rest of the row is not about him. */
  shown?: readonly string[]
}

const id = fragment`t.id::text`
const me = (person: Person): SqlFragment => fragment`${person.id}::uuid`

/** Who took part is written down with the mail: an address alone may have been a colleague's then. */
const reports = (
  person: Person,
): SqlFragment => fragment`(select r.id from contact_report r where r.organisation_id = ${organisation} and r.author_id = ${me(person)}
  union select p.report_id from report_participant p where p.organisation_id = ${organisation} and p.user_id = ${me(person)})`
const mailboxes = (person: Person): SqlFragment =>
  fragment`(select m.id from mailbox m where m.organisation_id = ${organisation} and m.user_id = ${me(person)})`
const ofReport = (person: Person): SqlFragment => fragment`t.report_id in ${reports(person)}`
const ofMailbox = (person: Person): SqlFragment => fragment`t.mailbox_id in ${mailboxes(person)}`

export const holdings = {
  app_user: {
    table: fragment`app_user`,
    isHis: (person) => fragment`t.id = ${me(person)}`,
    key: id,
    hidden: ['todo_consent', 'todo_delta_link', 'calendar_delta'],
  },
  user_address: { table: fragment`user_address`, isHis: (person) => fragment`t.user_id = ${me(person)}`, key: fragment`t.address` },
  deputy: { table: fragment`deputy`, isHis: (person) => fragment`${me(person)} in (t.user_id, t.deputy_id)`, key: id },
  planning_profile: { table: fragment`planning_profile`, isHis: (person) => fragment`t.user_id = ${me(person)}`, key: fragment`t.user_id::text` },
  care_team_member: { table: fragment`care_team_member`, isHis: (person) => fragment`t.user_id = ${me(person)}`, key: id },
  contact_report: {
    table: fragment`contact_report`,
    isHis: (person) => fragment`(t.withdrawn_by_id = ${me(person)} or t.id in ${reports(person)})`,
    key: id,
  },
  report_text: { table: fragment`report_text`, isHis: ofReport, key: fragment`t.report_id::text` },
  report_participant: { table: fragment`report_participant`, isHis: ofReport, key: id },
  report_file: { table: fragment`report_file`, isHis: ofReport, key: id, hidden: ['item_id'] },
  report_mail: {
    table: fragment`report_mail`,
    isHis: (person) => fragment`(t.taken_by_id = ${me(person)} or t.handed_by_id = ${me(person)} or ${ofReport(person)})`,
    key: fragment`t.identity::text`,
  },
  visit_report: { table: fragment`visit_report`, isHis: ofReport, key: fragment`t.report_id::text` },
  order_note_line: { table: fragment`order_note_line`, isHis: ofReport, key: id },
  agreed_target: {
    table: fragment`agreed_target`,
    isHis: (person) => fragment`(t.settled_by_id = ${me(person)} or ${ofReport(person)})`,
    key: id,
  },
  prospect_step: { table: fragment`prospect_step`, isHis: (person) => fragment`t.user_id = ${me(person)}`, key: id },
  mail_witness: { table: fragment`mail_witness`, isHis: (person) => fragment`t.mailbox = ${person.oid}`, key: id },
  follow_up: { table: fragment`follow_up`, isHis: (person) => fragment`${me(person)} in (t.assignee_id, t.author_id, t.done_by_id)`, key: id },
  account_request: {
    table: fragment`account_request`,
    isHis: (person) =>
      fragment`t.follow_up_id in (select f.id from follow_up f where f.organisation_id = ${organisation} and ${me(person)} in (f.assignee_id, f.author_id))`,
    key: fragment`t.follow_up_id::text`,
  },
  answered_suggestion: {
    table: fragment`answered_suggestion`,
    isHis: (person) => fragment`t.user_id = ${me(person)}`,
    key: fragment`t.mail_key || t.kind`,
  },
  visit: { table: fragment`visit`, isHis: (person) => fragment`t.owner_id = ${me(person)}`, key: id },
  visit_plan: { table: fragment`visit_plan`, isHis: (person) => fragment`t.owner_id = ${me(person)}`, key: id },
  plan_visit: {
    table: fragment`plan_visit`,
    isHis: (person) =>
      fragment`t.plan_id in (select p.id from visit_plan p where p.organisation_id = ${organisation} and p.owner_id = ${me(person)})`,
    key: id,
  },
  visit_change: {
    table: fragment`visit_change`,
    isHis: (person) =>
      fragment`(t.user_id = ${me(person)} or t.visit_id in (select v.id from visit v where v.organisation_id = ${organisation} and v.owner_id = ${me(person)}))`,
    key: id,
  },
  visit_offer: { table: fragment`visit_offer`, isHis: (person) => fragment`t.owner_id = ${me(person)}`, key: id },
  morning_mail: { table: fragment`morning_mail`, isHis: (person) => fragment`t.user_id = ${me(person)}`, key: id },
  outlook_item: { table: fragment`outlook_item`, isHis: (person) => fragment`t.user_id = ${me(person)}`, key: fragment`t.entity_id::text` },
  outbox_entry: { table: fragment`outbox_entry`, isHis: (person) => fragment`t.user_id = ${me(person)}`, key: id, hidden: ['lease_until'] },
  mailbox: {
    table: fragment`mailbox`,
    isHis: (person) => fragment`(${me(person)} in (t.user_id, t.connected_by_id) or t.oid = ${person.oid}::uuid)`,
    key: id,
    hidden: ['lease_owner', 'lease_until', 'lease_token', 'calendar_delta', 'folders_link'],
  },
  mail_folder: { table: fragment`mail_folder`, isHis: ofMailbox, key: id, hidden: ['delta_link'] },
  mail_listing: { table: fragment`mail_listing`, isHis: ofMailbox, key: id, hidden: ['page_link'] },
  mail_verdict: { table: fragment`mail_verdict`, isHis: ofMailbox, key: fragment`t.mailbox_id || t.mail_hash` },
  mail_change_seen: { table: fragment`mail_change_seen`, isHis: ofMailbox, key: fragment`t.mailbox_id || t.change_hash` },
  mailbox_wake: { table: fragment`mailbox_wake`, isHis: ofMailbox, key: id },
  known_since: { table: fragment`known_since`, isHis: (person) => fragment`t.made_by_id = ${me(person)}`, key: id },
  past_decision: { table: fragment`past_decision`, isHis: ofMailbox, key: fragment`t.mailbox_id || '/' || t.known_since_id` },
  judge_wish: { table: fragment`judge_wish`, isHis: (person) => fragment`${me(person)} in (t.user_id, t.wished_by_id)`, key: id },
  mail_secrecy: { table: fragment`mail_secrecy`, isHis: ofMailbox, key: fragment`t.mailbox_id || t.mail_hash` },
  graph_subscription: { table: fragment`graph_subscription`, isHis: ofMailbox, key: id, hidden: ['client_state'] },
  mail_rule: { table: fragment`mail_rule`, isHis: (person) => fragment`${me(person)} in (t.user_id, t.created_by_id)`, key: id },
  mail_withdrawal: {
    table: fragment`mail_withdrawal`,
    isHis: (person) => fragment`t.user_id = ${me(person)}`,
    key: fragment`t.rule_id::text`,
    hidden: ['lease_until'],
  },
  ignored_sender: { table: fragment`ignored_sender`, isHis: (person) => fragment`t.created_by_id = ${me(person)}`, key: id },
  audit_entry: { table: fragment`audit_entry`, isHis: (person) => fragment`t.user_id = ${me(person)}`, key: id },
  customer: {
    table: fragment`customer`,
    isHis: (person) => fragment`t.created_by_id = ${me(person)}`,
    key: id,
    shown: ['id', 'name', 'created_by_id', 'created_at'],
  },
  contact: {
    table: fragment`contact`,
    isHis: (person) => fragment`t.created_by_id = ${me(person)}`,
    key: id,
    shown: ['id', 'created_by_id', 'created_at'],
  },
  customer_merge: {
    table: fragment`customer_merge`,
    isHis: (person) => fragment`${me(person)} in (t.merged_by_id, t.undone_by_id)`,
    key: id,
    hidden: ['filled'],
  },
  kept_apart: { table: fragment`kept_apart`, isHis: (person) => fragment`t.decided_by_id = ${me(person)}`, key: id },
  quote_decision: { table: fragment`quote_decision`, isHis: (person) => fragment`t.decided_by_id = ${me(person)}`, key: fragment`t.quote_id::text` },
  shown_proposal: { table: fragment`shown_proposal`, isHis: (person) => fragment`t.user_id = ${me(person)}`, key: id },
  proposal_pause: { table: fragment`proposal_pause`, isHis: (person) => fragment`t.paused_by_id = ${me(person)}`, key: id },
  proposal_refusal: { table: fragment`proposal_refusal`, isHis: (person) => fragment`t.refused_by_id = ${me(person)}`, key: id },
  potential_statement: {
    table: fragment`potential_statement`,
    isHis: (person) => fragment`${me(person)} in (t.said_to_id, t.withdrawn_by_id)`,
    key: id,
  },
  class_by_hand: { table: fragment`class_by_hand`, isHis: (person) => fragment`${me(person)} in (t.set_by_id, t.ended_by_id)`, key: id },
  class_run: { table: fragment`class_run`, isHis: (person) => fragment`${me(person)} in (t.by_id, t.undone_by_id)`, key: id },
  chance_answer: { table: fragment`chance_answer`, isHis: (person) => fragment`t.by_id = ${me(person)}`, key: id },
  chance_bar: { table: fragment`chance_bar`, isHis: (person) => fragment`t.by_id = ${me(person)}`, key: id },
  loyalty_fact: { table: fragment`loyalty_fact`, isHis: (person) => fragment`${me(person)} in (t.by_id, t.withdrawn_by_id)`, key: id },
  loyalty_by_hand: { table: fragment`loyalty_by_hand`, isHis: (person) => fragment`${me(person)} in (t.set_by_id, t.ended_by_id)`, key: id },
  value_objection: { table: fragment`value_objection`, isHis: (person) => fragment`${me(person)} in (t.by_id, t.settled_by_id)`, key: id },
  quote_pause: { table: fragment`quote_pause`, isHis: (person) => fragment`t.paused_by_id = ${me(person)}`, key: fragment`t.quote_id::text` },
  spared_customer: { table: fragment`spared_customer`, isHis: (person) => fragment`t.spared_by_id = ${me(person)}`, key: id },
  quote: {
    table: fragment`quote`,
    isHis: (person) => fragment`t.owner_id = ${me(person)}`,
    key: id,
    shown: ['id', 'number', 'owner_id', 'quoted_on', 'status'],
  },
  complaint: {
    table: fragment`complaint`,
    isHis: (person) => fragment`${me(person)} in (t.responsible_id, t.entered_by_id)`,
    key: id,
    shown: ['id', 'number', 'responsible_id', 'entered_by_id', 'opened_on', 'deadline_on', 'closed_on', 'status'],
  },
  complaint_handling: {
    table: fragment`complaint_handling`,
    isHis: (person) => fragment`t.responsible_id = ${me(person)}`,
    key: fragment`t.complaint_id::text`,
    shown: ['complaint_id', 'responsible_id', 'kind', 'version'],
  },
  complaint_step: { table: fragment`complaint_step`, isHis: (person) => fragment`t.done_by_id = ${me(person)}`, key: id },
  complaint_pause: {
    table: fragment`complaint_pause`,
    isHis: (person) => fragment`${me(person)} in (t.started_by_id, t.ended_by_id)`,
    key: id,
    hidden: ['because'],
  },
  complaint_reminder: {
    table: fragment`complaint_reminder`,
    isHis: (person) => fragment`${me(person)} in (t.for_id, t.sent_to_id)`,
    key: fragment`concat_ws('/', t.complaint_id, t.step, t.round, t.level, t.for_id)`,
  },
  complaint_policy: {
    table: fragment`complaint_policy`,
    isHis: (person) => fragment`t.management_id = ${me(person)}`,
    key: fragment`t.organisation_id::text`,
    shown: ['organisation_id', 'management_id', 'version'],
  },
  import_mapping: {
    table: fragment`import_mapping`,
    isHis: (person) => fragment`t.created_by_id = ${me(person)}`,
    key: id,
    shown: ['id', 'source', 'entity', 'version', 'created_by_id', 'created_at'],
  },
  import_job: {
    table: fragment`import_job`,
    isHis: (person) => fragment`${me(person)} in (t.created_by_id, t.undone_by_id)`,
    key: id,
    hidden: ['reading', 'file_hash'],
  },
  api_key: {
    table: fragment`api_key`,
    isHis: (person) => fragment`${me(person)} in (t.created_by_id, t.revoked_by_id)`,
    key: id,
    hidden: ['secret_hash'],
  },
  customer_suggestion: {
    table: fragment`customer_suggestion`,
    isHis: (person) => fragment`${me(person)} in (t.responsible_id, t.answered_by_id)`,
    key: id,
  },
  customer_entry: { table: fragment`customer_entry`, isHis: (person) => fragment`t.author_id = ${me(person)}`, key: id, hidden: ['mail_key'] },
  connector: {
    table: fragment`connector`,
    isHis: (person) => fragment`${me(person)} in (t.created_by_id, t.removed_by_id)`,
    key: id,
    hidden: ['secret', 'settings'],
  },
  competitor_price: {
    table: fragment`competitor_price`,
    isHis: (person) => fragment`t.created_by_id = ${me(person)}`,
    key: id,
    shown: ['id', 'competitor', 'product', 'seen_on', 'created_by_id'],
  },
} satisfies Record<string, Holding>

export type HoldingName = keyof typeof holdings
