/** Withdrawing a mail: its marks are looked for in every table and in everybody's Outlook afterwards. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MailContent } from '../../../server/platform/call/mailbox.ts'
import { Firm, NOW, type Person } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

/** Each part of the mail has a mark of its own. */
const PARTS = ['BETREFF', 'TEXT', 'DATEI', 'KOPIE', 'NAME', 'ITEM', 'LINK', 'VERLAUF', 'NOTIZ'] as const
const DUE = '2026-11-30'

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person
let customerId: string
let mail: MailContent
/** Of this test alone. */
let number = 0
const mark = (part: (typeof PARTS)[number]): string => `MARKE${number}-${part}`

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  number++
  mail = deliver()
})

/** The same mail in both mailboxes. */
function deliver(): MailContent {
  const id = jonas.mailbox.receive({})
  const marked: MailContent = {
    ...jonas.mailbox.mails.get(id)!,
    itemId: mark('ITEM'),
    subject: `AW: ${mark('BETREFF')} Sonderpreis`,
    uniqueText: `Wir zahlen ${mark('TEXT')} für die Anlage.`,
    conversationId: mark('VERLAUF'),
    webLink: `https://outlook.example/${mark('LINK')}`,
    cc: [{ name: mark('NAME'), address: `${mark('KOPIE').toLowerCase()}@fremd.example` }],
    files: [{ name: `${mark('DATEI')}.pdf`, contentType: 'application/pdf', sizeBytes: 10 }],
  }
  for (const { mailbox } of [jonas, petra]) mailbox.mails.set(marked.itemId, marked)
  return marked
}

const toLog = (changes: object = {}) => ({
  id: uuidv7(),
  itemId: mail.itemId,
  internetMessageId: mail.internetMessageId,
  senderAddress: 'anna@kunde.example',
  subject: mail.subject,
  sentAt: mail.sentAt,
  direction: 'incoming' as const,
  customerIds: [customerId],
  note: mark('NOTIZ'),
  projectId: null,
  followUp: null,
  ...changes,
})

const followUp = (title: string, changes: object = {}) => {
  const own = { contactId: null, projectId: null, reportId: null, note: null, assigneeId: null, mailItemId: null }
  return { id: uuidv7(), customerId, title, dueOn: DUE, ...own, ...changes }
}

/** Which marks stand in which tables. */
async function traces(): Promise<string[]> {
  const tables = await database.pool.query<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')",
  )
  const found: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await database.pool.query<{ line: string }>(`select t::text as line from ${name} t where t::text ilike '%marke${number}-%'`)
    const all = rows.map(({ line }) => line.toUpperCase()).join('\n')
    found.push(...PARTS.filter((part) => all.includes(mark(part))).map((part) => `${part} in ${name}`))
  }
  return found
}

const inOutlook = (person: Person) => JSON.stringify([...person.mailbox.tasks.values(), ...person.mailbox.events.values()])
const work = async (): Promise<void> => {
  for (const person of [jonas, petra]) await firm.context(person).deliver()
}
const titles = async () => (await firm.db.prisma.followUp.findMany({ orderBy: { createdAt: 'asc' } })).map(({ title }) => title).sort()

