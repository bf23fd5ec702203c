import { describe, expect, it } from 'vitest'
import { readDay } from '../../../../domain/commerce/import/day-format.ts'
import { numberFormats, plainDecimal, readNumber, sheetDecimal } from '../../../../domain/commerce/import/number-format.ts'

describe('numbers', () => {
  it.each([
    ['1.234,56', ['comma'], '1234.56'],
    ['8.000,01', ['comma'], '8000.01'],
    ['-35,01', ['comma'], '-35.01'],
    ['1.250,500-', ['comma'], '-1250.500'],
    ['1.248,000', ['comma'], '1248.000'],
    ['200.000.000', ['comma'], '200000000'],
    ['4.711,98 €', ['comma'], '4711.98'],
    ['10,00 €', ['comma'], '10.00'],
    ['0,00 €,', ['comma'], '0.00'],
    ['EUR 12,5', ['comma'], '12.5'],
    ['5,-', ['comma'], '5'],
    ['1 234,5', ['comma'], '1234.5'],
    ['19,0 %', ['comma'], '19.0'],
    ['-110.7 €', ['point'], '-110.7'],
    ['1,250.500-', ['point'], '-1250.500'],
    ["1'000.00", ['point'], '1000.00'],
    ['($400.00)', ['point'], '-400.00'],
    ['$-142.85', ['point'], '-142.85'],
    [' 17,819.00', ['point'], '17819.00'],
    ['.5', ['point'], '0.5'],
    ['2 CHF', ['plain', 'comma', 'point'], '2'],
    ['007', ['plain', 'comma', 'point'], '7'],
    ['-0,00', ['comma'], '0.00'],
  ])('%s', (text, formats, value) => {
    expect(numberFormats(text)).toEqual(formats)
    expect(readNumber(text, formats[0] as 'comma')).toBe(value)
  })

  it('leaves open what one value cannot tell', () => {
    expect(numberFormats('1.234')).toEqual(['comma', 'point'])
    expect(readNumber('1.234', 'comma')).toBe('1234')
    expect(readNumber('1.234', 'point')).toBe('1.234')
  })

  it.each(['', '-', 'A-1', '12.11.2026', '1.2.3', '1,2,3', '12-13', '5,58E+12', '(12', '--5', '1.23.456,7', '€'])('%s is none', (text) => {
    expect(numberFormats(text)).toEqual([])
  })

  it.each([
    ['1.8E-3', '0.0018'],
    ['5.512940468989E12', '5512940468989'],
    ['1E2', '100'],
    ['12.50', '12.5'],
    ['0.1', '0.1'],
    ['-0.0', '0'],
    ['1067', '1067'],
  ])('a spreadsheet’s %s is written out as %s', (raw, value) => {
    expect(plainDecimal(raw)).toBe(value)
  })
})

it.each([
  ['60.564999999999998', '60.565'],
  ['1.1000000000000001', '1.1'],
  ['1.80000000000000004', '1.8'],
  ['0.14329266500000001', '0.143292665'],
  ['242.26', '242.26'],
  ['1E-05', '0.00001'],
  ['-1234567.8900000001', '-1234567.89'],
])('a spreadsheet’s %s is %s', (raw, value) => {
  expect(sheetDecimal(raw)).toBe(value)
})

describe('days', () => {
  it.each([
    ['29.10.2025', 'dd.mm.yyyy', '2025-10-29'],
    ['1.2.2023', 'dd.mm.yyyy', '2023-02-01'],
    ['29.02.24', 'dd.mm.yy', '2024-02-29'],
    ['31.12.99', 'dd.mm.yy', '1999-12-31'],
    ['2021-01-28', 'yyyy-mm-dd', '2021-01-28'],
    ['2021-01-28 00:00:00', 'yyyy-mm-dd', '2021-01-28'],
    ['10/25/2016', 'mm/dd/yyyy', '2016-10-25'],
    ['Jan 28 2021', 'mmm dd yyyy', '2021-01-28'],
    ['December 19, 2020', 'mmm dd yyyy', '2020-12-19'],
    ['3. März 2026', 'dd mmm yyyy', '2026-03-03'],
    ['01012012', 'ddmmyyyy', '2012-01-01'],
  ] as const)('%s as %s', (text, format, day) => {
    expect(readDay(text, format)).toEqual({ day, time: null })
  })

  it('tells the time of day where there is one', () => {
    expect(readDay('2021-01-28T23:05:00Z', 'yyyy-mm-dd')).toEqual({ day: '2021-01-28', time: '23:05:00' })
    expect(readDay('12/19/2020 11:28 pm', 'mm/dd/yyyy')).toEqual({ day: '2020-12-19', time: '23:28:00' })
  })

  it('knows what is no day of the calendar, and what says that there is none', () => {
    expect(readDay('32.13.2024', 'dd.mm.yyyy')).toBe('impossible')
    expect(readDay('29.02.2025', 'dd.mm.yyyy')).toBe('impossible')
    expect(readDay('00.00.0000', 'dd.mm.yyyy')).toBe('missing')
    expect(readDay('00210PRG1', 'ddmmyyyy')).toBeNull()
    expect(readDay('1234-5thisisnotadate', 'yyyy-mm-dd')).toBeNull()
  })
})
