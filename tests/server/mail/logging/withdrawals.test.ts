/** What was logged before an entry goes out of the history, however much it is and whoever is stopped meanwhile. */
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { outlookTexts } from '../../../../domain/texts/outlook-texts.ts'
import { findLogged } from '../../../../server/mail/rules/logged-before.ts'
import { startWithdrawalLoop, type WithdrawalLoop } from '../../../../server/mail/rules/withdrawal-loop.ts'
import { beginWithdrawal, claimWithdrawal, workOff } from '../../../../server/mail/rules/withdrawals.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let customerId: string
let loop: WithdrawalLoop | null = null

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(async () => {
  await loop?.stop()
  await database?.drop()
})
beforeEach(async () => {
  firm = await Firm.found(database)
  firm.now = new Date()
  jonas = await firm.person('Jonas Petersen')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'], careTeam: [jonas] })
})

/** Mails from these addresses, and an entry that would have kept out the domain. */
async function logged(...addresses: string[]): Promise<string> {
  for (const address of addresses) {
    const itemId = jonas.mailbox.receive({ from: { name: null, address } })
    const { internetMessageId, sentAt } = jonas.mailbox.mails.get(itemId)!
    const mail = { id: uuidv7(), itemId, internetMessageId, sentAt, senderAddress: address, subject: '', direction: 'incoming' as const }
    await firm.as(jonas).contactReports.logMail({ ...mail, customerIds: [customerId], note: null, projectId: null, followUp: null })
  }
  const { id } = await firm.as(jonas).mailRules.add({ id: uuidv7(), effect: 'exclude', kind: 'domain', value: 'kunde.example', scope: 'own' })
  return id
}

const five = ['a@kunde.example', 'b@kunde.example', 'c@einkauf.kunde.example', 'd@kunde.example', 'e@kunde.example']
const live = () => firm.db.prisma.contactReport.count({ where: { withdrawnAt: null } })
const progress = async (id: string) => (await firm.as(jonas).mailRules.list()).find((rule) => rule.id === id)?.withdrawing
const rule = { kind: 'domain' as const, value: 'kunde.example', userId: '' }
const found = async () => findLogged(firm.context(jonas), { ...rule, userId: jonas.id })

/** Withdraws so many, one by one, then there is no time left. */
async function some(id: string, count: number): Promise<void> {
  const held = await beginWithdrawal(firm.context(jonas), { id }, (await found()).length)
  let left = count
  await workOff(firm.context(jonas), held!, await found(), () => left-- > 0, 1)
}

const runLoop = (): void => {
  loop = startWithdrawalLoop({ database, contextFor: () => firm.context(jonas), log: pino({ level: 'silent' }), turnMs: 50 })
}
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}

it('goes by the domain and what lies below it, and not by one that only sounds alike', async () => {
  const id = await logged(...five, 'x@andererkunde.example', 'y@kunde.example.org')
  expect(await found()).toHaveLength(5)
  expect(await firm.as(jonas).mailRules.withdrawLogged({ id })).toEqual({ withdrawn: 5, total: 5 })
  expect(await live()).toBe(2)
  expect(await progress(id)).toBeNull()
})

it('finds an address with and without what stands behind its plus', async () => {
  await logged('anna@kunde.example', 'anna+angebot@kunde.example', 'annabell@kunde.example', 'anna+x@andere.example')
  const address = { kind: 'address' as const, value: 'anna@kunde.example', userId: jonas.id }
  expect(await findLogged(firm.context(jonas), address)).toHaveLength(2)
})

it('takes out of each follow-up what repeats its own mail, also where several go together', async () => {
  const id = await logged(...five)
  const [first, second] = await found()
  await firm.db.prisma.contactReport.updateMany({ where: { id: first! }, data: { subject: 'Pumpe P-4711' } })
  const row = { organisationId: firm.id, dueOn: new Date('2027-01-11'), assigneeId: jonas.id, authorId: jonas.id }
  await firm.db.prisma.followUp.createMany({
    data: [
      { ...row, id: uuidv7(), reportId: first!, title: 'P-4711 anbieten' },
      { ...row, id: uuidv7(), reportId: second!, title: 'P-4711 nachfassen' },
      { ...row, id: uuidv7(), title: 'P-4711 liefern' },
    ],
  })
  const emma = await firm.person('Emma Clark', 'sales', { language: 'en' })
  const hers = { ...row, assigneeId: emma.id, id: uuidv7(), reportId: first!, title: 'P-4711, her part' }
  await firm.db.prisma.followUp.create({ data: hers })
  await firm.as(jonas).mailRules.withdrawLogged({ id })
  expect(await firm.db.prisma.followUp.findFirst({ where: { id: hers.id } })).toMatchObject({ title: outlookTexts.en.withdrawnFollowUp })
  await firm.db.prisma.followUp.deleteMany({ where: { id: hers.id } })
  const followUps = await firm.db.prisma.followUp.findMany({ orderBy: { title: 'asc' }, select: { title: true, reportId: true } })
  expect(followUps.map(({ title }) => title)).toEqual(['P-4711 liefern', 'P-4711 nachfassen', outlookTexts.de.withdrawnFollowUp].sort())
  expect(followUps.map(({ reportId }) => reportId)).toEqual([null, null, null])
})

