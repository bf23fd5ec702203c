import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keyedHash, mailIdentity } from '../../../../server/contact-reports/hash-identity.ts'
import { likelyAmong } from '../../../../server/mail/gateways/likely-gateways.ts'
import type { MailContent } from '../../../../server/platform/call/mailbox.ts'
import { FakeMailbox } from '../../../support/fake-mailbox.ts'
import { Firm, NOW, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let admin: Person
let customerId: string
let team: FakeMailbox
const teamOid = uuidv7()

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  admin = await firm.person('Jan Brandt', 'admin')
  customerId = await firm.customer('Feinkost Lindemann GmbH', { addresses: ['anna@kunde.example'] })
  await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { phone: '+494515550123' } })
  team = new FakeMailbox()
  firm.shared.set(teamOid, team)
  await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, isLoggingOn: true } })
  const mailbox = {
    id: uuidv7(),
    oid: teamOid,
    address: 'vertrieb@firma.example',
    name: 'Vertrieb',
    kind: 'shared' as const,
    connectedById: admin.id,
    connectedAt: NOW,
  }
  await firm.db.prisma.mailbox.create({ data: { organisationId: firm.id, ...mailbox } })
})

const from = (address: string) => ({ from: { name: 'Anlage', address } })
const fax = (more: Partial<MailContent> = {}): Partial<MailContent> => ({
  ...from('fax@firma.example'),
  ...{ subject: 'Faxnachricht von +49 451 5550123', uniqueText: 'Das Dokument hängt an.' },
  ...more,
})
const asAdmin = () => firm.as(admin).mailGateways
const senders = async () => (await asAdmin().likely()).likely.map(({ sender, mails }) => [sender, mails])

describe('senders that look like gateways', () => {
  it('are read from the own inbox and those of teams, each mail once, without what is on the list', async () => {
    admin.mailbox.receive(fax({ internetMessageId: '<1@x>' }))
    team.receive(fax({ internetMessageId: '<1@x>' }))
    team.receive(fax({ internetMessageId: '<2@x>' }))
    team.receive({ subject: 'Bestellung', ...from('anna@kunde.example') })
    expect(await senders()).toEqual([['fax@firma.example', 2]])
    await asAdmin().add({ id: uuidv7(), kind: 'fax', sender: 'fax@firma.example', customerFrom: 'number' })
    expect(await senders()).toEqual([])
  })

  it('are not read where the rules of privacy say no', async () => {
    team.receive(fax({ internetMessageId: '<1@x>', sensitivity: 'private' }))
    team.receive(fax({ internetMessageId: '<2@x>', ...from('fax@betriebsrat.example') }))
    await firm.as(admin).mailRules.add({ id: uuidv7(), effect: 'exclude', kind: 'domain', value: 'betriebsrat.example', scope: 'company' })
    expect(await senders()).toEqual([])
    team.receive(fax({ internetMessageId: '<3@x>' }))
    expect(await senders()).toEqual([['fax@firma.example', 1]])
    const { id: mailboxId } = await firm.db.prisma.mailbox.findFirstOrThrow({ where: { oid: teamOid } })
    const folder = { id: uuidv7(), folderId: 'inbox', name: 'Posteingang', isExcluded: true }
    await firm.db.prisma.mailFolder.create({ data: { organisationId: firm.id, mailboxId, ...folder } })
    expect(await senders()).toEqual([])
    await firm.db.prisma.mailFolder.deleteMany({})
    await firm.db.prisma.loggingPolicy.updateMany({ data: { isLoggingOn: false } })
    const before = team.calls
    expect(await senders()).toEqual([])
    expect(team.calls).toBe(before)
  })

  it('are not read where a category keeps a mail out, nor whoever it goes to', async () => {
    team.categories.set(team.receive(fax({ ...from('fax1@firma.example') })), ['Privat'])
    team.categories.set(team.receive(fax({ ...from('fax2@firma.example') })), ['Betriebsarzt'])
    team.receive(fax({ ...from('fax3@firma.example'), to: [{ name: null, address: 'betriebsrat@firma.example' }] }))
    const company = { effect: 'exclude', scope: 'company' } as const
    await firm.as(admin).mailRules.add({ id: uuidv7(), kind: 'category', value: 'Betriebsarzt', ...company })
    await firm.as(admin).mailRules.add({ id: uuidv7(), kind: 'address', value: 'betriebsrat@firma.example', ...company })
    expect(await senders()).toEqual([])
    expect(await asAdmin().tryOut({ sender: '@firma.example', customerFrom: 'number' })).toBeNull()
  })

  it('are looked for with room for others between senders', async () => {
    let turns = 0
    let handle = setImmediate(function next() {
      turns++
      handle = setImmediate(next)
    })
    const reads = new Map<number, number>()
    const mails = Array.from({ length: 600 }, (_, number) => ({
      ...{ sender: `fax@firma${number % 60}.example`, receivedAt: '2026-11-20T08:00:00Z' },
      get subject() {
        reads.set(turns, (reads.get(turns) ?? 0) + 1)
        return 'Faxnachricht von +49 451 5550123'
      },
    }))
    expect(await likelyAmong(mails)).toHaveLength(60)
    clearImmediate(handle)
    expect(Math.max(...reads.values())).toBeLessThan(100)
  })

  it('say which inbox could not be read, and fail where none could', async () => {
    admin.mailbox.trouble = 'OUTLOOK_REFUSED'
    team.receive(fax())
    expect(await asAdmin().likely()).toMatchObject({ likely: [{ sender: 'fax@firma.example', kind: 'fax' }], missed: ['Jan Brandt'] })
    team.trouble = 'OUTLOOK_DOWN'
    await expect(asAdmin().likely()).rejects.toMatchObject({ cause: { reason: 'OUTLOOK_REFUSED' } })
  })

  it('are those of the teams for an administrator without a mailbox of his own', async () => {
    admin.mailbox.trouble = 'OUTLOOK_GONE'
    expect(await asAdmin().likely()).toEqual({ likely: [], missed: [] })
    team.receive(fax())
    expect(await asAdmin().likely()).toMatchObject({ likely: [{ sender: 'fax@firma.example' }], missed: [] })
    team.trouble = 'OUTLOOK_GONE'
    expect(await asAdmin().likely()).toEqual({ likely: [], missed: ['Vertrieb'] })
  })

  it('are for administrators', async () => {
    const lead = await firm.person('Sabine Hoffmann', 'head_of_sales')
    await expect(firm.as(lead).mailGateways.likely()).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    await expect(firm.as(lead).mailGateways.tryOut({ sender: 'fax@firma.example', customerFrom: 'number' })).rejects.toMatchObject({
      cause: { reason: 'FORBIDDEN' },
    })
  })
})

