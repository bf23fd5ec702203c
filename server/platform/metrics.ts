/** What the server counts, for Prometheus. Labels are reasons and states, never people, addresses or mailboxes. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { OWNER_IS_IN } from '../outlook/mailboxes/lease.ts'
import type { Database } from './database/db.ts'

export const metrics = new Registry()

const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> =>
  new Counter({ name: `cockpit_${name}`, help, labelNames, registers: [metrics] })

export const graphRequests = counter('graph_requests_total', 'Requests to Microsoft Graph by status; 0: no answer', 'status', 'priority')
export const mailsJudged = counter('mails_judged_total', 'Verdicts on mails by reason', 'reason')
/** `wait`: for Graph; `judge`: what is known of people and mails; `text`: trimming; `store`: rows and cursor. */
export const pageSeconds = counter('mail_page_seconds_total', 'Time that pages of mailboxes took', 'step')
export const notificationsHeard = counter('notifications_total', 'Change notifications of Microsoft Graph', 'outcome')

/** Runs a step of a page and counts its time. */
export async function timed<T>(step: 'wait' | 'judge' | 'text' | 'store', work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  try {
    return await work()
  } finally {
    pageSeconds.inc({ step }, (performance.now() - begun) / 1000)
  }
}

type State = { name: string; help: string; sql: string }

/** Asked for whenever Prometheus looks. `value`, and `label` where there are several. */
const states: readonly State[] = [
  { name: 'mailboxes', help: 'Mailboxes by status', sql: 'select status::text as label, count(*)::float as value from mailbox group by status' },
  {
    name: 'mailboxes_in_trouble',
    help: 'Connected mailboxes that cannot be read, by reason',
    sql: "select trouble as label, count(*)::float as value from mailbox where status = 'connected' and trouble is not null group by trouble",
  },
  {
    name: 'mailboxes_silent',
    help: 'Mailboxes not read although Outlook has newer mail: the alarm',
    sql: "select count(*)::float as value from mailbox where status = 'connected' and silent_since is not null",
  },
  {
    name: 'mailbox_oldest_read_seconds',
    help: 'Time since the mailbox to be read that has waited longest was read',
    sql: `select coalesce(extract(epoch from now() - min(coalesce(m.last_read_at, m.connected_at))), 0)::float as value
      from mailbox m join logging_policy p on p.organisation_id = m.organisation_id
      where m.status = 'connected' and p.is_logging_on and ${OWNER_IS_IN}`,
  },
  {
    name: 'mails_waiting',
    help: 'Mails of the past that are still to be read',
    sql: 'select coalesce(sum(greatest(total_count - read_count, 0)), 0)::float as value from mail_listing where finished_at is null',
  },
  {
    name: 'outbox_entries',
    help: 'Effects on Outlook by status',
    sql: 'select status::text as label, count(*)::float as value from outbox_entry group by status',
  },
]

/** Adds the process and the states of mailboxes and outbox. Once per process. */
export function watchStates({ pool }: Pick<Database, 'pool'>): void {
  collectDefaultMetrics({ register: metrics })
  for (const { name, help, sql } of states) {
    const gauge: Gauge<'state'> = new Gauge({
      name: `cockpit_${name}`,
      help,
      labelNames: ['state'],
      registers: [metrics],
      collect: async () => {
        const { rows } = await pool.query<{ label?: string; value: number }>(sql)
        gauge.reset()
        for (const { label, value } of rows) gauge.set(label === undefined ? {} : { state: label }, value)
      },
    })
  }
}
