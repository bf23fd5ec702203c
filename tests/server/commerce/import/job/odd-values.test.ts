import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma\n10001;Müller GmbH\n')
}, 90_000)
afterAll(() => desk.close())

/** Letters that do not repeat: no database makes them short. */
const letters = (count: number): string => Array.from({ length: count }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('')

describe('a value that no column holds', () => {
  it.each([
    ['a quantity at a price', 'Menge;Einzelpreis', '99999999999,5;99999999999,5', 'out_of_range'],
    ['an amount for a thousandth of a piece', 'Menge;Positionsbetrag;Preiseinheit', '0,0005;99999999999,5;999999,5', 'out_of_range'],
    ['a price that rounding makes too long', 'Menge;Einzelpreis', '1;999999999999,9999999', 'out_of_range'],
    ['a cost', 'Menge;Einzelpreis;EK', '99999999999,5;1,5;99999999999,5', 'out_of_range'],
    ['digits without end', 'Menge;Einzelpreis', `1,5;0,${'3'.repeat(20_000)}`, 'out_of_range'],
  ])('%s is an error of its line', async (_, columns, values, reason) => {
    const file = `Auftragsnummer;Kundennummer;Auftragsdatum;Position;Artikelnummer;${columns}\nG-1;10001;03.11.2026;10;4711;${values}\n`
    const rest = columns
      .split(';')
      .map((name) => (name === 'Preiseinheit' ? '1,5' : '2,5'))
      .join(';')
    const detail = await desk.bring('auftraege.csv', `${file}G-2;10001;03.11.2026;10;4711;${rest}\n`)
    expect(detail.job).toMatchObject({ state: 'checked', trouble: { reason: 'wrong_lines' } })
    expect(detail.rejected).toMatchObject([{ line: 2, reason }])
  })

  it('what a product costs is left out where it comes to more than there is', async () => {
    await desk.bring('warengruppen.csv', 'Warengruppe;Warengruppenbezeichnung\nW;Waren\n')
    await desk.bring('artikel.csv', 'Artikelnummer;Bezeichnung;Warengruppe;EK-Preis\n4799;Gold;W;99999999999,5\n')
    const { job } = await desk.bring(
      'auftraege.csv',
      'Auftragsnummer;Kundennummer;Auftragsdatum;Position;Artikelnummer;Menge;Einzelpreis;Preiseinheit\nK-1;10001;03.11.2026;10;4799;99999999999,5;0,01;999999,5\n',
    )
    expect(job).toMatchObject({ state: 'done', counts: { new: 1 } })
    expect(await desk.sql`select cost_cents, unit_cost from order_line where organisation_id = ${organisation} and product_number = '4799'`).toEqual([
      { cost_cents: null, unit_cost: null },
    ])
  })

  it('names longer than an index takes are errors of their lines', async () => {
    const customers = await desk.bring(
      'kunden.csv',
      `Kundennummer;Firma;Ort\n1;${letters(1_900)};Ort\n2;Kurz GmbH;${letters(1_900)}\n3;Gut GmbH;Ort\n`,
      { isPart: true },
    )
    expect(customers.rejected).toMatchObject([
      { line: 2, reason: 'too_long_value' },
      { line: 3, reason: 'too_long_value' },
    ])
    const people = await desk.bring('ansprechpartner.csv', `Kundennummer;Nachname;Vorname\n10001;${letters(1_900)};Eva\n10001;Krüger;Eva\n`)
    expect(people.rejected).toMatchObject([{ line: 2, reason: 'too_long_value' }])
  })

  it.each([
    ['text', 'kunden.csv', 'Kundennummer;Firma;Ort\n51;Mit\u0000Null GmbH;Ort\n52;Gut GmbH;x\u0000y\n'],
    ['a rejected value', 'kunden.csv', 'Kundennummer;Firma;Land\n53;Gut GmbH;Atl\u0000antis\n54;Auch GmbH;DE\n'],
    [
      'JSON',
      'kunden.jsonl',
      '{"Kundennummer":"55","Firma":"Mit\\u0000 Null","Ort":"\\ud800 halb"}\n{"Kundennummer":"56","Firma":"Gut","Ort":"\\udc00"}\n',
    ],
    [
      'a rejected value in JSON',
      'kunden.jsonl',
      '{"Kundennummer":"57","Firma":"Gut","Land":"\\ud800\\u0000"}\n{"Kundennummer":"58","Firma":"Gut","Land":"DE"}\n',
    ],
    ['a name of a column in JSON', 'kunden.jsonl', '{"Kundennummer":"59","Firma":"Gut","Son\\u0000stiges":"\\ud800"}\n'],
  ])('characters that no database takes, in %s, do not hinder the file', async (_, name, content) => {
    expect((await desk.bring(name, content, { isPart: true })).job.state).toMatch(/^(done|checked|refused)$/)
  })

  it('days and numbers that stand for none are none', async () => {
    const { job } = await desk.bring(
      'auftraege.csv',
      'Auftragsnummer;Kundennummer;Auftragsdatum;Wunschtermin;Bestätigt;Position;Artikelnummer;Menge;Einzelpreis;Rabatt\nN-1;10001;2026-11-03;0001-01-01;2026-12-24;10;1;0;5;100\nN-2;10001;2026-11-03;2026-11-30;0001-01-01;10;1;2;5;0\n',
    )
    expect(job).toMatchObject({ state: 'done', counts: { new: 2, rejected: 0 } })
  })
})
