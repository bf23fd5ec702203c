import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { usualProfile } from '../../../../domain/visits/frame/planning-profile.ts'
import { createVisit } from '../../../../server/visits/calendar/create-visit.ts'
import type { FrameDay } from '../../../../server/visits/frame/frame-types.ts'
import { planningDays } from '../../../../server/visits/frame/planning-days.ts'
import { saveProfile } from '../../../../server/visits/frame/planning-profile.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const MONDAY = '2026-11-30'

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
  customerId = await firm.customer('Kunde GmbH', { careTeam: [jonas] })
  await firm.db.prisma.site.updateMany({ where: { customerId }, data: { latitude: 53.9, longitude: 10.7, positionAccuracy: 'exact' } })
})

const plan = (days = 1) => planningDays(firm.context(jonas), { userId: jonas.id, from: MONDAY, days })
const monday = async (): Promise<FrameDay> => (await plan()).days[0]!
const codes = async (): Promise<string[]> => (await plan()).notes.map(({ code }) => code)
const appoint = (itemId: string, from: string, until: string, given = {}) =>
  jonas.mailbox.appoint({ itemId, startsAt: `${MONDAY}T${from}:00.000Z`, endsAt: `${MONDAY}T${until}:00.000Z`, place: '', ...given })
const visit = async (time: string, status: 'proposed' | 'confirmed' = 'proposed', graph = jonas.mailbox): Promise<string> => {
  const id = uuidv7()
  const input = { id, customerId, siteId: null, contactId: null, day: MONDAY, time, minutes: 60, status, note: null }
  await createVisit(firm.context(jonas, graph), input)
  return id
}

