import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MailContent } from '../../../server/platform/call/mailbox.ts'
import { Firm, NOW, type Person } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
})

const mailInput = (mail: MailContent, changes: object = {}) => ({
  id: uuidv7(),
  itemId: mail.itemId,
  internetMessageId: mail.internetMessageId,
  senderAddress: mail.from?.address ?? null,
  subject: mail.subject,
  sentAt: mail.sentAt,
  direction: 'incoming' as const,
  customerIds: [customerId],
  note: null,
  projectId: null,
  followUp: null,
  ...changes,
})

/** The same mail in both mailboxes. */
function deliver(content: Partial<MailContent> = {}): MailContent {
  const itemId = jonas.mailbox.receive(content)
  const mail = jonas.mailbox.mails.get(itemId)!
  petra.mailbox.mails.set(itemId, mail)
  return mail
}

const history = async (person: Person) => {
  const answer = await firm.as(person).cockpit.section({ customerId, section: 'history', cursor: null })
  return answer.section === 'history' ? answer.rows.flatMap((row) => ('entryId' in row ? [] : [row])) : []
}

const itemOf = (mail: MailContent) => ({
  mode: 'read' as const,
  addresses: [{ address: mail.from?.address ?? '', name: '' }],
  mail: { internetMessageId: mail.internetMessageId, senderAddress: mail.from?.address ?? null },
  customerId: null,
})

const stateFor = async (person: Person, mail: MailContent) => {
  const answer = await firm.as(person).cockpit.ofItem(itemOf(mail))
  return answer.kind === 'customers' ? answer.mail : answer
}

it('keeps that a machine wrote it, which nothing but its headers may say', async () => {
  for (const headers of [[{ name: 'Auto-Submitted', value: 'auto-replied' }], []]) {
    await firm.as(jonas).contactReports.logMail(mailInput(deliver({ headers, subject: 'Ihre Anfrage' })))
  }
  const kept = await firm.db.prisma.reportMail.findMany({ orderBy: { reportId: 'asc' } })
  expect(kept.map(({ isByMachine }) => isByMachine)).toEqual([true, false])
})

