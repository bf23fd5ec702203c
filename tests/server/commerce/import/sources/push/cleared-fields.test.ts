/** A row may name fields that are empty now: those are emptied, all others stay as they are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Entity, entities } from '../../../../../../domain/commerce/import/mapping/entities.ts'
import { clearableFields, requiredFields } from '../../../../../../domain/commerce/import/records/record-fields.ts'
import { stores } from '../../../../../../server/commerce/import/records/stores.ts'
import type { Work } from '../../../../../../server/commerce/import/records/work.ts'
import { fragment, organisation, type SqlFragment } from '../../../../../../server/platform/database/db.ts'
import { PushDesk } from '../../../../../support/push-desk.ts'

let push: PushDesk
let key: string
beforeAll(async () => {
  push = await PushDesk.open()
  key = await push.makeKey(Object.keys(entities) as Entity[], 'alles')
}, 90_000)
afterAll(() => push.close())

const send = async (kind: string, rows: object[]) => await push.push(kind, rows, { key })
const verdicts = async (kind: string, ...rows: object[]) => {
  const { status, body } = await send(kind, rows)
  expect({ status, body }).toMatchObject({ status: 200 })
  return body.rows.map(({ verdict, field, reason }) => [verdict, ...(field ? [field, reason] : [])].join(' '))
}
const takeBack = async (jobId: string) => {
  await push.desk.call.imports.undo({ jobId })
  expect(await push.desk.settled(jobId)).toMatchObject({ job: { state: 'undone' } })
}

const ofCustomer = { customerNumber: 'K1' }
/** Of each kind, in the order in which they need each other, what it has to say and what can be emptied of it. */
const rows: [Entity, needed: object, told: object][] = [
  ['product_group', { number: 'G0', name: 'Befestigung' }, {}],
  ['product_group', { number: 'G1', name: 'Anker' }, { parent: 'G0' }],
  ['product', { number: 'P1', name: 'Anker M8' }, { name2: 'verzinkt', group: 'G1', price: 9.9, unitCost: 4, barcode: '4001', manufacturer: 'Nord' }],
  [
    'customer',
    { number: 'K1', name: 'Nordlicht GmbH' },
    {
      ...{ name2: 'Werk 2', street: 'Kai 1', postalCode: '24103', city: 'Kiel', phone: '+49 431 1234567', website: 'nordlicht.example' },
      ...{ vatId: 'DE123456789', group: 'A', industry: 'Werft', employees: 12, potential: 90_000, paymentTerms: '30 Tage' },
      ...{ creditLimit: 5_000, usedCredit: 100, conditions: 'B', deliveryTerms: 'frei Haus' },
    },
  ],
  ['product_surcharge', { productNumber: 'P1', name: 'Legierung', percent: 2 }, { amount: 3 }],
  ['product_surcharge', { productNumber: 'P1', name: 'Verpackung', amount: 2 }, { percent: 3 }],
  ['promotion', { number: 'A1', title: 'Frühjahr', validFrom: '2026-03-01', validUntil: '2026-04-30' }, { group: 'G1' }],
  ['contact', { number: 'P1', ...ofCustomer, surname: 'Abel' }, { givenName: 'Uta', salutation: 'Frau', title: 'Dr.' }],
  ['project', { number: 'B1', ...ofCustomer, name: 'Hafenhalle' }, { kind: 'Halle', city: 'Kiel', volume: 120_000, decisionOn: '2026-12-01' }],
  ['agreement', { number: 'V1', ...ofCustomer }, { volume: 50_000, rebate: 3 }],
  ['rebate_scale', { number: 'S1', ...ofCustomer, fromAmount: 10_000, percent: 1.5 }, { reached: 7_000 }],
  [
    'quote',
    { number: 'AN-1', ...ofCustomer, date: '2026-03-02' },
    {
      ...{ customerReference: 'B-7', project: 'Halle', validUntil: '2026-04-02', decisionOn: '2026-03-20', probability: 50 },
      ...{ closedBecause: 'Preis', competitor: 'Konkurrenz AG' },
    },
  ],
  [
    'order',
    { number: 'AU-1', ...ofCustomer, date: '2026-03-03' },
    { customerReference: 'B-8', requestedOn: '2026-03-10', confirmedOn: '2026-03-20' },
  ],
  ['delivery', { number: 'LS-1', orderNumber: 'AU-1', ...ofCustomer }, { date: '2026-03-10', carrier: 'Spedition Nord', tracking: 'T-1' }],
  ['invoice', { number: 'RE-1', ...ofCustomer, date: '2026-03-11' }, { customerReference: 'B-9', netAmount: 100, grossAmount: 119 }],
  ['open_item', { number: 'RE-2', ...ofCustomer, openAmount: '23.56' }, { amount: '119' }],
  [
    'complaint',
    { number: 'RK-1', ...ofCustomer, openedOn: '2026-03-12', status: 'geschlossen' },
    { closedOn: '2026-03-20', productNumber: 'P1', quantity: 3 },
  ],
  [
    'machine',
    { number: 'M-1', ...ofCustomer, name: 'Presse' },
    { installedOn: '2024-05-01', serviceInterval: '12', lastServiceOn: '2026-05-01', nextServiceOn: '2027-01-01' },
  ],
  [
    'loan_item',
    { number: 'L-1', position: '1', ...ofCustomer, productName: 'Muster', givenOn: '2026-03-01' },
    { dueBackOn: '2026-04-01', returnedOn: '2026-04-02' },
  ],
]

