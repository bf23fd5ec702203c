/** Calendars as Graph really tells them: a connected mailbox read by the engine, and its owner's own hand in Outlook. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { every } from '../../../../server/outlook/mailboxes/mailbox-chore.ts'
import type { Context } from '../../../../server/platform/call/context.ts'
import { cancelVisit } from '../../../../server/visits/calendar/cancel-visit.ts'
import { createVisit } from '../../../../server/visits/calendar/create-visit.ts'
import { rescheduleVisit } from '../../../../server/visits/calendar/reschedule-visit.ts'
import { syncMailboxCalendar } from '../../../../server/visits/calendar/sync/mailbox-calendar.ts'
import { syncOwnCalendar } from '../../../../server/visits/calendar/sync/own-calendar.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from '../../mail/logging/reading.ts'
import { jonas } from '../../outlook/graph/running-outlook.ts'

let database: TestDatabase
let world: Reading
let customerId: string
let ctx: Context
let ofOutlook: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Reading.start(database)
  customerId = await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  ctx = world.firm.context(world.jonas, (await world.outlook.mailboxOf(jonas)).mailbox)
  ofOutlook = await world.outlook.assertion(jonas, { client_id: 'outlook-page', scope: 'https://graph.microsoft.com/.default' })
})
afterEach(() => world.stop())

const dayAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const weekday = (day: string): string => WEEKDAYS[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? ''

async function planned(day: string): Promise<string> {
  const id = uuidv7()
  await createVisit(ctx, { id, customerId, siteId: null, contactId: null, day, time: '10:00', minutes: 60, status: 'confirmed', note: null })
  return id
}

/** What the owner does in Outlook itself. */
async function byHand(method: string, path: string, body?: object): Promise<{ id: string }> {
  const answer = await fetch(`${world.outlook.url}/v1.0/me${path}`, {
    method,
    headers: { authorization: `Bearer ${ofOutlook}`, 'content-type': 'application/json', prefer: 'IdType="ImmutableId"' },
    body: body ? JSON.stringify(body) : null,
  })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.status === 204 ? { id: '' } : ((await answer.json()) as { id: string })
}
const at = (day: string, time: string, timeZone = 'W. Europe Standard Time') => ({ dateTime: `${day}T${time}:00`, timeZone })
const appointment = (day: string, more: object = {}) =>
  byHand('POST', '/events', {
    subject: 'Jahresgespräch',
    start: at(day, '09:00'),
    end: at(day, '10:00'),
    attendees: [{ emailAddress: { name: 'Anna', address: 'anna@kunde.example' } }],
    ...more,
  })

const itemOf = async (entityId: string): Promise<string> =>
  (await world.firm.db.prisma.outlookItem.findFirstOrThrow({ where: { entityId } })).itemId.replaceAll('/', '%2F')
const visits = () => world.firm.db.prisma.visit.findMany({ orderBy: { startsAt: 'asc' } })
const visit = (id: string) => world.firm.db.prisma.visit.findFirstOrThrow({ where: { id } })
const localTime = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' }).format(instant)

const chore = () => world.firm.db.prisma.chore.findFirstOrThrow({ where: { kind: 'calendar' } })
const isRead = async (): Promise<boolean> => (await chore()).cursor !== null
const isTried = async (): Promise<boolean> => (await chore()).dueAt > world.firm.now
const follow = (): void => world.runChores({ calendar: every(1, syncMailboxCalendar) })

async function connect(): Promise<void> {
  await world.firm.as(world.jonas).mailSync.connectOwn()
  follow()
}

