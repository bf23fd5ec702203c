import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExactly } from '../../../../../domain/commerce/import/job/exact-json.ts'
import { readPushedRows } from '../../../../../domain/commerce/import/job/pushed-rows.ts'
import { acceptedLanguage } from '../../../../../domain/texts/language.ts'

const parsed = (text: string): unknown => {
  const read = parseExactly(text, 100)
  return typeof read === 'string' ? read : read.value
}

describe('JSON that keeps its digits', () => {
  it.each([
    ['{"a": 0.10, "b": -12345678901.123456, "c": 90071992547409931}', { a: '0.10', b: '-12345678901.123456', c: '90071992547409931' }],
    ['{"a": "1 \\"2\\" 3", "b": "\\\\", "c": 4}', { a: '1 "2" 3', b: '\\', c: '4' }],
    ['[1e3, true, null, "-5", "x\\\\\\"7"]', ['1e3', true, null, '-5', 'x\\"7']],
  ])('%s', (text, value) => expect(parsed(text)).toEqual(value))

  it.each(['', '{', '[01]', '[1.]', '[-]', '[1e]', '[.5]', '[+1]', '{1: 2}1', '"open', '[--1]', '[1-2]'])('%s is none', (text) =>
    expect(parsed(text)).toBe('no_json'),
  )

  it('says of anything what JSON says, but for numbers', () => {
    const asTexts = (_key: string, value: unknown) => (typeof value === 'number' ? JSON.stringify(value) : value)
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = parseExactly(text, Number.POSITIVE_INFINITY)
        expect(read).toMatchObject({ value: JSON.parse(JSON.stringify(JSON.parse(text), asTexts)) })
      }),
    )
  })

  it.each(['[1,2,3]', '[[[[', '{"a":{},"b":{}}', '["a","b","c"]'])('%s is not made of more pieces than may be', (text) =>
    expect(parseExactly(text, 3)).toBe('too_much'),
  )
})

describe('pushed rows', () => {
  it('have the fields that any of them tells, in the order of their kind', () => {
    const text = '{"rows": [{"name": " Nord\\u0000licht ", "number": 417}, {"number": "00417", "block": true, "employees": 1.2e2, "city": null}]}'
    expect(readPushedRows(text, 'customer')).toEqual({
      fields: ['number', 'name', 'city', 'employees', 'block'],
      rows: [
        ['417', 'Nordlicht', null, null, null],
        ['00417', null, null, '120', 'true'],
      ],
      cleared: [[], []],
      rates: {},
    })
  })

  it('may name fields to empty, each once and in the order of their kind; what is null or blank is no value of them', () => {
    const text = '{"rows": [{"number": "1", "phone": " ", "city": null, "clear": ["phone", "city", "phone"]}, {"number": "2", "clear": []}]}'
    expect(readPushedRows(text, 'customer')).toMatchObject({ cleared: [['city', 'phone'], []] })
  })

  it('may come with rates of other currencies, of which every digit is kept', () => {
    const text = '{"rates": {"USD": 0.92120, "CHF": "1.06"}, "rows": [{"number": "1"}]}'
    expect(readPushedRows(text, 'order')).toMatchObject({ rates: { USD: '0.92120', CHF: '1.06' } })
  })

  it.each([
    ['{"usd": "0.92"}', 'usd'],
    ['{"USD": "0,92"}', 'USD'],
    ['{"USD": 0}', 'USD'],
    ['{"USD": -1}', 'USD'],
    ['{"USD": null}', 'USD'],
    ['{"USD": {"rate": 1}}', 'USD'],
    ['["USD"]', 'rates'],
    ['null', 'rates'],
  ])('are refused with %s as rates', (rates, field) => {
    expect(readPushedRows(`{"rows": [{"number": "1"}], "rates": ${rates}}`, 'order')).toEqual({ reason: 'not_a_rate', field })
  })

  it('are refused where a rate is told twice', () => {
    expect(readPushedRows('{"rows": [{"number": "1"}], "rates": {"USD": 1, "USD": 2}}', 'order')).toEqual({ reason: 'name_twice' })
  })

  it('keep an exponent where a key stands: its digits are lost', () => {
    expect(readPushedRows('{"rows": [{"number": 5.58199E+12}]}', 'customer')).toMatchObject({ rows: [['5.58199E+12']] })
  })
})

describe('the language in which a program wants to be answered', () => {
  it.each([
    [undefined, 'de'],
    ['', 'de'],
    ['*', 'de'],
    ['fr', 'de'],
    ['EN', 'en'],
    ['en-GB;q=0.5, de-AT;q=0.9', 'de'],
    ['de;q=0, en', 'en'],
    ['deutsch', 'de'],
  ])('%s', (header, language) => expect(acceptedLanguage(header)).toBe(language))
})
