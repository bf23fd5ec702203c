/** Who a user is: his sign-in name need not be an address of his, and an alias is the same person. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { learnProfile } from '../../../../server/company/people/learn-profile.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

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
  firm = await Firm.found(database, { reportVisibility: 'participants' })
  jonas = await firm.person('Jonas Petersen', 'sales', { mail: 'jp@firma.local' })
  petra = await firm.person('Petra Klein')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  jonas.mailbox.profile = {
    name: 'Jonas Petersen-Holm',
    mail: 'jonas.petersen@firma.example',
    addresses: ['jonas.petersen@firma.example', 'j.petersen@firma.example'],
  }
})

const learn = () => learnProfile(firm.context(jonas))
const user = () => firm.db.prisma.user.findFirstOrThrow({ where: { id: jonas.id } })

/** Petra logs a mail that went to `address`, too. */
async function logMailTo(address: string): Promise<string> {
  const itemId = petra.mailbox.receive({ to: [{ name: null, address }] })
  const { internetMessageId, subject, sentAt } = petra.mailbox.mails.get(itemId)!
  const reportId = uuidv7()
  await firm.as(petra).contactReports.logMail({
    ...{ id: reportId, itemId, internetMessageId, subject, sentAt, direction: 'incoming', customerIds: [customerId] },
    ...{ senderAddress: 'anna@kunde.example', note: null, projectId: null, followUp: null },
  })
  return reportId
}

it('name and addresses are those of the directory, asked once a day', async () => {
  await learn()
  expect(await user()).toMatchObject({ name: 'Jonas Petersen-Holm', mail: 'jonas.petersen@firma.example' })
  const { calls } = jonas.mailbox
  jonas.mailbox.profile = { ...jonas.mailbox.profile, name: 'Jonas Holm' }
  await learn()
  expect(jonas.mailbox.calls).toBe(calls)
  firm.now = new Date(firm.now.getTime() + 25 * 3_600_000)
  await learn()
  expect((await user()).name).toBe('Jonas Holm')
})

it('a colleague’s address that passes to him makes none of the mails his that came before', async () => {
  const [alias] = ['vertrieb.nord@firma.example']
  petra.mailbox.profile = { name: null, mail: null, addresses: [petra.mail, alias!] }
  await learnProfile(firm.context(petra))
  const unnamed = await firm.person('Ute Lang', 'sales', { mail: 'ute@firma.example' })
  const [old, older] = [await logMailTo(alias!), await logMailTo(unnamed.mail)]
  await firm.db.prisma.reportParticipant.updateMany({ where: { address: { in: [alias!, unnamed.mail] } }, data: { userId: null } })
  jonas.mailbox.profile = { ...jonas.mailbox.profile, addresses: [...jonas.mailbox.profile.addresses, alias!, unnamed.mail] }
  await learn()
  const young = await logMailTo(alias!)
  const { rows } = await firm.as(jonas).personalData.read({ holding: 'contact_report', cursor: null })
  expect(rows.map(({ id }) => id)).toEqual([young])
  for (const reportId of [old, older]) {
    const [report] = await firm.db.prisma.reportParticipant.findMany({ where: { reportId, userId: jonas.id } })
    expect(report).toBeUndefined()
  }
})

it('what the directory does not tell stays, and a failure is asked again after an hour', async () => {
  jonas.mailbox.trouble = 'OUTLOOK_DOWN'
  await expect(learn()).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
  await learn()
  jonas.mailbox.trouble = null
  jonas.mailbox.profile = { name: null, mail: null, addresses: [] }
  firm.now = new Date(firm.now.getTime() + 3_700_000)
  await learn()
  expect(await user()).toMatchObject({ name: 'Jonas Petersen', mail: 'jp@firma.local' })
})

it('a recipient by an alias reads the mail, whether it was logged before or after the alias was known', async () => {
  const before = await logMailTo('j.petersen@firma.example')
  await expect(firm.as(jonas).contactReports.read({ reportId: before })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await learn()
  const after = await logMailTo('j.petersen@firma.example')
  for (const reportId of [before, after]) expect(await firm.as(jonas).contactReports.read({ reportId })).toMatchObject({ reportId })
})

it('an address that somebody else has now is his', async () => {
  await learn()
  petra.mailbox.profile = { name: 'Petra Klein', mail: petra.mail, addresses: [petra.mail, 'j.petersen@firma.example'] }
  await learnProfile(firm.context(petra))
  const reportId = await logMailTo('j.petersen@firma.example')
  const people = await firm.db.prisma.reportParticipant.findMany({ where: { reportId, role: 'to' } })
  expect(people.map(({ userId }) => userId)).toEqual([petra.id])
})
