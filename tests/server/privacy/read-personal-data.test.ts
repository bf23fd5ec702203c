import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { classOfTable } from '../../../server/privacy/holding-classes.ts'
import { holdings } from '../../../server/privacy/holdings.ts'
import { holdingNames } from '../../../server/privacy/read-personal-data.ts'
import { Firm, NOW, type Person } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein')
  const customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'], careTeam: [jonas] })
  await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, isLoggingOn: true } })
  for (const person of [jonas, petra]) await work(person, customerId)
  await firm.db.prisma.user.updateMany({ where: { id: jonas.id }, data: { todoConsent: new Uint8Array([1, 2, 3]) } })
})
afterAll(() => database.drop())

/** One of everything, with the person's own mark in its texts. */
async function work(person: Person, customerId: string): Promise<void> {
  const mark = `Spur ${person.name}`
  const caller = firm.as(person)
  const itemId = person.mailbox.receive({ subject: mark, uniqueText: mark, to: [{ name: person.name, address: person.mail }] })
  const { internetMessageId, sentAt } = person.mailbox.mails.get(itemId)!
  const about = { customerId, contactId: null, projectId: null }
  const mail = { id: uuidv7(), itemId, internetMessageId, sentAt, senderAddress: 'anna@kunde.example', subject: '', direction: 'incoming' as const }
  await caller.contactReports.logMail({ ...mail, customerIds: [customerId], note: mark, projectId: null, followUp: null })
  await caller.followUps.create({
    id: uuidv7(),
    ...about,
    reportId: null,
    title: mark,
    note: null,
    dueOn: '2026-12-01',
    assigneeId: null,
    mailItemId: null,
  })
  const when = { day: '2026-12-01', time: '10:00', minutes: 30, status: 'confirmed' as const }
  await caller.visits.create({ id: uuidv7(), customerId, siteId: null, contactId: null, ...when, note: mark })
  await caller.mailRules.add({ id: uuidv7(), effect: 'exclude', kind: 'folder', value: mark, scope: 'own' })
  await caller.customers.ignoreSender({ address: `${person.id}@werbung.example` })
  await caller.mailSync.connectOwn()
  const { id: mailboxId } = await firm.db.prisma.mailbox.findFirstOrThrow({ where: { userId: person.id } })
  const verdict = {
    mailHash: person.id.padEnd(64, '0'),
    messageHash: 'b'.repeat(64),
    receivedAt: NOW,
    judgedAt: NOW,
    isLogged: false,
    reason: 'newsletter',
  }
  await firm.db.prisma.mailVerdict.create({ data: { organisationId: firm.id, mailboxId, ...verdict } })
}

async function everything(person: Person): Promise<Record<string, Record<string, unknown>[]>> {
  const all: Record<string, Record<string, unknown>[]> = {}
  for (const holding of holdingNames) all[holding] = (await firm.as(person).personalData.read({ holding, cursor: null })).rows
  return all
}

describe('what is stored about me', () => {
  it('covers every table that can hold something of a user', async () => {
    const { rows } = await database.pool.query<{ table: string }>(`
      select distinct table_name as table from information_schema.columns where table_schema = 'public'
        and (column_name ~ '(^|_)(user|author|owner|assignee|deputy|responsible|mailbox|report)_id$' or column_name ~ '_by_id$' or column_name in ('mailbox', 'oid', 'mail'))
      union select c.conrelid::regclass::text from pg_constraint c where c.contype = 'f' and c.confrelid = 'app_user'::regclass`)
    // Which customers a report is about says nothing of a user that the report itself does not.
    const missing = rows.map(({ table }) => table).filter((table) => !(table in holdings) && !table.endsWith('report_customer'))
    expect(rows.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })

  it('stands in tables that each name how long it is kept, and by which law', async () => {
    const { rows } = await database.pool.query<{ table: string }>(
      "select table_name as table from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like '\\_%'",
    )
    expect(Object.keys(classOfTable).sort()).toEqual(rows.map(({ table }) => table).sort())
  })

  it('is everything of the caller’s, in numbers and row by row, and nothing of a colleague’s', async () => {
    const all = await everything(jonas)
    const counts = Object.fromEntries((await firm.as(jonas).personalData.count()).map(({ holding, count }) => [holding, count]))
    expect(counts).toEqual(Object.fromEntries(Object.entries(all).map(([holding, rows]) => [holding, rows.length])))
    expect(counts).toMatchObject({
      ...{ app_user: 1, contact_report: 1, report_text: 1, follow_up: 1, visit: 1, mail_rule: 1, ignored_sender: 1, mailbox: 1, mail_listing: 1 },
      ...{ mail_verdict: 1, mail_witness: 1, care_team_member: 1, outlook_item: 2 },
    })
    expect(counts.audit_entry).toBeGreaterThan(1)
    const told = JSON.stringify(all)
    expect(told).toContain('Spur Jonas Petersen')
    for (const foreign of ['Spur Petra Klein', petra.id, petra.oid, petra.mail]) expect(told).not.toContain(foreign)
  })

  it('opens no other doors: tokens, keys and cursors stay inside', async () => {
    const { app_user: users } = await everything(jonas)
    expect(Object.keys(users![0]!)).toEqual(expect.arrayContaining(['name', 'mail', 'preferences', 'last_seen_at', 'todo_consent_at']))
    const columns = Object.values(await everything(jonas)).flatMap((rows) => rows.flatMap(Object.keys))
    expect(columns.filter((column) => /consent$|delta|client_state|lease_|organisation_id|secret/.test(column))).toEqual([])
  })

  it('is read in pages without losing or repeating a row', async () => {
    const data = Array.from({ length: 1_203 }, () => ({
      ...{ organisationId: firm.id, id: uuidv7(), at: NOW, userId: petra.id, action: 'test', outcome: 'allowed' },
    }))
    await firm.db.prisma.auditEntry.createMany({ data })
    const seen: unknown[] = []
    let cursor: string | null = null
    do {
      const page = await firm.as(petra).personalData.read({ holding: 'audit_entry', cursor })
      seen.push(...page.rows.filter(({ action }) => action === 'test').map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen.sort()).toEqual(data.map(({ id }) => id).sort())
  })
})
