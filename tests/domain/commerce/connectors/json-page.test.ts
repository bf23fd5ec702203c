import { describe, expect, it } from 'vitest'
import type { JsonList, PageRule } from '../../../../domain/commerce/connectors/json/json-list.ts'
import { changedAt, firstAddress, jsonRows, readJsonPage, valueAt } from '../../../../domain/commerce/connectors/json/read-json-page.ts'

const list = (more: Partial<JsonList> = {}): JsonList => ({
  ...{ name: 'kunden', entity: 'customer', path: 'party?pageSize=2', rows: 'result', pages: { by: 'none' }, changed: null },
  ...{ fields: { number: 'customerNumber', name: 'company', city: 'address.city' }, lines: null, holdsAll: false, ...more },
})
const BASE = 'https://firma.weclapp.com/webapp/api/v2'
const page = (pages: PageRule, body: object, query = '') => readJsonPage(JSON.stringify(body), list({ pages }), `${BASE}/party${query}`)
const two = [{ a: 1 }, { a: 2 }]

describe('the next page of plain JSON', () => {
  it.each<[string, PageRule, object, string, string | null]>([
    ['none', { by: 'none' }, { result: two }, '', null],
    ['its link', { by: 'link', path: 'd.__next' }, { result: two, d: { __next: 'https://x.example/2' } }, '', 'https://x.example/2'],
    ['a link that is left out', { by: 'link', path: 'd.__next' }, { result: two }, '', null],
    ['a link with a point in its name', { by: 'link', path: '@odata.nextLink' }, { result: two, '@odata.nextLink': '/2' }, '', '/2'],
    ['the one after the first', { by: 'number', parameter: 'page', first: 1, size: 2 }, { result: two }, '', `${BASE}/party?page=2`],
    ['one more', { by: 'number', parameter: 'page', first: 1, size: 2 }, { result: two }, '?page=7', `${BASE}/party?page=8`],
    ['none behind one that is not full', { by: 'number', parameter: 'page', first: 1, size: 2 }, { result: [{}] }, '?page=7', null],
    ['behind as many rows', { by: 'offset', parameter: 'skip', size: 2 }, { result: two }, '?skip=4', `${BASE}/party?skip=6`],
    ['what it names', { by: 'cursor', parameter: 'cursor', path: 'next' }, { result: [], next: 'a b' }, '', `${BASE}/party?cursor=a+b`],
    ['none where it names nothing', { by: 'cursor', parameter: 'cursor', path: 'next' }, { result: two, next: '' }, '', null],
  ])('%s', (_, pages, body, query, link) => expect(page(pages, body, query)).toMatchObject({ link }))

  it.each(['{"result":{}}', '{"result":[1]}', '{}', '[]', '{"result":[', 'null'])('is none of what is not understood: %s', (text) => {
    expect(readJsonPage(text, list(), BASE)).toBe('not_understood')
  })

  it('may be a list itself', () => {
    expect(readJsonPage('[{"a":1.50}]', list({ rows: '' }), BASE)).toEqual({ objects: [{ a: '1.50' }], link: null })
  })
})

describe('where a list begins', () => {
  const changed = { parameter: 'lastModifiedDate-gt', value: '{since}', form: 'milliseconds' as const, property: 'lastModifiedDate' }
  it.each<[string, Partial<JsonList>, string | null, string]>([
    ['at its path', {}, null, `${BASE}/party?pageSize=2`],
    ['with all of it, the first time', { changed }, null, `${BASE}/party?pageSize=2`],
    ['with what has changed since', { changed }, '2026-11-20T08:00:00.000Z', `${BASE}/party?pageSize=2&lastModifiedDate-gt=1795161600000`],
    [
      'as OData asks',
      { changed: { ...changed, parameter: '$filter', value: "ChangedAt ge datetime'{since}'", form: 'iso' } },
      '2026-11-20T08:00:00.000Z',
      `${BASE}/party?pageSize=2&%24filter=ChangedAt+ge+datetime%272026-11-20T08%3A00%3A00.000Z%27`,
    ],
    ['with the number of its first page', { pages: { by: 'number', parameter: 'page', first: 1, size: 2 } }, null, `${BASE}/party?pageSize=2&page=1`],
  ])('%s', (_, more, since, address) => expect(firstAddress(BASE, list(more), since)).toBe(address))
})

describe('an object of plain JSON', () => {
  it('says what stands at its paths', () => {
    expect(jsonRows({ customerNumber: '00417', company: ' ', address: { city: 'Lübeck', street: { a: 1 } } }, list())).toEqual([
      { number: '00417', name: null, city: 'Lübeck' },
    ])
    expect(valueAt({ 'a.b': 1, a: { b: 2 } }, 'a.b')).toBe(1)
    expect(valueAt({ a: {} }, 'constructor')).toBeUndefined()
  })

  it.each([
    ['1795132800000', '2026-11-20'],
    ['/Date(1795132800000)/', '2026-11-20'],
    ['/Date(1795132800000+0000)/', '2026-11-20'],
    ['2026-11-20T08:00:00Z', '2026-11-20T08:00:00Z'],
  ])('writes a day as %s: %s', (date, day) => {
    const order = list({ entity: 'order', fields: { number: 'no', date: 'date' } })
    expect(jsonRows({ no: '1', date }, order)).toEqual([{ number: '1', date: day }])
  })

  it('has a row for each position', () => {
    const order = list({ entity: 'order', fields: { number: 'no' }, lines: { rows: 'items', fields: { productNumber: 'sku', quantity: 'qty' } } })
    expect(
      jsonRows(
        {
          no: '1',
          items: [
            { sku: 'A', qty: '2' },
            { sku: 'B', qty: '3' },
          ],
        },
        order,
      ),
    ).toEqual([
      { number: '1', productNumber: 'A', quantity: '2' },
      { number: '1', productNumber: 'B', quantity: '3' },
    ])
    expect(jsonRows({ no: '1', items: [] }, order)).toEqual([{ number: '1' }])
  })

  it.each([
    ['1795161600000', 1_795_161_600_000],
    ['2026-11-20T08:00:00Z', 1_795_161_600_000],
    ['gestern', null],
    [undefined, null],
  ])('was changed at %s', (at, ms) => {
    const changed = { parameter: 'x', value: '{since}', form: 'iso' as const, property: 'changed.at' }
    expect(changedAt({ changed: { at } }, list({ changed }))).toBe(ms)
  })
})
