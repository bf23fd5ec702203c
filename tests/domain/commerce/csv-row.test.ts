import { describe, expect, it } from 'vitest'
import { csvRow, harmless } from '../../../domain/commerce/csv-row.ts'

describe('a cell that a spreadsheet would run', () => {
  it.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=HYPERLINK("http://x")'])('%j is text', (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`)
  })

  it.each(['-12,50', '+3', '1.234,00', 'Müller', "'=1", 'a=1', ''])('%j stays as it is', (cell) => {
    expect(harmless(cell)).toBe(cell)
  })
})

it('a formula behind another separator stands in quotes', () => expect(csvRow(['1', 'x,=1+1', '@x'])).toBe('1;"x,=1+1";\'@x\r\n'))
