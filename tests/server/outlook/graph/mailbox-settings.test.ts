/** Working hours in the forms that Exchange gives them, and free times of people elsewhere: what the stand-in never says. */
import { expect, it } from 'vitest'
import type { GraphClient } from '../../../../server/outlook/graph/access/client.ts'
import { readSchedules } from '../../../../server/outlook/graph/calendar/schedules.ts'
import { readSettings } from '../../../../server/outlook/graph/mailbox-settings.ts'

const placeWith = (answer: unknown) => {
  const request = { query: () => request, get: async () => answer, post: async () => answer }
  return { client: { request: () => request } as unknown as GraphClient, root: '/me' }
}
const hours = async (workingHours: unknown) => (await readSettings(placeWith({ timeZone: 'W. Europe Standard Time', workingHours }))).workingHours
const usual = { daysOfWeek: ['monday', 'Friday'], startTime: '07:30:00.0000000', endTime: '16:15:00.0000000' }

it.each([
  ['with a zone by its Windows name', { ...usual, timeZone: { name: 'Tokyo Standard Time' } }, 'Asia/Tokyo'],
  [
    'with a zone that only Exchange knows',
    { ...usual, timeZone: { '@odata.type': '#microsoft.graph.customTimeZone', name: 'Customized Time Zone', bias: -60 } },
    null,
  ],
  ['without a zone', usual, null],
])('working hours %s', async (_what, given, zone) => {
  expect(await hours(given)).toEqual({ weekdays: [1, 5], from: 450, until: 975, zone })
})

it.each([null, undefined, {}, { ...usual, daysOfWeek: [] }, { ...usual, startTime: '22:00:00', endTime: '06:00:00' }, { ...usual, endTime: null }])(
  'no working hours: %j',
  async (given) => {
    expect(await hours(given)).toBeNull()
  },
)

it.each([
  [{ locale: 'de-AT', displayName: 'Deutsch (Österreich)' }, 'de'],
  [{ locale: 'en-GB' }, 'en'],
  [{ locale: '' }, null],
  [{ locale: null }, null],
  [null, null],
  [undefined, null],
])('the language of %j', async (language, expected) => {
  expect((await readSettings(placeWith({ language }))).language).toBe(expected)
})

it('of people elsewhere often only slots are told', async () => {
  const window = { from: new Date('2026-11-30T08:00:00Z'), until: new Date('2026-11-30T09:00:00Z') }
  const value = [{ scheduleId: 'rep@hersteller.example', availabilityView: '0213', scheduleItems: [] }]
  const [schedule] = await readSchedules(placeWith({ value }), ['rep@hersteller.example'], window)
  expect(schedule?.busy).toEqual([
    { startsAt: '2026-11-30T08:15:00.000Z', endsAt: '2026-11-30T08:30:00.000Z', showAs: 'busy' },
    { startsAt: '2026-11-30T08:30:00.000Z', endsAt: '2026-11-30T08:45:00.000Z', showAs: 'tentative' },
    { startsAt: '2026-11-30T08:45:00.000Z', endsAt: '2026-11-30T09:00:00.000Z', showAs: 'oof' },
  ])
})

it('whoever is missing from the answer is not taken for free', async () => {
  const window = { from: new Date('2026-11-30T08:00:00Z'), until: new Date('2026-11-30T09:00:00Z') }
  expect(await readSchedules(placeWith({ value: [] }), ['rep@hersteller.example'], window)).toEqual([
    { address: 'rep@hersteller.example', busy: null, hours: null },
  ])
})