describe('after a mail was withdrawn', () => {
  it('nothing of it stands in any table, nor in anybody’s Outlook', async () => {
    const quoted = { id: uuidv7(), title: `${mark('BETREFF')} Sonderpreis beantworten`, dueOn: DUE, assigneeId: null }
    const input = toLog({ followUp: quoted })
    await firm.as(jonas).contactReports.logMail(input)
    await firm.as(petra).contactReports.logMail(toLog())
    const ofReport = { reportId: input.id, note: `Sie zahlen ${mark('TEXT')} für die Anlage` }
    await firm.as(jonas).followUps.create(followUp('Preis klären', { ...ofReport, assigneeId: petra.id }))
    await firm.as(petra).followUps.create(followUp('Zurückrufen', { mailItemId: mail.itemId, note: 'Eigene Worte' }))
    await firm.as(jonas).visits.create({ ...visit(), id: uuidv7() })
    await work()
    expect((await traces()).map((trace) => trace.split(' ')[0])).toEqual(expect.arrayContaining([...PARTS]))
    expect(inOutlook(jonas)).toContain(mark('BETREFF'))
    expect(inOutlook(jonas)).toContain(mark('LINK'))
    expect(inOutlook(petra)).toContain(mark('LINK'))

    await firm.db.prisma.reportMail.updateMany({ data: { answersHash: 'a'.repeat(64) } })
    await firm.as(jonas).contactReports.withdraw({ reportId: input.id })
    await work()
    expect(await traces()).toEqual([])
    expect(await firm.db.prisma.reportMail.findMany()).toMatchObject([{ messageIdHash: null, answersHash: null }])
    for (const person of [jonas, petra]) expect(inOutlook(person)).not.toMatch(/MARKE/i)
    expect(await titles()).toEqual(['Preis klären', 'Wiedervorlage (Mail zurückgezogen)', 'Zurückrufen'])
    expect(await firm.db.prisma.followUp.findFirst({ where: { title: 'Zurückrufen' } })).toMatchObject({ note: 'Eigene Worte', customerId })
    expect(await firm.db.prisma.auditEntry.findMany({ where: { action: 'contactReports.withdraw' } })).toMatchObject([
      { userId: jonas.id, outcome: 'allowed', entityId: input.id },
    ])
  })

  it('what was entered beside it keeps nothing of its words, and stays under the word of its kind', async () => {
    const input = toLog()
    await firm.as(jonas).contactReports.logMail(input)
    const name = `${mark('BETREFF')} Sonderpreis`
    const words = [
      { kind: 'project', name, city: null, decisionOn: null, role: 'owner' },
      { kind: 'suggestion', title: name, contactId: null, responsibleId: petra.id, dueOn: DUE },
      { kind: 'project', name: 'Halle 3', city: null, decisionOn: null, role: 'owner' },
    ] as const
    const ofMail = { reportId: null, mail: { internetMessageId: mail.internetMessageId, senderAddress: 'anna@kunde.example' } }
    for (const each of words) await firm.as(jonas).entries.enter({ id: uuidv7(), customerId, words: each, ...ofMail })
    const goods = { contactId: null, orderId: null, productNumber: null, responsibleId: null, openedOn: '2026-11-23' }
    const complained = { kind: 'defective', subject: name, text: `Wir zahlen ${mark('TEXT')} für die Anlage` }
    const { complaintId } = await firm.as(jonas).complaints.enter({ id: uuidv7(), customerId, ...goods, ...complained, reportId: input.id })
    await work()
    expect(inOutlook(petra)).toContain(mark('BETREFF'))

    await firm.as(jonas).contactReports.withdraw({ reportId: input.id })
    await work()
    expect(await traces()).toEqual([])
    expect(inOutlook(petra)).not.toMatch(/MARKE/i)
    expect(await firm.as(jonas).complaints.read({ complaintId })).toMatchObject({ subject: 'Reklamation', text: null, reportId: null })
    expect((await firm.db.prisma.project.findMany({ orderBy: { name: 'asc' } })).map((each) => each.name)).toEqual(['Halle 3', 'Projekt'])
    expect(await titles()).toEqual(['Anregung beantworten: Anregung'])
  })

  it('what its author noted together with it goes with it where he takes all of it back, but nobody else’s and nothing that is done', async () => {
    const [together, done] = [uuidv7(), uuidv7()]
    const input = toLog({ followUp: { id: together, title: 'Anrufen', dueOn: DUE, assigneeId: petra.id } })
    await firm.as(jonas).contactReports.logMail(input)
    await firm.as(petra).followUps.create(followUp('Zurückrufen', { reportId: input.id }))
    await firm.as(jonas).followUps.create(followUp('Schon getan', { id: done, reportId: input.id }))
    await firm.as(jonas).followUps.complete({ id: done, version: 1, done: true })
    await work()
    expect(inOutlook(petra)).toContain('Anrufen')
    await firm.as(jonas).contactReports.withdraw({ reportId: input.id, withFollowUps: true })
    await work()
    expect(inOutlook(petra)).not.toContain('Anrufen')
    const dropped = await firm.db.prisma.followUp.findMany({ where: { droppedAt: { not: null } } })
    expect(dropped.map(({ id }) => id)).toEqual([together])
  })

  it('nothing of it stands in a follow-up that was made for a colleague beside it, before it was logged', async () => {
    const restId = mark('ITEM').toLowerCase()
    jonas.mailbox.mails.set(restId, mail)
    const beside = { mailItemId: restId, mail: { internetMessageId: mail.internetMessageId, senderAddress: 'Anna@Kunde.example' } }
    await firm
      .as(jonas)
      .followUps.create(followUp(mail.subject, { ...beside, note: `Sie zahlen ${mark('TEXT')} für die Anlage`, assigneeId: petra.id }))
    await work()
    expect(inOutlook(petra)).toContain(mark('BETREFF'))
    const input = toLog()
    await firm.as(jonas).contactReports.logMail(input)
    await firm.as(jonas).contactReports.withdraw({ reportId: input.id })
    await work()
    expect(await traces()).toEqual([])
    expect(inOutlook(petra)).not.toMatch(/MARKE/i)
    expect(await titles()).toEqual(['Wiedervorlage (Mail zurückgezogen)'])
  })

  it('colleagues read by whom, and cannot log it; whoever withdrew it can', async () => {
    const input = toLog()
    await firm.as(jonas).contactReports.logMail(input)
    await firm.as(jonas).contactReports.withdraw({ reportId: input.id })
    expect(await stateFor(petra)).toEqual({ state: 'withdrawn', withdrawnBy: 'Jonas Petersen', isByMe: false })
    expect(await stateFor(jonas)).toEqual({ state: 'withdrawn', withdrawnBy: 'Jonas Petersen', isByMe: true })
    await expect(firm.as(petra).contactReports.logMail(toLog())).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await firm.as(jonas).contactReports.logMail(toLog())).toMatchObject({ state: 'logged' })
  })

  it('it is blocked also when Outlook had not yet said which mail it was', async () => {
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    const input = toLog({ note: null })
    await firm.as(jonas).contactReports.logMail(input)
    await firm.as(jonas).contactReports.withdraw({ reportId: input.id })
    const logged = toLog({ note: null })
    await firm.as(petra).contactReports.logMail(logged)
    jonas.mailbox.trouble = null
    firm.now = new Date(NOW.getTime() + 600_000)
    await work()
    expect(await stateFor(petra)).toMatchObject({ state: 'withdrawn', withdrawnBy: 'Jonas Petersen' })
    expect(await traces()).toEqual([])
    await expect(firm.as(petra).contactReports.logMail(toLog())).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('a delivery that was reading its text at that moment writes nothing', async () => {
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    const input = toLog({ note: null })
    await firm.as(jonas).contactReports.logMail(input)
    jonas.mailbox.trouble = null
    firm.now = new Date(NOW.getTime() + 600_000)
    const { readMail } = jonas.mailbox
    let withdrawal: Promise<void> | undefined
    jonas.mailbox.readMail = async (itemId) => {
      jonas.mailbox.readMail = readMail
      // It waits for this delivery before it answers.
      withdrawal = firm.as(jonas).contactReports.withdraw({ reportId: input.id })
      while ((await firm.db.prisma.contactReport.count({ where: { withdrawnAt: null } })) > 0) await new Promise((resolve) => setTimeout(resolve, 10))
      return await readMail.call(jonas.mailbox, itemId)
    }
    await firm.context(jonas).deliver()
    await withdrawal
    await work()
    expect(await traces()).toEqual([])
    await expect(firm.as(petra).contactReports.logMail(toLog())).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('bytes of files go with it, unless another report has the same', async () => {
    const [input, other] = [toLog(), uuidv7()]
    await firm.as(jonas).contactReports.logMail(input)
    await firm.as(jonas).contactReports.logContact(call(other))
    const [alone, shared] = [await storeFile('a'), await storeFile('b')]
    for (const [reportId, storedFileId] of [
      [input.id, alone],
      [input.id, shared],
      [other, shared],
    ] as const)
      await firm.db.prisma.reportFile.create({
        data: { organisationId: firm.id, id: uuidv7(), reportId, name: 'a', contentType: '', sizeBytes: 1, state: 'stored', storedFileId },
      })
    await firm.as(jonas).contactReports.withdraw({ reportId: input.id })
    expect((await firm.db.prisma.storedFile.findMany()).map(({ id }) => id)).toEqual([shared])
    expect(await firm.db.prisma.storedFilePiece.count()).toBe(1)
  })
})

const visit = () => ({
  customerId,
  ...{ siteId: null, contactId: null, day: DUE, time: '10:00', minutes: 60, status: 'confirmed' as const, note: null },
})

const call = (id: string) => ({
  ...{ id, customerId, contactId: null, channel: 'phone' as const, direction: 'outgoing' as const, outcome: 'reached' as const },
  ...{ at: '2026-11-23T08:30:00Z', subject: 'Anruf', text: null, projectId: null, followUp: null },
})

async function storeFile(content: string): Promise<string> {
  const [organisationId, id] = [firm.id, uuidv7()]
  await firm.db.prisma.storedFile.create({ data: { organisationId, id, contentHash: content.repeat(64), sizeBytes: 1, storedAt: NOW } })
  await firm.db.prisma.storedFilePiece.create({ data: { organisationId, fileId: id, number: 0, bytes: new Uint8Array([1]) } })
  return id
}

async function stateFor(person: Person) {
  const { internetMessageId } = mail
  const item = { mode: 'read' as const, addresses: [{ address: 'anna@kunde.example', name: '' }], customerId: null }
  const answer = await firm.as(person).cockpit.ofItem({ ...item, mail: { internetMessageId, senderAddress: 'anna@kunde.example' } })
  return answer.kind === 'customers' ? answer.mail : answer
}
