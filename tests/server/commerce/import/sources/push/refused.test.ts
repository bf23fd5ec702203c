import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_PUSHED_BYTES } from '../../../../../../domain/commerce/import/job/pushed-rows.ts'
import { PushDesk } from '../../../../../support/push-desk.ts'

let push: PushDesk
beforeAll(async () => {
  push = await PushDesk.open()
}, 90_000)
afterAll(() => push.close())

const one = '{"rows":[{"number":"1","name":"Eins"}]}'
const bodies: [what: string, body: string | Buffer, status: number, answer: object][] = [
  ['broken JSON', '{"rows":[', 400, { reason: 'not_json' }],
  ['no JSON at all', 'number;name', 400, { reason: 'not_json' }],
  ['nothing', '', 400, { reason: 'not_json' }],
  ['numbers that are none', '{"rows":[{"number":007}]}', 400, { reason: 'not_json' }],
  ['another encoding', Buffer.from('{"rows":[{"number":"1","name":"M\xfcller"}]}', 'latin1'), 400, { reason: 'not_json' }],
  ['a list', '[{"number":"1"}]', 400, { reason: 'no_rows' }],
  ['no rows', '{"rows":[]}', 400, { reason: 'no_rows' }],
  ['something besides the rows', '{"rows":[{"number":"1"}],"source":"x"}', 400, { reason: 'no_rows' }],
  ['a row that is none', '{"rows":[{"number":"1"},7]}', 400, { reason: 'not_a_row', row: 2 }],
  ['a field that does not exist', '{"rows":[{"number":"1"},{"nummer":"2"}]}', 400, { reason: 'unknown_field', row: 2, field: 'nummer' }],
  ['what reaches for the prototype', '{"rows":[{"__proto__":{"number":"1"}}]}', 400, { reason: 'unknown_field', field: '__proto__' }],
  ['an inherited name', '{"rows":[{"constructor":"1"}]}', 400, { reason: 'unknown_field', field: 'constructor' }],
  ['an object as a value', '{"rows":[{"number":{"value":"1"}}]}', 400, { reason: 'not_a_value', row: 1, field: 'number' }],
  ['deep nesting', `{"rows":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400, {}],
  ['quotes without end', `{"rows":[{"number":"${'\\"'.repeat(200_000)}`, 400, { reason: 'not_json' }],
  ['too many rows', JSON.stringify({ rows: Array.from({ length: 5_001 }, () => ({})) }), 413, { reason: 'too_many_rows' }],
  ['a name as what is to be emptied', '{"rows":[{"number":"1","clear":"phone"}]}', 400, { reason: 'not_a_list', row: 1 }],
  ['numbers as what is to be emptied', '{"rows":[{"number":"1","clear":[1, null]}]}', 400, { reason: 'not_a_list', row: 1 }],
  [
    'an unknown field to be emptied',
    '{"rows":[{"number":"1","clear":["phone","nummer"]}]}',
    400,
    { reason: 'unknown_field', row: 1, field: 'nummer' },
  ],
  [
    'a value of what is to be emptied',
    '{"rows":[{"number":"1","phone":0,"clear":["phone"]}]}',
    400,
    { reason: 'told_and_cleared', row: 1, field: 'phone' },
  ],
  ['what is to be emptied twice', '{"rows":[{"number":"1","clear":["phone"],"clear":["city"]}]}', 400, { reason: 'name_twice' }],
  ['more numbers than the memory holds', `{"rows":[{"number":"1"}${',1'.repeat(5_000_000)}]}`, 413, { reason: 'too_many_rows' }],
  ['a nest as large as a message may be', '['.repeat(MOST_PUSHED_BYTES), 413, { reason: 'too_many_rows' }],
  ['rows twice', '{"rows":[{"number":"1"}],"rows":[{"number":"2"}]}', 400, { reason: 'name_twice' }],
  ['a field twice', '{"rows":[{"number":"1","n\\u0075mber" : "2"}]}', 400, { reason: 'name_twice' }],
  ['too many bytes', Buffer.alloc(MOST_PUSHED_BYTES + 1, 32), 413, { reason: 'too_large' }],
]

describe('a message that is refused as a whole', () => {
  it.each(bodies)('%s: says why as a problem, and leaves nothing behind', async (_what, body, status, answer) => {
    const refused = await push.send('customer', body)
    expect(refused).toMatchObject({ status, body: { type: 'about:blank', status, title: expect.any(String), detail: expect.any(String), ...answer } })
    expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(await push.desk.count('import_job')).toBe(0)
    expect(await push.desk.count('pushed_batch')).toBe(0)
  })

  it('without a name, of an unknown kind, of another type, or at another address', async () => {
    expect(await push.send('customer', one, { name: '' })).toMatchObject({ status: 400, body: { reason: 'no_name' } })
    expect(await push.send('customer', one, { name: 'x'.repeat(256) })).toMatchObject({ status: 400, body: { reason: 'no_name' } })
    for (const kind of ['rechnung', '__proto__', 'toString'])
      expect(await push.send(kind, one)).toMatchObject({ status: 404, body: { reason: 'unknown_kind' } })
    expect(await push.send('customer', one, { headers: { 'content-type': 'text/csv' } })).toMatchObject({
      status: 415,
      body: { reason: 'not_json_type' },
    })
    expect(await push.send('customer', gzipSync(one), { headers: { 'content-encoding': 'gzip' } })).toMatchObject({
      status: 415,
      body: { reason: 'not_json_type' },
    })
    expect(await push.send('customer/1', one)).toMatchObject({ status: 404, body: { reason: 'unknown_path' } })
    expect(await push.desk.count('import_job')).toBe(0)
  })

  it('is told so in the language that is asked for', async () => {
    const details = await Promise.all(
      ['de', 'en', 'fr', 'fr, en;q=0.8, de;q=0.5'].map(async (language) => (await push.send('customer', '{', { language })).body.detail),
    )
    expect(details).toEqual([
      'Die Nachricht ist kein gültiges JSON in UTF-8.',
      'The message is no valid JSON in UTF-8.',
      'Die Nachricht ist kein gültiges JSON in UTF-8.',
      'The message is no valid JSON in UTF-8.',
    ])
  })
})
