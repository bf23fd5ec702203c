import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { usualProfile } from '../../../../domain/visits/frame/planning-profile.ts'
import { planningDays } from '../../../../server/visits/frame/planning-days.ts'
import { showProfile } from '../../../../server/visits/frame/planning-profile.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const MONDAY = '2026-11-30'

let database: TestDatabase
let firm: Firm
let jonas: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
})

const profile = (given = {}) => ({ ...usualProfile, weekdays: [], nights: [], jointTours: [], version: 0, ...given })
const save = (given = {}) => firm.as(jonas).planningFrame.saveProfile(profile(given))
const plan = (days = 1) => planningDays(firm.context(jonas), { userId: jonas.id, from: MONDAY, days })

describe('my planning', () => {
  it('is the usual one until something is chosen; what is chosen stays and says how well the places are known', async () => {
    expect(await firm.as(jonas).planningFrame.profile()).toEqual({ ...profile(), found: { home: null, office: null } })
    const saved = await save({ home: '23552 Lübeck', office: '53.5511, 9.9937', holidays: 'SH', share: 60 })
    expect(saved).toMatchObject({ version: 1, home: '23552 Lübeck', share: 60, found: { home: 'region', office: 'exact' } })
    expect(await firm.as(jonas).planningFrame.profile()).toEqual(saved)
    expect(await firm.as(await firm.person('Petra Klein')).planningFrame.profile()).toMatchObject({ version: 0, home: null })
  })

  it('keeps no German holidays elsewhere', async () => {
    const ctx = firm.context(jonas)
    const profile = await showProfile({ ...ctx, organisation: { ...ctx.organisation, timeZone: 'Europe/Vienna' } })
    expect(profile.holidays).toBe('none')
  })

  it.each([
    { pauseMinutes: 90, pauseFrom: '12:00', pauseUntil: '13:00' },
    { pauseMinutes: 30, pauseFrom: '12 Uhr', pauseUntil: '13:00' },
    { pauseMinutes: -5, pauseFrom: '12:00', pauseUntil: '13:00' },
  ])('takes no break that cannot be: %j', async (pause) => {
    const call = firm.as(jonas).planningFrame.saveProfile({ ...usualProfile, ...pause, weekdays: [], nights: [], jointTours: [], version: 0 })
    await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('is not overwritten by an older state', async () => {
    await save()
    await expect(save()).rejects.toMatchObject({ code: 'CONFLICT' })
    await save({ version: 1, share: 50 })
    await expect(save({ version: 1, share: 90 })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it.each([
    { share: 5 },
    { share: 101 },
    { mostDriving: 10 },
    { holidays: 'XX' },
    { startAt: 'hotel' },
    { home: ' ' },
    { weekdays: [{ weekday: 8, use: 'office', regions: [] }] },
    { weekdays: [{ weekday: 1, use: 'visits', regions: ['23a'] }] },
    { weekdays: [1, 1].map((weekday) => ({ weekday, use: 'office', regions: [] })) },
    { nights: [{ day: '2026-13-01', place: 'Kiel' }] },
    { nights: ['Kiel', 'Bremen'].map((place) => ({ day: MONDAY, place })) },
    { jointTours: [{ day: MONDAY, address: 'Katrin' }] },
    { unknown: 1 },
  ])('refuses %j', async (given) => {
    await expect(save(given)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('the days', () => {
  it('start and end where the settings say; away from home at the place of the night', async () => {
    await save({ home: '23552 Lübeck', office: '20457 Hamburg', endAt: 'office', nights: [{ day: MONDAY, place: '24103 Kiel' }] })
    const { days, notes } = await plan(2)
    expect(days.map(({ start, end }) => [start.kind, start.text, end.kind, end.text])).toEqual([
      ['home', '23552 Lübeck', 'night', '24103 Kiel'],
      ['night', '24103 Kiel', 'office', '20457 Hamburg'],
    ])
    expect(days.every(({ start, end }) => start.position && end.position)).toBe(true)
    expect(notes).toEqual([])
  })

  it('tell of a home that cannot be found', async () => {
    await save({ home: 'Am Ende der Welt' })
    expect((await plan()).notes).toEqual([
      { code: 'place_not_found', names: ['Am Ende der Welt'] },
      { code: 'start_unknown', names: [] },
    ])
  })

  it('are closed in the office and on holidays, toured by region, with the share and the driving that are chosen', async () => {
    const weekdays = [
      { weekday: 1, use: 'visits', regions: ['23'] },
      { weekday: 2, use: 'office', regions: [] },
      { weekday: 6, use: 'visits', regions: [] },
    ]
    await save({ weekdays, holidays: 'SN', share: 50, mostDriving: 120 })
    const { days } = await plan(6)
    expect(days.map(({ why, isOpen }) => why ?? isOpen)).toEqual([true, 'office', true, true, true, true])
    expect(days[0]).toMatchObject({ tourRegions: ['23'], mostPlanned: 270, mostDriving: 120 })
    const { days: repentance } = await planningDays(firm.context(jonas), { userId: jonas.id, from: '2026-11-18', days: 1 })
    expect(repentance[0]).toMatchObject({ isOpen: false, why: 'holiday', holiday: 'BUBETAG' })
  })

  it('are closed while somebody is absent by hand, and over when they are', async () => {
    const petra = await firm.person('Petra Klein')
    await firm.as(jonas).deputies.addAbsence({ id: uuidv7(), deputyId: petra.id, startsOn: '2026-12-01', endsOn: '2026-12-02' })
    expect((await plan(4)).days.map(({ why }) => why)).toEqual([null, 'absent', 'absent', null])
    firm.now = new Date(`${MONDAY}T12:05:00Z`)
    expect((await plan()).days[0]).toMatchObject({ isOpen: true, from: 795, mostPlanned: Math.round((1020 - 795) * 0.7) })
    firm.now = new Date('2026-12-01T12:05:00Z')
    expect((await plan()).days[0]).toMatchObject({ isOpen: false, why: 'past' })
  })

  it('on which somebody comes along are blocked while he is busy, others are not', async () => {
    const rep = 'Rep@hersteller.example'
    const times = [MONDAY, '2026-12-01'].map((day) => ({ startsAt: `${day}T08:00:00Z`, endsAt: `${day}T09:00:00Z`, showAs: 'busy' }))
    jonas.mailbox.schedules.set(rep.toLowerCase(), times)
    await save({ jointTours: [{ day: '2026-12-01', address: rep }] })
    const { days } = await plan(2)
    expect(days.map(({ appointments }) => appointments.map(({ companion, from }) => [companion, from]))).toEqual([[], [[rep.toLowerCase(), 540]]])
  })

  it('count tentative appointments by choice', async () => {
    jonas.mailbox.appoint({ itemId: 'perhaps', startsAt: `${MONDAY}T08:00:00Z`, endsAt: `${MONDAY}T09:00:00Z`, showAs: 'tentative' })
    expect((await plan()).days[0]?.appointments).toHaveLength(1)
    await save({ tentativeCounts: false })
    expect((await plan()).days[0]?.appointments).toHaveLength(0)
  })
})
