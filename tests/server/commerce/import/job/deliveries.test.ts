/** Delivery notes as a file of their own, before and after that of the orders they name. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma;Ort\n10001;Müller GmbH;Lübeck\n10002;Schröder KG;Dresden\n')
}, 90_000)
afterAll(() => desk.close())

const undo = async (jobId: string): Promise<void> => {
  await desk.call.imports.undo({ jobId })
  await desk.settled(jobId)
}
const notes =
  () => desk.sql`select d.number, d.order_number as named, o.number as order, d.delivered_on, d.carrier, d.tracking_number as tracking, d.archived_at is not null as gone
  from delivery d left join customer_order o on o.organisation_id = ${organisation} and o.id = d.order_id
  where d.organisation_id = ${organisation} order by d.number, d.order_number`

const orders = `Auftragsnummer;Kundennummer;Auftragsdatum;Lieferschein;Pos;Artikelbezeichnung;Menge;Einzelpreis
A-1;10001;03.11.2026;;1;Schraube;100;2,50
A-2;10002;04.11.2026;;1;Mutter;10;1,00
`
const file = `Lieferscheinnummer;Auftragsnummer;Kundennummer;Lieferdatum;Spediteur;Sendungsnummer;Pos;Artikelbezeichnung;Menge
LS-1;A-1;10001;10.11.2026;DHL;00340434161094000001;1;Schraube;60
LS-1;A-1;10001;10.11.2026;DHL;00340434161094000001;2;Mutter;60
LS-2;A-1;10001;12.11.2026;Dachser;;1;Schraube;40
LS-3;A-9;10002;12.11.2026;DPD;;1;Mutter;10
`
const facts = { carrier: 'DHL', delivered_on: '2026-11-10', tracking: '00340434161094000001', gone: false }

it('notes come before their orders, wait for them, and wait again once the orders are taken back', async () => {
  const { job } = await desk.confirm('lieferscheine.csv', file)
  expect(job).toMatchObject({ state: 'done', entity: 'delivery', counts: { new: 3, rejected: 0 } })
  expect(await notes()).toMatchObject([
    { ...facts, number: 'LS-1', named: 'A-1', order: null },
    { number: 'LS-2', named: 'A-1', order: null, carrier: 'Dachser' },
    { number: 'LS-3', named: 'A-9', order: null },
  ])
  const brought = await desk.confirm('auftraege.csv', orders)
  expect(brought.job.counts).toMatchObject({ new: 2 })
  const linked = [
    { ...facts, number: 'LS-1', order: 'A-1' },
    { number: 'LS-2', order: 'A-1' },
    { number: 'LS-3', order: null },
  ]
  expect(await notes()).toMatchObject(linked)
  await undo(brought.job.jobId)
  expect((await notes()).map((each) => (each as { order: string | null }).order)).toEqual([null, null, null])
  await desk.bring('auftraege.csv', orders)
  expect(await notes()).toMatchObject(linked)
  expect((await desk.bring('lieferscheine.csv', file)).job.counts).toMatchObject({ new: 0, changed: 0, unchanged: 3, vanished: 0 })
})

it('change, vanish and come back', async () => {
  const before = await notes()
  const shorter = file
    .split('\n')
    .filter((line) => !line.startsWith('LS-2'))
    .join('\n')
    .replaceAll('DHL', 'UPS')
  const { job } = await desk.bring('lieferscheine.csv', shorter)
  expect(job.counts).toMatchObject({ changed: 1, vanished: 1, unchanged: 1 })
  expect(await notes()).toMatchObject([{ carrier: 'UPS' }, { gone: true }, { gone: false }])
  await undo(job.jobId)
  expect(await notes()).toEqual(before)
})

it('an order that its list does not name any more stays as delivered where something went out for it, else it goes; both come back', async () => {
  const states = () =>
    desk.sql`select number, status, archived_at is not null as gone from customer_order where organisation_id = ${organisation} order by number`
  const before = await states()
  expect(before).toMatchObject([
    { number: 'A-1', status: 'open', gone: false },
    { number: 'A-2', status: 'open', gone: false },
  ])
  const { job } = await desk.bring('auftraege.csv', orders.replace(/^A-1.*\nA-2.*$/m, 'A-3;10001;05.11.2026;;1;Bolzen;1;1,00'))
  expect(job.counts).toMatchObject({ new: 1, vanished: 1 })
  expect(await states()).toEqual([
    { number: 'A-1', status: 'delivered', gone: false },
    { number: 'A-2', status: 'open', gone: true },
    { number: 'A-3', status: 'open', gone: false },
  ])
  await undo(job.jobId)
  expect(await states()).toEqual(before)
})

it('the order opens with its deliveries', async () => {
  const [order] = await desk.sql<{ id: string }>`select id from customer_order where organisation_id = ${organisation} and number = 'A-1'`
  const { deliveries } = await desk.call.commerce.order({ orderId: order?.id ?? '' })
  expect(deliveries).toMatchObject([
    { number: 'LS-2', carrier: 'Dachser', deliveredOn: '2026-11-12' },
    { number: 'LS-1', carrier: 'DHL', trackingNumber: '00340434161094000001' },
  ])
})

it('the order says whose they are where the file does not; without either a line is wrong', async () => {
  const { job, rejected } = await desk.bring(
    'versand.csv',
    'Lieferschein;Auftrag;Versanddatum;Paketdienst;Tracking\nLS-7;A-2;13.11.2026;GLS;123\nLS-8;A-77;13.11.2026;GLS;124\n',
    {
      acceptsPart: true,
    },
  )
  expect(job).toMatchObject({ state: 'done', entity: 'delivery', counts: { new: 1 } })
  expect(rejected).toEqual([{ line: 3, column: 'Auftrag', value: 'A-77', reason: 'unknown_document' }])
  expect(await notes()).toContainEqual({
    number: 'LS-7',
    named: 'A-2',
    order: 'A-2',
    delivered_on: '2026-11-13',
    carrier: 'GLS',
    tracking: '123',
    gone: false,
  })
  const [note] = await desk.sql<{
    number: string
  }>`select c.name as number from delivery d join customer c on c.organisation_id = ${organisation} and c.id = d.customer_id
    where d.organisation_id = ${organisation} and d.number = 'LS-7'`
  expect(note?.number).toBe('Schröder KG')
  await undo(job.jobId)
  expect(await notes()).toHaveLength(3)
})

it('a note that an order’s file has told of first is the same one; each file takes back its own', async () => {
  const ofOrder = await desk.bring('auftraege.csv', orders.replace('04.11.2026;', '04.11.2026;LS-20'))
  const told = { number: 'LS-20', named: null, order: 'A-2', delivered_on: null, carrier: null, tracking: null, gone: false }
  expect(await notes()).toContainEqual(told)
  const bringOwn = () =>
    desk.bring('lieferschein-20.csv', 'Lieferschein;Auftrag;Kundennummer;Versanddatum;Paketdienst\nLS-20;A-2;10002;14.11.2026;GLS\n', {
      isPart: true,
    })
  const own = await bringOwn()
  expect(own.job.counts).toMatchObject({ changed: 1, new: 0 })
  const both = { ...told, named: 'A-2', delivered_on: '2026-11-14', carrier: 'GLS' }
  expect(await notes()).toContainEqual(both)
  await undo(own.job.jobId)
  expect(await notes()).toContainEqual(told)
  await bringOwn()
  await undo(ofOrder.job.jobId)
  expect(await notes()).toContainEqual(both)
})
