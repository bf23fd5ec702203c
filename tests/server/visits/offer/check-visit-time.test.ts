import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { usualProfile } from '../../../../domain/visits/frame/planning-profile.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  customerId = await firm.customer('Kunde GmbH', { careTeam: [jonas], addresses: ['anna@kunde.example'] })
  await lie(customerId, 53.87, 10.69)
  await firm.as(jonas).planningFrame.saveProfile({ ...usualProfile, weekdays: [], nights: [], jointTours: [], home: '53.87, 10.68', version: 0 })
})

const lie = (of: string, latitude: number, longitude: number) =>
  firm.db.prisma.site.updateMany({ where: { customerId: of }, data: { latitude, longitude, positionAccuracy: 'exact' } })

/** A Tuesday. */
const DAY = '2026-12-01'
const check = (given: object = {}) =>
  firm.as(jonas).visitOffers.checkTime({
    ...{ customerId, siteId: null, contactId: null, visitId: null, day: DAY, time: '10:00', minutes: 60 },
    ...given,
  })
const appoint = (itemId: string, from: string, until: string, given = {}) =>
  jonas.mailbox.appoint({ itemId, startsAt: `${DAY}T${from}:00.000Z`, endsAt: `${DAY}T${until}:00.000Z`, place: '', ...given })
const visit = async (given: object = {}) => {
  const id = uuidv7()
  const none = { siteId: null, contactId: null, note: null }
  await firm.as(jonas).visits.create({ id, customerId, ...none, day: DAY, time: '10:00', minutes: 60, status: 'confirmed', ...given })
  return id
}

describe('a time that is being chosen', () => {
  it('in an empty day has nothing against it, and the day’s free times beside it', async () => {
    const { free, ...checked } = await check()
    expect(checked).toMatchObject({
      overlaps: [],
      isOutsideHours: false,
      isClosed: false,
      ownDay: null,
      isBlocked: false,
      personAway: null,
      otherVisit: null,
    })
    expect(checked.before).toMatchObject({ name: null, missing: 0 })
    expect(free.length).toBeGreaterThan(0)
  })

  it('tells what it overlaps, and proposes nothing there', async () => {
    appoint('fair', '09:30', '10:30', { subject: 'Messe' })
    const { overlaps, free } = await check()
    expect(overlaps).toEqual([{ name: 'Messe', from: 630, until: 690 }])
    expect(free.every(({ from, until }) => until <= 630 || from >= 690)).toBe(true)
  })

  it('tells ways that are too long', async () => {
    appoint('berlin', '07:00', '08:30', { place: '52.52, 13.40', subject: 'Berlin' })
    const { before } = await check()
    expect(before!.name).toBe('Berlin')
    expect(before!.missing).toBeGreaterThan(60)
  })

  it('tells a second visit in the same week, but not the one that is moved', async () => {
    const id = await visit({ day: '2026-12-03' })
    expect((await check()).otherVisit).toEqual({ startsAt: '2026-12-03T09:00:00.000Z', owner: null })
    expect((await check({ visitId: id })).otherVisit).toBeNull()
    expect((await check({ day: '2026-12-08' })).otherVisit).toBeNull()
    const sameDay = await visit()
    expect((await check()).overlaps).toHaveLength(1)
    expect((await check({ visitId: sameDay })).overlaps).toEqual([])
  })

  it('tells that one is away oneself, and holidays', async () => {
    jonas.mailbox.appoint({
      itemId: 'leave',
      startsAt: `${DAY}T00:00:00.000Z`,
      endsAt: '2026-12-02T00:00:00.000Z',
      place: '',
      isAllDay: true,
      showAs: 'oof',
    })
    expect(await check()).toMatchObject({ ownDay: 'absent', free: [] })
    expect(await check({ day: '2026-12-25' })).toMatchObject({ ownDay: 'holiday', free: [] })
    expect(await check({ day: '2026-12-05' })).toMatchObject({ ownDay: 'free' })
  })

  it('tells that the person is away by then, and until when', async () => {
    const { contactId } = await firm.db.prisma.contactRole.findFirstOrThrow({ where: { customerId } })
    await firm.db.prisma.contactAbsence.create({
      data: { organisationId: firm.id, id: uuidv7(), contactId, noticedAt: firm.now, until: new Date('2026-12-02T00:00:00Z') },
    })
    expect((await check({ contactId })).personAway).toMatchObject({ until: '2026-12-02', hasLeft: false })
    expect((await check({ contactId, day: '2026-12-03' })).personAway).toBeNull()
  })

  it('tells when the customer receives nobody', async () => {
    await firm.db.prisma.site.updateMany({ where: { customerId }, data: { openingWindows: [{ weekday: 2, from: '13:00', until: '16:00' }] } })
    const { isClosed, openWindows, free } = await check()
    expect({ isClosed, openWindows }).toEqual({ isClosed: true, openWindows: [{ from: 780, until: 960 }] })
    expect(free.every(({ from, until }) => from >= 780 && until <= 960)).toBe(true)
    expect(await check({ time: '13:00' })).toMatchObject({ isClosed: false })
  })

  it('tells until when the company is shut', async () => {
    await firm.db.prisma.customerClosure.create({
      data: { organisationId: firm.id, id: uuidv7(), customerId, startsOn: new Date(`${DAY}T00:00:00Z`), endsOn: new Date('2026-12-03T00:00:00Z') },
    })
    expect(await check()).toMatchObject({ shutUntil: '2026-12-03', isClosed: true, free: [] })
    expect(await check({ day: '2026-12-04' })).toMatchObject({ shutUntil: null, isClosed: false })
  })
})
