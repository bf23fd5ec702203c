/** Rejected lines as a file that a spreadsheet opens. */
import { describe, expect, it } from 'vitest'
import { harmless, rejectedCsv } from '../../../../../domain/commerce/import/job/rejected-lines.ts'

describe('a cell that a spreadsheet would run', () => {
  it.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=HYPERLINK("http://x")'])('%j is text', (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`)
  })

  it.each(['-12,50', '+3', '1.234,00', 'Müller', "'=1", 'a=1', ''])('%j stays as it is', (cell) => {
    expect(harmless(cell)).toBe(cell)
  })
})

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
