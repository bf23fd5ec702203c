/** A mail that is logged opens the cockpit at which it is logged, whoever sent it; and what stands beside one that is not. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MailContent } from '../../../../server/platform/call/mailbox.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let lindemann: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  lindemann = await firm.customer('Feinkost Lindemann', { addresses: ['maren@lindemann.example'], domain: 'lindemann.example' })
})

/** `addresses`: of everybody on the mail, the sender first. */
const itemOf = (mail: MailContent, changes: object = {}) => ({
  mode: 'read' as const,
  addresses: [{ address: mail.from?.address ?? '', name: mail.from?.name ?? '' }],
  mail: { internetMessageId: mail.internetMessageId, senderAddress: mail.from?.address ?? null },
  customerId: null,
  ...changes,
})

function receive(address: string, name = ''): MailContent {
  const itemId = jonas.mailbox.receive({ from: { address, name } })
  const mail = jonas.mailbox.mails.get(itemId)
  if (!mail) throw new Error('not received')
  return mail
}

const log = (mail: MailContent, customerId: string) =>
  firm.as(jonas).contactReports.logMail({
    ...{ id: uuidv7(), itemId: mail.itemId, internetMessageId: mail.internetMessageId, senderAddress: mail.from?.address ?? null },
    ...{ subject: mail.subject, sentAt: mail.sentAt, direction: 'incoming', customerIds: [customerId], note: null, projectId: null, followUp: null },
  })

const opened = (mail: MailContent, changes: object = {}) => firm.as(jonas).cockpit.ofItem(itemOf(mail, changes))

describe('a logged mail', () => {
  it.each([
    ['a gateway of one’s own house', 'fax@firma.example'],
    ['a stranger', 'jemand@fremd.example'],
    ['another customer’s person', 'carl@andere.example'],
  ])('opens the cockpit at which it is logged, though it came from %s', async (_, address) => {
    await firm.customer('Andere GmbH', { addresses: ['carl@andere.example'] })
    const mail = receive(address)
    await log(mail, lindemann)
    const answer = await opened(mail)
    expect(answer).toMatchObject({ kind: 'customers', cockpit: { customer: { customerId: lindemann }, person: null }, mail: { state: 'logged' } })
  })

  it('opens it for an ignored sender, too, and tells no other the way back when it is withdrawn', async () => {
    const mail = receive('werbung@fremd.example')
    await firm.as(jonas).customers.ignoreSender({ address: 'werbung@fremd.example' })
    await log(mail, lindemann)
    const answer = await opened(mail)
    if (answer.kind !== 'customers' || answer.mail.state !== 'logged') throw new Error('not logged')
    await firm.as(jonas).contactReports.withdraw({ reportId: answer.mail.reportId })
    expect(await opened(mail)).toMatchObject({ kind: 'ignored', mail: { state: 'withdrawn', isByMe: true } })
  })

  it('offers to add who wrote it where he has the customer’s mail domain, and nobody else', async () => {
    const [own, foreign] = [receive('ayse@lindemann.example', 'Ayşe Demirtaş'), receive('jemand@fremd.example')]
    await log(own, lindemann)
    await log(foreign, lindemann)
    const stranger = { address: 'ayse@lindemann.example', name: 'Ayşe Demirtaş', companyDomain: 'lindemann.example' }
    expect(await opened(own)).toMatchObject({ stranger, isInternal: false })
    expect(await opened(foreign)).toMatchObject({ stranger: null })
  })

  it('of a customer one may not see opens nothing of him', async () => {
    const closed = await Firm.found(database, { domain: 'zu.example', customerVisibility: 'care_team' })
    const [anna, ben] = [await closed.person('Anna Voss'), await closed.person('Ben Kurz')]
    const customerId = await closed.customer('Geheim GmbH', { careTeam: [anna] })
    const itemId = anna.mailbox.receive({ from: { address: 'fax@zu.example', name: '' } })
    const mail = anna.mailbox.mails.get(itemId)
    if (!mail) throw new Error('not received')
    await closed.as(anna).contactReports.logMail({
      ...{ id: uuidv7(), itemId, internetMessageId: mail.internetMessageId, senderAddress: 'fax@zu.example', subject: '', sentAt: mail.sentAt },
      ...{ direction: 'incoming', customerIds: [customerId], note: null, projectId: null, followUp: null },
    })
    const answer = await closed.as(ben).cockpit.ofItem(itemOf(mail))
    expect(answer.kind).toBe('internal')
    expect(JSON.stringify(answer)).not.toContain('Geheim')
  })
})

describe('an item without anybody of a customer', () => {
  it('stands beside the customer one chooses, without his main contact having written', async () => {
    const mail = receive('petra@firma.example')
    expect(await opened(mail)).toEqual({ kind: 'internal', mail: { state: 'not_logged' } })
    const chosen = await opened(mail, { customerId: lindemann })
    expect(chosen).toMatchObject({
      kind: 'customers',
      isInternal: true,
      cockpit: { customer: { customerId: lindemann } },
      choices: [{ customerId: lindemann }],
    })
  })

  it('stands beside the customer whose mail a colleague passed on, and offers to add a sender whom nobody knows', async () => {
    const mail = receive('petra@firma.example')
    const forwarded = (...addresses: string[]) => opened(mail, { forwarded: addresses.map((address) => ({ address, name: '' })) })
    const answer = await forwarded('jonas@firma.example', 'maren@lindemann.example', 'jemand@fremd.example')
    expect(answer).toMatchObject({ kind: 'customers', isInternal: true, cockpit: { customer: { customerId: lindemann }, person: { name: 'maren' } } })
    expect(await forwarded('jemand@fremd.example')).toMatchObject({ kind: 'unknown', sender: { address: 'jemand@fremd.example' } })
    expect((await opened(receive('neu@fremd.example'), { forwarded: [{ address: 'maren@lindemann.example', name: '' }] })).kind).toBe('unknown')
  })

  it('and a mail to the whole company is nobody’s of it', async () => {
    const { prisma } = firm.db
    await prisma.customerEmail.create({ data: { organisationId: firm.id, id: uuidv7(), customerId: lindemann, address: 'info@lindemann.example' } })
    expect(await opened(receive('info@lindemann.example'))).toMatchObject({ kind: 'customers', cockpit: { person: null } })
    expect(await opened(receive('maren@lindemann.example'))).toMatchObject({ cockpit: { person: { name: 'maren' } } })
  })
})
