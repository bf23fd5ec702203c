import { afterAll, beforeEach, expect, it } from 'vitest'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { control, type Graph, graphOf, graphOfApplication, jonas, start } from './running.ts'

let sandbox: RunningSandbox | undefined
let product: Graph

beforeEach(async () => {
  await sandbox?.close()
  sandbox = await start()
  product = await graphOf(sandbox.url, jonas)
})
afterAll(() => sandbox?.close())

const act = async (action: string, body: object) => control(sandbox?.url ?? '', action, { oid: jonas.oid, ...body })
const at = (time: string) => ({ dateTime: `2026-12-07T${time}`, timeZone: 'Europe/Berlin' })
const anna = { emailAddress: { name: 'Anna Kunde', address: 'anna@kunde.example' } }
const event = { subject: 'Abstimmung', start: at('10:00'), end: at('11:00'), sensitivity: 'private', attendees: [anna] }

it('the owner creates, renames and shortens an event; one whom he invited declines', async () => {
  const { body: created } = await act('create-event', { event })
  await act('change-event', { eventId: created.id, change: { subject: 'Kurz', end: at('10:30') } })
  await act('attendee-answers', { subject: 'Kurz', address: 'ANNA@kunde.example', response: 'declined' })
  expect((await product('GET', `/me/events/${created.id}`)).body).toMatchObject({
    subject: 'Kurz',
    sensitivity: 'private',
    end: { dateTime: '2026-12-07T09:30:00.0000000' },
    attendees: [{ status: { response: 'declined' } }],
  })
  expect((await act('change-event', { eventId: created.id, change: { end: at('09:00') } })).status).toBe(400)
})

it('he declines an invitation from outside, and one day of a series of his own is deleted', async () => {
  await act('create-event', { event, organizer: anna.emailAddress })
  expect((await act('answer-invitation', { subject: 'Abstimmung', response: 'declined' })).status).toBe(200)
  expect((await product('GET', "/me/events?$filter=subject eq 'Abstimmung'")).body.value).toEqual([])
  const recurrence = { pattern: { type: 'daily', interval: 1 }, range: { type: 'numbered', startDate: '2026-12-07', numberOfOccurrences: 3 } }
  await act('create-event', { event: { ...event, recurrence } })
  const view = async () => (await product('GET', '/me/calendarView?startDateTime=2026-12-07&endDateTime=2026-12-12')).body.value
  const [, second] = await view()
  expect((await act('delete-event', { eventId: second.id })).status).toBe(200)
  expect(await view()).toHaveLength(2)
})

it('he adds, changes and deletes tasks', async () => {
  await product('POST', '/me/todo/lists', { displayName: 'Kundencockpit' })
  await act('create-task', { list: 'Kundencockpit', task: { title: 'Anrufen', dueDateTime: at('00:00') } })
  await act('change-task', { title: 'Anrufen', change: { title: 'Schreiben', isReminderOn: true, reminderDateTime: at('09:00') } })
  const { tasks } = await (await fetch(`${sandbox?.url}/control/state?oid=${jonas.oid}`)).json()
  expect(tasks).toContainEqual(expect.objectContaining({ list: 'Kundencockpit', title: 'Schreiben', reminder: '2026-12-07T09:00' }))
  expect((await act('delete-task', { title: 'Schreiben' })).status).toBe(200)
  expect((await act('delete-task', { title: 'Schreiben' })).status).toBe(404)
})

it('he is away, and the application may read it', async () => {
  const application = await graphOfApplication(sandbox?.url ?? '')
  const settings = async () =>
    (await application('GET', `/users/${jonas.oid}/mailboxSettings?$select=automaticRepliesSetting`)).body.automaticRepliesSetting
  expect((await settings()).status).toBe('disabled')
  await act('automatic-replies', {
    setting: { status: 'scheduled', scheduledStartDateTime: at('00:00'), scheduledEndDateTime: at('23:00'), externalReplyMessage: 'Bin weg' },
  })
  expect(await settings()).toMatchObject({
    status: 'scheduled',
    scheduledEndDateTime: { dateTime: '2026-12-07T22:00:00.0000000', timeZone: 'UTC' },
    externalReplyMessage: 'Bin weg',
  })
})
