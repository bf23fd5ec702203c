import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { control, type Graph, graphOf, graphOfApplication, jonas, katrin, start } from './running.ts'

let sandbox: RunningSandbox
let product: Graph

beforeAll(async () => {
  sandbox = await start()
  product = await graphOf(sandbox.url, jonas)
})
afterAll(() => sandbox.close())

const at = (dateTime: string) => ({ dateTime, timeZone: 'Europe/Berlin' })
const ask = (graph: Graph, given: object = {}) =>
  graph('POST', '/me/calendar/getSchedule', {
    schedules: [jonas.mail],
    startTime: at('2026-11-24T08:00'),
    endTime: at('2026-11-24T11:00'),
    availabilityViewInterval: 30,
    ...given,
  })

it('tells when people are busy; of others not with what, of private events neither', async () => {
  await control(sandbox.url, 'create-event', {
    oid: katrin.oid,
    event: { subject: 'Geheim', start: at('2026-11-24T10:15'), end: at('2026-11-24T10:30'), showAs: 'tentative' },
  })
  const { body } = await ask(product, { schedules: [jonas.mail, katrin.mail, 'niemand@kunde.example'] })
  const [own, other, nobody] = body.value
  expect(own).toMatchObject({ availabilityView: '002200', scheduleItems: [{ status: 'busy', isPrivate: false, subject: 'Besuch Kunde' }] })
  expect(other.availabilityView).toBe('000010')
  expect(other.scheduleItems).toEqual([
    {
      status: 'tentative',
      start: { dateTime: '2026-11-24T09:15:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2026-11-24T09:30:00.0000000', timeZone: 'UTC' },
    },
  ])
  expect(nobody.error.responseCode).toBe('ErrorMailRecipientNotFound')
  const { body: holiday } = await ask(product, { startTime: at('2026-11-26T00:00'), endTime: at('2026-11-27T00:00'), availabilityViewInterval: 720 })
  expect(holiday.value[0]).toMatchObject({ availabilityView: '33', scheduleItems: [{ isPrivate: true }] })
  expect(JSON.stringify(holiday)).not.toContain('Urlaub')
})

it('refuses too much at once', async () => {
  const codes = [
    await ask(product, { schedules: Array(101).fill(jonas.mail) }),
    await ask(product, { endTime: at('2027-02-01T00:00') }),
    await ask(product, { availabilityViewInterval: 4 }),
  ].map(({ body }) => body.error.code)
  expect(codes).toEqual(['ErrorMailboxDataArrayTooBig', 'ErrorTimeIntervalTooBig', 'ErrorInvalidMergedFreeBusyInterval'])
})

it('the application knows and makes categories of its mailboxes, and gives them to mails', async () => {
  const application = await graphOfApplication(sandbox.url)
  const path = `/users/${jonas.oid}/outlook/masterCategories`
  expect((await application('POST', path, { displayName: 'Kundencockpit', color: 'preset5' })).status).toBe(201)
  expect((await application('POST', path, { displayName: 'kundencockpit' })).status).toBe(409)
  expect((await application('POST', path, { displayName: 'Bunt', color: 'red' })).status).toBe(400)
  expect((await application('GET', path)).body.value).toMatchObject([{ displayName: 'Kundencockpit', color: 'preset5' }])
  expect((await product('POST', '/me/outlook/masterCategories', { displayName: 'Neu' })).status).toBe(403)
  const [mail] = (await application('GET', `/users/${jonas.oid}/messages?$select=id`)).body.value
  const changed = await application('PATCH', `/users/${jonas.oid}/messages/${mail.id}`, { categories: ['Kundencockpit'] })
  expect(changed.body.categories).toEqual(['Kundencockpit'])
})
