import { describe, expect, it } from 'vitest'
import type { NumberKind } from '../../../../../domain/commerce/import/xlsx/number-format.ts'
import { readIsoTime, readSerial } from '../../../../../domain/commerce/import/xlsx/stored-time.ts'

const day = (day: string, time: string | null = null) => ({ type: 'day', day, time })
const number = (raw: string) => ({ type: 'number', raw })

describe('a count of days', () => {
  it.each([
    ['1', day('1900-01-01')],
    ['59', day('1900-02-28')],
    ['60', number('60')],
    ['61', day('1900-03-01')],
    ['1462', day('1904-01-01')],
    ['25569', day('1970-01-01')],
    ['36585', day('2000-02-29')],
    ['43831', day('2020-01-01')],
    ['45292', day('2024-01-01')],
    ['45351', day('2024-02-29')],
    ['2958465', day('9999-12-31')],
    ['2958466', number('2958466')],
    ['2958465.9999999', number('2958465.9999999')],
    ['1e300', number('1e300')],
    ['-1', number('-1')],
    ['0', number('0')],
    ['42488.479166666664', day('2016-04-28', '11:30:00')],
    ['42452.409722222219', day('2016-03-23', '09:50:00')],
    ['45292.999999', day('2024-01-02')],
    ['4.5292E4', day('2024-01-01')],
    ['0.5', '12:00:00'],
  ])('%s is a day', (raw, cell) => {
    expect(readSerial(raw, 'day', false)).toEqual(cell)
  })

  it.each([
    ['0', day('1904-01-01')],
    ['0.5', day('1904-01-01', '12:00:00')],
    ['42735', day('2021-01-01')],
    ['60', day('1904-03-01')],
    ['-1', number('-1')],
    ['2957003', day('9999-12-31')],
    ['2957004', number('2957004')],
  ])('%s is a day from 1904 on', (raw, cell) => {
    expect(readSerial(raw, 'day', true)).toEqual(cell)
  })

  it.each<[string, NumberKind, unknown]>([
    ['0.479166666666667', 'time', '11:30:00'],
    ['0', 'time', '00:00:00'],
    ['0.999999', 'time', '00:00:00'],
    ['45292.25', 'time', day('2024-01-01', '06:00:00')],
    ['10.6320601851852', 'duration', '255:10:10'],
    ['0', 'duration', '00:00:00'],
    ['-0.5', 'duration', number('-0.5')],
    ['12', 'number', number('12')],
  ])('%s is a %s', (raw, kind, cell) => {
    expect(readSerial(raw, kind, false)).toEqual(cell)
  })
})

describe('a day in words of ISO 8601', () => {
  it.each([
    ['2026-11-29', day('2026-11-29')],
    ['2026-11-29T00:00:00', day('2026-11-29')],
    ['2026-11-29T11:29:59.9996', day('2026-11-29', '11:30:00')],
    ['2026-12-31T23:59:59.7Z', day('2027-01-01')],
    ['2026-11-29 08:05', day('2026-11-29', '08:05:00')],
    ['11:30:00', '11:30:00'],
    ['2026-02-29', '2026-02-29'],
    ['2026-13-01', '2026-13-01'],
    ['2026-11-29T25:00:00', '2026-11-29T25:00:00'],
    ['PT11H', 'PT11H'],
  ])('%s', (text, cell) => {
    expect(readIsoTime(text)).toEqual(cell)
  })
})
