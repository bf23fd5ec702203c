/** Mails that one reads in a team's mailbox, and logs from there. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { MailContent } from '../../../server/platform/call/mailbox.ts'
import { FakeMailbox } from '../../support/fake-mailbox.ts'
import { Firm, NOW, type Person } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

const ADDRESS = 'vertrieb@firma.example'
let database: TestDatabase
let firm: Firm
let jonas: Person
let customerId: string
let team: { oid: string; mailbox: FakeMailbox }

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  team = { oid: uuidv7(), mailbox: new FakeMailbox() }
  firm.shared.set(team.oid, team.mailbox)
})

/** The team's mailbox as an administrator has connected it. */
const connect = (status: 'connected' | 'disconnected' = 'connected') =>
  firm.db.prisma.mailbox.create({
    data: {
      ...{ organisationId: firm.id, id: uuidv7(), oid: team.oid, address: ADDRESS, name: 'Vertrieb', kind: 'shared', status },
      ...{ connectedById: jonas.id, connectedAt: NOW },
    },
  })

const deliver = (): MailContent => team.mailbox.mails.get(team.mailbox.receive({ to: [{ name: 'Vertrieb', address: ADDRESS }] }))!

const log = (mail: MailContent, changes: object = {}, caller = firm.as(jonas)) =>
  caller.contactReports.logMail({
    ...{ id: uuidv7(), itemId: mail.itemId, sharedMailbox: ADDRESS, internetMessageId: mail.internetMessageId, senderAddress: 'Anna@kunde.example' },
    ...{ subject: mail.subject, sentAt: mail.sentAt, direction: 'incoming', customerIds: [customerId], note: null, projectId: null, followUp: null },
    ...changes,
  })

it('are found by their identity, and the mailbox that holds them is their witness', async () => {
  await connect()
  const mail = deliver()
  expect(await log(mail)).toMatchObject({ state: 'logged', isByMe: true, textState: 'present', team: { mailbox: 'Vertrieb' } })
  expect(await firm.db.prisma.mailWitness.findMany({ select: { mailbox: true, itemId: true } })).toEqual([{ mailbox: team.oid, itemId: mail.itemId }])
  expect(jonas.mailbox.calls).toBe(0)
})

it('bring a follow-up that does not point into one’s own mailbox', async () => {
  await connect()
  await log(deliver(), { followUp: { id: uuidv7(), title: 'Nachfassen', dueOn: '2026-11-30', assigneeId: null } })
  expect(await firm.db.prisma.followUp.findMany({ select: { mailItemId: true } })).toEqual([{ mailItemId: null }])
})

it('stay where they are for whoever knows which they are, but has not opened them there', async () => {
  await connect()
  const mail = deliver()
  for (const itemId of ['', 'id-of-the-copy-in-my-mailbox', deliver().itemId])
    await expect(log(mail, { itemId })).rejects.toMatchObject({ cause: { reason: 'OUTLOOK_GONE' } })
  expect(await firm.db.prisma.contactReport.count()).toBe(0)
})

it('stay where they are for whoever does not know the sender, and while the mailbox is not connected', async () => {
  const mail = deliver()
  await expect(log(mail)).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
  await connect()
  await expect(log(mail, { senderAddress: 'otto@kunde.example' })).rejects.toMatchObject({ cause: { reason: 'OUTLOOK_GONE' } })
  await expect(log(mail, { internetMessageId: '<other@kunde.example>' })).rejects.toMatchObject({ cause: { reason: 'OUTLOOK_GONE' } })
  expect(await firm.db.prisma.contactReport.count()).toBe(0)
})

it('never come out of somebody’s own mailbox', async () => {
  const petra = await firm.person('Petra Klein')
  await firm.db.prisma.mailbox.create({
    data: {
      ...{ organisationId: firm.id, id: uuidv7(), oid: petra.oid, address: petra.mail, name: petra.name, kind: 'user', userId: petra.id },
      ...{ connectedById: petra.id, connectedAt: NOW },
    },
  })
  await expect(log(deliver(), { sharedMailbox: petra.mail })).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
})

it('stay in their organisation', async () => {
  const other = await Firm.found(database)
  const stranger = await other.person('Lukas Huber')
  await connect()
  const mail = deliver()
  const customerIds = [await other.customer('Fremd GmbH', { addresses: ['otto@fremd.example'] })]
  await expect(log(mail, { customerIds }, other.as(stranger))).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
  expect(await other.as(stranger).mailSync.otherMailbox({ address: ADDRESS })).toEqual({ kind: 'unconnected' })
})

it('are told beforehand whether they can be logged', async () => {
  const petra = await firm.person('Petra Klein')
  const ask = (address: string) => firm.as(jonas).mailSync.otherMailbox({ address })
  expect(await ask('Vertrieb@firma.example')).toEqual({ kind: 'unconnected' })
  expect(await ask(petra.mail)).toEqual({ kind: 'person', name: 'Petra Klein' })
  expect(await ask(petra.mail.replace('.', '_'))).toEqual({ kind: 'unconnected' })
  await firm.db.prisma.userAddress.create({ data: { organisationId: firm.id, userId: petra.id, address: 'pk@firma.example' } })
  expect(await ask('PK@firma.example')).toEqual({ kind: 'person', name: 'Petra Klein' })
  const ute = await firm.person('Ute Lang', 'sales', { mail: 'u_lang@firma.example' })
  await firm.person('Uwe Lang', 'sales', { mail: 'uwlang@firma.example' })
  expect(await ask(ute.mail)).toEqual({ kind: 'person', name: 'Ute Lang' })
  await connect()
  expect(await ask('Vertrieb@firma.example')).toEqual({ kind: 'team', name: 'Vertrieb' })
})