/** Where a field stands that is not a column of the row itself. */
const elsewhere: Record<string, SqlFragment> = {
  'customer.street': fragment`(select s.street from site s where s.organisation_id = ${organisation} and s.customer_id = t.id and s.is_main)`,
  'customer.postalCode': fragment`(select s.postal_code from site s where s.organisation_id = ${organisation} and s.customer_id = t.id and s.is_main)`,
  'customer.city': fragment`(select s.city from site s where s.organisation_id = ${organisation} and s.customer_id = t.id and s.is_main)`,
  'product_group.parent': fragment`t.parent_id`,
}
/** Columns do not depend on it. */
const ofNothing = { columns: { currency: '' }, cleared: [], rates: {}, emptyOverwrites: false, currency: 'EUR', fileDay: '2026-03-01' }

function placeOf(entity: Entity, field: string): SqlFragment {
  const column = stores[entity].columns({ ...ofNothing, entity } as unknown as Work).find(({ fields }) => fields[0] === field)
  expect(column?.initial, `${entity}.${field} is always something`).toBeUndefined()
  return elsewhere[`${entity}.${field}`] ?? fragment`t.${column?.column ?? fragment`-`}`
}

async function stored(entity: Entity, needed: object, field: string): Promise<string | null> {
  const [first, second] = Object.values(needed)
  const [found] = await push.desk.sql<{ value: string | null }>`select ${placeOf(entity, field)}::text as value from ${stores[entity].table}
    join external_number e on e.organisation_id = ${organisation} and e.source = 'alles' and e.entity = ${entity} and e.entity_id = t.id
      and e.external_id in (${first}, ${`${first}/${second}`})
    where t.organisation_id = ${organisation} limit 1`
  expect(found, `${entity} is there`).toBeDefined()
  return found?.value ?? null
}

describe('fields that a row names as empty', () => {
  it.each(rows.map(([kind, needed, told]) => [kind, Object.keys(told).join(', '), needed, told] as const))(
    'of %s are emptied, and stand again once the message is taken back: %s',
    async (kind, _fields, needed, told) => {
      const clear = Object.keys(told)
      const values = async () => await Promise.all(clear.map((field) => stored(kind, needed, field)))
      await send(kind, [{ ...needed, ...told }])
      const before = await values()
      expect(before).not.toContain(null)
      if (clear.length === 0) return
      const { body } = await send(kind, [{ ...needed, clear }])
      expect(body.rows).toMatchObject([{ verdict: 'changed' }])
      expect(await values()).toEqual(clear.map(() => null))
      const { job } = await push.desk.settled(body.batchId)
      expect(job.counts).toMatchObject({ new: 0, changed: 1, unchanged: 0, rejected: 0 })
      expect(await verdicts(kind, { ...needed, clear: [...clear].reverse() })).toEqual(['unchanged'])
      const [last] = (await push.desk.call.imports.list({ cursor: null })).rows
      await takeBack(last?.jobId ?? '')
      await takeBack(body.batchId)
      expect(await values()).toEqual(before)
      expect(await verdicts(kind, { ...needed, clear: clear.slice(0, 1) })).toEqual(['changed'])
      expect(await values()).toEqual([null, ...before.slice(1)])
    },
  )

  it('are all that can be', () => {
    for (const kind of Object.keys(entities) as Entity[]) {
      const seen = rows.filter(([of]) => of === kind).flatMap(([, , told]) => Object.keys(told))
      expect([...new Set(seen)].sort(), kind).toEqual([...clearableFields(kind)].sort())
      expect(clearableFields(kind).filter((field) => requiredFields(kind).includes(field))).toEqual([])
    }
  })

  it('say nothing of other rows of the message', async () => {
    await send('customer', [
      { number: 'R1', name: 'Eins GmbH', phone: '0431 1', vatId: 'DE1' },
      { number: 'R2', name: 'Zwei GmbH', phone: '0431 2' },
    ])
    expect(await verdicts('customer', { number: 'R1', name: 'Eins GmbH', clear: ['phone'] }, { number: 'R2', name: 'Zwei GmbH' })).toEqual([
      ...['changed', 'changed'],
    ])
    const stored = await push.desk.sql`select c.name, c.phone is null as "isEmpty", c.vat_id as "vatId" from customer c
      where c.organisation_id = ${organisation} and c.name in ('Eins GmbH', 'Zwei GmbH') order by 1`
    expect(stored).toEqual([
      { name: 'Eins GmbH', isEmpty: true, vatId: 'DE1' },
      { name: 'Zwei GmbH', isEmpty: false, vatId: null },
    ])
  })

  it('are told beside new values in the same row', async () => {
    await send('customer', [{ number: 'N1', name: 'Neu GmbH', industry: 'Werft', group: 'A' }])
    await verdicts('customer', { number: 'N1', name: 'Neu GmbH', industry: 'Hafen', clear: ['group'] })
    expect(
      await push.desk.sql`select industry, target_group as "group" from customer where organisation_id = ${organisation} and name = 'Neu GmbH'`,
    ).toEqual([{ industry: 'Hafen', group: null }])
  })

  it('are rejected row by row where they always hold something, and do not hinder others', async () => {
    const told = await verdicts(
      'customer',
      { number: 'F1', clear: ['phone', 'name'] },
      { number: 'F2', name: 'Falsch GmbH', clear: ['email'] },
      { number: 'F3', name: 'Richtig GmbH', clear: ['phone'] },
      { number: 'F3', name: 'Richtig GmbH', clear: ['phone'] },
      { number: 'F4', name: 'Uneins GmbH', clear: ['phone'] },
      { number: 'F4', name: 'Uneins GmbH' },
    )
    expect(told).toEqual([
      ...['rejected name not_clearable', 'rejected email not_clearable', 'new', 'unchanged', 'rejected', 'rejected number number_twice'],
    ])
  })
})

