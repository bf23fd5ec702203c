import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const MONDAY = '2026-11-30'
const WEEK = { from: MONDAY, days: 7 }

let database: TestDatabase
let firm: Firm
let jonas: Person
let nord: string
let ost: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  nord = await customer('Nord GmbH', 53.85)
  ost = await customer('Ost GmbH', 53.86)
})

async function customer(name: string, latitude: number): Promise<string> {
  const id = await firm.customer(name, { careTeam: [jonas] })
  await firm.db.prisma.customer.updateMany({ where: { id }, data: { classLetter: 'A', classDigit: 1, phone: '+49451123' } })
  await firm.db.prisma.site.updateMany({ where: { customerId: id }, data: { latitude, longitude: 10.7, positionAccuracy: 'exact' } })
  return id
}

async function visit(customerId: string, day: string, time: string): Promise<string> {
  const id = uuidv7()
  const none = { siteId: null, contactId: null, note: null }
  await firm.as(jonas).visits.create({ id, customerId, ...none, day, time, minutes: 60, status: 'confirmed' })
  return id
}

const appoint = (itemId: string, from: string, until: string, given: object = {}) =>
  jonas.mailbox.appoint({ itemId, startsAt: from, endsAt: until, place: '', ...given })
const read = () => firm.as(jonas).visitPlan.read(WEEK)

describe('a visit in the calendar', () => {
  it('across a new appointment gets a time beside it; on consent its event moves there, and the conflict is gone', async () => {
    const id = await visit(nord, MONDAY, '10:00')
    expect((await read()).conflicts).toEqual([])
    appoint('dentist', `${MONDAY}T09:30:00.000Z`, `${MONDAY}T10:30:00.000Z`, { subject: 'Zahnarzt' })
    const [conflict] = (await read()).conflicts
    expect(conflict).toMatchObject({ id, cause: 'appointment', withId: 'dentist', suggestion: { day: MONDAY } })
    const { day, from } = conflict!.suggestion!
    const time = `${String(Math.floor(from / 60)).padStart(2, '0')}:${String(from % 60).padStart(2, '0')}`
    await firm.as(jonas).visits.reschedule({ id, version: 1, day, time, minutes: 60, siteId: null })
    expect((await read()).conflicts).toEqual([])
    expect(jonas.mailbox.events.get(id)?.startsAt).toBe(new Date(`${day}T${time}:00+01:00`).toISOString())
  })

  it('of a sick day goes to another one', async () => {
    const id = await visit(nord, MONDAY, '10:00')
    appoint('sick', `${MONDAY}T00:00:00.000Z`, '2026-12-01T00:00:00.000Z', { isAllDay: true, showAs: 'oof' })
    const [conflict] = (await read()).conflicts
    expect(conflict).toMatchObject({ id, cause: 'away' })
    expect(conflict!.suggestion!.day > MONDAY).toBe(true)
  })

  it('called off leaves a time, for which somebody near is named with his number', async () => {
    const id = await visit(nord, MONDAY, '10:00')
    await visit(await customer('Süd GmbH', 53.87), MONDAY, '13:00')
    await firm.as(jonas).visits.cancel({ id, version: 1 })
    const { gaps } = await read()
    expect(gaps).toMatchObject([{ visitId: id, why: 'called_off', name: 'Nord GmbH', day: MONDAY, from: 600, until: 660 }])
    const filler = gaps[0]!.fillers.find(({ customerId }) => customerId === ost)
    expect(filler).toMatchObject({ name: 'Ost GmbH', phone: '+49451123', reasons: [{ kind: 'never_visited' }] })
    expect(filler!.from).toBeGreaterThanOrEqual(600)
    await visit(ost, MONDAY, '10:00')
    expect((await read()).gaps, 'the time is taken').toEqual([])
  })

  it('that was only offered and not chosen is free, and nobody is said to have called it off', async () => {
    const slots = ['09:00', '13:00'].map((time) => ({ visitId: uuidv7(), startsAt: `${MONDAY}T${time}:00.000Z` }))
    const id = uuidv7()
    await firm.as(jonas).visitOffers.hold({ id, customerId: nord, siteId: null, contactId: null, minutes: 60, slots })
    await firm.as(jonas).visitOffers.accept({ id, visitId: slots[1]!.visitId })
    expect((await read()).gaps.map(({ visitId, why }) => [visitId, why])).toEqual([[slots[0]!.visitId, 'not_taken']])
  })

  it('that is over is not told of any more', async () => {
    await visit(nord, MONDAY, '10:00')
    appoint('dentist', `${MONDAY}T09:30:00.000Z`, `${MONDAY}T10:30:00.000Z`)
    firm.now = new Date('2026-12-01T09:00:00Z')
    expect((await read()).conflicts).toEqual([])
  })
})
