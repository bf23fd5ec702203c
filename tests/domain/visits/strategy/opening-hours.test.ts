import { describe, expect, it } from 'vitest'
import { hoursText, readHours } from '../../../../domain/visits/strategy/opening-hours.ts'

describe('opening hours of a day', () => {
  it.each([
    ['8-12, 13:30–17', '08:00–12:00, 13:30–17:00'],
    ['08.15 bis 16.45', '08:15–16:45'],
    ['7-12; 12-15', '07:00–12:00, 12:00–15:00'],
    ['  ', ''],
    ['9.00-12.30 u. 14.30-18.00 Uhr', '09:00–12:30, 14:30–18:00'],
    ['von 8 bis 12 Uhr und 13 bis 17 Uhr', '08:00–12:00, 13:00–17:00'],
    ['8h-12h / 13h-17h', '08:00–12:00, 13:00–17:00'],
    ['7:00 - 20:00', '07:00–20:00'],
    ['0800-1700', '08:00–17:00'],
    ['730-1200, 1300–1730', '07:30–12:00, 13:00–17:30'],
    ['800 bis 12 Uhr', '08:00–12:00'],
  ])('"%s" is %s', (text, written) => {
    const hours = readHours(text)
    expect(hours && hoursText(hours)).toBe(written)
    expect(readHours(written)).toEqual(hours)
  })

  it.each(['immer', '8', '12-8', '8-8', '8-12, 11-14', '13-17, 8-12', '8-24', '8:60-9', '8-12-14', '0860-0900', '2500-2600', '08000-1700'])(
    '"%s" are none',
    (text) => {
      expect(readHours(text)).toBeNull()
    },
  )
})
