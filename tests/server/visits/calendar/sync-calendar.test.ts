import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { syncOwnCalendar } from '../../../../server/visits/calendar/sync/own-calendar.ts'
import { syncCalendar } from '../../../../server/visits/calendar/sync/sync-calendar.ts'
import { Firm, NOW, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let katrin: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  katrin = await firm.person('Katrin Weber')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'], domain: 'kunde.example' })
})

/** A visit of Jonas's on the 26th at ten, in his calendar. */
async function planned(given: object = {}): Promise<string> {
  const id = uuidv7()
  const usual = { siteId: null, contactId: null, day: '2026-11-26', time: '10:00', minutes: 45, status: 'confirmed' as const, note: null }
  await firm.as(jonas).visits.create({ id, customerId, ...usual, ...given })
  return id
}

const sync = (): Promise<void> => syncOwnCalendar(firm.context(jonas))
/** As in the turn of a connected mailbox. */
const syncWithProposals = (): Promise<void> => {
  const { db, user, now, log, graph } = firm.context(jonas)
  return syncCalendar({
    ...{ db, user, now, log, calendar: graph, proposals: { mailDomains: ['firma.example'] } },
    cursor: { calendarDelta: null, calendarFrom: null, calendarUntil: null },
    commit: async (work) => void (await db.prisma.$transaction((tx) => work(tx))),
  })
}
const read = (visitId: string) => firm.as(jonas).visits.read({ visitId })
const visits = () => firm.db.prisma.visit.findMany({ orderBy: { startsAt: 'asc' } })
const later = { startsAt: '2026-11-27T13:00:00.000Z', endsAt: '2026-11-27T14:00:00.000Z' }

