/** Whoever has pushed rows is told what became of each. */
import { organisation, type Sql } from '../../../platform/database/db.ts'

/** `externalId` null: the row does not say whose it is. `field`, `reason`: only of rejected rows. */
export type RowOutcome = {
  row: number
  externalId: string | null
  verdict: 'new' | 'changed' | 'unchanged' | 'rejected'
  field: string | null
  reason: string | null
}

/** Before what it is made of goes. Of a file nobody waits for it. Rows that only repeat what another one says are left out. */
export async function tellSender(sql: Sql, jobId: string): Promise<void> {
  await sql`update pushed_batch b set answer = (
      select coalesce(jsonb_agg(jsonb_build_object('row', t.line, 'externalId', r.external_id,
          'verdict', case when t.reason is null then r.verdict::text else 'rejected' end, 'field', t."column", 'reason', t.reason) order by t.line), '[]')
      from (select o.line, max(o.record) as record, max(o."column") as "column", max(o.reason) as reason from (
          select l.line, l.record, null as "column", null as reason from import_line l where l.organisation_id = ${organisation} and l.job_id = ${jobId}::uuid
          union all
          select x.line, x.record, x."column", x.reason from import_rejection x where x.organisation_id = ${organisation} and x.job_id = ${jobId}::uuid) o
        group by o.line) t
      left join lateral (select r.external_id, r.verdict from import_record r
        where r.organisation_id = ${organisation} and r.job_id = ${jobId}::uuid and r.record = t.record offset 0) r on true)
    where b.organisation_id = ${organisation} and b.job_id = ${jobId}::uuid`
}
