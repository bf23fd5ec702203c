import { afterAll, beforeEach, expect, it } from 'vitest'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { readRound } from './delta-rounds.ts'
import { type Graph, graphOf, jonas, katrin, start } from './running.ts'

let sandbox: RunningSandbox | undefined
let product: Graph
let outlookOfKatrin: Graph

beforeEach(async () => {
  await sandbox?.close()
  sandbox = await start()
  product = await graphOf(sandbox.url, jonas)
  outlookOfKatrin = await graphOf(sandbox.url, katrin, 'outlook-page')
})
afterAll(() => sandbox?.close())

const at = (day: string, time: string, timeZone = 'W. Europe Standard Time') => ({ dateTime: `${day}T${time}`, timeZone })
/** Mondays at nine around the end of summer time. */
const weekly = (given: object = {}) => ({
  subject: 'Jour fixe',
  start: at('2027-10-18', '09:00'),
  end: at('2027-10-18', '10:00', 'Europe/Berlin'),
  recurrence: {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'], firstDayOfWeek: 'monday' },
    range: { type: 'numbered', startDate: '2027-10-18', numberOfOccurrences: 4 },
  },
  ...given,
})
const WINDOW = 'startDateTime=2027-10-01T00:00:00Z&endDateTime=2027-11-05T00:00:00Z'
const view = async (graph = product) => (await graph('GET', `/me/calendarView?${WINDOW}`)).body.value
const times = (events: { start: { dateTime: string } }[]) => events.map(({ start: { dateTime } }) => dateTime.slice(0, 16))
const delta = (link = `/me/calendarView/delta?${WINDOW}`) => readRound(product, link, 2)
const kinds = ({ items }: Awaited<ReturnType<typeof delta>>) => items.map((item) => (item['@removed'] ? 'removed' : item.type)).sort()

it('is one event with its pattern, and in a view one event a week at the same hour', async () => {
  const { status, body: master } = await product('POST', '/me/events', weekly())
  expect([status, master.type, master.recurrence.range.recurrenceTimeZone]).toEqual([201, 'seriesMaster', 'W. Europe Standard Time'])
  const events = await view()
  expect(times(events)).toEqual(['2027-10-18T07:00', '2027-10-25T07:00', '2027-11-01T08:00'])
  expect(events[1]).toMatchObject({ type: 'occurrence', seriesMasterId: master.id, subject: 'Jour fixe', recurrence: null })
  expect((await product('GET', `/me/events/${events[1].id}`)).body).toMatchObject({ id: events[1].id, originalStart: '2027-10-25T07:00:00Z' })
  expect((await product('GET', '/me/events')).body.value.map(({ type }: { type: string }) => type)).toContain('seriesMaster')
  expect((await product('GET', '/me/events')).body.value.map(({ type }: { type: string }) => type)).not.toContain('occurrence')
  expect(times((await product('GET', `/me/events/${master.id}/instances?${WINDOW}`)).body.value)).toEqual(times(events))
})

it('begins on the first day of its pattern, and a pattern that does not fit is refused', async () => {
  const thursdays = weekly()
  thursdays.recurrence.pattern.daysOfWeek = ['thursday']
  expect((await product('POST', '/me/events', thursdays)).body.start.dateTime).toBe('2027-10-21T07:00:00.0000000')
  for (const range of [
    { type: 'numbered', startDate: '2027-10-19', numberOfOccurrences: 4 },
    { type: 'endDate', startDate: '2027-10-18' },
  ])
    expect((await product('POST', '/me/events', weekly({ recurrence: { ...thursdays.recurrence, range } }))).status).toBe(400)
})

it('changes and loses single days; the rest of a changed day follows the series', async () => {
  const { body: master } = await product('POST', '/me/events', weekly())
  const [first, second] = await view()
  const moved = await product('PATCH', `/me/events/${first.id}`, { start: at('2027-10-19', '12:00'), end: at('2027-10-19', '13:00') })
  expect(moved.body).toMatchObject({ id: first.id, type: 'exception', seriesMasterId: master.id, originalStart: '2027-10-18T07:00:00Z' })
  expect((await product('DELETE', `/me/events/${second.id}`)).status).toBe(204)
  expect((await product('GET', `/me/events/${second.id}`)).status).toBe(404)
  expect((await product('PATCH', `/me/events/${first.id}`, { recurrence: weekly().recurrence })).status).toBe(400)
  await product('PATCH', `/me/events/${master.id}`, { subject: 'Runde' })
  const events = await view()
  expect(times(events)).toEqual(['2027-10-19T10:00', '2027-11-01T08:00'])
  expect(events.map(({ subject }: { subject: string }) => subject)).toEqual(['Runde', 'Runde'])
  await product('PATCH', `/me/events/${master.id}`, { start: at('2027-10-18', '08:00'), end: at('2027-10-18', '09:00') })
  expect(times(await view())).toEqual(['2027-10-18T06:00', '2027-10-25T06:00', '2027-11-01T07:00'])
})

it('is told by a delta query as master and days, then what happened to them', async () => {
  const { body: master } = await product('POST', '/me/events', weekly())
  const first = await delta()
  expect(kinds(first)).toEqual(['occurrence', 'occurrence', 'occurrence', 'seriesMaster'])
  expect(Object.keys(first.items.find(({ type }) => type === 'occurrence') ?? {}).sort()).toEqual([
    '@odata.etag',
    '@odata.type',
    'end',
    'id',
    'seriesMasterId',
    'start',
    'type',
  ])
  const [one, other] = await view()
  await product('PATCH', `/me/events/${one.id}`, { subject: 'Anders' })
  await product('DELETE', `/me/events/${other.id}`)
  const second = await delta(first.link)
  expect(kinds(second)).toEqual(['exception', 'removed'])
  const tuesdays = { ...weekly().recurrence, pattern: { ...weekly().recurrence.pattern, daysOfWeek: ['tuesday'] } }
  await product('PATCH', `/me/events/${master.id}`, { recurrence: tuesdays })
  const third = await delta(second.link)
  expect(kinds(third)).toEqual([...Array(3).fill('occurrence'), ...Array(4).fill('removed'), 'seriesMaster'].toSorted())
  expect(await delta(second.link)).toEqual(third)
  await product('DELETE', `/me/events/${master.id}`)
  const fourth = await delta(third.link)
  const known = new Set(third.items.filter((item) => !item['@removed']).map(({ id }) => id))
  for (const item of fourth.items) {
    expect(item).toHaveProperty('@removed')
    known.delete(item.id)
  }
  expect([...known]).toEqual([])
})

it('goes to attendees, who can decline one day', async () => {
  const attendees = [{ emailAddress: { address: katrin.mail, name: katrin.name }, type: 'required' }]
  await product('POST', '/me/events', weekly({ attendees }))
  const [first, second] = await view(outlookOfKatrin)
  expect((await outlookOfKatrin('POST', `/me/events/${first.id}/decline`, {})).status).toBe(202)
  expect(times(await view(outlookOfKatrin))).toEqual(['2027-10-25T07:00', '2027-11-01T08:00'])
  expect(
    (await view()).map(({ attendees: [katrinsAnswer] }: { attendees: { status: { response: string } }[] }) => katrinsAnswer?.status.response),
  ).toEqual(['declined', 'none', 'none'])
  const [, mine] = await view()
  await product('PATCH', `/me/events/${mine.id}`, { subject: 'Vor Ort' })
  expect((await outlookOfKatrin('GET', `/me/events/${second.id}`)).body).toMatchObject({ subject: 'Vor Ort', type: 'exception' })
})