describe('a connected calendar', () => {
  it('brings moves, other zones and deletions into the visits, and proposes new appointments', async () => {
    const [moved, deleted] = [await planned(dayAhead(3)), await planned(dayAhead(4))]
    await connect()
    await byHand('PATCH', `/events/${await itemOf(moved)}`, {
      start: at(dayAhead(5), '08:00', 'Eastern Standard Time'),
      end: at(dayAhead(5), '08:30', 'Eastern Standard Time'),
    })
    await byHand('DELETE', `/events/${await itemOf(deleted)}`)
    await appointment(dayAhead(6))
    await appointment(dayAhead(6), { sensitivity: 'private', subject: 'GEHEIM' })
    await appointment(dayAhead(6), { categories: ['Privat'], subject: 'GEHEIM' })
    await world.until(async () => (await visits()).length === 3 && (await visit(deleted)).status === 'cancelled')
    await world.until(async () => localTime((await visit(moved)).startsAt) === `${dayAhead(5)} 14:00`)
    const proposal = (await visits()).find(({ origin }) => origin === 'outlook')
    expect(proposal).toMatchObject({ status: 'proposed', subject: 'Jahresgespräch', customerId })
    expect(localTime(proposal!.startsAt)).toBe(`${dayAhead(6)} 09:00`)
    const { rows } = await database.pool.query("select 1 from visit v where v::text like '%GEHEIM%'")
    expect(rows).toEqual([])
  })

  it.each([410, 400])('is read anew when Graph has forgotten where we were (%s); what was deleted meanwhile is off', async (status) => {
    const [deleted, kept] = [await planned(dayAhead(3)), await planned(dayAhead(4))]
    await connect()
    await world.until(isRead)
    await world.halt()
    await byHand('DELETE', `/events/${await itemOf(deleted)}`)
    await world.outlook.control('forget-deltas', { oid: jonas.oid, status })
    follow()
    await world.until(async () => (await visit(deleted)).status === 'cancelled')
    expect((await visit(kept)).status).toBe('confirmed')
    expect(await visits()).toHaveLength(2)
  })

  it('makes a visit of each occurrence of a series, and follows one that is moved', async () => {
    const first = dayAhead(2)
    const pattern = { type: 'weekly', interval: 1, daysOfWeek: [weekday(first)], firstDayOfWeek: 'monday' }
    const range = { type: 'numbered', startDate: first, numberOfOccurrences: 3, recurrenceTimeZone: 'W. Europe Standard Time' }
    await connect()
    const series = await appointment(first, { recurrence: { pattern, range } })
    await world.until(async () => (await visits()).length === 3)
    const [, second] = await visits()
    expect(localTime(second!.startsAt)).toBe(`${dayAhead(9)} 09:00`)
    await byHand('PATCH', `/events/${await itemOf(second!.id)}`, { start: at(dayAhead(10), '15:00'), end: at(dayAhead(10), '16:00') })
    await world.until(async () => localTime((await visit(second!.id)).startsAt) === `${dayAhead(10)} 15:00`)
    await byHand('DELETE', `/events/${encodeURIComponent(series.id)}`)
    await world.until(async () => (await visits()).every(({ status }) => status === 'cancelled'))
    expect(await visits()).toHaveLength(3)
  })

  describe('a day of a series that is deleted', () => {
    async function threeVisits() {
      const first = dayAhead(2)
      const pattern = { type: 'weekly', interval: 1, daysOfWeek: [weekday(first)], firstDayOfWeek: 'monday' }
      const range = { type: 'numbered', startDate: first, numberOfOccurrences: 3, recurrenceTimeZone: 'W. Europe Standard Time' }
      await connect()
      await appointment(first, { recurrence: { pattern, range } })
      await world.until(async () => (await visits()).length === 3)
      return await visits()
    }
    const remove = async (visitId: string, telling: string) =>
      world.outlook.control('delete-event', { oid: jonas.oid, eventId: (await itemOf(visitId)).replaceAll('%2F', '/'), telling })
    const states = async () => (await visits()).map(({ status }) => status)

    it('is off at once where Graph tells of the series only', async () => {
      const [, second] = await threeVisits()
      await remove(second!.id, 'series')
      await world.until(async () => (await states())[1] === 'cancelled')
      expect(await states()).toEqual(['proposed', 'cancelled', 'proposed'])
    })

    it('is off with the next whole round where Graph tells nothing', async () => {
      const [, second] = await threeVisits()
      await world.halt()
      await remove(second!.id, 'nothing')
      await world.doChore('calendar', every(1, syncMailboxCalendar), new Date(Date.now() + 60_000))
      expect(await states()).toEqual(['proposed', 'proposed', 'proposed'])
      await world.doChore('calendar', every(1, syncMailboxCalendar), new Date(Date.now() + 8 * 86_400_000))
      expect((await visits()).find(({ id }) => id === second!.id)?.status).toBe('cancelled')
      expect((await states()).filter((status) => status === 'cancelled')).toHaveLength(1)
    })
  })

  it('takes nothing off that lies beyond its window, whatever is told of it as removed', async () => {
    const far = await planned(dayAhead(250))
    await connect()
    await world.until(isRead)
    await world.halt()
    await byHand('PATCH', `/events/${await itemOf(far)}`, { location: { displayName: 'Kantine' } })
    await world.doChore('calendar', every(1, syncMailboxCalendar), new Date(Date.now() + 60_000))
    expect(await visit(far)).toMatchObject({ status: 'confirmed', place: 'Kantine' })
  })

  it('is left to its owner’s own token where Exchange does not open it', async () => {
    const id = await planned(dayAhead(3))
    await world.outlook.fault({ kind: 'error', status: 403, path: `/users/.*/calendarView`, times: 100 })
    await connect()
    await world.until(isTried)
    await byHand('PATCH', `/events/${await itemOf(id)}`, { subject: 'Anders' })
    await syncOwnCalendar(ctx)
    expect((await visit(id)).subject).toBe('Anders')
  })
})