describe('a day of the frame', () => {
  it('has the hours of the mailbox, starts at the middle of the own customers and says so', async () => {
    const { zone, days, notes } = await plan(7)
    expect(zone).toBe('Europe/Berlin')
    expect(days.map(({ isOpen, why }) => why ?? isOpen)).toEqual([true, true, true, true, true, 'free', 'free'])
    const middle = { kind: 'customers', text: null, position: { latitude: 53.9, longitude: 10.7, accuracy: 'region' } }
    expect(days[0]).toMatchObject({ day: MONDAY, from: 480, until: 1020, start: middle, end: middle, mostPlanned: 378, mostDriving: 240 })
    expect(notes).toEqual([{ code: 'start_from_customers', names: [] }])
  })

  it('has a break between half past eleven and half past one, unless one stands in the calendar or none is wanted', async () => {
    expect((await monday()).pause).toEqual({ minutes: 30, from: 690, until: 810 })
    await saveProfile(firm.context(jonas), { ...usualProfile, weekdays: [], nights: [], jointTours: [], pauseMinutes: 0, version: 0 })
    expect((await monday()).pause).toBeNull()
    await saveProfile(firm.context(jonas), { ...usualProfile, weekdays: [], nights: [], jointTours: [], pauseMinutes: 45, version: 1 })
    expect((await monday()).pause).toEqual({ minutes: 45, from: 690, until: 810 })
    appoint('lunch', '11:00', '11:45', { subject: 'Mittagspause' })
    expect((await monday()).pause).toBeNull()
  })

  it('without working hours is a usual one, and without customers has no start', async () => {
    jonas.mailbox.settings = { ...jonas.mailbox.settings, workingHours: null }
    await firm.db.prisma.careTeamMember.deleteMany({ where: {} })
    expect(await monday()).toMatchObject({ isOpen: true, from: 480, until: 1020, start: { kind: 'home', position: null } })
    expect(await codes()).toEqual(['no_working_hours', 'start_unknown'])
  })

  it('has appointments with a place as stops, others as blocks; online ones need no way', async () => {
    appoint('stop', '08:00', '09:00', { place: 'Müller, Hafenstr. 3, 20457 Hamburg' })
    appoint('block', '09:30', '10:00')
    appoint('link', '10:30', '11:00', { place: 'Hafenstr. 3, 20457 Hamburg', isOnline: true })
    appoint('nowhere', '12:00', '12:30', { place: 'bei mir' })
    appoint('point', '13:00', '13:30', { place: '53.5511, 9.9937' })
    const { appointments, mostPlanned } = await monday()
    expect(appointments.map(({ from, placeText, place }) => [from, placeText !== null, place?.accuracy ?? null])).toEqual([
      [540, true, 'region'],
      [630, false, null],
      [690, false, null],
      [780, true, null],
      [840, true, 'exact'],
    ])
    expect(mostPlanned).toBe(378 - 60 - 4 * 30)
  })

  it('finds the place of a customer by his name, of a town by customers in it, and what Outlook knows of it', async () => {
    appoint('name', '08:00', '08:30', { place: 'Kunde' })
    appoint('town', '09:00', '09:30', { place: 'Messe Lübeck' })
    appoint('chosen', '10:00', '10:30', { place: 'Zum Anker', whereabouts: '54.32330, 10.12280' })
    appoint('unknown', '11:00', '11:30', { place: 'Besprechungsraum Trave' })
    expect((await monday()).appointments.map(({ place }) => place)).toEqual([
      { latitude: 53.9, longitude: 10.7, accuracy: 'exact' },
      { latitude: 53.9, longitude: 10.7, accuracy: 'region' },
      { latitude: 54.3233, longitude: 10.1228, accuracy: 'exact' },
      null,
    ])
  })

  it('that is full already leaves nothing to plan; a whole day out of office closes it', async () => {
    appoint('all', '06:00', '17:00')
    appoint('across', '08:00', '10:00')
    expect(await monday()).toMatchObject({ isOpen: true, mostPlanned: 0, appointments: [{ eventId: 'all' }, { eventId: 'across' }] })
    jonas.mailbox.appoint({ itemId: 'ill', startsAt: `${MONDAY}T00:00:00.000Z`, endsAt: '2026-12-01T00:00:00.000Z', isAllDay: true, showAs: 'oof' })
    expect(await monday()).toMatchObject({ isOpen: false, why: 'absent' })
  })

  it('tells of appointments without an end, and holds those without a beginning for none', async () => {
    appoint('endless', '08:00', '08:00')
    jonas.mailbox.appoint({ itemId: 'timeless', startsAt: new Date(0).toISOString(), endsAt: `${MONDAY}T12:00:00.000Z` })
    expect((await monday()).appointments).toMatchObject([{ eventId: 'endless', from: 540, until: 570 }])
    expect((await plan()).notes).toContainEqual({ code: 'event_without_end', names: ['Jahresgespräch'] })
  })

  it('is that of the zone which the mailbox says', async () => {
    jonas.mailbox.settings = { ...jonas.mailbox.settings, timeZone: 'America/New_York' }
    appoint('call', '14:00', '15:00')
    const { zone, days } = await plan()
    expect([zone, days[0]?.appointments[0]?.from]).toEqual(['America/New_York', 540])
  })
})

describe('visits of our own', () => {
  it('are recognised in the calendar, once, with site and customer', async () => {
    const id = await visit('10:00')
    const { appointments } = await monday()
    expect(appointments).toMatchObject([
      { visitId: id, customerId, from: 600, until: 660, isTentative: true, place: { latitude: 53.9, accuracy: 'exact' } },
    ])
    expect(appointments[0]?.eventId).toBe(`event-${id}`)
  })

  it('stand where their owner has moved them in Outlook; at another place, when he wrote one', async () => {
    const id = await visit('10:00')
    jonas.mailbox.changeByHand(id, { startsAt: `${MONDAY}T13:00:00.000Z`, endsAt: `${MONDAY}T14:00:00.000Z` })
    await firm.db.prisma.visit.updateMany({ where: { id }, data: { place: 'Messe, 30521 Hannover' } })
    jonas.mailbox.changeByHand(id, { place: 'Messe, 30521 Hannover' })
    expect((await monday()).appointments).toMatchObject([
      { visitId: id, from: 840, placeText: 'Messe, 30521 Hannover', place: { accuracy: 'region' } },
    ])
  })

  it('that are not in Outlook yet are there all the same; deleted and cancelled ones are not', async () => {
    const [unwritten, deleted, cancelled] = [await visit('08:00'), await visit('10:00'), await visit('12:00')]
    await firm.db.prisma.outlookItem.deleteMany({ where: { entityId: unwritten } })
    await jonas.mailbox.deleteEvent(unwritten)
    await jonas.mailbox.deleteEvent(deleted)
    await jonas.mailbox.deleteEvent(cancelled)
    await firm.db.prisma.visit.updateMany({ where: { id: cancelled }, data: { status: 'cancelled' } })
    expect((await monday()).appointments.map(({ visitId }) => visitId)).toEqual([unwritten])
  })

  it.each([
    ['OUTLOOK_DOWN', 'calendar_unread'],
    ['OUTLOOK_BUSY', 'calendar_unread'],
    ['OUTLOOK_SIGN_IN', 'consent_missing'],
    ['OUTLOOK_REFUSED', 'consent_missing'],
  ] as const)('stand for the calendar when it answers %s', async (trouble, code) => {
    const id = await visit('10:00', 'confirmed')
    appoint('other', '12:00', '13:00')
    jonas.mailbox.trouble = trouble
    expect(await monday()).toMatchObject({ isOpen: true, appointments: [{ visitId: id, subject: 'Kunde GmbH', place: { accuracy: 'exact' } }] })
    expect(await codes()).toEqual([code, 'no_working_hours', 'start_from_customers'])
  })
})

