/** What Outlook knows of places that were chosen from its proposals. */
import { expect, it } from 'vitest'
import { event, toFoundEvent } from '../../../../../server/outlook/graph/calendar/found-event.ts'

const found = (location: object, given: object = {}) => toFoundEvent(event.parse({ id: 'event', location, ...given }))
const address = { street: 'Hafenstr. 3', city: 'Lübeck', state: null, countryOrRegion: 'Deutschland', postalCode: '23552' }

it.each([
  ['coordinates', { displayName: 'Zum Anker', address, coordinates: { latitude: 54.3233, longitude: 10.1228, accuracy: 0 } }, '54.32330, 10.12280'],
  ['an address', { displayName: 'Zum Anker', address, coordinates: { latitude: 0, longitude: 0 } }, 'Hafenstr. 3, 23552 Lübeck'],
  ['a town alone', { displayName: 'Zum Anker', address: { city: 'Lübeck' } }, ''],
  ['a name alone', { displayName: 'Zum Anker' }, ''],
])('has %s', (_what, location, whereabouts) => {
  expect(found(location)).toMatchObject({ place: 'Zum Anker', whereabouts })
})

it('with a time that is none is no event', () => {
  expect(event.safeParse({ id: 'event', start: { dateTime: 'morgen', timeZone: 'UTC' } }).success).toBe(false)
  expect(event.safeParse({ id: 'event', start: { dateTime: '2026-11-30T09:00:00.0000000', timeZone: 'UTC' } }).success).toBe(true)
})

it('of a private event tells nothing', () => {
  expect(found({ displayName: 'Zum Anker', address }, { sensitivity: 'private' })).toMatchObject({ place: '', whereabouts: '' })
})
