import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { usualProfile } from '../../../../domain/visits/frame/planning-profile.ts'
import { usualWording } from '../../../../domain/visits/offer/offer-texts.ts'
import { AppError } from '../../../../server/platform/errors.ts'
import { syncOwnCalendar } from '../../../../server/visits/calendar/sync/own-calendar.ts'
import { closeOverdueOffers } from '../../../../server/visits/offer/close-offer.ts'
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
})

const lie = (of: string, latitude: number, longitude: number) =>
  firm.db.prisma.site.updateMany({ where: { customerId: of }, data: { latitude, longitude, positionAccuracy: 'exact' } })

const usualPlanning = () => ({ ...usualProfile, weekdays: [], nights: [], jointTours: [] })
const propose = (given: object = {}) =>
  firm.as(jonas).visitOffers.propose({ customerId, siteId: null, contactId: null, minutes: null, from: '2026-11-30', days: 5, ...given })
const proposed = async (given: object = {}) => (await propose(given)).slots.map(({ startsAt, detour }) => [startsAt, detour])
const appoint = (itemId: string, day: string, from: string, until: string, given = {}) =>
  jonas.mailbox.appoint({ itemId, startsAt: `${day}T${from}:00.000Z`, endsAt: `${day}T${until}:00.000Z`, place: '', ...given })

/** 10:00, 14:00 and 10:00 in Berlin. */
const times = ['2026-12-01T09:00:00Z', '2026-12-01T13:00:00Z', '2026-12-03T09:00:00Z']
const offer = (given: object = {}) => {
  const slots = times.map((startsAt) => ({ visitId: uuidv7(), startsAt }))
  return { id: uuidv7(), customerId, siteId: null, contactId: null, minutes: 60, slots, ...given }
}
const held = async (given: object = {}) => {
  const input = offer(given)
  await firm.as(jonas).visitOffers.hold(input)
  return input
}
const events = () => [...jonas.mailbox.events.values()].map(({ startsAt, isTentative }) => [startsAt, isTentative])
const shown = async () => (await firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })).offer
const stateOf = async (id: string) => (await firm.db.prisma.visitOffer.findFirstOrThrow({ where: { id } })).state
const later = (hours: number): void => {
  firm.now = new Date(firm.now.getTime() + hours * 3_600_000)
}

