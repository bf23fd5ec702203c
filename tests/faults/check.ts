/** Holds what the installation ended with against the oracle. Every difference is one sentence. */
import type { Installation } from './installation.ts'
import { markerOf, type TestMail } from './mails.ts'
import { expectedCustomers, verdictHash } from './oracle.ts'
import { eventsOf, type Plan, tasksOf } from './sales-work.ts'
import { jonas, owners, type World } from './world.ts'

type Report = { id: string; identity: string; text: string; customers: string[] }

export async function findFaults(installation: Installation, world: World, mails: readonly TestMail[], plan: Plan): Promise<string[]> {
  return [
    ...(await wrongReports(installation, mails)),
    ...(await wrongVerdicts(installation, world, mails)),
    ...(await leaks(installation, mails)),
    ...(await wrongMirrors(installation, plan)),
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

/** Every mailbox has exactly one verdict on each of its mails, and none on others. */
async function wrongVerdicts({ database }: Installation, world: World, mails: readonly TestMail[]): Promise<string[]> {
  const { rows } = await database.pool.query<{ oid: string; hash: string }>(
    'select b.oid, v.mail_hash as hash from mail_verdict v join mailbox b on b.organisation_id = v.organisation_id and b.id = v.mailbox_id',
  )
  const faults: string[] = []
  for (const owner of owners) {
    const expected = new Map(
      mails.filter(({ copies }) => copies.some((copy) => copy.owner === owner)).map((test) => [verdictHash(test, world.mailSecret), test]),
    )
    const found = rows.filter(({ oid }) => oid === owner.oid).map(({ hash }) => hash)
    for (const [hash, { number }] of expected) if (!found.includes(hash)) faults.push(`mail ${number} has no verdict in the mailbox of ${owner.name}`)
    const strangers = found.filter((hash) => !expected.has(hash)).length
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

type VisitRow = { id: string; starts: string; status: string }
type FollowUpRow = { id: string; due: string; is_done: boolean }

/** Each visit is one event and each follow-up one task, and both sides say the same. */
async function wrongMirrors(installation: Installation, plan: Plan): Promise<string[]> {
  const state = await installation.state(jonas)
  const { pool } = installation.database
  const { rows: visits } = await pool.query<VisitRow>(
    `select id, to_char(starts_at at time zone 'Europe/Berlin', 'YYYY-MM-DD"T"HH24:MI') as starts, status from visit`,
  )
  const { rows: followUps } = await pool.query<FollowUpRow>(`select id, due_on::text as due, done_at is not null as is_done from follow_up`)
  const faults: string[] = []
  for (const { id, day, time, movesInOutlookTo } of plan.visits) {
    const events = eventsOf(state, id)
    const wanted = movesInOutlookTo?.slice(0, 16) ?? `${day}T${time}`
    if (events.length !== 1) faults.push(`visit ${id} is ${events.length} events`)
    for (const { start } of events) if (start !== wanted) faults.push(`the event of visit ${id} is at ${start} instead of ${wanted}`)
    const row = visits.find((each) => each.id === id)
    if (row?.starts !== wanted) faults.push(`visit ${id} is at ${row?.starts} instead of ${wanted}`)
  }
  for (const { id, dueOn, ending } of plan.followUps) {
    const tasks = tasksOf(state, id)
    if (tasks.length !== 1) faults.push(`follow-up ${id} is ${tasks.length} tasks`)
    const isDone = ending.startsWith('done')
    const due = ending === 'moved_here' ? '2030-01-15' : dueOn
    const row = followUps.find((each) => each.id === id)
    if (row?.is_done !== isDone || row.due !== due)
      faults.push(`follow-up ${id} (${ending}) is ${row?.is_done ? 'done' : 'open'} and due on ${row?.due}`)
    for (const task of tasks)
      if ((task.status === 'completed') !== isDone || task.due?.slice(0, 10) !== due)
        faults.push(`the task of follow-up ${id} (${ending}) is ${task.status} and due on ${task.due}`)
  }
  if (visits.length !== plan.visits.length) faults.push(`${visits.length} visits instead of ${plan.visits.length}`)
  return faults
}

/** Nothing waits any more, and nothing was given up. */
export async function unfinished({ database }: Installation): Promise<string[]> {
  const { rows } = await database.pool.query<{ what: string }>(`
    select 'outbox entry ' || kind || ' is ' || status || ', reason ' || coalesce(reason, 'none') || ', attempts ' || attempts || ', next ' || next_attempt_at || ', lease ' || coalesce(lease_until::text, 'none') as what from outbox_entry where status <> 'done'
    union all select 'mailbox ' || oid || ' is in trouble: ' || trouble from mailbox where trouble is not null`)
  return rows.map(({ what }) => what)
}