describe('a visit whose event is changed in Outlook', () => {
  it('moves with it, and says so', async () => {
    const id = await planned()
    jonas.mailbox.changeByHand(id, { ...later, place: 'Kantine' })
    await sync()
    expect(await read(id)).toMatchObject({ ...later, place: 'Kantine', version: 2 })
    expect((await read(id)).changes).toMatchObject([
      { field: 'place', by: null, before: 'Kunde GmbH', after: 'Kantine' },
      { field: 'time', by: null, before: '2026-11-26T09:00:00.000Z', after: '2026-11-27T13:00:00.000Z' },
    ])
  })

  describe('removed there', () => {
    const removed = async () => (await firm.as(jonas).myDay.read()).removedVisits
    const remove = async (id: string) => {
      const content = jonas.mailbox.events.get(id)!
      jonas.mailbox.events.delete(id)
      await sync()
      return content
    }

    it('waits in my day, and takes place again when it is restored', async () => {
      const id = await planned()
      const content = await remove(id)
      expect(await removed()).toMatchObject([{ visitId: id, customer: 'Kunde GmbH' }])
      jonas.mailbox.events.set(id, content)
      jonas.mailbox.changeByHand(id, later)
      await sync()
      await sync()
      expect(await read(id)).toMatchObject({ ...later, status: 'confirmed' })
      expect(await removed()).toEqual([])
    })

    it('takes place after all with a new event, when its owner says so', async () => {
      const id = await planned({ status: 'asked' })
      await remove(id)
      const [line] = await removed()
      await firm.as(jonas).visits.settleRemoved({ id, version: line!.version, choice: 'keep' })
      expect(jonas.mailbox.events.get(id)).toMatchObject({ isTentative: true })
      await sync()
      expect([await read(id), await removed()]).toMatchObject([{ status: 'asked' }, []])
    })

    it.each(['done', 'drop'] as const)('waits no more once its owner has said: %s', async (choice) => {
      const id = await planned()
      const content = await remove(id)
      const [line] = await removed()
      await firm.as(jonas).visits.settleRemoved({ id, version: line!.version, choice })
      expect(await removed()).toEqual([])
      expect((await read(id)).status).toBe(choice === 'done' ? 'done' : 'cancelled')
      jonas.mailbox.events.set(id, content)
      await sync()
      expect((await read(id)).status).toBe(choice === 'done' ? 'done' : 'cancelled')
    })

    it('takes place after all also when it was called off here, with an event of its own', async () => {
      const id = await planned()
      const { version } = await firm.as(jonas).visits.cancel({ id, version: 1 })
      expect(jonas.mailbox.events.size).toBe(0)
      expect(await removed()).toEqual([])
      const made: (string | undefined)[] = []
      const { createEvent } = jonas.mailbox
      jonas.mailbox.createEvent = (event, transactionId) => {
        made.push(transactionId)
        return createEvent.call(jonas.mailbox, event)
      }
      await firm.as(jonas).visits.settleRemoved({ id, version, choice: 'keep' })
      expect([(await read(id)).status, jonas.mailbox.events.size, made]).toEqual(['confirmed', 1, [`${id}.1`]])
    })

    it('an appointment of Outlook’s that was declined and is accepted after all is a visit again', async () => {
      const span = { startsAt: '2026-11-26T09:00:00.000Z', endsAt: '2026-11-26T10:00:00.000Z' }
      jonas.mailbox.appoint({ itemId: 'theirs', ...span })
      await syncWithProposals()
      const [visit] = await visits()
      await firm.as(jonas).visits.confirm({ id: visit!.id, version: visit!.version })
      jonas.mailbox.appoint({ ...span, itemId: 'theirs', isOff: true })
      await syncWithProposals()
      expect((await visits())[0]!.status).toBe('cancelled')
      jonas.mailbox.appoint({ ...span, itemId: 'theirs' })
      await syncWithProposals()
      expect((await visits()).map(({ status }) => status)).toEqual(['confirmed'])
    })
  })

  it('stays on when its owner says so, whatever Outlook still tells of the appointment that was declined', async () => {
    const span = { startsAt: '2026-11-26T09:00:00.000Z', endsAt: '2026-11-26T10:00:00.000Z' }
    const declined = { ...span, itemId: 'theirs', isOff: true }
    jonas.mailbox.appoint({ ...span, itemId: 'theirs' })
    await syncWithProposals()
    const [visit] = await visits()
    await firm.as(jonas).visits.confirm({ id: visit!.id, version: visit!.version })
    jonas.mailbox.appoint(declined)
    await syncWithProposals()
    const { version } = await read(visit!.id)
    await firm.as(jonas).visits.settleRemoved({ id: visit!.id, version, choice: 'keep' })
    expect(jonas.mailbox.events.has(visit!.id)).toBe(true)
    jonas.mailbox.appoint(declined)
    await syncWithProposals()
    expect((await visits()).map(({ status }) => status)).toEqual(['confirmed'])
  })

  it('changes once, however often it is read', async () => {
    const id = await planned()
    jonas.mailbox.changeByHand(id, later)
    await sync()
    await sync()
    await syncWithProposals()
    expect((await read(id)).changes).toHaveLength(1)
    expect(await visits()).toHaveLength(1)
  })

  it('is off when it was deleted there, and stays off', async () => {
    const id = await planned()
    await sync()
    jonas.mailbox.events.delete(id)
    await syncWithProposals()
    expect(await read(id)).toMatchObject({ status: 'cancelled', changes: [{ field: 'status', by: null }] })
    expect(jonas.mailbox.events.size).toBe(0)
  })

  it('follows Outlook in time where both sides changed it, and the cockpit in what only that changed', async () => {
    const site = await firm.db.prisma.site.findFirstOrThrow({ where: { customerId } })
    const id = await planned()
    jonas.mailbox.changeByHand(id, later)
    await firm.as(jonas).visits.reschedule({ id, version: 1, day: '2026-11-30', time: '08:00', minutes: 30, siteId: site.id })
    expect(await read(id)).toMatchObject({ ...later, place: 'Kunde GmbH, Hafenstr. 3, 23552 Lübeck' })
    expect(jonas.mailbox.events.get(id)).toMatchObject({ ...later, place: 'Kunde GmbH, Hafenstr. 3, 23552 Lübeck' })
  })

  it('forgets its words when it becomes private', async () => {
    const id = await planned()
    jonas.mailbox.changeByHand(id, { subject: 'GEHEIM' })
    await sync()
    expect((await read(id)).subject).toBe('GEHEIM')
    const event = await jonas.mailbox.readEvent(`event-${id}`)
    jonas.mailbox.events.delete(id)
    jonas.mailbox.appoint({ ...event!, isPrivate: true, subject: '', place: '', people: [], etag: 'W/"9"', modifiedAt: '2026-11-25T00:00:00.000Z' })
    await sync()
    expect((await read(id)).subject).toBe('Besuch: Kunde GmbH')
    const { rows } = await database.pool.query("select 1 from visit v, visit_change h, outlook_item i where concat(v, h, i) like '%GEHEIM%'")
    expect(rows).toEqual([])
  })
})

