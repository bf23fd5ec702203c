import { describe, expect, it } from 'vitest'
import { type Call, callAgainAt, missedSince } from '../../../domain/contact-reports/missed-calls.ts'
import { toWorkday } from '../../../domain/time/local-time.ts'

const call = (hour: number, outcome: Call['outcome'], by = 'Jonas'): Call => ({ at: `2026-11-27T${hour}:15:00.000Z`, outcome, by })

describe('calls that nobody answered', () => {
  it.each<[string, Call[], unknown]>([
    ['nobody called', [], null],
    ['one', [call(10, 'not_reached')], { count: 1, lastAt: '2026-11-27T10:15:00.000Z', by: 'Jonas' }],
    [
      'two, the last by a colleague',
      [call(11, 'not_reached', 'Petra'), call(10, 'not_reached')],
      { count: 2, lastAt: '2026-11-27T11:15:00.000Z', by: 'Petra' },
    ],
    [
      'those before somebody was reached do not count',
      [call(12, 'not_reached'), call(11, 'reached'), call(10, 'not_reached')],
      { count: 1, lastAt: '2026-11-27T12:15:00.000Z', by: 'Jonas' },
    ],
    ['reached last', [call(12, 'reached'), call(11, 'not_reached')], null],
    ['somebody answered, and calls back', [call(12, 'calls_back'), call(11, 'not_reached')], null],
    ['a call of which nobody said how it ended', [call(12, null), call(11, 'not_reached')], null],
  ])('%s', (_what, calls, missed) => {
    expect(missedSince(calls)).toEqual(missed)
  })
})

describe('the time to call again', () => {
  const holidays = ['2026-12-25', '2026-12-26', '2027-01-01']
  it.each([
    ['2026-11-26T10:15', 'in_an_hour', '2026-11-26T11:15'],
    ['2026-11-26T23:30', 'in_an_hour', '2026-11-27T00:30'],
    ['2026-11-26T10:15', 'next_morning', '2026-11-27T09:00'],
    // A Friday, and Christmas Eve before a weekend.
    ['2026-11-27T16:40', 'next_morning', '2026-11-30T09:00'],
    ['2026-12-24T09:00', 'next_morning', '2026-12-28T09:00'],
    ['2026-12-31T09:00:30', 'in_an_hour', '2026-12-31T10:00'],
  ] as const)('at %s %s is %s', (now, when, then) => {
    expect(callAgainAt(now, when, (day) => toWorkday(day, holidays))).toBe(then)
  })
})