describe('proposed times', () => {
  it('are three in the free calendar, with what each costs on the road, and others to choose from', async () => {
    const { slots, others, minutes, zone, form, language, notes } = await propose()
    expect(slots).toHaveLength(3)
    expect(slots[0]).toMatchObject({
      startsAt: '2026-11-30T07:00:00.000Z',
      endsAt: '2026-11-30T08:00:00.000Z',
      before: null,
      after: null,
      isWelcome: true,
    })
    expect(others.length).toBeGreaterThan(3)
    expect({ minutes, zone, form, language, notes }).toEqual({
      ...{ minutes: 60, zone: 'Europe/Berlin', form: 'sie', language: 'de', notes: ['start_from_customers'] },
    })
  })

  it('lie where one is near anyway, and say between what', async () => {
    await firm.as(jonas).planningFrame.saveProfile({ ...usualPlanning(), home: '23552', version: 0 })
    appoint('near', '2026-12-02', '08:00', '13:00', { place: '53.90, 10.70', subject: 'Messe Lübeck' })
    appoint('far', '2026-12-01', '08:00', '15:00', { place: '52.52, 13.40', subject: 'Berlin' })
    const { slots, others } = await propose()
    const after = [...slots, ...others].find(({ before }) => before === 'Messe Lübeck')
    expect(after).toMatchObject({ startsAt: '2026-12-02T13:15:00.000Z', after: null })
    expect(after!.detour).toBeLessThan(30)
  })

  it('never begin before tomorrow, and pass by what the calendar holds', async () => {
    appoint('all', '2026-11-24', '06:00', '17:00')
    expect((await proposed({ from: '2026-01-01', days: 2 }))[0]![0]).toBe('2026-11-25T07:00:00.000Z')
  })

  it('are on no day on which the customer is visited anyway', async () => {
    await held()
    const days = (await proposed({ from: '2026-11-30', days: 4 })).map(([startsAt]) => String(startsAt).slice(0, 10))
    expect(new Set(days)).toEqual(new Set(['2026-11-30', '2026-12-02']))
  })

  it('keep to the opening windows and the length of the customer', async () => {
    const windows = [{ weekday: 4, from: '13:00', until: '15:00' }]
    await firm.db.prisma.site.updateMany({ where: { customerId }, data: { openingWindows: windows } })
    await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { classLetter: 'A', classDigit: 2 } })
    const { slots, minutes } = await propose()
    expect(minutes).toBe(75)
    expect(slots.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([['2026-12-03T12:00:00.000Z', '2026-12-03T13:15:00.000Z']])
  })

  it('without a position of the customer say so instead of a way', async () => {
    await firm.db.prisma.site.updateMany({ where: { customerId }, data: { latitude: null, longitude: null, postalCode: null } })
    const { slots, notes } = await propose()
    expect(slots.map(({ detour }) => detour)).toEqual([null, null, null])
    expect(notes).toContain('site_unknown')
  })

  it('are none in a calendar that is full', async () => {
    for (const day of ['2026-11-30', '2026-12-01']) appoint(day, day, '06:00', '17:00')
    expect(await propose({ days: 2 })).toMatchObject({ slots: [], others: [] })
  })

  it('a year ahead cost as many calls of Graph as a week', async () => {
    const callsFor = async (days: number) => {
      const before = jonas.mailbox.calls
      await propose({ days })
      return jonas.mailbox.calls - before
    }
    const week = await callsFor(7)
    expect(await callsFor(366)).toBe(week)
  })

  it('of a busy year are found', async () => {
    const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
    for (let number = 0; number < 900; number++) {
      const day = new Date(Date.UTC(2026, 10, 30 + (number % 300))).toISOString().slice(0, 10)
      const hour = 8 + 3 * Math.floor(number / 300)
      const place = `${53 + (number % 97) / 100}, ${9 + (number % 89) / 50}`
      appoint(`busy ${number}`, day, clock(hour), clock(hour + 1), { place })
    }
    const { slots } = await propose({ days: 366 })
    expect(slots).toHaveLength(3)
  })

  it('are written in the words of the person', async () => {
    const contact = await firm.db.prisma.contact.findFirstOrThrow({})
    await firm.db.prisma.contact.updateMany({ data: { addressForm: 'du', language: 'en' } })
    expect(await propose({ contactId: contact.id })).toMatchObject({ form: 'du', language: 'en' })
  })
})