describe('a visit that is changed here', () => {
  const move = (id: string, version: number) =>
    firm.as(jonas).visits.reschedule({ id, version, day: '2026-11-30', time: '08:00', minutes: 30, siteId: null })

  it('moves its event, and nothing of it comes back as a change', async () => {
    const id = await planned()
    await move(id, 1)
    expect(jonas.mailbox.events.get(id)).toMatchObject({ startsAt: '2026-11-30T07:00:00.000Z', endsAt: '2026-11-30T07:30:00.000Z' })
    await sync()
    expect((await read(id)).changes).toMatchObject([{ field: 'time', by: 'Jonas Petersen' }])
  })

  it('is not moved back by a page that was read before', async () => {
    const id = await planned()
    const old = await jonas.mailbox.readCalendar()
    await move(id, 1)
    jonas.mailbox.readCalendar = async () => old
    await sync()
    expect(await read(id)).toMatchObject({ startsAt: '2026-11-30T07:00:00.000Z', changes: [{ by: 'Jonas Petersen' }] })
  })

  it('is not moved back when the process died before it heard that its event was made', async () => {
    const id = await planned()
    await firm.db.prisma.outlookItem.deleteMany({ where: { entityId: id } })
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    await move(id, 1)
    jonas.mailbox.trouble = null
    await sync()
    expect(await read(id)).toMatchObject({ startsAt: '2026-11-30T07:00:00.000Z' })
    firm.now = new Date(NOW.getTime() + 60_000)
    await firm.context(jonas).deliver()
    expect(jonas.mailbox.events.get(id)).toMatchObject({ startsAt: '2026-11-30T07:00:00.000Z' })
    expect(jonas.mailbox.events.size).toBe(1)
  })

  it('is not moved back when the process died before it heard that its event was changed', async () => {
    const id = await planned()
    const change = jonas.mailbox.changeEvent.bind(jonas.mailbox)
    jonas.mailbox.changeEvent = async (...given) => {
      await change(...given)
      throw new Error('the process dies')
    }
    await move(id, 1)
    jonas.mailbox.changeEvent = change
    await firm.as(jonas).visits.reschedule({ id, version: 2, day: '2026-12-02', time: '08:00', minutes: 30, siteId: null })
    await sync()
    firm.now = new Date(NOW.getTime() + 600_000)
    await firm.context(jonas).deliver()
    expect(await read(id)).toMatchObject({ startsAt: '2026-12-02T07:00:00.000Z' })
    expect(jonas.mailbox.events.get(id)?.startsAt).toBe('2026-12-02T07:00:00.000Z')
  })

  it('crosses the night in which the clocks change at the hour that was meant', async () => {
    const id = await planned({ day: '2027-03-27', time: '08:00' })
    await firm.as(jonas).visits.reschedule({ id, version: 1, day: '2027-03-28', time: '08:00', minutes: 45, siteId: null })
    expect(jonas.mailbox.events.get(id)?.startsAt).toBe('2027-03-28T06:00:00.000Z')
  })

  it('refuses a stale save, a visit that is off and a colleague’s', async () => {
    const id = await planned()
    await expect(move(id, 7)).rejects.toMatchObject({ code: 'CONFLICT' })
    const input = { id, version: 1, day: '2026-11-30', time: '08:00', minutes: 30, siteId: null }
    await expect(firm.as(katrin).visits.reschedule(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { version } = await firm.as(jonas).visits.cancel({ id, version: 1 })
    await expect(move(id, version)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('an appointment that was made in Outlook', () => {
  it('with a known person becomes a proposed visit at his customer, once', async () => {
    jonas.mailbox.appoint({ itemId: 'a' })
    await syncWithProposals()
    await syncWithProposals()
    const [visit, ...others] = await visits()
    expect(others).toEqual([])
    expect(visit).toMatchObject({ customerId, status: 'proposed', origin: 'outlook', subject: 'Jahresgespräch', ownerId: jonas.id })
  })

  it('is confirmed here without a word to Outlook, and moved only there', async () => {
    jonas.mailbox.appoint({ itemId: 'a' })
    await syncWithProposals()
    const [visit] = await visits()
    const { version } = await firm.as(jonas).visits.confirm({ id: visit!.id, version: visit!.version })
    const input = { id: visit!.id, version, day: '2026-11-30', time: '08:00', minutes: 30, siteId: null }
    await expect(firm.as(jonas).visits.reschedule(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    jonas.mailbox.appoint({ itemId: 'a', ...later })
    await syncWithProposals()
    expect(await read(visit!.id)).toMatchObject({ ...later, status: 'confirmed' })
    expect(await firm.db.prisma.outboxEntry.count()).toBe(0)
  })

  it('that is no visit stays in the calendar and does not come again', async () => {
    jonas.mailbox.appoint({ itemId: 'a' })
    await syncWithProposals()
    const [visit] = await visits()
    await firm.as(jonas).visits.cancel({ id: visit!.id, version: visit!.version })
    jonas.mailbox.appoint({ itemId: 'a', ...later })
    await syncWithProposals()
    expect((await visits()).map(({ status }) => status)).toEqual(['cancelled'])
    expect(jonas.mailbox.appointments.size).toBe(1)
  })

  it.each([
    ['is private', { isPrivate: true, subject: '', place: '', people: [] }],
    ['has only colleagues', { people: [{ name: 'Katrin', address: 'katrin.weber@firma.example' }] }],
    ['has only strangers', { people: [{ name: 'Fremd', address: 'wer@fremd.example' }] }],
    ['is declined', { isOff: true }],
  ])('becomes none when it %s', async (_, given) => {
    jonas.mailbox.appoint({ itemId: 'a', ...given })
    await syncWithProposals()
    expect(await visits()).toEqual([])
  })

  it('becomes none with somebody who is excluded, or while the mailbox is not connected', async () => {
    jonas.mailbox.appoint({ itemId: 'a' })
    await sync()
    await firm.as(jonas).mailRules.add({ id: uuidv7(), effect: 'exclude', kind: 'domain', value: 'kunde.example', scope: 'own' })
    await syncWithProposals()
    expect(await visits()).toEqual([])
  })

  it('as a series becomes one visit per occurrence of the next weeks', async () => {
    for (const week of [0, 1, 2, 12]) {
      const at = (hour: number) => new Date(Date.UTC(2026, 11, 1 + week * 7, hour)).toISOString()
      jonas.mailbox.appoint({ itemId: `occurrence-${week}`, seriesId: 'series', startsAt: at(9), endsAt: at(10) })
    }
    jonas.mailbox.appoint({ itemId: 'series', isSeries: true })
    await syncWithProposals()
    expect((await visits()).map(({ startsAt }) => startsAt.toISOString().slice(0, 10))).toEqual(['2026-12-01', '2026-12-08', '2026-12-15'])
    jonas.mailbox.appointments.delete('occurrence-1')
    await syncWithProposals()
    expect((await visits()).map(({ status }) => status)).toEqual(['proposed', 'cancelled', 'proposed'])
  })
})
