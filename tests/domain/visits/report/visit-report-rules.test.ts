import { describe, expect, it } from 'vitest'
import { isFirstContact } from '../../../../domain/visits/report/asked-fields.ts'
import { readNoteLines, writeNoteLine } from '../../../../domain/visits/report/note-lines.ts'
import { readAmount } from '../../../../domain/visits/report/read-amount.ts'
import { isReportable, statusAfter } from '../../../../domain/visits/report/visit-outcome.ts'

describe('a visit', () => {
  it.each([
    ['confirmed', '2026-11-23', true],
    ['proposed', '2026-11-20', true],
    ['done', '2026-11-20', true],
    ['confirmed', '2026-11-24', false],
    ['cancelled', '2026-11-20', false],
  ] as const)('%s on %s is reportable: %s', (status, day, expected) => {
    expect(isReportable({ status, day }, '2026-11-23')).toBe(expected)
  })

  it('is done unless nobody was met', () => {
    expect([statusAfter('no_need'), statusAfter('not_met')]).toEqual(['done', 'not_met'])
  })
})

describe('the first contact', () => {
  it('is the first visit at a prospect, and nobody else’s', () => {
    const asked = [
      { kind: 'prospect', visitsMade: 0 },
      { kind: 'prospect', visitsMade: 1 },
      { kind: 'customer', visitsMade: 0 },
    ].map(isFirstContact)
    expect(asked).toEqual([true, false, false])
  })
})

describe('the lines of a note', () => {
  it.each([
    ['10 Stk Spannzange ER32', 10, 'Stk', 'Spannzange ER32'],
    ['10 x Spannzange', 10, null, 'Spannzange'],
    ['2,5 kg Schrauben M8', 2.5, 'kg', 'Schrauben M8'],
    ['1.000 Stück Schrauben', 1000, 'Stück', 'Schrauben'],
    ['1.250,5 m Rohr', 1250.5, 'm', 'Rohr'],
    ['3 pcs. collets', 3, 'pcs.', 'collets'],
    ['- 4 Bohrer 8 mm', 4, null, 'Bohrer 8 mm'],
    ['Fräser 8 mm', null, null, 'Fräser 8 mm'],
    ['8 mm Fräser', null, null, '8 mm Fräser'],
    ['10 Stk', 10, null, 'Stk'],
    ['4711', null, null, '4711'],
    ['471112 Spannzange', null, null, '471112 Spannzange'],
    ['0815 Spannzange', null, null, '0815 Spannzange'],
    ['0 Stk Spannzange', null, null, '0 Stk Spannzange'],
  ])('%s', (line, quantity, unit, text) => {
    expect(readNoteLines(line)).toEqual([{ quantity, unit, text }])
  })

  it('come without what is empty, and read the same when they are written', () => {
    const lines = readNoteLines('10 Stk Spannzange\n\n  \n2,5 kg Schrauben\r\nFräser')
    expect(lines).toHaveLength(3)
    expect(readNoteLines(lines.map(writeNoteLine).join('\n'))).toEqual(lines)
  })
})

describe('an amount', () => {
  it.each([
    ['12', ',', 12],
    ['12,5', ',', 12.5],
    ['12.5', ',', 12.5],
    ['120.000', ',', 120_000],
    ['120 000 €', ',', 120_000],
    ['1.250,50', ',', 1250.5],
    ['1,250.50', '.', 1250.5],
    ['12,5', '.', 12.5],
    ['', ',', null],
    ['-5', ',', null],
    ['zwölf', ',', null],
    ['1,2,3', ',', null],
    ['1.2.3', ',', null],
  ] as const)('%s with %s for decimals is %s', (text, sign, expected) => {
    expect(readAmount(text, sign)).toBe(expected)
  })
})
