/** The nightly run, which needs nobody once somebody has confirmed how the files are meant. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { organisation } from '../../../../../../server/platform/database/db.ts'
import { DropDesk } from '../../../../../support/drop-desk.ts'

let drop: DropDesk
beforeAll(async () => {
  drop = await DropDesk.open()
})
afterAll(() => drop.close())

const customers = 'Kundennummer;Firma;PLZ;Ort\n10001;Müller Maschinenbau GmbH;23552;Lübeck\n10002;Schröder KG;01067;Dresden\n'
const products = 'Artikelnummer;Bezeichnung;VK-Preis;EK-Preis;Preiseinheit\n0012;Schraube M12x110;45,50;31,20;100\n0013;Mutter M12;12,00;7,15;100\n'
const orders = `Auftragsnummer;Kundennummer;Auftragsdatum;Position;Artikelnummer;Menge;Einzelpreis;Preiseinheit
2632302;10001;03.11.2026;10;0012;500;45,50;100
2632302;10001;03.11.2026;20;0013;1.000;12,00;100
2632303;10002;04.11.2026;10;0012;200;45,50;100
`
const [customerFile, productFile, orderFile] = ['Kunden.csv', 'Artikel.csv', 'Auftraege.csv']

/** What the database holds of it all. */
const state = async () => ({
  customers: await drop.desk.count('customer'),
  products: await drop.desk.count('product'),
  orders: await drop.desk.sql<{
    number: string
    cents: number
    archived: boolean
  }>`select o.number, o.total_cents::int as cents, o.archived_at is not null as archived
    from customer_order o where o.organisation_id = ${organisation} order by o.number`,
  lines: await drop.desk.sql<{ number: string; cost: number }>`select l.product_number as number, l.cost_cents::int as cost
    from order_line l where l.organisation_id = ${organisation} and l.archived_at is null order by l.ordered_on, l.position`,
})
const allIn = {
  customers: 2,
  products: 2,
  orders: [
    { number: '2632302', cents: 34_750, archived: false },
    { number: '2632303', cents: 9_100, archived: false },
  ],
  lines: [
    { number: '0012', cost: 15_600 },
    { number: '0013', cost: 7_150 },
    { number: '0012', cost: 6_240 },
  ],
}

it('the first files wait until somebody has confirmed their columns; what names what is not in yet comes in by itself afterwards', async () => {
  drop.drop(orderFile, orders)
  drop.drop(productFile, products)
  drop.drop(customerFile, customers)
  for (const name of [orderFile, productFile, customerFile]) {
    const report = await drop.report('waiting', name)
    expect(report).toContain('Noch nichts eingelesen: Die Datei wartet auf eine Entscheidung.')
    expect(report).toContain('noch niemand bestätigt, welche Spalte was bedeutet')
  }
  expect(await state()).toEqual({ customers: 0, products: 0, orders: [], lines: [] })
  await drop.confirm(productFile)
  expect((await drop.confirm(orderFile)).job).toMatchObject({ state: 'checked', counts: { rejected: 3 } })
  await drop.until(() => drop.read('waiting', `${orderFile}.report.txt`).includes('nennt einen Kunden, der aus dieser Quelle nicht bekannt ist'))
  await drop.confirm(customerFile)
  expect(await drop.report('done', orderFile)).toContain('Neu: 2, geändert: 0, unverändert: 0')
  expect(drop.names('waiting')).toEqual([])
  expect(await state()).toEqual(allIn)
})

it('a night later the same files in the wrong order change nothing', async () => {
  for (const [name, content] of [
    [orderFile, orders],
    [productFile, products],
    [customerFile, customers],
  ] as const)
    drop.drop(name, content)
  for (const [name, unchanged] of [
    ['Kunden-2.csv', 2],
    ['Artikel-2.csv', 2],
    ['Auftraege-2.csv', 2],
  ] as const)
    expect(await drop.report('done', name)).toContain(
      `Neu: 0, geändert: 0, unverändert: ${unchanged}, nicht mehr enthalten: 0. Abgelehnte Zeilen: 0.`,
    )
  expect(await state()).toEqual(allIn)
  const { rows } = await drop.desk.call.imports.list({ cursor: null })
  expect(rows.slice(0, 3).map(({ entity }) => entity)).toEqual(['order', 'customer', 'product'])
})

it('in the third night one file is damaged: what was there before counts on, and the report says why', async () => {
  drop.drop(customerFile, customers.replace('Dresden', 'Radebeul'))
  drop.drop(orderFile, 'PK\u0003\u0004\u0000\u0000broken')
  expect(await drop.report('rejected', orderFile)).toMatch(
    /Nichts eingelesen; was vorher da war, gilt weiter\.\r\n.*(beschädigt|keine Textdatei|ZIP|Excel)/,
  )
  expect(await drop.report('done', 'Kunden-3.csv')).toContain('Neu: 0, geändert: 1, unverändert: 1')
  expect(await state()).toEqual(allIn)
  expect(drop.names('', 'erp')).toEqual(['done', 'rejected', 'waiting'])
})

it('a file that was cut off waits for somebody instead of archiving what it lacks', async () => {
  const many = Array.from({ length: 60 }, (_, i) => `${20_000 + i};Firma ${i};10115;Berlin\n`).join('')
  drop.drop(customerFile, `${customers}${many}`)
  expect(await drop.report('done', 'Kunden-4.csv')).toContain('Neu: 60')
  drop.drop(customerFile, customers)
  expect(await drop.report('waiting', customerFile)).toContain('60 von 62 bekannten Datensätzen stehen nicht mehr in der Datei.')
  expect(await drop.desk.count('customer')).toBe(62)
  drop.drop(customerFile, `${customers}${many}`)
  expect(await drop.report('rejected', customerFile)).toContain('Inzwischen ist eine neuere Datei gekommen')
  expect(drop.names('waiting')).toEqual([])
})
