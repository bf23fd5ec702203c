/** Holds what the installation ended with against the oracle. Every difference is one sentence. */
import { wrongMirrors } from './check-mirrors.ts'
import type { Installation } from './installation.ts'
import { markerOf, type TestMail } from './mails.ts'
import { expectedCustomers, verdictHash } from './oracle.ts'
import type { Plan } from './sales-work.ts'
import { wrongSeries } from './series.ts'
import { owners, type World } from './world.ts'

type Report = { id: string; identity: string; text: string; customers: string[] }

export async function findFaults(installation: Installation, world: World, mails: readonly TestMail[], plan: Plan): Promise<string[]> {
  return [
    ...(await wrongReports(installation, mails)),
    ...(await wrongVerdicts(installation, world, mails)),
    ...(await leaks(installation, mails)),
    ...(await wrongMirrors(installation, plan)),
    ...(await wrongSeries(installation, plan.series)),
    ...(await unfinished(installation)),
    ...installation.nodes.flatMap(({ faults }) => faults()),
  ]
}

/** Every mail that must be logged stands in exactly one report at exactly its customers, and no other mail in any. */
async function wrongReports({ database }: Installation, mails: readonly TestMail[]): Promise<string[]> {
  const { rows } = await database.pool.query<Report>(`
    select r.id, m.identity, coalesce(t.text, '') as text, array(select c.name from report_customer rc
      join customer c on c.organisation_id = rc.organisation_id and c.id = rc.customer_id where rc.report_id = r.id order by c.name) as customers
    from contact_report r join report_mail m on m.report_id = r.id left join report_text t on t.report_id = r.id where r.withdrawn_at is null`)
  const faults: string[] = []
  const claimed = new Set<string>()
  for (const test of mails) {
    const expected = expectedCustomers(test)
    const found = rows.filter(({ text }) => text.includes(markerOf(test.number)))
    for (const { id } of found) claimed.add(id)
    const place = `mail ${test.number}`
    if (expected.length === 0 && found.length > 0) faults.push(`${place} must not be logged, but is`)
    if (expected.length > 0 && found.length !== 1) faults.push(`${place} must be logged once at ${expected.join(', ')}, but is ${found.length} times`)
    const [report] = found
    if (expected.length > 0 && report && report.customers.join() !== expected.join())
      faults.push(`${place} must stand at ${expected.join(', ')}, but stands at ${report.customers.join(', ')}`)
    if (report?.text.includes('ALTES-ZITAT')) faults.push(`${place} was logged with what it quotes`)
  }
  return [...faults, ...rows.filter(({ id }) => !claimed.has(id)).map(({ id }) => `report ${id} belongs to no mail`)]
}

/** Every mailbox has exactly one verdict on each of its mails, and none on others: in an excluded folder nothing is read, and of what moved there a verdict from before may stay. */
async function wrongVerdicts({ database }: Installation, world: World, mails: readonly TestMail[]): Promise<string[]> {
  const { rows } = await database.pool.query<{ oid: string; hash: string }>(
    'select b.oid, v.mail_hash as hash from mail_verdict v join mailbox b on b.organisation_id = v.organisation_id and b.id = v.mailbox_id',
  )
  const faults: string[] = []
  for (const owner of owners) {
    const open = mails.filter(({ copies }) => copies.some((copy) => copy.owner === owner && copy.folder !== 'Privat'))
    const allowed = new Map(open.map((test) => [verdictHash(test, world.mailSecret), test]))
    const found = rows.filter(({ oid }) => oid === owner.oid).map(({ hash }) => hash)
    for (const [hash, { number, movesToPrivate }] of allowed)
      if (movesToPrivate?.oid !== owner.oid && !found.includes(hash)) faults.push(`mail ${number} has no verdict in the mailbox of ${owner.name}`)
    const strangers = found.filter((hash) => !allowed.has(hash)).length
    if (strangers) faults.push(`${strangers} verdicts of ${owner.name} belong to no mail`)
  }
  return faults
}

/** Nothing of a mail that is not logged stands anywhere in the database. */
async function leaks({ database }: Installation, mails: readonly TestMail[]): Promise<string[]> {
  const secret = mails.filter((test) => expectedCustomers(test).length === 0)
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const faults: string[] = []
  for (const { name } of tables) {
    const { rows } = await database.pool.query<{ line: string }>(`select t::text as line from ${name} t where t::text like '%VORGANG-%'`)
    const all = rows.map(({ line }) => line).join('\n')
    for (const { number } of secret) if (all.includes(markerOf(number))) faults.push(`mail ${number} is not for logging, but stands in ${name}`)
  }
  return faults
}

/** Nothing waits any more, and nothing was given up. */
export async function unfinished({ database }: Installation): Promise<string[]> {
  const { rows } = await database.pool.query<{ what: string }>(`
    select 'outbox entry ' || kind || ' is ' || status || ', reason ' || coalesce(reason, 'none') || ', attempts ' || attempts || ', next ' || next_attempt_at || ', lease ' || coalesce(lease_until::text, 'none') as what from outbox_entry where status <> 'done'
    union all select 'mailbox ' || oid || ' is in trouble: ' || trouble from mailbox where trouble is not null
    union all select 'a wake-up was not heard: ' || cause from mailbox_wake`)
  return rows.map(({ what }) => what)
}
