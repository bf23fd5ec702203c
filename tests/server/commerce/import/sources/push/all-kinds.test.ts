import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Entity, entities } from '../../../../../../domain/commerce/import/mapping/entities.ts'
import { requiredFields, standInsOf } from '../../../../../../domain/commerce/import/records/record-fields.ts'
import { PushDesk } from '../../../../../support/push-desk.ts'

let push: PushDesk
let key: string
beforeAll(async () => {
  push = await PushDesk.open()
  key = await push.makeKey(Object.keys(entities) as Entity[], 'alles')
}, 90_000)
afterAll(() => push.close())

const ofCustomer = { customerNumber: '00417' }
const position = { productNumber: '0815', quantity: 2, unitPrice: '9.90' }
/** One of each kind, in the order in which they need each other, each with every day and number as an interface gives them. */
const rows: Record<Entity, object> = {
  product_group: { number: 'G1', name: 'Anker' },
  product: { number: '0815', name: 'Anker M8', group: 'G1', price: 9.9, unitCost: '4.125' },
  customer: { number: '00417', name: 'Nordlicht GmbH', postalCode: '01067', city: 'Dresden', country: 'DE' },
  product_surcharge: { productNumber: '0815', name: 'Legierung', percent: 3 },
  promotion: { number: 'P1', title: 'Frühjahr', validFrom: '2026-03-01', validUntil: '2026-04-30' },
  contact: { ...ofCustomer, surname: 'Abel', givenName: 'Uta', email: 'uta.abel@nordlicht.example' },
  project: { number: 'B1', ...ofCustomer, name: 'Hafenhalle', volume: 120_000 },
  agreement: {
    number: 'V1',
    ...ofCustomer,
    title: 'Rahmen',
    kind: 'Rahmenvertrag',
    volume: 50_000,
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
  },
  rebate_scale: { ...ofCustomer, title: 'Bonus', fromAmount: 10_000, percent: 1.5 },
  quote: { number: 'AN-1', ...ofCustomer, date: '2026-03-02', validUntil: '2026-04-02', ...position },
  order: { number: 'AU-1', ...ofCustomer, date: '2026-03-03', confirmedOn: '2026-03-20', ...position },
  delivery: { number: 'LS-1', orderNumber: 'AU-1', ...ofCustomer, date: '2026-03-10', ...position },
  invoice: { number: 'RE-1', ...ofCustomer, date: '2026-03-11', dueOn: '2026-04-11', ...position },
  open_item: { number: 'RE-1', ...ofCustomer, openAmount: '23.56', dueOn: '2026-04-11' },
  complaint: { number: 'RK-1', ...ofCustomer, subject: 'Beschädigt', openedOn: '2026-03-12' },
  machine: { number: 'M-1', ...ofCustomer, name: 'Presse', installedOn: '2024-05-01' },
  loan_item: { number: 'L-1', ...ofCustomer, productName: 'Muster', givenOn: '2026-03-01' },
  competitor_price: { ...ofCustomer, competitor: 'Konkurrenz AG', productName: 'Anker', price: '8.95', seenOn: '2026-03-05' },
}

it.each(Object.entries(rows))('%s is pushed, known again, and needs what the description says', async (kind, row) => {
  const send = async (sent: object) =>
    (await push.push(kind, [sent], { key })).body.rows?.map(({ verdict, field, reason }) => [verdict, field, reason])
  expect(await send(row)).toEqual([[expect.stringMatching(/^(new|changed)$/), undefined, undefined]])
  expect(await send(row)).toEqual([['unchanged', undefined, undefined]])
  for (const needed of requiredFields(kind as Entity).filter((field) => !(field in standInsOf(kind as Entity)))) {
    const left = Object.fromEntries(Object.entries(row).filter(([field]) => field !== needed))
    expect(await send(left), needed).toEqual([['rejected', expect.any(String), expect.any(String)]])
  }
})