it('tells how far it is, and is gone on with where it stopped', async () => {
  const id = await logged(...five)
  await some(id, 2)
  expect(await progress(id)).toEqual({ done: 2, total: 5 })
  expect(await live()).toBe(3)
  runLoop()
  await until(async () => (await progress(id)) === null)
  expect(await live()).toBe(0)
  expect(await firm.db.prisma.auditEntry.count({ where: { action: 'contactReports.withdraw' } })).toBe(5)
  await loop?.stop()
  loop = null
})

it('leaves alone what somebody logs while it is under way, knowing the entry', async () => {
  const id = await logged(...five)
  await some(id, 2)
  firm.now = new Date(firm.now.getTime() + 1_000)
  const itemId = jonas.mailbox.receive({ from: { name: null, address: 'neu@kunde.example' } })
  const { internetMessageId, sentAt } = jonas.mailbox.mails.get(itemId)!
  const mail = { id: uuidv7(), itemId, internetMessageId, sentAt, senderAddress: 'neu@kunde.example', subject: '', direction: 'incoming' as const }
  await firm.as(jonas).contactReports.logMail({ ...mail, customerIds: [customerId], note: 'gilt', projectId: null, followUp: null })
  runLoop()
  await until(async () => (await progress(id)) === null)
  await loop?.stop()
  loop = null
  expect(await firm.db.prisma.contactReport.findMany({ where: { withdrawnAt: null }, select: { id: true } })).toEqual([{ id: mail.id }])
})

it('is worked on by one at a time, and whoever comes too late changes nothing', async () => {
  const id = await logged(...five)
  const first = await beginWithdrawal(firm.context(jonas), { id }, 5)
  expect(await beginWithdrawal(firm.context(jonas), { id }, 5)).toBeNull()
  expect(await claimWithdrawal(database, firm.now)).toBeNull()
  const later = new Date(firm.now.getTime() + 120_000)
  const [second, third] = await Promise.all([claimWithdrawal(database, later), claimWithdrawal(database, later)])
  expect([second, third].filter((held) => held !== null)).toHaveLength(1)
  expect(await workOff(firm.context(jonas), first!, await found(), () => true)).toEqual({ done: 0, total: 5 })
  expect(await live()).toBe(5)
})

it('tries again what could not be withdrawn, and shows meanwhile that it is not over', async () => {
  const id = await logged(...five)
  const ctx = firm.context(jonas)
  const held = await beginWithdrawal(ctx, { id }, 5)
  expect(await workOff(ctx, held!, [...(await found()).slice(1), 'no id'], () => true)).toEqual({ done: 4, total: 5 })
  expect(await progress(id)).toEqual({ done: 4, total: 5 })
  const later = await claimWithdrawal(database, new Date(firm.now.getTime() + 120_000))
  expect(await workOff(ctx, later!, await found(), () => true)).toEqual({ done: 5, total: 5 })
  expect([await progress(id), await live()]).toEqual([null, 0])
})

it('ends when who wants it may not decide about the entry any more', async () => {
  await logged(...five)
  const petra = await firm.person('Petra Klein', 'head_of_sales')
  const company = { id: uuidv7(), effect: 'exclude' as const, kind: 'domain' as const, value: 'kunde.example', scope: 'company' as const }
  const { id } = await firm.as(petra).mailRules.add(company)
  await beginWithdrawal({ ...firm.context(petra), now: () => new Date(0) }, { id }, 5)
  // The loop's contexts are those of Jonas, who does not lead.
  runLoop()
  await until(async () => (await firm.db.prisma.mailWithdrawal.count()) === 0)
  expect(await live()).toBe(5)
  await loop?.stop()
  loop = null
})

it('ends with its entry', async () => {
  const id = await logged(...five)
  await some(id, 1)
  await firm.as(jonas).mailRules.remove({ id })
  expect(await firm.db.prisma.mailWithdrawal.count()).toBe(0)
  expect(await live()).toBe(4)
})