describe('trying a gateway', () => {
  const tryOut = (sender: string, customerFrom: 'number' | 'body' = 'number') => asAdmin().tryOut({ sender, customerFrom })

  it('shows what the last mail names, and whose it is; nothing is kept', async () => {
    team.receive(fax({ receivedAt: '2026-11-20T08:00:00Z', subject: 'Faxnachricht von +49 451 999999' }))
    team.receive(fax({ receivedAt: '2026-11-22T08:00:00Z' }))
    const found = { receivedAt: '2026-11-22T08:00:00Z', named: ['+494515550123'], customers: [{ customerId, name: 'Feinkost Lindemann GmbH' }] }
    expect(await tryOut('Fax@firma.example')).toEqual(found)
    expect(await tryOut('@firma.example')).toEqual(found)
    expect(await tryOut('andere@firma.example')).toBeNull()
    await expect(tryOut('niemand')).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
    const [verdicts, reports] = await Promise.all([firm.db.prisma.mailVerdict.count(), firm.db.prisma.contactReport.count()])
    expect([verdicts, reports]).toEqual([0, 0])
  })

  it('reads no copy of what is secret in another mailbox', async () => {
    const other = uuidv7()
    firm.shared.set(other, new FakeMailbox())
    const { id: mailboxId } = await firm.db.prisma.mailbox.create({
      data: {
        ...{ organisationId: firm.id, id: uuidv7(), oid: other, address: 'service@firma.example', name: 'Service', kind: 'shared' },
        ...{ connectedById: admin.id, connectedAt: NOW },
      },
    })
    const copy = fax({ internetMessageId: '<geheim@firma.example>' })
    const { internetMessageId, subject, sentAt, from: writer } = team.mails.get(team.receive(copy)) as MailContent
    const identity = mailIdentity({ internetMessageId, subject, sentAt, senderAddress: writer?.address ?? null })
    const mailHash = keyedHash(await firm.context(admin).hashKey(), identity)
    expect(await tryOut('fax@firma.example')).toMatchObject({ named: ['+494515550123'] })
    await firm.db.prisma.mailSecrecy.create({ data: { organisationId: firm.id, mailboxId, mailHash, secretOn: NOW } })
    expect(await tryOut('fax@firma.example')).toBeNull()
  })

  it('finds the address that a form names', async () => {
    admin.mailbox.receive({ ...from('formular@firma.example'), subject: 'Kontakt', uniqueText: 'Name: Anna\nE-Mail: anna@kunde.example' })
    expect(await tryOut('formular@firma.example', 'body')).toMatchObject({ named: ['anna@kunde.example'], customers: [{ customerId }] })
  })

  it('reads in a team’s mailbox nothing that a person has written', async () => {
    team.receive({ ...from('petra@firma.example'), subject: 'Rückruf', uniqueText: 'E-Mail: anna@kunde.example' })
    expect(await tryOut('petra@firma.example', 'body')).toBeNull()
  })
})
