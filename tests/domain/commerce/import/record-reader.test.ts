/** Which rows of a file are one thing, and which of them are wrong. */
import { describe, expect, it } from 'vitest'
import { type FieldPlaces, RecordReader } from '../../../../domain/commerce/import/records/record-reader.ts'

const places = (...fields: string[]): FieldPlaces => Object.fromEntries(fields.map((field, at) => [field, { at, column: field }]))
const told = (reader: RecordReader, ...rows: (string | null)[][]) =>
  rows.map((row, i) => {
    const { line, rejected } = reader.read(i + 2, row)
    return rejected ? `${rejected.record}: ${rejected.reason} ${rejected.column}` : line && `record ${line.record}`
  })

describe('things of one line', () => {
  const fields = places('number', 'name', 'price')

  it('say again what they said, and are rejected where they say anything else', () => {
    const rows = [
      ['1', 'Mutter', '2.50'],
      ['1', 'Mutter', '2.50'],
      ['1', 'Mutter', null],
      ['1', 'Mutter2', '.50'],
      ['2', 'Mutter', '2.50'],
    ]
    expect(told(new RecordReader('product', fields), ...rows)).toEqual([
      'record 1',
      null,
      '1: number_twice number',
      '1: not_a_number price',
      'record 2',
    ])
  })

  it('are told apart however many there are', () => {
    const reader = new RecordReader('product', fields)
    const rows = Array.from({ length: 5_000 }, (_, i) => [`${i}`, `Mutter ${i}`, `${i}`])
    const others = rows.map(([number = '', name = '', price = '']) => [number, name, `${price}0`])
    expect(new Set(told(reader, ...rows))).toEqual(new Set(rows.map((_, i) => `record ${i + 1}`)))
    expect(told(reader, ...rows).every((line) => line === null)).toBe(true)
    expect(told(reader, ...others)).toEqual(rows.map((_, i) => (i === 0 ? '1: number_twice number' : `${i + 1}: number_twice number`)))
  })
})

describe('documents', () => {
  const fields = places('number', 'customerNumber', 'date')

  it('have one customer and one day; a line may leave them out', () => {
    const reader = new RecordReader('order', fields)
    const rows = [
      ['A1', '10001', '2026-11-03'],
      ['A1', null, null],
      ['A1', '10002', '2026-11-03'],
      ['A1', '10001', '2026-11-04'],
      ['A1', '10001', '2026-11-03'],
    ]
    expect(told(reader, ...rows)).toEqual(['record 1', 'record 1', '1: contradicts customerNumber', '1: contradicts date', 'record 1'])
  })
})

describe('customers', () => {
  it('bear the name of the person where no company is named', () => {
    const reader = new RecordReader('customer', places('number', 'name', 'surname', 'givenName'))
    const name = (row: (string | null)[]) => reader.read(2, row).line?.cells[1] ?? null
    expect(name(['1', 'Muster GmbH', 'Muster', 'Elke'])).toBe('Muster GmbH')
    expect(name(['2', null, 'Testmann', 'Elke'])).toBe('Elke Testmann')
    expect(name(['3', null, 'Mustermann', null])).toBe('Mustermann')
    expect(told(reader, ['4', null, null, null])).toEqual(['4: missing_value name'])
  })
})
