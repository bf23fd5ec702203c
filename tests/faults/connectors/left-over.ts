/** What an end may not leave behind once all is through again. Each a sentence. */
import type { House } from '../imports/house.ts'

const looks: Readonly<Record<string, string>> = {
  'jobs are half done': "select from import_job where state not in ('done')",
  'rows wait that nobody brings in': 'select from import_line',
  'a set waits for a job': 'select from connector_set where job_id is not null or next_cursor is not null',
  'a lease stays': "select from chore where kind = 'connector' and lease_until is not null",
  'an engine holds a job': 'select from import_progress where claimed_by is not null',
  'rows were rejected': 'select from import_rejection',
  'a number names nothing, or what is another one’s': `select from external_number where entity in ('customer', 'order', 'quote') and gone_at is null
    group by source, entity, entity_id having count(*) > 1`,
  'a job has brought what another has brought': `select from import_record r join import_job j on j.organisation_id = r.organisation_id and j.id = r.job_id
    where r.verdict = 'new' group by j.entity, r.external_id having count(*) > 1`,
}

export async function leftOver({ pool }: House): Promise<string[]> {
  const found: string[] = []
  for (const [sentence, look] of Object.entries(looks)) {
    const { rowCount } = await pool.query(look)
    if (rowCount) found.push(`${sentence}: ${rowCount}`)
  }
  return found
}

/** As if the time had passed after which a server that gives no sign is taken for gone. */
export async function endLeases({ pool }: House): Promise<void> {
  await pool.query("update import_progress set at = at - interval '1 hour'")
  await pool.query("update chore set lease_until = lease_until - interval '1 hour' where lease_until is not null")
}
