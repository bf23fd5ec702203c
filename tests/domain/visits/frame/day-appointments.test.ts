/** What stands in a calendar, day by day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busyDays, type CalendarEvent, hasNoEnd } from '../../../../domain/visits/frame/day-appointments.ts'
import { hasPlace } from '../../../../domain/visits/frame/online-place.ts'

const ZONE = 'Europe/Berlin'
const event = (startsAt: string, endsAt: string, given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...{ eventId: startsAt, subject: 'Termin', isAllDay: false, showAs: 'busy', isOff: false, isOnline: false, placeText: '', whereabouts: '' },
  ...{ startsAt, endsAt, visitId: null, customerId: null },
  ...given,
})
const days = (from: string, count = 1): string[] =>
  Array.from({ length: count }, (_, i) => new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10))
const spans = (events: CalendarEvent[], from: string, count = 1, tentativeCounts = true) =>
  busyDays(events, days(from, count), ZONE, tentativeCounts).map(({ appointments }) => appointments.map((each) => [each.from, each.until]))

describe('appointments of a day', () => {
  const morning = (given: Partial<CalendarEvent>) => spans([event('2026-11-30T08:00:00Z', '2026-11-30T09:00:00Z', given)], '2026-11-30')[0]

  it('stand by the clock of the owner, wherever they were made, in order', () => {
    const tokyo = event('2026-11-30T17:00:00+09:00', '2026-11-30T18:00:00+09:00')
    const later = event('2026-11-30T14:00:00Z', '2026-11-30T15:30:20Z')
    expect(spans([later, tokyo], '2026-11-30')).toEqual([
      [
        [540, 600],
        [900, 990],
      ],
    ])
  })

  it.each([
    ['busy', {}, 1],
    ['out of office', { showAs: 'oof' }, 1],
    ['unknown', { showAs: 'unknown' }, 1],
    ['free', { showAs: 'free' }, 0],
    ['working elsewhere', { showAs: 'workingelsewhere' }, 0],
    ['cancelled or declined', { isOff: true }, 0],
  ])('%s: taken %#', (_what, given, count) => {
    expect(morning(given)).toHaveLength(count)
  })

  it('are counted by choice where they are tentative; visits of ours always', () => {
    const tentative = event('2026-11-30T08:00:00Z', '2026-11-30T09:00:00Z', { showAs: 'tentative' })
    expect([spans([tentative], '2026-11-30', 1, true), spans([tentative], '2026-11-30', 1, false)]).toEqual([[[[540, 600]]], [[]]])
    for (const showAs of ['tentative', 'free'])
      expect(spans([{ ...tentative, showAs, visitId: 'visit' }], '2026-11-30', 1, false)).toEqual([[[540, 600]]])
  })

  it('go over midnight, on the second day without a way there', () => {
    const night = event('2026-11-30T20:00:00Z', '2026-12-01T07:00:00Z', { placeText: '23552 Lübeck' })
    const found = busyDays([night], days('2026-11-30', 3), ZONE, true)
    expect(found.map(({ appointments }) => appointments.map(({ from, until, placeText }) => [from, until, placeText]))).toEqual([
      [[1260, 1440, '23552 Lübeck']],
      [[0, 480, null]],
      [],
    ])
  })

  it('end at midnight on the day they began', () => {
    expect(spans([event('2026-11-30T20:00:00Z', '2026-11-30T23:00:00Z')], '2026-11-30', 2)).toEqual([[[1260, 1440]], []])
  })

  it('without an end last half an hour, without a beginning they are nowhere', () => {
    const endless = event('2026-11-30T08:00:00Z', '1970-01-01T00:00:00.000Z')
    expect([hasNoEnd(endless), hasNoEnd({ ...endless, endsAt: 'no time' }), hasNoEnd({ ...endless, endsAt: endless.startsAt })]).toEqual([
      true,
      true,
      true,
    ])
    expect(spans([endless], '2026-11-30')).toEqual([[[540, 570]]])
    expect(spans([event('1970-01-01T00:00:00.000Z', '2026-11-30T09:00:00Z')], '2026-11-30')).toEqual([[]])
  })

  it('stand beside each other where they overlap', () => {
    const [long, short] = [event('2026-11-30T08:00:00Z', '2026-11-30T11:00:00Z'), event('2026-11-30T09:00:00Z', '2026-11-30T10:00:00Z')]
    expect(spans([short, long], '2026-11-30')).toEqual([
      [
        [540, 720],
        [600, 660],
      ],
    ])
  })
})

describe('whole days', () => {
  const holiday = (given: Partial<CalendarEvent>) =>
    busyDays([event('2026-12-01T00:00:00.000Z', '2026-12-03T00:00:00.000Z', { isAllDay: true, ...given })], days('2026-11-30', 4), ZONE, false).map(
      ({ isAbsent }) => isAbsent,
    )

  it('take their days, whatever the zone; free and tentative ones do not', () => {
    expect(holiday({ showAs: 'oof' })).toEqual([false, true, true, false])
    expect(holiday({ showAs: 'busy' })).toEqual([false, true, true, false])
    expect(holiday({ showAs: 'free' })).toEqual([false, false, false, false])
    expect(holiday({ showAs: 'tentative' })).toEqual([false, false, false, false])
  })

  it('lie between the ends of what lasts for days', () => {
    const fair = event('2026-11-30T09:00:00Z', '2026-12-02T15:00:00Z', { placeText: '30521 Hannover' })
    expect(busyDays([fair], days('2026-11-30', 3), ZONE, true).map(({ isAbsent }) => isAbsent)).toEqual([false, true, false])
  })
})

describe('the nights the clocks change', () => {
  it('an hour is skipped: what lies around it ends by the clock', () => {
    expect(spans([event('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z')], '2026-03-29')).toEqual([[[90, 210]]])
  })

  it('an hour comes twice: nothing ends before it begins', () => {
    expect(spans([event('2026-10-25T00:30:00Z', '2026-10-25T01:10:00Z')], '2026-10-25')).toEqual([[[150, 190]]])
    expect(spans([event('2026-10-24T21:30:00Z', '2026-10-25T01:10:00Z')], '2026-10-24', 2)).toEqual([[[1410, 1440]], [[0, 130]]])
    expect(spans([event('2026-10-25T08:00:00Z', '2026-10-25T09:00:00Z')], '2026-10-25')).toEqual([[[540, 600]]])
  })
})

it.each([
  ['Müller GmbH, Hafenstr. 3, 23552 Lübeck', false, true],
  ['Zoom-Lagertechnik, 20095 Hamburg', false, true],
  ['Microsoft Teams-Besprechung; Hafenstr. 3, Lübeck', false, true],
  ['Microsoft Teams-Besprechung', false, false],
  ['Teams', false, false],
  ['https://zoom.us/j/123', false, false],
  ['+49 451 123456', false, false],
  ['Telefon', false, false],
  ['', false, false],
  ['Telefonisch', false, false],
  ['per Telefon', false, false],
  ['MS Teams', false, false],
  ['GoTo Meeting', false, false],
  ['Onlinebesprechung', false, false],
  ['im Homeoffice', false, false],
  ['tba', false, false],
  ['wird noch bekannt gegeben', false, false],
  ['Callenberg', false, true],
  ['Zoomstraße 3', false, true],
  ['Onlineshop Kiel', false, true],
  ['Hafenstr. 3, 23552 Lübeck', true, false],
])('"%s", online %s: a stop %s', (placeText, isOnline, expected) => {
  expect(hasPlace({ placeText, isOnline })).toBe(expected)
})

describe('whatever a calendar holds', () => {
  const instant = fc.oneof(
    fc.date({ min: new Date('2026-03-20'), max: new Date('2026-04-10'), noInvalidDate: true }).map((date) => date.toISOString()),
    fc.constantFrom('1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', 'no time'),
  )
  const given = fc.record({
    isAllDay: fc.boolean(),
    showAs: fc.constantFrom('busy', 'tentative', 'oof', 'free', 'unknown', 'workingelsewhere'),
    placeText: fc.constantFrom('', 'Teams', '23552 Lübeck'),
  })
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu')

  it('appointments lie within their day, in order, with an end after their beginning', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(instant, instant, given)), zones, (list, zone) => {
        const events = list.map(([startsAt, endsAt, more]) => event(startsAt, endsAt, more))
        return busyDays(events, days('2026-03-20', 21), zone, true).every(({ appointments, isAbsent }) => {
          const areWithin = appointments.every(({ from, until }) => from >= 0 && from < until && until <= 1440)
          const areSorted = appointments.every(({ from }, i) => i === 0 || (appointments[i - 1]?.from ?? 0) <= from)
          return areWithin && areSorted && isAbsent === appointments.some(({ from, until }) => until - from === 1440)
        })
      }),
    )
  })

  it('a year of a full calendar takes no time worth mentioning', () => {
    const full = days('2026-01-01', 365).flatMap((day) =>
      ['07', '09', '11', '13', '15'].map((hour) => event(`${day}T${hour}:00:00Z`, `${day}T${hour}:45:00Z`)),
    )
    const started = performance.now()
    expect(busyDays(full, days('2026-01-01', 365), ZONE, true).every(({ appointments }) => appointments.length === 5)).toBe(true)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
