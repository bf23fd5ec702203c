/** What a customer's own mail sets going, once the engine has logged it: the clock of a complaint, and the end of asking after a quote. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, dayIn } from '../../../../domain/time/local-time.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from './reading.ts'

let database: TestDatabase
let world: Reading
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
  world = await Reading.start(database)
  customerId = await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'], careTeam: [world.jonas] })
  await world.firm.as(world.jonas).mailSync.connectOwn()
  world.run()
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

const me = () => world.firm.as(world.jonas)

/** A minute ago, so that what is sent now comes after it. */
async function pausedComplaint(): Promise<string> {
  world.firm.now = new Date(Date.now() - 60_000)
  const openedOn = dayIn(world.firm.now, 'Europe/Berlin')
  const complaint = { customerId, contactId: null, kind: 'damaged', subject: 'Palette nass', text: null, orderId: null, productNumber: null }
  const { complaintId } = await me().complaints.enter({ id: uuidv7(), ...complaint, reportId: null, responsibleId: null, openedOn })
  await me().complaints.beginPause({ id: uuidv7(), complaintId, because: 'Fotos' })
  return complaintId
}

async function openQuote(): Promise<void> {
  const quotedOn = toDate(addDays(dayIn(new Date(), 'Europe/Berlin'), -9))
  const quote = { organisationId: world.firm.id, id: uuidv7(), customerId, number: 'AN-1', quotedOn, totalCents: 5_000_000, ownerId: world.jonas.id }
  await world.firm.db.prisma.quote.create({ data: quote })
}

async function nextContact() {
  const answer = await me().cockpit.section({ customerId, section: 'quotes', cursor: null })
  return answer.section === 'quotes' ? answer.rows[0]?.nextContact : undefined
}

/** As `Reading.until`, for as long as the product promises. */
const within10Seconds = async (holds: () => Promise<boolean>): Promise<boolean> => {
  for (const begun = Date.now(); Date.now() - begun < 10_000; ) {
    world.firm.now = new Date()
    if (await holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

const sent = (given: Parameters<Reading['deliver']>[1]) => {
  const at = `${new Date().toISOString().slice(0, 19)}Z`
  return world.deliver(world.jonas, { ...given, sentAt: at, receivedAt: at })
}

it('is not set going by a machine in his name, nor by what another customer writes to him and to us', async () => {
  const [organisationId, { prisma }] = [world.firm.id, world.firm.db]
  await world.firm.customer('Anderer GmbH', { addresses: ['bernd@anderer.example'] })
  await prisma.mailRule.create({ data: { organisationId, id: uuidv7(), effect: 'always', kind: 'address', value: 'anna@kunde.example' } })
  await openQuote()
  const complaintId = await pausedComplaint()
  await world.settled(world.jonas)
  await sent({ subject: 'Eingang bestätigt', headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] })
  await sent({ from: { name: 'Bernd', address: 'bernd@anderer.example' }, cc: [{ name: 'Anna', address: 'anna@kunde.example' }] })
  await world.until(async () => (await prisma.reportCustomer.count({ where: { customerId } })) === 2)
  world.firm.now = new Date()
  expect((await me().complaints.read({ complaintId })).standing.isPaused).toBe(true)
  expect(await nextContact()).toMatchObject({ step: expect.stringMatching(/arrived|questions/) })
})

it('lets the clock of a complaint go on, and ends the rhythm of an open quote', async () => {
  const complaintId = await pausedComplaint()
  // A first look at the mailbox is no matter of the mail that comes then.
  await world.settled(world.jonas)
  expect((await me().complaints.read({ complaintId })).standing.isPaused).toBe(true)
  expect(await nextContact()).toMatchObject({ step: expect.stringMatching(/arrived|questions/) })

  await sent({ subject: 'Fotos der Palette' })

  expect(await within10Seconds(async () => !(await me().complaints.read({ complaintId })).standing.isPaused)).toBe(true)
  const report = (await world.reports()).at(-1)
  expect(await me().complaints.read({ complaintId })).toMatchObject({
    pauses: [{ endedBy: null, endedAt: report!.at.toISOString(), reportId: report!.id }],
  })
  expect(await within10Seconds(async () => (await nextContact())?.step === null)).toBe(true)
  expect(await nextContact()).toEqual({ step: null, because: 'heard' })
})