describe('logging a mail', () => {
  it('takes text, people and files from the mailbox, never from the caller', async () => {
    const mail = deliver({
      to: [{ name: 'Jonas', address: jonas.mail }],
      files: [{ name: 'Zeichnung.pdf', contentType: 'application/pdf', sizeBytes: 1200 }],
    })
    const id = uuidv7()
    const state = await firm.as(jonas).contactReports.logMail(mailInput(mail, { id, subject: 'erfunden' }))
    expect(state).toMatchObject({ state: 'logged', reportId: id, loggedBy: 'Jonas Petersen', isByMe: true, textState: 'present' })
    const report = await firm.as(petra).contactReports.read({ reportId: id })
    expect(report).toMatchObject({ subject: 'Anfrage', text: 'Bitte um Angebot.', direction: 'incoming', contacts: ['anna'] })
    expect(report.files).toEqual([{ fileId: expect.any(String), name: 'Zeichnung.pdf', sizeBytes: 1200, state: 'described' }])
    expect(report.participants.map(({ role, address }) => [role, address])).toEqual([
      ['sender', 'anna@kunde.example'],
      ['to', jonas.mail],
    ])
  })

  it('tells every colleague that it is logged, and by whom', async () => {
    const mail = deliver()
    await firm.as(jonas).contactReports.logMail(mailInput(mail))
    expect(await stateFor(petra, mail)).toMatchObject({ state: 'logged', loggedBy: 'Jonas Petersen', isByMe: false, canWithdraw: false })
  })

  it('tells who wrote it, and whether anybody clicked for it', async () => {
    const known = deliver({ from: { name: 'Weber, A.', address: 'anna@kunde.example' } })
    const stranger = deliver({ from: { name: 'Ayşe Demirtaş', address: 'ayse@kunde.example' } })
    for (const mail of [known, stranger]) await firm.as(jonas).contactReports.logMail(mailInput(mail))
    expect((await history(petra)).map(({ writer, author, isAutomatic }) => [writer, author, isAutomatic]).sort()).toEqual([
      ['Ayşe Demirtaş', 'Jonas Petersen', false],
      ['anna', 'Jonas Petersen', false],
    ])
    await firm.db.prisma.contactReport.updateMany({ data: { loggedBecause: 'domain' } })
    expect((await history(petra)).map(({ isAutomatic }) => isAutomatic)).toEqual([true, true])
    expect(await stateFor(jonas, known)).toMatchObject({ isByMe: true, isAutomatic: true })
    await firm.db.prisma.contactReport.updateMany({ data: { loggedBecause: 'by_hand' } })
    expect(await stateFor(jonas, known)).toMatchObject({ isAutomatic: false })
  })

  it('changes nothing when it is done twice, by the same or by a colleague', async () => {
    const mail = deliver()
    const input = mailInput(mail)
    const first = await firm.as(jonas).contactReports.logMail(input)
    expect(await firm.as(jonas).contactReports.logMail(input)).toEqual(first)
    await firm.as(jonas).contactReports.logMail(mailInput(mail))
    await firm.as(petra).contactReports.logMail(mailInput(mail))
    expect(await history(jonas)).toHaveLength(1)
  })

  it('keeps what a colleague types to a mail that is logged already, once', async () => {
    const mail = deliver()
    const state = await firm.as(jonas).contactReports.logMail(mailInput(mail, { note: 'Eilt' }))
    const input = mailInput(mail, { note: 'Rabatt zugesagt' })
    await firm.as(petra).contactReports.logMail(input)
    await firm.as(petra).contactReports.logMail(input)
    if (state.state !== 'logged') throw new Error('not logged')
    expect(await firm.as(petra).contactReports.read({ reportId: state.reportId })).toMatchObject({ note: 'Eilt\n\nRabatt zugesagt' })
  })

  it('refuses the id of another report', async () => {
    const id = uuidv7()
    await firm.as(jonas).contactReports.logMail(mailInput(deliver(), { id }))
    await expect(firm.as(petra).contactReports.logMail(mailInput(deliver(), { id }))).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('keeps one entry when two colleagues click at the same moment', async () => {
    const mail = deliver()
    await Promise.all([firm.as(jonas).contactReports.logMail(mailInput(mail)), firm.as(petra).contactReports.logMail(mailInput(mail))])
    expect(await history(jonas)).toHaveLength(1)
  })

  it('takes two different mails that share a Message-ID as two', async () => {
    const first = deliver({ internetMessageId: '<same@x>' })
    const second = deliver({ internetMessageId: '<same@x>', sentAt: '2026-11-23T08:00:00Z', subject: 'Ein anderer' })
    await firm.as(jonas).contactReports.logMail(mailInput(first))
    await firm.as(jonas).contactReports.logMail(mailInput(second))
    expect((await history(jonas)).map(({ subject }) => subject)).toEqual(['Ein anderer', 'Anfrage'])
  })

  it('takes a mail without Message-ID once', async () => {
    const mail = deliver({ internetMessageId: null })
    await firm.as(jonas).contactReports.logMail(mailInput(mail))
    await firm.as(petra).contactReports.logMail(mailInput(mail))
    expect(await history(jonas)).toHaveLength(1)
  })

  it.each(['personal', 'private', 'confidential'] as const)('refuses %s mail before anything is stored', async (sensitivity) => {
    const mail = deliver({ sensitivity })
    await expect(firm.as(jonas).contactReports.logMail(mailInput(mail))).rejects.toMatchObject({ cause: { reason: 'PRIVATE_MAIL' } })
    expect(await firm.db.prisma.contactReport.count()).toBe(0)
    expect(await firm.db.prisma.reportMail.count()).toBe(0)
  })

  it('says "text follows" while Outlook is away and stores nothing of the mail, then fills it in', async () => {
    const mail = deliver({ subject: 'Geheim?' })
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    const state = await firm.as(jonas).contactReports.logMail(mailInput(mail, { note: 'Wichtig' }))
    expect(state).toMatchObject({ state: 'logged', textState: 'follows' })
    expect((await history(petra))[0]).toMatchObject({ subject: '', textState: 'follows', excerpt: 'Wichtig\n' })
    expect((await firm.as(jonas).myDay.read()).waiting).toMatchObject([{ kind: 'read_mail_text', reason: 'OUTLOOK_DOWN', isParked: false }])
    jonas.mailbox.trouble = null
    firm.now = new Date(NOW.getTime() + 60_000)
    await firm.context(jonas).deliver()
    expect((await history(petra))[0]).toMatchObject({ subject: 'Geheim?', textState: 'present', excerpt: 'Wichtig\nBitte um Angebot.' })
    expect(await stateFor(petra, mail)).toMatchObject({ state: 'logged', textState: 'present' })
  })

  it('forgets a mail that turns out to be private once Outlook answers', async () => {
    const mail = deliver({ sensitivity: 'private' })
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    await firm.as(jonas).contactReports.logMail(mailInput(mail, { note: 'Notiz' }))
    jonas.mailbox.trouble = null
    firm.now = new Date(NOW.getTime() + 60_000)
    await firm.context(jonas).deliver()
    expect(await history(jonas)).toEqual([])
    expect(await firm.db.prisma.reportText.count()).toBe(0)
  })

  it('forgets with it what was taken from it meanwhile', async () => {
    const mail = deliver({ sensitivity: 'private', subject: 'Befund Dr. Maier' })
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    const followUps = ['Befund Dr. Maier beantworten', 'Montag anrufen'].map((title) => ({
      id: uuidv7(),
      title,
      dueOn: '2026-11-30',
      assigneeId: null,
    }))
    const input = mailInput(mail)
    for (const followUp of followUps) await firm.as(jonas).contactReports.logMail({ ...input, followUp })
    const words = { kind: 'project' as const, name: 'Befund Dr. Maier', city: null, decisionOn: null, role: 'planner' as const }
    await firm.as(jonas).entries.enter({ id: uuidv7(), customerId, words, reportId: input.id, mail: null })
    const complaintId = uuidv7()
    await firm.as(jonas).complaints.enter({
      ...{ id: complaintId, customerId, contactId: null, kind: 'defective', subject: 'Befund Dr. Maier', text: null, orderId: null },
      ...{ productNumber: null, reportId: input.id, responsibleId: null, openedOn: '2026-11-23' },
    })
    jonas.mailbox.trouble = null
    firm.now = new Date(NOW.getTime() + 60_000)
    await firm.context(jonas).deliver()
    const titles = (await firm.db.prisma.followUp.findMany({ orderBy: { id: 'asc' } })).map(({ title }) => title)
    expect(titles).toEqual([expect.not.stringContaining('Maier'), 'Montag anrufen'])
    expect((await firm.db.prisma.project.findFirstOrThrow()).name).not.toContain('Maier')
    expect((await firm.as(jonas).complaints.read({ complaintId })).subject).not.toContain('Maier')
  })

  it('joins its entry with a colleague’s who could read the same mail meanwhile', async () => {
    const mail = deliver()
    const other = await firm.customer('Zweite GmbH')
    jonas.mailbox.trouble = 'OUTLOOK_BUSY'
    await firm.as(jonas).contactReports.logMail(mailInput(mail, { sentAt: '2026-11-23T07:00:30Z', customerIds: [other] }))
    await firm.as(petra).contactReports.logMail(mailInput(mail))
    jonas.mailbox.trouble = null
    firm.now = new Date(NOW.getTime() + 60_000)
    await firm.context(jonas).deliver()
    expect(await firm.db.prisma.contactReport.count()).toBe(1)
    expect(await firm.db.prisma.reportCustomer.count()).toBe(2)
  })

  it('takes a complaint of it along to the entry it is joined with', async () => {
    const mail = deliver()
    jonas.mailbox.trouble = 'OUTLOOK_BUSY'
    const own = mailInput(mail, { sentAt: '2026-11-23T07:00:30Z' })
    await firm.as(jonas).contactReports.logMail(own)
    const complaintId = uuidv7()
    await firm.as(jonas).complaints.enter({
      ...{ id: complaintId, customerId, contactId: null, kind: 'defective', subject: 'Reißt ein', text: null, orderId: null },
      ...{ productNumber: null, reportId: own.id, responsibleId: null, openedOn: '2026-11-23' },
    })
    const joined = mailInput(mail)
    await firm.as(petra).contactReports.logMail(joined)
    jonas.mailbox.trouble = null
    firm.now = new Date(NOW.getTime() + 60_000)
    await firm.context(jonas).deliver()
    expect((await firm.as(jonas).complaints.read({ complaintId })).reportId).toBe(joined.id)
  })

  it('hands a demand to sign in again to the pane, with its claims and without a trace', async () => {
    const mail = deliver()
    jonas.mailbox.trouble = 'OUTLOOK_SIGN_IN'
    await expect(firm.as(jonas).contactReports.logMail(mailInput(mail))).rejects.toMatchObject({
      cause: { reason: 'OUTLOOK_SIGN_IN', claims: '{"access_token":{}}' },
    })
    expect(await firm.db.prisma.contactReport.count()).toBe(0)
  })

  it('survives hostile mails: ten megabytes, 500 recipients, no sender, control characters', async () => {
    const to = Array.from({ length: 500 }, (_, i) => ({ name: `N${i}`, address: `r${i}@kunde.example` }))
    const mail = deliver({
      from: null,
      to,
      uniqueText: null,
      text: `Hallo\u0000 ${'<script>'.repeat(1_250_000)}`,
      subject: 'x\u0007'.repeat(3000),
      files: [{ name: 'a', contentType: 'x', sizeBytes: 9e15 }],
    })
    const state = await firm.as(jonas).contactReports.logMail(mailInput(mail, { subject: 'x'.repeat(1000) }))
    expect(state).toMatchObject({ state: 'logged', textState: 'present' })
    expect(await firm.db.prisma.reportParticipant.count()).toBe(500)
  })

  it('makes a follow-up with it that links back to mail and cockpit', async () => {
    const mail = deliver()
    const followUp = { id: uuidv7(), title: 'Angebot schicken', dueOn: '2026-11-25', assigneeId: null }
    await firm.as(jonas).contactReports.logMail(mailInput(mail, { followUp }))
    const task = jonas.mailbox.tasks.get(followUp.id)
    expect(task).toMatchObject({ title: 'Angebot schicken', dueOn: '2026-11-25', remindAt: '2026-11-25T09:00', isDone: false })
    expect(task?.links.map(({ url }) => url)).toEqual([`https://cockpit.example/workspace#/customers/${customerId}`, mail.webLink])
  })
})

describe('a mail that Outlook has not confirmed yet', () => {
  it('gives nobody a hold on a colleague’s report', async () => {
    const mail = deliver()
    const input = mailInput(mail)
    await firm.as(jonas).contactReports.logMail(input)
    petra.mailbox.mails.clear()
    petra.mailbox.trouble = 'OUTLOOK_DOWN'
    await firm.as(petra).contactReports.logMail(mailInput(mail, { note: 'Mitgelesen?' }))
    await expect(firm.as(petra).contactReports.withdraw({ reportId: input.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await firm.as(jonas).contactReports.read({ reportId: input.id })).note).toBeNull()
  })

  it('waits once, however often it is clicked, and goes with a twin that was withdrawn', async () => {
    const mail = deliver()
    petra.mailbox.trouble = 'OUTLOOK_DOWN'
    await firm.as(petra).contactReports.logMail(mailInput(mail))
    await firm.as(petra).contactReports.logMail(mailInput(mail))
    expect(await firm.db.prisma.contactReport.count()).toBe(1)
    const input = mailInput(mail)
    await firm.as(jonas).contactReports.logMail(input)
    await firm.as(jonas).contactReports.withdraw({ reportId: input.id })
    petra.mailbox.trouble = null
    firm.now = new Date(NOW.getTime() + 60_000)
    await firm.context(petra).deliver()
    expect(await history(petra)).toEqual([])
    expect(await stateFor(petra, mail)).toMatchObject({ state: 'withdrawn' })
  })
})

describe('withdrawing a mail', () => {
  it('takes text, files, people and the line in the history away for all; only the fact remains', async () => {
    const mail = deliver({ files: [{ name: 'a.pdf', contentType: '', sizeBytes: 1 }] })
    const input = mailInput(mail)
    await firm.as(jonas).contactReports.logMail(input)
    await firm.as(jonas).contactReports.withdraw({ reportId: input.id })
    expect(await history(petra)).toEqual([])
    await expect(firm.as(petra).contactReports.read({ reportId: input.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const count of [firm.db.prisma.reportText.count(), firm.db.prisma.reportFile.count(), firm.db.prisma.reportParticipant.count()])
      expect(await count).toBe(0)
    expect(await stateFor(petra, mail)).toMatchObject({ state: 'withdrawn' })
    await expect(firm.as(petra).contactReports.logMail(mailInput(mail))).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is open to whoever has the mail in his own mailbox, and to nobody else', async () => {
    const mail = deliver()
    const input = mailInput(mail)
    await firm.as(jonas).contactReports.logMail(input)
    await expect(firm.as(petra).contactReports.withdraw({ reportId: input.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await firm.as(petra).contactReports.logMail(mailInput(mail))
    await firm.as(petra).contactReports.withdraw({ reportId: input.id })
    expect(await history(jonas)).toEqual([])
  })

  it('can be taken back also while Outlook is away', async () => {
    const mail = deliver()
    const input = mailInput(mail)
    await firm.as(jonas).contactReports.logMail(input)
    await firm.as(jonas).contactReports.withdraw({ reportId: input.id })
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    await firm.as(jonas).contactReports.logMail(mailInput(mail, { note: 'Doch wichtig' }))
    jonas.mailbox.trouble = null
    firm.now = new Date(NOW.getTime() + 60_000)
    await firm.context(jonas).deliver()
    expect(await history(petra)).toMatchObject([{ subject: 'Anfrage', textState: 'present', excerpt: 'Doch wichtig\nBitte um Angebot.' }])
  })

  it('can be taken back by logging the mail again', async () => {
    const mail = deliver()
    const input = mailInput(mail)
    await firm.as(jonas).contactReports.logMail(input)
    await firm.as(jonas).contactReports.withdraw({ reportId: input.id })
    await firm.as(jonas).contactReports.logMail(mailInput(mail))
    expect(await history(petra)).toHaveLength(1)
  })
})

describe('logging a call', () => {
  const call = (changes: object = {}) => ({
    id: uuidv7(),
    customerId,
    contactId: null,
    channel: 'phone' as const,
    direction: 'outgoing' as const,
    outcome: 'not_reached' as const,
    at: '2026-11-23T08:30:00Z',
    subject: 'Rückruf',
    text: 'Niemand da.',
    projectId: null,
    followUp: null,
    ...changes,
  })

  it('stands in the history at once, with a follow-up if wanted', async () => {
    const followUp = { id: uuidv7(), title: 'Wieder anrufen', dueOn: '2026-11-24', assigneeId: petra.id }
    const input = call({ followUp })
    await firm.as(jonas).contactReports.logContact(input)
    await firm.as(jonas).contactReports.logContact(input)
    expect(await history(petra)).toMatchObject([{ channel: 'phone', outcome: 'not_reached', subject: 'Rückruf', excerpt: 'Niemand da.' }])
    expect(await firm.as(jonas).outbox.state({ entityId: followUp.id })).toMatchObject({ state: 'waiting', waitsFor: 'Petra Klein' })
  })

  it('refuses a person, a project or a customer that does not belong', async () => {
    const other = await firm.customer('Andere GmbH')
    const stranger = await firm.contact(other, 'fremd@andere.example')
    await expect(firm.as(jonas).contactReports.logContact(call({ contactId: stranger }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(firm.as(jonas).contactReports.logContact(call({ projectId: uuidv7() }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(firm.as(jonas).contactReports.logContact(call({ customerId: uuidv7() }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await firm.db.prisma.contactReport.count()).toBe(0)
  })

  it('refuses unknown fields, prototype keys and texts beyond the limit', async () => {
    const bad = [call({ surprise: 1 }), JSON.parse(JSON.stringify(call()).replace('{', '{"__proto__":{"x":1},')), call({ text: 'x'.repeat(100_000) })]
    for (const input of bad) await expect(firm.as(jonas).contactReports.logContact(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await firm.db.prisma.contactReport.count()).toBe(0)
  })
})
