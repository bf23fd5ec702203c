import { describe, expect, it } from 'vitest'
import { builtInKind, kindOfFormat, type NumberKind } from '../../../../../domain/commerce/import/xlsx/number-format.ts'

describe('a number format', () => {
  it.each<[string, NumberKind]>([
    ['General', 'number'],
    ['Standard', 'number'],
    ['0.00', 'number'],
    ['#,##0.00\\ "€";[Red]\\-#,##0.00\\ "€"', 'number'],
    ['#,##0.00\\ [$€-407]', 'number'],
    ['#,##0.00 DM', 'number'],
    ['0 "Tage"', 'number'],
    ['"Tag" 0', 'number'],
    ['0.00E+00', 'number'],
    ['0.0_);[RED]\\(0.0\\)', 'number'],
    ['# ?/?', 'number'],
    ['@', 'number'],
    ['', 'number'],
    ['[DBNum1]General', 'number'],
    ['dd.mm.yyyy', 'day'],
    ['TT.MM.JJJJ', 'day'],
    ['[$-407]dd. mmmm yyyy', 'day'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy;@', 'day'],
    ['[Red]dd/mm/yy', 'day'],
    ['"am "d.m.', 'day'],
    ['mmm\\-yy', 'day'],
    ['mmmm', 'day'],
    ['mmddyyam/pm', 'day'],
    ['yyyy\\-mm\\-dd\\Thh:mm:ss.000', 'day'],
    ['[<1]hh:mm;dd.mm.yyyy', 'time'],
    ['h:mm', 'time'],
    ['hh:mm:ss\\ AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
  ])('%s is for a %s', (code, kind) => {
    expect(kindOfFormat(code)).toBe(kind)
  })

  it.each<[number, NumberKind]>([
    [0, 'number'],
    [4, 'number'],
    [13, 'number'],
    [14, 'day'],
    [17, 'day'],
    [20, 'time'],
    [22, 'day'],
    [23, 'number'],
    [31, 'day'],
    [44, 'number'],
    [46, 'duration'],
    [47, 'time'],
    [49, 'number'],
    [57, 'day'],
    [164, 'number'],
  ])('with the id %i is for a %s', (id, kind) => {
    expect(builtInKind(id)).toBe(kind)
  })
})
