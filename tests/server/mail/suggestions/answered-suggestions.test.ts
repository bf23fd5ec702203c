/** What a reader has dealt with of a mail's suggestions does not come back to him, unless he takes it back. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const mail = { internetMessageId: '<schaden@kunde.example>', senderAddress: 'anna@kunde.example' }

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
})

const answered = (who = jonas, of: typeof mail | { internetMessageId: null; senderAddress: null } = mail) => firm.as(who).suggestions.answered(of)

function comeBackTo(suggestion: 'follow_up' | 'complaint' | null) {
  const own = { contactId: null, projectId: null, reportId: null, note: null, assigneeId: petra.id, mailItemId: null }
  return firm.as(jonas).followUps.create({ id: uuidv7(), customerId, title: 'Nachgehen', dueOn: '2026-11-30', ...own, mail, suggestion })
}

it('what he put aside stays aside for him alone, in this mail alone, once and until he takes it back', async () => {
  for (const kind of ['closed', 'closed', 'visit'] as const) await firm.as(jonas).suggestions.answer({ mail, kind })
  expect(await answered()).toEqual(['visit', 'closed'])
  expect(await answered(petra)).toEqual([])
  expect(await answered(jonas, { ...mail, internetMessageId: '<andere@kunde.example>' })).toEqual([])
  await firm.as(petra).suggestions.reopen({ mail, kind: 'closed' })
  await firm.as(jonas).suggestions.reopen({ mail, kind: 'visit' })
  expect(await answered()).toEqual(['closed'])
})

it('a question that he does not want answered from facts stays aside as well', async () => {
  for (const kind of ['price', 'order', 'visit'] as const) await firm.as(jonas).suggestions.answer({ mail, kind })
  await firm.as(jonas).suggestions.reopen({ mail, kind: 'price' })
  expect(await answered()).toEqual(['visit', 'order'])
})

it('what became a follow-up is not suggested again, even once it is done, until it is taken back', async () => {
  const made = await comeBackTo('complaint')
  await comeBackTo(null)
  expect(await answered()).toEqual(['complaint'])
  expect(await answered(petra)).toEqual([])
  const done = await firm.as(petra).followUps.complete({ id: made.id, version: made.version, done: true })
  expect(await answered()).toEqual(['complaint'])
  const open = await firm.as(petra).followUps.complete({ id: made.id, version: done.version, done: false })
  await firm.as(jonas).followUps.withdraw({ id: made.id, version: open.version })
  expect(await answered()).toEqual([])
})

it('a mail that tells nothing to know it by is not kept, and refuses nothing', async () => {
  const nobodys = { internetMessageId: null, senderAddress: null }
  await firm.as(jonas).suggestions.answer({ mail: nobodys, kind: 'closed' })
  expect(await answered(jonas, nobodys)).toEqual([])
  expect(await firm.db.prisma.answeredSuggestion.count()).toBe(0)
})

it('nothing of it outlives the withdrawal of the mail', async () => {
  const id = uuidv7()
  const itemId = jonas.mailbox.receive({ from: { name: 'Anna', address: mail.senderAddress } })
  const { internetMessageId, sentAt, subject } = jonas.mailbox.mails.get(itemId)!
  const logged = { internetMessageId, senderAddress: mail.senderAddress }
  await firm.as(jonas).contactReports.logMail({
    ...{ id, itemId, ...logged, subject, sentAt, direction: 'incoming', customerIds: [customerId] },
    ...{ note: null, projectId: null, followUp: null },
  })
  await firm.as(jonas).suggestions.answer({ mail: logged, kind: 'closed' })
  await firm.as(petra).suggestions.answer({ mail: logged, kind: 'closed' })
  expect(await firm.db.prisma.answeredSuggestion.count()).toBe(2)
  await firm.as(jonas).contactReports.withdraw({ reportId: id })
  expect(await firm.db.prisma.answeredSuggestion.count()).toBe(0)
})