describe('an offer', () => {
  it('holds its times as tentative events with company, place and link, for three days', async () => {
    const { id } = await held()
    expect(events()).toEqual([
      ['2026-12-01T09:00:00.000Z', true],
      ['2026-12-01T13:00:00.000Z', true],
      ['2026-12-03T09:00:00.000Z', true],
    ])
    expect([...jonas.mailbox.events.values()][0]).toMatchObject({ subject: 'Besuch: Kunde GmbH', place: 'Kunde GmbH' })
    expect(await shown()).toMatchObject({ offerId: id, isMine: true, expiresAt: '2026-11-26T09:00:00.000Z', slots: [{}, {}, {}] })
  })

  it('is made once, however often it is sent', async () => {
    const input = offer()
    const first = await firm.as(jonas).visitOffers.hold(input)
    expect(await firm.as(jonas).visitOffers.hold(input)).toEqual(first)
    expect(events()).toHaveLength(3)
  })

  it('does not hold a time that another offer holds, also when both come at once', async () => {
    const one = (startsAt: string) => offer({ slots: [{ visitId: uuidv7(), startsAt }] })
    const [first, second] = await Promise.allSettled([times[0]!, '2026-12-01T09:45:00Z'].map((at) => firm.as(jonas).visitOffers.hold(one(at))))
    expect([first!.status, second!.status].sort()).toEqual(['fulfilled', 'rejected'])
    await expect(firm.as(jonas).visitOffers.hold(one(times[0]!))).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    await firm.as(jonas).visitOffers.hold(one('2026-12-01T11:00:00Z'))
    expect(events()).toHaveLength(2)
  })

  it('does not hold a time that somebody has taken in Outlook meanwhile', async () => {
    appoint('meeting', '2026-12-01', '09:30', '10:30')
    await expect(held()).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    expect([await firm.db.prisma.visitOffer.count(), await firm.db.prisma.visit.count()]).toEqual([0, 0])
    await held({ slots: [{ visitId: uuidv7(), startsAt: '2026-12-01T10:30:00Z' }] })
  })

  it('is answered in the same way when it is sent again after its times', async () => {
    const input = offer()
    const first = await firm.as(jonas).visitOffers.hold(input)
    later(24 * 14)
    expect(await firm.as(jonas).visitOffers.hold(input)).toEqual(first)
    expect(events()).toHaveLength(3)
  })

  it('does not offer the past, and no id of another thing', async () => {
    await expect(held({ slots: [{ visitId: uuidv7(), startsAt: '2026-11-23T08:00:00Z' }] })).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
    const { slots } = await held()
    await expect(held({ slots: [{ visitId: slots[0]!.visitId, startsAt: times[0]! }] })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
  })

  it('that is accepted makes one visit and frees the other times', async () => {
    const { id, slots } = await held()
    const answer = await firm.as(jonas).visitOffers.accept({ id, visitId: slots[1]!.visitId })
    expect(answer).toMatchObject({ id: slots[1]!.visitId, outlook: { state: 'saved' } })
    expect(events()).toEqual([['2026-12-01T13:00:00.000Z', false]])
    expect(await stateOf(id)).toBe('accepted')
    expect(await shown()).toBeNull()
    expect(await firm.as(jonas).visitOffers.accept({ id, visitId: slots[1]!.visitId })).toEqual(answer)
    await expect(firm.as(jonas).visitOffers.accept({ id, visitId: slots[0]!.visitId })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
  })

  it('that is accepted twice at a time makes one visit', async () => {
    const { id, slots } = await held()
    const accept = (number: number) => firm.as(jonas).visitOffers.accept({ id, visitId: slots[number]!.visitId })
    const answers = await Promise.allSettled([accept(0), accept(1)])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await firm.context(jonas).deliver()
    expect(events()).toHaveLength(1)
  })

  it('that is withdrawn leaves nothing in the calendar, also twice', async () => {
    const { id } = await held()
    await firm.as(jonas).visitOffers.withdraw({ id })
    await firm.as(jonas).visitOffers.withdraw({ id })
    expect(events()).toEqual([])
    expect(await stateOf(id)).toBe('withdrawn')
  })

  it('made while Outlook was away and withdrawn again leaves nothing there', async () => {
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    const { id } = await held()
    await firm.as(jonas).visitOffers.withdraw({ id })
    jonas.mailbox.trouble = null
    later(1)
    await firm.context(jonas).deliver()
    expect(events()).toEqual([])
  })

  it('follows a time that was moved in Outlook, and lets go of one that was deleted there', async () => {
    const { id, slots } = await held()
    jonas.mailbox.changeByHand(slots[0]!.visitId, { startsAt: '2026-12-02T09:00:00.000Z', endsAt: '2026-12-02T10:00:00.000Z' })
    jonas.mailbox.events.delete(slots[1]!.visitId)
    await syncOwnCalendar(firm.context(jonas))
    expect((await shown())!.slots).toEqual([
      {
        visitId: slots[0]!.visitId,
        startsAt: '2026-12-02T09:00:00.000Z',
        endsAt: '2026-12-02T10:00:00.000Z',
        offeredAt: '2026-12-01T09:00:00.000Z',
        number: 1,
        of: 3,
      },
      { visitId: slots[2]!.visitId, startsAt: '2026-12-03T09:00:00.000Z', endsAt: '2026-12-03T10:00:00.000Z', offeredAt: null, number: 3, of: 3 },
    ])
    await expect(firm.as(jonas).visitOffers.accept({ id, visitId: slots[1]!.visitId })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
  })

  it('of a colleague is seen, but answered by him alone', async () => {
    const { id, slots } = await held()
    const katrin = await firm.person('Katrin Weber', 'head_of_sales')
    expect((await firm.as(katrin).cockpit.ofCustomer({ customerId, contactId: null })).offer).toMatchObject({
      owner: 'Jonas Petersen',
      isMine: false,
    })
    await expect(firm.as(katrin).visitOffers.accept({ id, visitId: slots[0]!.visitId })).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
  })
})

describe('the clock', () => {
  const tick = async () => {
    await closeOverdueOffers(database, () => firm.now)
    await firm.context(jonas).deliver()
  }

  it('frees the times after three days without an answer', async () => {
    const { id } = await held()
    later(71)
    await tick()
    expect(events()).toHaveLength(3)
    later(1)
    await tick()
    await tick()
    expect(events()).toEqual([])
    expect(await stateOf(id)).toBe('expired')
  })

  it('keeps no time past its day', async () => {
    await held({ slots: [{ visitId: uuidv7(), startsAt: '2026-11-24T09:00:00Z' }] })
    later(24)
    await tick()
    expect(events()).toEqual([])
  })

  it('frees the other times of a visit that was confirmed by hand', async () => {
    const { id, slots } = await held()
    await firm.as(jonas).visits.confirm({ id: slots[2]!.visitId, version: 1 })
    await tick()
    expect(events()).toEqual([['2026-12-03T09:00:00.000Z', false]])
    expect(await stateOf(id)).toBe('accepted')
  })

  /** As the database is for one offer of the next turn. */
  const troubledOnce = (trouble: Error) => {
    let troubles = 1
    const forOrganisation = (id: string) => {
      if (id === firm.id && troubles-- > 0) throw trouble
      return database.forOrganisation(id)
    }
    return { prisma: database.prisma, forOrganisation }
  }

  it.each([
    ['changed at the same moment', new AppError('CONFLICT', 'Changed meanwhile'), null],
    ['in a deadlock', new Error('deadlock detected'), 'deadlock detected'],
  ])('closes the other offers when one is %s, and that one in the next turn', async (_, trouble, told) => {
    const other = await firm.customer('Anderer Kunde GmbH', { careTeam: [jonas] })
    const onOtherDays = times.map((startsAt) => ({ visitId: uuidv7(), startsAt: startsAt.replace('2026-12-0', '2026-12-1') }))
    const ids = [(await held()).id, (await held({ customerId: other, slots: onOtherDays })).id]
    const states = async () => (await Promise.all(ids.map(stateOf))).sort()
    const contested = troubledOnce(trouble)
    later(72)
    const ends = await closeOverdueOffers(contested, () => firm.now).then(
      () => null,
      (error: Error) => error.message,
    )
    expect([ends, await states()]).toEqual([told, ['expired', 'open']])
    await closeOverdueOffers(contested, () => firm.now)
    expect(await states()).toEqual(['expired', 'expired'])
  })

  it('closes an offer all of whose times were given up', async () => {
    const { id, slots } = await held()
    for (const { visitId } of slots) await firm.as(jonas).visits.cancel({ id: visitId, version: 1 })
    await tick()
    expect(await stateOf(id)).toBe('withdrawn')
  })
})

describe('an offer answered a moment ago', () => {
  it('is open again when that is taken back, with all its times tentative in Outlook', async () => {
    const { id, slots } = await held()
    const before = [...events()].sort()
    await firm.as(jonas).visitOffers.accept({ id, visitId: slots[1]!.visitId })
    expect(events()).toEqual([['2026-12-01T13:00:00.000Z', false]])
    await firm.as(jonas).visitOffers.reopen({ id })
    expect([...events()].sort()).toEqual(before)
    expect((await shown())!.slots.map(({ number, of }) => [number, of])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
    // The same again, and then his answer after all.
    await firm.as(jonas).visitOffers.reopen({ id })
    later(1)
    await firm.as(jonas).visitOffers.accept({ id, visitId: slots[0]!.visitId })
    expect(events()).toEqual([['2026-12-01T09:00:00.000Z', false]])
  })

  it('also when its times were freed', async () => {
    const { id } = await held()
    await firm.as(jonas).visitOffers.withdraw({ id })
    expect(events()).toEqual([])
    await firm.as(jonas).visitOffers.reopen({ id })
    expect(events()).toHaveLength(3)
    expect(await stateOf(id)).toBe('open')
  })

  it('brings back nothing that was off before', async () => {
    const { id, slots } = await held()
    await firm.as(jonas).visits.cancel({ id: slots[2]!.visitId, version: 1 })
    later(1)
    await firm.as(jonas).visitOffers.accept({ id, visitId: slots[0]!.visitId })
    await firm.as(jonas).visitOffers.reopen({ id })
    expect((await shown())!.slots.map(({ number }) => number)).toEqual([1, 2])
  })

  it('stays closed where its time is taken meanwhile, its visit was changed, or it is over', async () => {
    const conflict = { cause: { reason: 'CONFLICT' } }
    const { id, slots } = await held()
    await firm.as(jonas).visitOffers.accept({ id, visitId: slots[0]!.visitId })
    await held({ slots: [{ visitId: uuidv7(), startsAt: times[1]! }] })
    await expect(firm.as(jonas).visitOffers.reopen({ id })).rejects.toMatchObject(conflict)
    expect(await stateOf(id)).toBe('accepted')
    await firm.as(jonas).visits.cancel({ id: slots[0]!.visitId, version: 2 })
    await expect(firm.as(jonas).visitOffers.reopen({ id })).rejects.toMatchObject(conflict)
    later(73)
    await expect(firm.as(jonas).visitOffers.reopen({ id })).rejects.toMatchObject(conflict)
  })

  it('tells of a time that was not taken that it was not', async () => {
    const { id, slots } = await held()
    await firm.as(jonas).visitOffers.accept({ id, visitId: slots[1]!.visitId })
    const read = async (number: number) => await firm.as(jonas).visits.read({ visitId: slots[number]!.visitId })
    expect(await read(0)).toMatchObject({ status: 'cancelled', whyOff: 'not_taken' })
    expect(await read(1)).toMatchObject({ status: 'confirmed', whyOff: null })
    await firm.as(jonas).visits.cancel({ id: slots[1]!.visitId, version: 2 })
    expect(await read(1)).toMatchObject({ whyOff: 'called_off' })
  })
})

describe('the wording of offers', () => {
  it('is the usual one until somebody who leads words it otherwise', async () => {
    expect(await firm.as(jonas).visitOffers.wording()).toEqual({ texts: usualWording, version: 0 })
    const katrin = await firm.person('Katrin Weber', 'head_of_sales')
    const texts = { ...usualWording, de: { ...usualWording.de, sie: 'Wie wäre es?\n{Termine}' } }
    expect(await firm.as(katrin).visitOffers.saveWording({ texts, version: 0 })).toEqual({ texts, version: 1 })
    expect(await firm.as(jonas).visitOffers.wording()).toEqual({ texts, version: 1 })
    await expect(firm.as(katrin).visitOffers.saveWording({ texts, version: 0 })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    await expect(firm.as(jonas).visitOffers.saveWording({ texts, version: 1 })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
  })

  it('without the times is refused', async () => {
    const katrin = await firm.person('Katrin Weber', 'head_of_sales')
    const texts = { ...usualWording, en: { ...usualWording.en, du: 'See you {soon}' } }
    await expect(firm.as(katrin).visitOffers.saveWording({ texts, version: 0 })).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
  })
})