describe('companions', () => {
  const plan = (companions: string[]) => planningDays(firm.context(jonas), { userId: jonas.id, from: MONDAY, days: 1, companions })
  const busy = (from: string, until: string, showAs = 'busy') => ({ startsAt: `${MONDAY}T${from}:00Z`, endsAt: `${MONDAY}T${until}:00Z`, showAs })

  it('block the time in which they are busy and their companion is not, once', async () => {
    const katrin = await firm.person('Katrin Vogt')
    jonas.mailbox.schedules.set(katrin.mail, [busy('08:00', '10:00'), busy('14:00', '15:00', 'free')])
    jonas.mailbox.schedules.set('rep@hersteller.example', [busy('09:00', '11:00'), busy('12:00', '12:30', 'oof')])
    appoint('own', '08:30', '09:00')
    const { days, notes } = await plan([katrin.mail.toUpperCase(), 'rep@hersteller.example', jonas.mail])
    expect(days[0]?.appointments.map(({ companion, from, until, place }) => [companion, from, until, place])).toEqual([
      [null, 570, 600, null],
      ['Katrin Vogt', 540, 570, null],
      ['Katrin Vogt', 600, 660, null],
      ['rep@hersteller.example', 660, 720, null],
      ['rep@hersteller.example', 780, 810, null],
    ])
    expect(days[0]?.mostPlanned).toBe(378 - 30)
    expect(notes.map(({ code }) => code)).toEqual(['start_from_customers'])
  })

  it('block the time in which they do not work, within the own day', async () => {
    const rep = 'rep@hersteller.example'
    jonas.mailbox.schedules.set(rep, [busy('06:00', '06:30')])
    jonas.mailbox.hours.set(rep, { weekdays: [1], from: 540, until: 900, zone: null })
    const frame = await planningDays(firm.context(jonas), { userId: jonas.id, from: MONDAY, days: 2, companions: [rep] })
    expect(frame.days.map(({ appointments }) => appointments.map(({ from, until }) => [from, until]))).toEqual([
      [
        [480, 540],
        [900, 1020],
      ],
      [[480, 1020]],
    ])
  })

  it('whose times cannot be read are named', async () => {
    expect((await plan(['niemand@kunde.example'])).notes).toContainEqual({ code: 'companion_unread', names: ['niemand@kunde.example'] })
    jonas.mailbox.trouble = 'OUTLOOK_REFUSED'
    expect((await plan(['rep@hersteller.example'])).notes).toContainEqual({ code: 'companion_unread', names: ['rep@hersteller.example'] })
  })

  it('are fifty at most', async () => {
    await expect(plan(Array.from({ length: 51 }, (_, i) => `rep${i}@hersteller.example`))).rejects.toMatchObject({ reason: 'INVALID' })
  })
})

it('nobody reads the days of another', async () => {
  const katrin = await firm.person('Katrin Vogt', 'head_of_sales')
  await expect(planningDays(firm.context(katrin), { userId: jonas.id, from: MONDAY, days: 1 })).rejects.toMatchObject({ reason: 'FORBIDDEN' })
})
