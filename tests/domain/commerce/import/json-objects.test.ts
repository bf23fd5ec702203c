import { expect, it } from 'vitest'
import { cellsOf, isEnvelope, parseFlatList, parseObject } from '../../../../domain/commerce/import/json-objects.ts'

const cells = (text: string, keys: string[]) => cellsOf(parseObject(text) ?? {}, keys)

it('takes numbers for numbers, and what is nested as JSON', () => {
  expect(cells('{"n":12.50,"t":"0815","b":true,"l":[{"a":1}],"x":null}', ['n', 't', 'b', 'l', 'x', 'y'])).toEqual([
    { type: 'number', raw: '12.5' },
    '0815',
    { type: 'boolean', isTrue: true },
    '[{"a":1}]',
    '',
    '',
  ])
})

it('keeps all digits of long numbers, and leaves digits in texts alone', () => {
  expect(cells('{"id":12345678901234567891,"t":"a\\" 12345678901234567891"}', ['id', 't'])).toEqual([
    '12345678901234567891',
    'a" 12345678901234567891',
  ])
})

it('has no key that nobody wrote', () => {
  expect(cells('{"a":1}', ['constructor', 'toString'])).toEqual(['', ''])
})

it.each(['[1]', '"a"', '{"a":1', '', 'null'])('%s is no object', (text) => {
  expect(parseObject(text)).toBeNull()
})

it.each([
  ['[{"a":1},{"b":"x"}]', 2],
  ['[{"a":{"b":1}}]', null],
  ['[1,2]', null],
  ['{"a":1}', null],
])('%s as a list', (text, length) => {
  expect(parseFlatList(text)?.length ?? null).toBe(length)
})

it.each([
  ['{"@odata.context":"x","number":"1"}', true],
  ['{"value":[{"a":1}]}', true],
  ['{"d":{"results":[{"a":1}]}}', true],
  ['{"number":"1","tags":["a"],"address":{"city":"Ulm"}}', false],
])('%s is an answer around a list: %s', (text, expected) => {
  expect(isEnvelope(parseObject(text) ?? {})).toBe(expected)
})
