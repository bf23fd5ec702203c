import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../../server/platform/database/db.ts'
import { PushDesk } from '../../../../../support/push-desk.ts'

let push: PushDesk
beforeAll(async () => {
  push = await PushDesk.open()
}, 90_000)
afterAll(() => push.close())

const customers = (numbers: readonly string[]) => numbers.map((number) => ({ number, name: `Kunde ${number} GmbH` }))
const verdicts = async (kind: string, rows: object[]) => {
  const { status, body } = await push.push(kind, rows)
  expect({ status, body }).toMatchObject({ status: 200 })
  return body.rows.map(({ verdict }) => verdict)
}

describe('rows that a system pushes', () => {
  it('come in by their numbers, which stay text, and are known again', async () => {
    expect(await verdicts('customer', customers(['00417', '417', 'A-1']))).toEqual(['new', 'new', 'new'])
    expect(await verdicts('customer', [...customers(['00417', '417']), { number: 'A-1', name: 'Anders AG' }])).toEqual([
      ...['unchanged', 'unchanged', 'changed'],
    ])
    const stored = await push.desk.sql<{ number: string; name: string }>`select e.external_id as number, c.name from external_number e
      join customer c on c.organisation_id = ${organisation} and c.id = e.entity_id where e.organisation_id = ${organisation} and e.entity = 'customer' order by 1`
    expect(stored).toEqual([
      { number: '00417', name: 'Kunde 00417 GmbH' },
      { number: '417', name: 'Kunde 417 GmbH' },
      { number: 'A-1', name: 'Anders AG' },
    ])
  })

  it('are rejected in another currency, unless its rate comes with them; it is kept with the amount', async () => {
    await push.push('customer', customers(['K1']))
    const rows = [{ number: 'K-1', customerNumber: 'K1', date: '2026-03-01', netAmount: 100, currency: 'USD' }]
    expect((await push.push('order', rows)).body.rows).toMatchObject([{ verdict: 'rejected', reason: 'unknown_rate' }])
    expect((await push.send('order', JSON.stringify({ rows, rates: { USD: '0.9212' } }))).body.rows).toMatchObject([{ verdict: 'new' }])
    const stored = await push.desk.sql`select total_cents::int as cents, currency, rate::text from customer_order
      where organisation_id = ${organisation} and number = 'K-1'`
    expect(stored).toEqual([{ cents: 9_212, currency: 'USD', rate: expect.stringMatching(/^0\.92120*$/) }])
    expect((await push.send('order', JSON.stringify({ rows, rates: { USD: 'viel' } }))).body).toMatchObject({ reason: 'not_a_rate', field: 'USD' })
  })

  it('leave a person his given name where they name him by his surname alone, and he is found by both', async () => {
    await push.push('customer', customers(['G1']))
    const abel = { number: 'P-G1', customerNumber: 'G1', surname: 'Abel' }
    const folded = async () =>
      (
        await push.desk.sql<{ folded: string; given: string | null }>`select t.name_folded as folded, t.given_name as given from contact t
        join external_number e on e.organisation_id = t.organisation_id and e.entity_id = t.id where t.organisation_id = ${organisation} and e.external_id = 'P-G1'`
      )[0]
    expect(await verdicts('contact', [{ ...abel, givenName: 'Ute' }])).toEqual(['new'])
    const before = await folded()
    expect(before?.folded).toContain('ute')
    expect(await verdicts('contact', [{ ...abel, title: 'Dr.' }])).toEqual(['changed'])
    expect(await folded()).toEqual(before)
    await push.push('contact', [{ ...abel, givenName: 'Uta' }])
    expect((await folded())?.folded).toContain('uta')
    await push.push('contact', [{ ...abel, clear: ['givenName'] }])
    expect(await folded()).toEqual({ folded: expect.not.stringContaining('uta'), given: null })
  })

  it('say nothing of what they do not name', async () => {
    await push.push('customer', customers(['V1', 'V2']))
    await push.push('customer', customers(['V1']))
    const [row] = await push.desk.sql<{ gone: number }>`select count(*) as gone from external_number
      where organisation_id = ${organisation} and external_id = 'V2' and gone_at is not null`
    expect(row?.gone).toBe(0)
  })

  it('keep every digit of a decimal, as a number and as a text, and days as days', async () => {
    await push.push('customer', customers(['D1']))
    const order = (number: string, price: string) =>
      `{"number":"${number}","customerNumber":"D1","date":"2026-03-01","productName":"Anker","quantity":2.50,"unitPrice":${price}}`
    const { status, body } = await push.send(
      'order',
      `{"rows":[${order('O1', '12345678901.123456')},${order('O2', '"0.10"')},${order('O3', '1.5e1')}]}`,
    )
    expect({ status, verdicts: body.rows.map(({ verdict, message }) => [verdict, message]) }).toEqual({
      status: 200,
      verdicts: [1, 2, 3].map(() => ['new', 'Neu angelegt']),
    })
    const stored = await push.desk.sql<{
      number: string
      day: string
      price: string
      quantity: string
    }>`select o.number, o.ordered_on as day, l.unit_price::text as price,
      l.quantity::text as quantity from customer_order o join order_line l on l.organisation_id = ${organisation} and l.order_id = o.id
      where o.organisation_id = ${organisation} order by 1`
    expect(stored.map(({ number, day, price, quantity }) => [number, day, price.replace(/\.?0+$/, ''), Number(quantity)])).toEqual([
      ['O1', '2026-03-01', '12345678901.123456', 2.5],
      ['O2', '2026-03-01', '0.1', 2.5],
      ['O3', '2026-03-01', '15', 2.5],
    ])
  })

  it('are told one by one what is wrong, in the words of whoever asks, and do not hinder those that are right', async () => {
    const rows = [...customers(['W1']), { number: 'W2' }, { number: 'W3', name: 'Land GmbH', country: 'Atlantis' }, ...customers(['W1'])]
    const { body } = await push.push('customer', rows, { language: 'en' })
    expect(body.rows).toEqual([
      { row: 1, externalId: 'W1', verdict: 'new', message: 'Newly entered' },
      { row: 2, externalId: 'W2', verdict: 'rejected', field: 'name', reason: 'missing_value', message: expect.stringMatching(/^Company: /) },
      { row: 3, externalId: 'W3', verdict: 'rejected', field: 'country', reason: 'unknown_country', message: expect.stringMatching(/^Country: /) },
      { row: 4, externalId: null, verdict: 'unchanged', message: 'Says the same as another row' },
    ])
  })

  it('are held back as a whole document when one of its rows is wrong, and only then', async () => {
    await push.push('customer', customers(['B1']))
    const line = { number: 'B-1', customerNumber: 'B1', date: '2026-03-01', productName: 'Anker' }
    const { body } = await push.push('order', [
      { ...line, quantity: 1 },
      { ...line, quantity: 'viele' },
      { ...line, number: 'B-2', quantity: 1 },
      { ...line, number: 'B-3', customerNumber: 'niemand' },
    ])
    expect(body.rows.map(({ externalId, verdict, field, reason }) => [externalId, verdict, field, reason])).toEqual([
      ['B-1', 'rejected', undefined, 'with_wrong_line'],
      ['B-1', 'rejected', 'quantity', 'not_a_number'],
      ['B-2', 'new', undefined, undefined],
      ['B-3', 'rejected', 'customerNumber', 'unknown_customer'],
    ])
  })

  it('tell all positions of a document or none: an order that names none keeps those it has', async () => {
    await push.push('customer', customers(['P1']))
    const order = (number: string) => ({ number, customerNumber: 'P1', date: '2026-03-01' })
    const positions = (number: string, ...numbers: string[]) =>
      numbers.map((position) => ({ ...order(number), position, productName: 'Anker', quantity: 1 }))
    await push.push('order', [...positions('P-1', '10', '20'), ...positions('P-2', '10', '20')])
    const { body } = await push.push('order', [...positions('P-1', '20', '30'), { ...order('P-2'), status: 'geliefert' }])
    expect(body.rows.map(({ verdict }) => verdict)).toEqual(['changed', 'changed', 'changed'])
    const stand = await push.desk.sql<{ number: string; position: number }>`select o.number, l.position from customer_order o
      join order_line l on l.organisation_id = ${organisation} and l.order_id = o.id and l.archived_at is null
      where o.organisation_id = ${organisation} and o.number like 'P-%' order by 1, 2`
    expect(stand.map(({ number, position }) => `${number}/${position}`)).toEqual(['P-1/20', 'P-1/30', 'P-2/10', 'P-2/20'])
  })

  it('refuse a German decimal and a German day instead of guessing, and a number that has lost its digits', async () => {
    const { body } = await push.push('order', [
      { number: 'G1', customerNumber: 'D1', date: '01.03.2026' },
      { number: 'G2', customerNumber: 'D1', date: '2026-03-01', unitPrice: '1.234,56' },
      { number: '5,58199E+12', customerNumber: 'D1', date: '2026-03-01' },
    ])
    expect(body.rows.map(({ field, reason }) => [field, reason])).toEqual([
      ['date', 'not_a_day'],
      ['unitPrice', 'not_a_number'],
      ['number', 'damaged_key'],
    ])
  })

  it('stand in the list of imports with the name of their key, and can be taken back', async () => {
    const { body } = await push.push('customer', [...customers(['U1']), { number: 'U2' }])
    const { rows } = await push.desk.call.imports.list({ cursor: null })
    expect(rows[0]).toMatchObject({
      ...{ jobId: body.batchId, fileName: null, source: 'erp', entity: 'customer', state: 'done', createdBy: 'Warenwirtschaft', lines: 2 },
      counts: { new: 1, changed: 0, unchanged: 0, rejected: 1, vanished: 0 },
    })
    expect(rows[0]?.undoableUntil).not.toBeNull()
    await push.desk.call.imports.undo({ jobId: body.batchId })
    const undone = await push.desk.settled(body.batchId)
    expect(undone).toMatchObject({ job: { state: 'undone' }, rejected: [{ line: 2, column: 'name', reason: 'missing_value' }] })
    const [customer] = await push.desk.sql<{ isArchived: boolean }>`select c.archived_at is not null as "isArchived" from customer c
      where c.organisation_id = ${organisation} and c.name = 'Kunde U1 GmbH'`
    expect(customer?.isArchived).toBe(true)
    expect(await verdicts('customer', customers(['U1']))).toEqual(['changed'])
  })

  it('make the figures of their customers anew', async () => {
    await push.push('customer', customers(['F1']))
    await push.push('open_item', [{ number: 'F-1', customerNumber: 'F1', openAmount: '250.40', dueOn: '2026-01-15' }])
    const [figures] = await push.desk.sql<{ open: number }>`select f.open_cents as open from customer_figures f
      join external_number e on e.organisation_id = ${organisation} and e.entity_id = f.customer_id and e.external_id = 'F1' where f.organisation_id = ${organisation}`
    expect(figures?.open).toBe(25_040)
  })

  it('of five thousand come in at once', async () => {
    const many = customers(Array.from({ length: 5_000 }, (_, i) => `M${i}`))
    expect(new Set(await verdicts('customer', many))).toEqual(new Set(['new']))
    expect(await push.push('customer', [...many, ...customers(['M5000'])])).toMatchObject({ status: 413, body: { reason: 'too_many_rows' } })
  }, 60_000)
})
