import { describe, expect, it } from 'vitest'
import { hoursText, readHours } from '../../../../domain/visits/strategy/opening-hours.ts'

describe('opening hours of a day', () => {
  it.each([
    ['8-12, 13:30–17', '08:00–12:00, 13:30–17:00'],
    ['08.15 bis 16.45', '08:15–16:45'],
    ['7-12; 12-15', '07:00–12:00, 12:00–15:00'],
    ['  ', ''],
  ])('"%s" is %s', (text, written) => {
    const hours = readHours(text)
    expect(hours && hoursText(hours)).toBe(written)
    expect(readHours(written)).toEqual(hours)
  })

  it.each(['immer', '8', '12-8', '8-8', '8-12, 11-14', '13-17, 8-12', '8-24', '8:60-9', '8-12-14'])('"%s" are none', (text) => {
    expect(readHours(text)).toBeNull()
  })
})
