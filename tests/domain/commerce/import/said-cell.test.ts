import { describe, expect, it } from 'vitest'
import { saidCell, saidRecord } from '../../../../domain/commerce/import/said-cell.ts'

describe('what programs write around a cell', () => {
  it.each([
    ['="00417"', '00417'],
    ['="24"" Rad"', '24" Rad'],
    ["'00417", '00417'],
    ["'+49 821 44770", '+49 821 44770'],
    ["'=SUMME(A1)", '=SUMME(A1)'],
    ['\u200b00418\u00a0', '00418'],
    ['\u200e12,50\u200e', '12,50'],
    ['Mu\u0308hlenweg', 'Mühlenweg'],
  ])('%s', (written, said) => {
    expect(saidCell(written)).toBe(said)
  })

  it.each(["'s-Hertogenbosch", "'t Hof", "'68er Bewegung", "D'Angelo", '="A"&"B"', '=A1', '00417', "Rock'n'Roll", 'Familie 👨\u200d👩\u200d👧'])(
    '%s stays as it is',
    (text) => {
      expect(saidCell(text)).toBe(text)
    },
  )

  it('leaves values of a spreadsheet alone', () => {
    const number = { type: 'number', raw: '7' } as const
    expect(saidRecord({ line: 3, cells: [number, '="07"', 'x '] })).toEqual({ line: 3, cells: [number, '07', 'x '] })
  })
})
