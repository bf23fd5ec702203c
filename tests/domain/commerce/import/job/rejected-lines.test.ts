/** Rejected lines as a file that a spreadsheet opens. */
import { expect, it } from 'vitest'
import { rejectedCsv } from '../../../../../domain/commerce/import/job/rejected-lines.ts'

it('lines have as many cells as the longest, and the reason behind them, whatever stands in them', () => {
  const csv = rejectedCsv(['Nr', '=Name'], 'Grund', 3)
  expect(csv.head).toBe("\ufeffNr;'=Name;;Grund\r\n")
  expect(
    csv.rows([
      { cells: ['1', 'A;"B"', 'x,=1+1'], reason: 'Nr: fehlt' },
      { cells: ['2'], reason: '@x' },
    ]),
  ).toBe('1;"A;""B""";"x,=1+1";Nr: fehlt\r\n2;;;\'@x\r\n')
})