describe('a connected calendar depends on nothing that is said of mail', () => {
  const move = async (id: string): Promise<void> => {
    await byHand('PATCH', `/events/${await itemOf(id)}`, { start: at(dayAhead(5), '14:00'), end: at(dayAhead(5), '15:00') })
    await world.until(async () => localTime((await visit(id)).startsAt) === `${dayAhead(5)} 14:00`)
  }

  it('with logging switched off visits follow it, and no appointment becomes one', async () => {
    const id = await planned(dayAhead(3))
    await connect()
    world.run()
    await world.until(isRead)
    await world.firm.db.prisma.loggingPolicy.updateMany({ data: { isLoggingOn: false } })
    await appointment(dayAhead(6))
    await move(id)
    expect(await visits()).toHaveLength(1)
  })

  it('with its mail in trouble visits follow it', async () => {
    const id = await planned(dayAhead(3))
    await world.outlook.fault({ kind: 'error', status: 403, path: `/users/.*/(messages|mailFolders)`, times: 1_000 })
    await connect()
    world.run()
    await world.until(async () => (await world.mailbox(world.jonas)).trouble !== null)
    await move(id)
  })
})

describe('a visit that is changed here', () => {
  it.each([
    ['before anybody heard of that', false],
    ['and the calendar told so', true],
  ])('stays deleted when its owner deletes its event while it is still being made, %s', async (_, isToldOf) => {
    const { graph } = ctx
    let isFirst = true
    const createEvent: typeof graph.createEvent = async (content) => {
      const made = await graph.createEvent(content)
      if (!isFirst) return made
      isFirst = false
      await syncOwnCalendar({ ...ctx, graph })
      await byHand('DELETE', `/events/${await itemOf(content.externalId)}`)
      if (isToldOf) await syncOwnCalendar({ ...ctx, graph })
      return await graph.createEvent(content)
    }
    ctx.graph = new Proxy(graph, { get: (target, name, self) => (name === 'createEvent' ? createEvent : Reflect.get(target, name, self)) })
    const id = await planned(dayAhead(3))
    await ctx.deliver()
    await syncOwnCalendar(ctx)
    expect((await visit(id)).status).toBe('cancelled')
    expect((await world.outlook.state(jonas)).events).toEqual([])
  })

  it('wins nothing over a move in Outlook that was not heard of yet', async () => {
    const id = await planned(dayAhead(3))
    await byHand('PATCH', `/events/${await itemOf(id)}`, { start: at(dayAhead(5), '14:00'), end: at(dayAhead(5), '15:00') })
    await rescheduleVisit(ctx, { id, version: 1, day: dayAhead(4), time: '08:00', minutes: 30, siteId: null })
    expect(localTime((await visit(id)).startsAt)).toBe(`${dayAhead(5)} 14:00`)
    expect((await world.outlook.state(jonas)).events).toMatchObject([{ start: `${dayAhead(5)}T14:00` }])
  })

  it('moves its event once, although the answer was lost', async () => {
    const id = await planned(dayAhead(3))
    await world.outlook.fault({ kind: 'reset_after_effect', method: 'PATCH', times: 1 })
    await rescheduleVisit(ctx, { id, version: 1, day: dayAhead(4), time: '08:00', minutes: 30, siteId: null })
    await syncOwnCalendar(ctx)
    expect(localTime((await visit(id)).startsAt)).toBe(`${dayAhead(4)} 08:00`)
    expect((await world.outlook.state(jonas)).events).toMatchObject([{ start: `${dayAhead(4)}T08:00` }])
    expect(await world.firm.db.prisma.visitChange.findMany({})).toMatchObject([{ userId: world.jonas.id }])
    await cancelVisit(ctx, { id, version: 2 })
    expect((await world.outlook.state(jonas)).events).toEqual([])
  })
})
