import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma;Straße;PLZ;Ort;Land\n1;Alpen Werk AG;Ring 9;1050;Wien;AT\n2;Zwei GmbH;Weg 1;1060;Wien;AT\n')
}, 90_000)
afterAll(() => desk.close())

describe('what a file says nothing of stays', () => {
  it('amounts, dates and prices of an order, told of by a list of what is open', async () => {
    await desk.bring(
      'auftraege.csv',
      'Auftragsnummer;Kundennummer;Auftragsdatum;Status;Position;Artikelnummer;Bezeichnung;Menge;Einzelpreis;Wunschtermin\nA-1;1;03.11.2026;teilgeliefert;10;4711;Teil;5;99,50;24.12.2026\n',
    )
    const { job } = await desk.bring(
      'auftraege-rueckstand.csv',
      'Auftragsnummer;Kundennummer;Auftragsdatum;Status;Position;Artikelnummer;Bestätigt\nA-1;1;03.11.2026;;10;4711;30.12.2026\n',
    )
    expect(job).toMatchObject({ state: 'done', counts: { changed: 1 } })
    expect(
      await desk.sql`select o.status, o.total_cents::int as cents, l.quantity::int, l.unit_price::float as price, l.total_cents::int as line, l.text, l.requested_on, l.promised_on
        from customer_order o join order_line l on l.order_id = o.id where o.organisation_id = ${organisation}`,
    ).toEqual([
      {
        status: 'partially_delivered',
        cents: 49_750,
        quantity: 5,
        price: 99.5,
        line: 49_750,
        text: 'Teil',
        requested_on: '2026-12-24',
        promised_on: '2026-12-30',
      },
    ])
  })

  it('the country of a customer, and where he lies on the map', async () => {
    await desk.sql`update site set latitude = 48.2, longitude = 16.4, position_accuracy = 'exact' where organisation_id = ${organisation}`
    await desk.bring('kunden.csv', 'Kundennummer;Firma;Straße;PLZ;Ort;Land\n1;Alpenwerk AG;Ring 9;1050;Wien;\n2;Zwei GmbH;Weg 1;1060;Wien;AT\n')
    expect(await desk.sql`select country, latitude from site where organisation_id = ${organisation} and street = 'Ring 9'`).toEqual([
      { country: 'AT', latitude: 48.2 },
    ])
  })

  it('two numbers of a source that name one customer do not hinder the file', async () => {
    await desk.sql`update external_number set entity_id = (select entity_id from external_number where organisation_id = ${organisation} and entity = 'customer' and external_id = '1')
      where organisation_id = ${organisation} and entity = 'customer' and external_id = '2'`
    const { job } = await desk.bring('kunden.csv', 'Kundennummer;Firma\n1;Alpenwerk SE\n2;Zwei SE\n')
    expect(job).toMatchObject({ state: 'done', counts: { changed: 2 } })
  })
})
