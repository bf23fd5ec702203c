/** The days of a calendar as Graph really tells it. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../../../domain/time/local-time.ts'
import type { GraphMailbox } from '../../../../server/platform/call/mailbox.ts'
import { createVisit } from '../../../../server/visits/calendar/create-visit.ts'
import { planningDays } from '../../../../server/visits/frame/planning-days.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { jonas as demoJonas, katrin, Outlook } from '../../outlook/graph/running-outlook.ts'

let database: TestDatabase
let outlook: Outlook
let firm: Firm
let jonas: Person
let mailbox: GraphMailbox
let monday = '2026-11-30'

beforeAll(async () => {
  ;[database, outlook] = [await startTestDatabase(), await Outlook.start()]
})
afterAll(async () => {
  await outlook?.close()
  await database?.drop()
})
beforeEach(async () => {
  monday = addDays(monday, 7)
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  ;({ mailbox } = await outlook.mailboxOf(demoJonas))
})

const at = (dateTime: string, timeZone = 'Europe/Berlin') => ({ dateTime, timeZone })
const create = (event: object) => outlook.control('create-event', { oid: demoJonas.oid, event })
const plan = (days = 1) => planningDays(firm.context(jonas, mailbox), { userId: jonas.id, from: monday, days })

describe('the frame of a real calendar', () => {
  it('takes working hours, other zones, whole days and nights over midnight as they are', async () => {
    await create({ subject: 'Tokio', start: at(`${monday}T17:00`, 'Asia/Tokyo'), end: at(`${monday}T18:00`, 'Asia/Tokyo') })
    await create({
      subject: 'Messe',
      location: { displayName: 'Messe, 30521 Hannover' },
      start: at(`${monday}T21:00`),
      end: at(`${addDays(monday, 1)}T07:00`),
    })
    await create({
      subject: 'Urlaub',
      isAllDay: true,
      showAs: 'oof',
      start: at(`${addDays(monday, 2)}T00:00`),
      end: at(`${addDays(monday, 3)}T00:00`),
    })
    const { days, notes } = await plan(3)
    expect(days.map(({ why, from, until }) => [why, from, until])).toEqual([
      [null, 480, 1020],
      [null, 480, 1020],
      ['absent', 480, 1020],
    ])
    expect(days.map(({ appointments }) => appointments.map(({ subject, from, until, place }) => [subject, from, until, place !== null]))).toEqual([
      [
        ['Tokio', 540, 600, false],
        ['Messe', 1260, 1440, true],
      ],
      [['Messe', 0, 420, false]],
      [['Urlaub', 0, 1440, false]],
    ])
    expect(notes.map(({ code }) => code)).toEqual(['start_unknown'])
  })

  it('knows when colleagues are busy, also weeks ahead and of many at once, and whom nobody knows', async () => {
    const [start, late] = [at(`${monday}T09:00`), addDays(monday, 70)]
    await outlook.control('create-event', { oid: katrin.oid, event: { subject: 'Geheim', start, end: at(`${monday}T10:00`) } })
    await outlook.control('create-event', { oid: katrin.oid, event: { subject: 'Geheim', start: at(`${late}T09:00`), end: at(`${late}T10:00`) } })
    const nobody = Array.from({ length: 24 }, (_, i) => `niemand${i}@kunde.example`)
    const window = { from: new Date(`${monday}T00:00:00Z`), until: new Date(`${addDays(late, 1)}T00:00:00Z`) }
    const schedules = await mailbox.readSchedules([...nobody, katrin.mail], window)
    expect(schedules.slice(0, 24).every(({ busy }) => busy === null)).toBe(true)
    expect(schedules[24]).toEqual({
      address: katrin.mail,
      hours: { weekdays: [1, 2, 3, 4, 5], from: 480, until: 1020, zone: 'Europe/Berlin' },
      busy: [monday, late].map((day) => ({ startsAt: `${day}T08:00:00.000Z`, endsAt: `${day}T09:00:00.000Z`, showAs: 'busy' })),
    })
    const frame = await planningDays(firm.context(jonas, mailbox), { userId: jonas.id, from: monday, days: 1, companions: [katrin.mail] })
    expect(frame.days[0]?.appointments).toMatchObject([{ companion: katrin.mail, from: 540, until: 600 }])
  })

  it('knows a visit by its event, and says nothing of what is private', async () => {
    const customerId = await firm.customer('Kunde GmbH')
    const id = uuidv7()
    const input = { id, customerId, siteId: null, contactId: null, day: monday, time: '10:00', minutes: 60, status: 'proposed' as const, note: null }
    await createVisit(firm.context(jonas, mailbox), input)
    await create({
      subject: 'Zahnarzt',
      sensitivity: 'private',
      location: { displayName: '23552 Lübeck' },
      start: at(`${monday}T14:00`),
      end: at(`${monday}T15:00`),
    })
    const { days } = await plan()
    expect(days[0]?.appointments).toMatchObject([
      { visitId: id, customerId, from: 600, until: 660, isTentative: true },
      { visitId: null, subject: '', placeText: null, from: 840, until: 900 },
    ])
  })
})
