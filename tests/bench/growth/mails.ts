/** Mails of one domain in the history, and an entry that would have kept them out. */
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '../../../server/platform/call/context.ts'
import type { Database } from '../../../server/platform/database/db.ts'

const DOMAIN = 'wird-entfernt.example'

/** The entry's id. */
export async function logMails({ pool }: Database, { user }: Context, count: number): Promise<string> {
  const ruleId = uuidv7()
  const mails = `with mail as (select gen_random_uuid() as id, n, now() - n * interval '1 minute' as at from generate_series(1, $2::int) n),
    customer_of as (select id from customer where organisation_id = $1 order by id limit 1),
    report as (insert into contact_report (organisation_id, id, channel, direction, at, subject, text_state, author_id)
      select $1, id, 'email', 'incoming', at, 'Anfrage ' || n, 'present', $3 from mail),
    whose as (insert into report_customer (organisation_id, customer_id, report_id, at) select $1, c.id, m.id, m.at from mail m cross join customer_of c),
    who as (insert into report_participant (organisation_id, id, report_id, role, address)
      select $1, gen_random_uuid(), id, 'sender', 'person' || n % 50 || '@${DOMAIN}' from mail),
    words as (insert into report_text (organisation_id, report_id, text) select $1, id, repeat('Bitte um ein Angebot. ', 40) from mail),
    witness as (insert into mail_witness (organisation_id, id, report_id, mailbox, item_id) select $1, gen_random_uuid(), id, $4, 'item-' || n from mail)
    insert into report_mail (organisation_id, identity, report_id, message_key, sent_at) select $1, md5(n::text) || md5(id::text), id, md5(id::text) || md5(n::text), at from mail`
  const client = await pool.connect()
  await client.query('set session_replication_role = replica')
  await client.query(mails, [user.organisationId, count, user.id, user.oid])
  await client.query('set session_replication_role = origin')
  await client.query('analyze')
  client.release()
  await pool.query(
    `insert into mail_rule (organisation_id, id, user_id, effect, kind, value, created_by_id) values ($1, $2, $3, 'exclude', 'domain', '${DOMAIN}', $3)`,
    [user.organisationId, ruleId, user.id],
  )
  return ruleId
}

/** Effects that are done, and a few that wait. */
export async function addEffects({ pool }: Database, { user }: Context, done: number, waiting: number): Promise<void> {
  const effects = `insert into outbox_entry (organisation_id, id, kind, user_id, entity_id, status, created_at, finished_at)
    select $1, gen_random_uuid(), 'save_task', $2, gen_random_uuid(), $3::text::"OutboxStatus", now(), now() from generate_series(1, $4::int)`
  await pool.query(effects, [user.organisationId, user.id, 'done', done])
  await pool.query(effects, [user.organisationId, user.id, 'waiting', waiting])
  await pool.query('analyze outbox_entry')
}
