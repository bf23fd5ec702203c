import { describe, expect, it } from 'vitest'
import { columnOf, rowOf } from '../../../../../domain/commerce/import/xlsx/cell-place.ts'
import { readStoredText } from '../../../../../domain/commerce/import/xlsx/stored-text.ts'

describe('a stored text', () => {
  it.each([
    ['eins_x000D_\nzwei', 'eins\r\nzwei'],
    ['_x005F_x000D_', '_x000D_'],
    ['_x00e4_', 'ä'],
    ['_xD83D__xDE00_', '😀'],
    ['_x0000_', '_x0000_'],
    ['A_x12_B _xGGGG_', 'A_x12_B _xGGGG_'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['  a ', '  a '],
  ])('%j is %j', (stored, text) => {
    expect(readStoredText(stored)).toBe(text)
  })
})

describe('the place of a cell', () => {
  it.each([
    ['A1', 0, 1],
    ['Z9', 25, 9],
    ['AA10', 26, 10],
    ['ab12', 27, 12],
    ['XFD1048576', 16_383, 1_048_576],
    ['7', null, 7],
    ['C', 2, null],
    ['', null, null],
    [undefined, null, null],
    ['-3', null, null],
    ['1e9', null, null],
    ['0', null, null],
  ])('%s is column %j, row %j', (place, column, row) => {
    expect([columnOf(place), rowOf(place)]).toEqual([column, row])
  })
})
