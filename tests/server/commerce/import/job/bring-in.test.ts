import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
}, 60_000)
afterAll(() => desk.close())

const customers = `Kundennummer;Firma;Straße;PLZ;Ort;Land;E-Mail;Zahlungsziel;Kreditlimit
10001;Müller Maschinenbau GmbH;Hafenstr. 1;23552;Lübeck;D;info@mueller-maschinenbau.example;30 Tage netto;25.000,00
10002;Schröder & Söhne KG;Am Markt 5;01067;Dresden;Deutschland;einkauf@schroeder.example;14 Tage 2 % Skonto;10.000,50
10003;Alpen Werk AG;Ringstraße 9;1050;Wien;Österreich;office@alpenwerk.example;;
`
const groups = `Warengruppe;Warengruppenbezeichnung;Obergruppe
01;Schrauben;
0101;Sechskantschrauben;01
`
const products = `Artikelnummer;Bezeichnung;Warengruppe;ME;VK-Preis;EK-Preis;Preiseinheit;EAN
0012;Sechskantschraube M12x110;0101;Stk;45,50;31,20;100;4006381333931
0013;Mutter M12;Schrauben;Stk;12,00;7,15;100;4006381333948
`
const orders = `Auftragsnummer;Kundennummer;Auftragsdatum;Bestellnummer;Position;Artikelnummer;Bezeichnung;Menge;Einzelpreis;Preiseinheit;Offene Menge;Bestätigt;Lieferscheinnummer;Sendungsnummer
2632302;10001;03.11.2026;B-77;10;0012;Sechskantschraube M12x110;500;45,50;100;200;01.12.2026;LS-1;JJD000390007894561230
2632302;10001;03.11.2026;B-77;20;0013;Mutter M12;1.000;12,00;100;0;20.11.2026;LS-1;JJD000390007894561230
2632303;10002;04.11.2026;;10;4711;Sonderteil;2;99,95;1;2;;;
`

