import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCell, type StoredCell } from '../../../../../domain/commerce/import/xlsx/cell-value.ts'

const shared = { texts: ['Muster GmbH', ''], isFrom1904: false }
const read = (cell: Partial<StoredCell>) => readCell({ type: '', kind: 'number', value: '', inline: '', ...cell }, shared)

describe('a cell', () => {
  it.each<[string, Partial<StoredCell>, unknown]>([
    ['with nothing in it', {}, ''],
    ['with blanks for a number', { type: 'n', value: ' ' }, ''],
    ['with a number', { value: '242.25999999999999' }, { type: 'number', raw: '242.25999999999999' }],
    ['with a number of another program', { type: 'n', value: '\n1.0 ' }, { type: 'number', raw: '1.0' }],
    ['with a power of ten', { value: '5.58E+12' }, { type: 'number', raw: '5.58E+12' }],
    ['with a text that calls itself a number', { type: 'n', value: '12 Stück' }, '12 Stück'],
    ['with a day', { value: '45292', kind: 'day' }, { type: 'day', day: '2024-01-01', time: null }],
    ['with a shared text', { type: 's', value: ' 0 ' }, 'Muster GmbH'],
    ['with an empty shared text', { type: 's', value: '1' }, ''],
    ['with a text of its own', { type: 'inlineStr', inline: '00042' }, '00042'],
    ['with a text of its own in the wrong element', { type: 'inlineStr', value: '00042' }, '00042'],
    ['with the result of a formula', { type: 'str', value: ' AN-1_x000D_' }, ' AN-1\r'],
    ['with yes', { type: 'b', value: '1' }, { type: 'boolean', isTrue: true }],
    ['with yes in a word', { type: 'b', value: 'TRUE' }, { type: 'boolean', isTrue: true }],
    ['with no', { type: 'b', value: '0' }, { type: 'boolean', isTrue: false }],
    ['with an error', { type: 'e', value: '#DIV/0!' }, { type: 'error', code: '#DIV/0!' }],
    ['with a day in words', { type: 'd', value: '2026-11-29' }, { type: 'day', day: '2026-11-29', time: null }],
  ])('%s', (_, cell, value) => {
    expect(read(cell)).toEqual(value)
  })

  it('with digits and digits is read at once', () => {
    const digits = '1'.repeat(500_000)
    expect(read({ value: digits })).toEqual({ type: 'number', raw: digits })
    expect(read({ value: `${digits}x` })).toBe(`${digits}x`)
  })

  it.each(['2', '-1', 'x', '0.5'])('that names a shared text %s, which there is not, is damage', (value) => {
    expect(() => read({ type: 's', value })).toThrow('DAMAGED')
  })
})

describe('days in workbooks', () => {
  it.each(['domain/commerce/import/xlsx', 'server/commerce/import/xlsx'])('are counted without a clock and its zone in %s', (folder) => {
    for (const file of readdirSync(folder)) expect(readFileSync(path.join(folder, file), 'utf8')).not.toMatch(/new Date\b|\bDate[.(]|Intl\./)
  })
})
