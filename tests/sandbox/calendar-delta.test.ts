import { afterAll, beforeEach, expect, it } from 'vitest'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { readRound } from './delta-rounds.ts'
import { control, type Graph, graphOf, graphOfApplication, jonas, katrin, start } from './running.ts'

let sandbox: RunningSandbox | undefined
let application: Graph
let product: Graph

beforeEach(async () => {
  await sandbox?.close()
  sandbox = await start()
  application = await graphOfApplication(sandbox.url)
  product = await graphOf(sandbox.url, jonas)
})
afterAll(() => sandbox?.close())

const view = `/users/${jonas.oid}/calendarView/delta?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-30T00:00:00Z`
const read = (link: string, size?: number) => readRound(application, link, size, 'outlook.timezone="W. Europe Standard Time"')
const act = (action: string, body: object) => control(sandbox?.url ?? '', action, { oid: jonas.oid, ...body })
const event = (day: number, subject: string) => ({
  subject,
  start: { dateTime: `2026-11-${day}T10:00:00`, timeZone: 'Europe/Berlin' },
  end: { dateTime: `2026-11-${day}T11:00:00`, timeZone: 'Europe/Berlin' },
})

it('the first round tells the window, the next what changed in it, and a link tells the same again', async () => {
  const first = await read(view, 1)
  expect(first.items.map(({ subject }) => subject).sort()).toEqual(['Besuch Kunde', 'Urlaub'])
  expect(first.pages).toBe(2)
  await act('move-event', { subject: 'Besuch Kunde', start: '2026-11-25T14:00', end: '2026-11-25T15:00' })
  await product('POST', '/me/events', event(27, 'Neu'))
  const second = await read(first.link)
  expect(second.items).toMatchObject([{ subject: 'Besuch Kunde', start: { dateTime: '2026-11-25T14:00:00.0000000' } }, { subject: 'Neu' }])
  expect(await read(first.link)).toEqual(second)
  expect((await read(second.link)).items).toEqual([])
})

it('what leaves the window, is deleted or changes outside of it is told as removed', async () => {
  const first = await read(view)
  const visit = first.items.find(({ subject }) => subject === 'Besuch Kunde')
  await act('move-event', { subject: 'Besuch Kunde', start: '2026-12-05T14:00', end: '2026-12-05T15:00' })
  const left = await read(first.link)
  expect(left.items).toEqual([{ '@odata.type': '#microsoft.graph.event', id: visit?.id, '@removed': { reason: 'deleted' } }])
  await act('delete-event', { subject: 'Urlaub' })
  await product('POST', '/me/events', {
    ...event(27, 'Später'),
    start: { dateTime: '2027-01-01T10:00', timeZone: 'UTC' },
    end: { dateTime: '2027-01-01T11:00', timeZone: 'UTC' },
  })
  expect((await read(left.link)).items.map((item) => item['@removed'])).toEqual([{ reason: 'deleted' }, { reason: 'deleted' }])
})

it.each([
  ['series', ['seriesMaster', 'occurrence']],
  ['nothing', []],
])('tells a deleted occurrence by %s where it is told to be careless', async (telling, told) => {
  const pattern = { type: 'daily', interval: 1 }
  const range = { type: 'numbered', startDate: '2026-11-24', numberOfOccurrences: 2 }
  await act('create-event', { event: { ...event(24, 'Reihe'), recurrence: { pattern, range } } })
  const first = await read(view)
  const [, second] = first.items.filter(({ type }) => type === 'occurrence')
  await act('delete-event', { eventId: second?.id, telling })
  expect((await read(first.link)).items.map(({ type }) => type)).toEqual(told)
  expect((await application('GET', `/users/${jonas.oid}/events/${second?.id}`)).status).toBe(404)
})

it('needs its window, takes no other options, and its state can be lost', async () => {
  expect((await read(`/users/${jonas.oid}/calendarView/delta`)).status).toBe(400)
  for (const option of ['$select=subject', '$expand=singleValueExtendedProperties', "$filter=subject eq 'x'"])
    expect((await read(`${view}&${option}`)).status).toBe(400)
  const first = await read(view)
  await act('forget-deltas', {})
  expect(await read(first.link)).toMatchObject({ status: 410, code: 'SyncStateNotFound' })
  const again = await read(view)
  await act('forget-deltas', { status: 400 })
  expect(await read(again.link)).toMatchObject({ status: 400, code: 'SyncStateNotFound' })
})

it('is open to the application only in mailboxes of its scope', async () => {
  await control(sandbox?.url ?? '', 'mailbox-scope', { oid: katrin.oid, isInScope: false })
  expect((await read(view.replace(jonas.oid, katrin.oid))).status).toBe(403)
  expect((await application('POST', `/users/${jonas.oid}/events`, event(24, 'Neu'))).status).toBe(201)
})

it('a change to another version than the one named is refused', async () => {
  const { body: created } = await product('POST', '/me/events', event(24, 'Alt'))
  const path = `/me/events/${created.id}`
  const { body: changed } = await product('PATCH', path, { subject: 'Neu' }, { 'if-match': created['@odata.etag'] })
  const refused = await product('PATCH', path, { subject: 'Anders' }, { 'if-match': created['@odata.etag'] })
  expect(refused).toMatchObject({ status: 412, body: { error: { code: 'ErrorIrresolvableConflict' } } })
  expect((await product('DELETE', path, undefined, { 'if-match': created['@odata.etag'] })).status).toBe(412)
  expect((await product('GET', path)).body.subject).toBe('Neu')
  expect((await product('DELETE', path, undefined, { 'if-match': changed['@odata.etag'] })).status).toBe(204)
})
