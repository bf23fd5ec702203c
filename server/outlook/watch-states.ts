/** How it stands with mailboxes and outbox, for Prometheus: the database is asked whenever it looks. */
import { collectDefaultMetrics, Gauge } from 'prom-client'
import type { Database } from '../platform/database/db.ts'
import { metrics } from '../platform/metrics.ts'
import { OWNER_IS_IN } from './mailboxes/lease.ts'

/** `sql` gives rows of `value`, and `label` where there are several. Over all organisations: no label names any. */
type State = { name: string; help: string; sql: string }

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
    help: 'Effects on Outlook that are not done, by status',
    sql: "select status::text as label, count(*)::float as value from outbox_entry where status <> 'done' group by status",
  },
]

/** Adds these states, and those of the process itself, to what the server counts. Once per process. */
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
