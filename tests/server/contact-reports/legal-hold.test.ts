/** Mails logged by hand, of which a report is on legal hold: nothing of it is deleted, also where Outlook answers late. */
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
let mail: MailContent

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  mail = jonas.mailbox.mails.get(jonas.mailbox.receive({}))!
  petra.mailbox.mails.set(mail.itemId, mail)
})

/** Answers the id of the report that it would make. */
async function log(person: Person, changes: { note?: string } = {}): Promise<string> {
  const facts = { itemId: mail.itemId, internetMessageId: mail.internetMessageId, senderAddress: 'anna@kunde.example', subject: mail.subject }
  const details = { sentAt: mail.sentAt, direction: 'incoming' as const, customerIds: [customerId], note: null, projectId: null, followUp: null }
  const id = uuidv7()
  await firm.as(person).contactReports.logMail({ id, ...facts, ...details, ...changes })
  return id
}
async function logAndWithdraw(): Promise<string> {
  const reportId = await log(jonas)
  await firm.as(jonas).contactReports.withdraw({ reportId })
  return reportId
}
const hold = (id: string) => firm.db.prisma.contactReport.updateMany({ where: { id }, data: { holdReason: 'Klage der Kunde GmbH' } })
const report = (id: string) => firm.db.prisma.contactReport.findFirst({ where: { id }, include: { heldCustomers: true, mail: true, text: true } })
const witnesses = async () => (await firm.db.prisma.mailWitness.findMany()).map(({ reportId, mailbox }) => [reportId, mailbox])
const history = async () => {
  const answer = await firm.as(petra).cockpit.section({ customerId, section: 'history', cursor: null })
  return answer.section === 'history' ? answer.rows.map(({ reportId }) => reportId) : []
}

async function whileOutlookIsAway(person: Person, work: () => Promise<string>): Promise<string> {
  person.mailbox.trouble = 'OUTLOOK_DOWN'
  const id = await work()
  person.mailbox.trouble = null
  return id
}
async function answerLate(person: Person): Promise<void> {
  firm.now = new Date(NOW.getTime() + 60_000)
  await firm.context(person).deliver()
}

describe('a report on legal hold whose text follows', () => {
  it('stays, hidden, when a colleague’s of the same mail takes over what it tells; both are kept then', async () => {
    const waiting = await whileOutlookIsAway(jonas, () => log(jonas, { note: 'Zusage am Telefon' }))
    await hold(waiting)
    const read = await log(petra)
    await answerLate(jonas)
    expect(await history()).toEqual([read])
    expect(await report(waiting)).toMatchObject({
      ...{ authorId: jonas.id, textState: 'none', withdrawnById: null, holdReason: 'Klage der Kunde GmbH' },
      ...{ heldCustomers: [{ customerId }], text: { note: 'Zusage am Telefon' }, mail: { reportId: waiting } },
    })
    expect(await report(read)).toMatchObject({ holdReason: 'Klage der Kunde GmbH', text: { note: 'Zusage am Telefon' } })
    expect((await witnesses()).sort()).toEqual([jonas.oid, petra.oid].map((oid) => [read, oid]).sort())
  })

  it('keeps the mailbox in which its mail lies when it was withdrawn before Outlook answered', async () => {
    const id = await whileOutlookIsAway(jonas, logAndWithdraw)
    await hold(id)
    await answerLate(jonas)
    expect(await report(id)).toMatchObject({ textState: 'none' })
    expect(await witnesses()).toEqual([[id, jonas.oid]])
  })
})

describe('a mail of which a report on legal hold was withdrawn', () => {
  it.each([
    ['Outlook has confirmed it', () => logAndWithdraw()],
    ['Outlook has not confirmed it', () => whileOutlookIsAway(jonas, logAndWithdraw)],
  ])('is not logged anew beside it where %s, and the report keeps identity and mailbox', async (_, logged) => {
    const id = await logged()
    await hold(id)
    const before = { report: await report(id), witnesses: await witnesses() }
    await expect(log(jonas)).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    expect({ report: await report(id), witnesses: await witnesses() }).toEqual(before)
    expect(await history()).toEqual([])
  })

  it('is not logged anew by an entry that waited for Outlook either', async () => {
    const id = await logAndWithdraw()
    await hold(id)
    await whileOutlookIsAway(jonas, () => log(jonas))
    await answerLate(jonas)
    expect(await report(id)).toMatchObject({ mail: { reportId: id } })
    expect(await history()).toEqual([])
  })
})
