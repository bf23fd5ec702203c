import { expect, it } from 'vitest'
import type { DayColumn, NumberColumn } from '../../../../../domain/commerce/import/column.ts'
import { askedAgain, formatExample } from '../../../../../domain/commerce/import/mapping/format-example.ts'

const number: NumberColumn = { name: 'Preis', kind: 'number', formats: ['comma', 'point'] }
const day: DayColumn = { name: 'Datum', kind: 'day', formats: ['dd/mm/yyyy', 'mm/dd/yyyy'] }

it.each([
  { column: number, values: [null, '5', '1.234'], written: '1.234', meant: ['1234', '1.234'] },
  { column: number, values: ['12,345'], written: '12,345', meant: ['12.345', '12345'] },
  { column: number, values: ['5', '7'], written: '1.234', meant: ['1234', '1.234'] },
  { column: day, values: ['05/05/2026', '03/04/2026'], written: '03/04/2026', meant: ['2026-04-03', '2026-03-04'] },
  { column: day, values: [], written: '03/04/2026', meant: ['2026-04-03', '2026-03-04'] },
])('shows $values of $column.name as $written', ({ column, values, written, meant }) => {
  const example = formatExample(column, values)
  expect(example.written).toBe(written)
  expect(example.meanings.map(({ value }) => value)).toEqual(meant)
})

it('asks again in every way that was possible', () => {
  expect(askedAgain({ ...number, formats: ['point'] }).formats).toEqual(['comma', 'point'])
  expect(askedAgain({ ...day, formats: ['mm/dd/yyyy'] }).formats).toEqual(['mm/dd/yyyy', 'dd/mm/yyyy'])
  expect(askedAgain({ ...day, formats: ['yyyymmdd'] }).formats).toEqual(['yyyymmdd'])
})