describe('days of an order’s positions', () => {
  const days = () => push.desk.sql<{ number: string; position: number; day: string | null }>`select o.number, l.position, l.promised_on as day
    from order_line l join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id
    where l.organisation_id = ${organisation} and o.number like 'PO-%' and l.archived_at is null order by 1, 2`
  const line = (number: string, position: number, more: object) => ({
    ...{ number, ...ofCustomer, date: '2026-03-03', position: String(position), productName: 'Anker', quantity: 2 },
    ...more,
  })

  it('are emptied position by position, and stand again once the message is taken back', async () => {
    const confirmedOn = '2026-03-20'
    await verdicts('order', ...['PO-1', 'PO-2'].flatMap((number) => [line(number, 1, { confirmedOn }), line(number, 2, { confirmedOn })]))
    const before = await days()
    const { body } = await send('order', [
      line('PO-1', 1, {}),
      line('PO-1', 2, { clear: ['confirmedOn'] }),
      line('PO-2', 1, { quantity: 3 }),
      line('PO-2', 2, {}),
    ])
    expect(body.rows.map(({ verdict }) => verdict)).toEqual(['changed', 'changed', 'changed', 'changed'])
    expect((await days()).map(({ number, position, day }) => `${number} ${position} ${day}`)).toEqual([
      ...['PO-1 1 2026-03-20', 'PO-1 2 null', 'PO-2 1 2026-03-20', 'PO-2 2 2026-03-20'],
    ])
    await takeBack(body.batchId)
    expect(await days()).toEqual(before)
  })

  it('of the whole order are emptied by its first row; rows that say otherwise contradict it', async () => {
    await verdicts('order', line('PW-1', 1, { confirmedOn: '2026-03-20', customerReference: 'B-1' }))
    expect(await verdicts('order', line('PW-1', 1, {}), line('PW-1', 2, { clear: ['customerReference'] }))).toEqual([
      ...['rejected', 'rejected customerReference contradicts'].map((told) => expect.stringContaining(told)),
    ])
    expect(await verdicts('order', line('PW-1', 1, { clear: ['customerReference'] }), line('PW-1', 2, { customerReference: 'B-2' }))).toEqual([
      ...['rejected', 'rejected customerReference contradicts'].map((told) => expect.stringContaining(told)),
    ])
    expect(await verdicts('order', line('PW-1', 1, { clear: ['customerReference', 'confirmedOn'] }), line('PW-1', 2, {}))).toEqual([
      ...['changed', 'changed'],
    ])
    expect(
      await push.desk.sql`select promised_on as day, customer_reference as reference from customer_order
        where organisation_id = ${organisation} and number = 'PW-1'`,
    ).toEqual([{ day: null, reference: null }])
  })
})

describe('groups of products', () => {
  it('may be put below one that leaves its own parent in the same message', async () => {
    await verdicts('product_group', { number: 'C1', name: 'Eins' }, { number: 'C2', name: 'Zwei', parent: 'C1' })
    expect(await verdicts('product_group', { number: 'C1', name: 'Eins', parent: 'C2' }, { number: 'C2', name: 'Zwei', clear: ['parent'] })).toEqual([
      ...['changed', 'changed'],
    ])
    const stored = await push.desk.sql`select g.code, p.code as parent from product_group g
      left join product_group p on p.organisation_id = ${organisation} and p.id = g.parent_id
      where g.organisation_id = ${organisation} and g.code like 'C_' order by 1`
    expect(stored).toEqual([
      { code: 'C1', parent: 'C2' },
      { code: 'C2', parent: null },
    ])
  })
})
