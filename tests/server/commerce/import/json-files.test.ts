/** JSON as interfaces and shops write it. */
import { describe, expect, it } from 'vitest'
import { readContent, toldColumns } from '../../../support/read-table.ts'

describe('JSON lines', () => {
  it('have the keys of all their objects as columns', async () => {
    const read = await readContent(
      '{"number":"0815","price":1000.8,"date":"2026-03-01","blocked":false}\n\n{"number":"0816","price":5,"date":"2026-12-24","address":{"city":"Köln"}}\n',
      'items.jsonl',
    )
    expect(read).toMatchObject({ format: 'jsonl', delimiter: null, headerLine: null, rejected: [] })
    expect(toldColumns(read)).toEqual(['number: key', 'price: number', 'date: day (yyyy-mm-dd)', 'blocked: text', 'address: text'])
    expect(read.rows).toEqual([
      ['0815', '1000.8', '2026-03-01', 'false', null],
      ['0816', '5', '2026-12-24', null, '{"city":"Köln"}'],
    ])
  })

  it('are rejected one by one', async () => {
    const { rows, rejected } = await readContent(`{"a":"x"}\n{"a":"y"\n[1]\n{"a":"${'z'.repeat(1_000_001)}"}\n{"a":"u"}`)
    expect(rows).toEqual([['x'], ['u']])
    expect(rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual(['2 not_json', '3 not_json', '4 too_long'])
  })

  it('may be one', async () => {
    expect((await readContent('{"number":"1","name":"Meyer"}')).rows).toEqual([['1', 'Meyer']])
  })

  it('with ever new keys are no table', async () => {
    const lines = Array.from({ length: 1_100 }, (_, at) => `{"k${at}":1}`)
    await expect(readContent(lines.join('\n'))).rejects.toMatchObject({ reason: 'TOO_MANY_COLUMNS' })
  })
})

it('a plain list of flat objects is a table', async () => {
  expect((await readContent('[\n  {"number": "1", "name": "Meyer"},\n  {"number": "2", "name": null}\n]', 'a.json')).rows).toEqual([
    ['1', 'Meyer'],
    ['2', null],
  ])
})

it.each([
  ['{"@odata.context":"x","value":[{"number":"1"}]}'],
  ['{\n  "QueryResponse": {\n    "Item": [{ "Name": "Beton" }]\n  }\n}'],
  ['{\n "d": { "results": [ {"__metadata": {} } ] } }'],
  ['{\n  "number": "1"\n}'],
  ['[{"number":"1","lines":[{"a":1}]}]'],
  ['[1,2,3]'],
  ['[{"number":"1"}'],
])('%s is none', async (text) => {
  await expect(readContent(text, 'a.json')).rejects.toMatchObject({ reason: 'JSON_DOCUMENT' })
})
