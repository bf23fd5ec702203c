import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { usualProfile } from '../../../../domain/visits/frame/planning-profile.ts'
import { Firm, type Person, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  jonas = await firm.person('Jonas Petersen')
  await firm.as(jonas).planningFrame.saveProfile({ ...usualProfile, weekdays: [], nights: [], jointTours: [], home: '53.87, 10.68', version: 0 })
})

const customerAt = async (name: string, latitude: number, longitude: number, careTeam = [jonas]): Promise<string> => {
  const id = await firm.customer(name, { careTeam, addresses: [`anna@${name.toLowerCase()}.example`] })
  await firm.db.prisma.site.updateMany({ where: { customerId: id }, data: { latitude, longitude, positionAccuracy: 'exact' } })
  return id
}
const visit = async (customerId: string, time: string, status: 'confirmed' | 'done' = 'confirmed', owner = jonas): Promise<string> => {
  const id = uuidv7()
  const none = { siteId: null, contactId: null, note: null }
  await firm.as(owner).visits.create({ id, customerId, ...none, day: TODAY, time, minutes: 60, status: 'confirmed' })
  if (status === 'done') await firm.db.prisma.visit.updateMany({ where: { id }, data: { status } })
  return id
}

describe('a day on the road', () => {
  it('tells the stops in their order, with the way from the one before', async () => {
    const near = await customerAt('Nahe', 53.87, 10.7)
    const far = await customerAt('Fern', 54.32, 10.13)
    const second = await visit(far, '14:00')
    const first = await visit(near, '10:00')
    const { day, zone, stops } = await firm.as(jonas).onTheRoad.today()
    expect([day, zone]).toEqual([TODAY, 'Europe/Berlin'])
    expect(stops).toMatchObject([
      { from: 600, until: 660, isOver: false, visit: { visitId: first, name: 'Nahe', status: 'confirmed' } },
      { from: 840, until: 900, visit: { visitId: second, name: 'Fern' } },
    ])
    const [toNear, toFar] = stops.map(({ way }) => way ?? -1)
    expect(toNear).toBeGreaterThan(0)
    expect(toFar).toBeGreaterThan(30)
  })

  it('names the first visit of a later day', async () => {
    const customerId = await customerAt('Nahe', 53.87, 10.7)
    const none = { siteId: null, contactId: null, note: null, time: '10:30', minutes: 60 }
    const id = uuidv7()
    await firm.as(jonas).visits.create({ id: uuidv7(), customerId, ...none, day: '2026-11-27', status: 'confirmed' })
    await firm.as(jonas).visits.create({ id, customerId, ...none, day: '2026-11-26', status: 'confirmed' })
    await firm.as(jonas).visits.create({ id: uuidv7(), customerId, ...none, day: '2026-11-25', status: 'proposed' })
    expect((await firm.as(jonas).onTheRoad.today()).ahead).toEqual({ visitId: id, customerId, name: 'Nahe', startsAt: '2026-11-26T09:30:00.000Z' })
  })

  it('knows what has been told of', async () => {
    await visit(await customerAt('Nahe', 53.87, 10.7), '08:00', 'done')
    expect((await firm.as(jonas).onTheRoad.today()).stops).toMatchObject([{ isOver: true, visit: { status: 'done' } }])
  })

  it('knows other appointments by what they are called, without a way where no place is named', async () => {
    jonas.mailbox.appoint({ itemId: 'call', startsAt: `${TODAY}T12:00:00.000Z`, endsAt: `${TODAY}T12:30:00.000Z`, place: '', subject: 'Telefonat' })
    expect((await firm.as(jonas).onTheRoad.today()).stops).toMatchObject([{ title: 'Telefonat', way: null, visit: null }])
  })

  it('leaves of a customer whom its owner may not see any more only his own appointment, and tells nothing of a colleague’s day', async () => {
    const birte = await firm.person('Birte Clausen')
    const customerId = await customerAt('Geheim', 53.87, 10.7)
    await visit(customerId, '10:00')
    await visit(await customerAt('Fremd', 53.9, 10.7, [birte]), '11:00', 'confirmed', birte)
    await firm.db.prisma.careTeamMember.deleteMany({ where: { customerId } })
    const { stops } = await firm.as(jonas).onTheRoad.today()
    expect(stops).toMatchObject([{ from: 600, visit: null }])
    expect(JSON.stringify(stops)).not.toMatch(/anna@geheim|Fremd/)
  })
})