describe('files of an ERP', () => {
  it('customers come in with address, terms and mail domain, by columns that nobody had to name', async () => {
    const { job } = await desk.bring('kunden.csv', customers)
    expect(job).toMatchObject({ state: 'done', entity: 'customer', counts: { new: 3, changed: 0, unchanged: 0, rejected: 0, vanished: 0 } })
    const rows =
      await desk.sql`select c.name, c.name_folded, c.kind, c.payment_terms, c.credit_limit_cents::int as limit, s.street, s.postal_code, s.country, d.domain, e.external_id
      from customer c join site s on s.customer_id = c.id join customer_domain d on d.customer_id = c.id join external_number e on e.entity_id = c.id
      where c.organisation_id = ${organisation} order by e.external_id`
    expect(rows).toEqual([
      {
        name: 'Müller Maschinenbau GmbH',
        name_folded: 'mueller maschinenbau',
        kind: 'customer',
        payment_terms: '30 Tage netto',
        limit: 2_500_000,
        street: 'Hafenstr. 1',
        postal_code: '23552',
        country: 'DE',
        domain: 'mueller-maschinenbau.example',
        external_id: '10001',
      },
      {
        name: 'Schröder & Söhne KG',
        name_folded: 'schroeder und soehne',
        kind: 'customer',
        payment_terms: '14 Tage 2 % Skonto',
        limit: 1_000_050,
        street: 'Am Markt 5',
        postal_code: '01067',
        country: 'DE',
        domain: 'schroeder.example',
        external_id: '10002',
      },
      {
        name: 'Alpen Werk AG',
        name_folded: 'alpen werk',
        kind: 'customer',
        payment_terms: null,
        limit: null,
        street: 'Ringstraße 9',
        postal_code: '1050',
        country: 'AT',
        domain: 'alpenwerk.example',
        external_id: '10003',
      },
    ])
  })

  it('groups form a tree, products bear price, cost and barcode', async () => {
    expect((await desk.bring('warengruppen.csv', groups)).job).toMatchObject({ state: 'done', counts: { new: 2 } })
    expect((await desk.bring('artikel.csv', products)).job).toMatchObject({ state: 'done', entity: 'product', counts: { new: 2 } })
    expect(
      await desk.sql`select p.number, p.price::text, p.unit_cost::text, p.price_unit, p.barcode, g.name as group_name, u.name as above
        from product p join product_group g on g.id = p.product_group_id left join product_group u on u.id = g.parent_id where p.organisation_id = ${organisation} order by p.number`,
    ).toEqual([
      {
        number: '0012',
        price: '45.500000',
        unit_cost: '31.200000',
        price_unit: 100,
        barcode: '4006381333931',
        group_name: 'Sechskantschrauben',
        above: 'Schrauben',
      },
      { number: '0013', price: '12.000000', unit_cost: '7.150000', price_unit: 100, barcode: '4006381333948', group_name: 'Schrauben', above: null },
    ])
  })

  it('orders come in with positions, what is open of them, cost and delivery note', async () => {
    const { job } = await desk.bring('auftraege.csv', orders)
    expect(job).toMatchObject({ state: 'done', entity: 'order', counts: { new: 2, rejected: 0 }, lines: 3 })
    expect(
      await desk.sql`select o.number, o.status, o.total_cents::int as cents, o.ordered_on, o.customer_reference from customer_order o where o.organisation_id = ${organisation} order by o.number`,
    ).toEqual([
      { number: '2632302', status: 'partially_delivered', cents: 34_750, ordered_on: '2026-11-03', customer_reference: 'B-77' },
      { number: '2632303', status: 'open', cents: 19_990, ordered_on: '2026-11-04', customer_reference: null },
    ])
    expect(
      await desk.sql`select l.position, l.product_number, l.product_id is not null as known, l.quantity::int, l.delivered_quantity::int as delivered, l.total_cents::int as cents,
        l.cost_cents::int as cost, l.promised_on from order_line l where l.organisation_id = ${organisation} order by l.ordered_on, l.position`,
    ).toEqual([
      { position: 10, product_number: '0012', known: true, quantity: 500, delivered: 300, cents: 22_750, cost: 15_600, promised_on: '2026-12-01' },
      { position: 20, product_number: '0013', known: true, quantity: 1000, delivered: 1000, cents: 12_000, cost: 7_150, promised_on: '2026-11-20' },
      { position: 10, product_number: '4711', known: false, quantity: 2, delivered: 0, cents: 19_990, cost: null, promised_on: null },
    ])
    expect(await desk.sql`select number, tracking_number from delivery where organisation_id = ${organisation}`).toEqual([
      { number: 'LS-1', tracking_number: 'JJD000390007894561230' },
    ])
  })

  it('the same file once more changes nothing', async () => {
    for (const [name, content, unchanged] of [
      ['kunden.csv', customers, 3],
      ['artikel.csv', products, 2],
      ['auftraege.csv', orders, 2],
    ] as const)
      expect((await desk.bring(name, content)).job).toMatchObject({ state: 'done', counts: { new: 0, changed: 0, unchanged, rejected: 0 } })
    expect([await desk.count('customer'), await desk.count('order_line'), await desk.count('delivery')]).toEqual([3, 3, 1])
  })

  it('one cell that changed is one change, told before and after, and taken back as a whole', async () => {
    const detail = await desk.bring(
      'auftraege.csv',
      orders.replace('500;45,50', '600;45,50').replace('2632302;10001;03.11.2026;B-77;20', '2632302;10001;03.11.2026;B-77;30'),
    )
    expect(detail.job.counts).toMatchObject({ new: 0, changed: 1, unchanged: 1 })
    expect(detail.changed).toEqual([{ externalId: '2632302', fields: [{ name: 'total_cents', before: '34750', after: '39300' }] }])
    expect(
      await desk.sql`select position from order_line where organisation_id = ${organisation} and archived_at is null order by position, ordered_on`,
    ).toEqual([{ position: 10 }, { position: 10 }, { position: 30 }])
    const undone = await desk.call.imports.undo({ jobId: detail.job.jobId }).then(({ jobId }) => desk.settled(jobId))
    expect(undone.job.state).toBe('undone')
    expect(
      await desk.sql`select position, quantity::int from order_line where organisation_id = ${organisation} and archived_at is null order by ordered_on, position`,
    ).toEqual([
      { position: 10, quantity: 500 },
      { position: 20, quantity: 1000 },
      { position: 10, quantity: 2 },
    ])
    expect(
      await desk.sql`select total_cents::int as cents from customer_order where organisation_id = ${organisation} and number = '2632302'`,
    ).toEqual([{ cents: 34_750 }])
  })

  it('an older file is refused, unless somebody insists', async () => {
    const old = { fileFrom: '2026-11-01T06:00:00.000Z' }
    expect((await desk.bring('kunden.csv', customers, old)).job).toMatchObject({ state: 'refused', trouble: { reason: 'older' } })
    expect((await desk.bring('kunden.csv', customers, { ...old, isForced: true })).job.state).toBe('done')
  })

  it('rejects lines with a reason, brings in the rest when told so, and exactly these lines can be corrected', async () => {
    const wrong = `${orders}2632304;99999;05.11.2026;;10;0012;Schraube;1;45,50;100;1;;;
2632305;10001;05.11.2026;;10;0012;Schraube;viele;45,50;100;1;;;
2632305;10001;05.11.2026;;20;0013;Mutter;10;12,00;100;10;;;
`
    const jobId = await desk.begin('auftraege.csv', wrong, { isAutomatic: true })
    const checked = await desk.settled(jobId)
    expect(checked.job).toMatchObject({ state: 'checked', trouble: { reason: 'wrong_lines' }, counts: { new: 0, rejected: 3 } })
    expect(checked.rejected).toEqual([
      { line: 5, column: 'Kundennummer', value: '99999', reason: 'unknown_customer' },
      { line: 6, column: 'Menge', value: 'viele', reason: 'not_a_number' },
      { line: 7, column: null, value: null, reason: 'with_wrong_line' },
    ])
    const { content } = await desk.call.imports.rejectedFile({ jobId })
    expect(
      content
        .split('\r\n')
        .slice(1, 4)
        .map((line) => line.slice(0, 20)),
    ).toEqual(['2632304;99999;05.11.', '2632305;10001;05.11.', '2632305;10001;05.11.'])
    await desk.call.imports.start({ jobId, acceptsPart: true })
    expect((await desk.settled(jobId)).job).toMatchObject({ state: 'done', counts: { new: 0, unchanged: 2, rejected: 3 } })
    const corrected = content.replace('99999', '10003').replace('viele', '5')
    expect((await desk.bring('auftraege-abgelehnt.csv', corrected, { isPart: true })).job).toMatchObject({
      state: 'done',
      counts: { new: 2, rejected: 0 },
    })
    expect(await desk.count('customer_order')).toBe(4)
  })
})
