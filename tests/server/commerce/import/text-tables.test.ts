/** Text files as programs write them: what is read out of each kind. */
import { describe, expect, it } from 'vitest'
import { readContent, toldColumns } from '../../../support/read-table.ts'

describe('delimiters', () => {
  it.each([
    ['decimal commas between tabs', 'X\tY\tZ\n120,5\t50,3\t2,35\n99,0\t1,25\t7,5\n', '\t', ['120.5', '50.3', '2.35']],
    [
      'commas in the header',
      'SKU (leer, bei neuen);Name (100 Zeichen, Pflicht);Preis (Euro, Pflicht)\nA-1;Muster;90,5\nA-2;Probe;80,25\n',
      ';',
      ['A-1', 'Muster', '90.5'],
    ],
    ['amounts with commas', 'product name; amount, in dollars\nblunderbuss;  1,000\ncyberwagon;   1,000,000\n', ';', ['blunderbuss', '1000']],
    ['commas in quoted keys', 'Nummer,Name\n"A-1,A-2",Sammelbeleg\nA-4,Einzelbeleg\n', ',', ['A-1,A-2', 'Sammelbeleg']],
    ['one column', 'Betrag\n"8.000,01"\n"-35,01"\n', null, ['8000.01']],
    ['a printed list', '|Nr    |Name |Menge|\n|------|-----|-----|\n|000012|Bolt |  1  |\n|000013|Nut  |  14 |\n', '|', ['000012', 'Bolt', '1']],
    ['single quotes', "'Nr';'Name';'Preis'\n'1';'Meier; Söhne';'1,50'\n'2';'Schulz';'2,50'\n", ';', ['1', 'Meier; Söhne', '1.50']],
    ['blanks before quotes', 'id, name, city\n101, "Smith, John", London\n102, "Doe, Jane", Leeds\n', ',', ['101', 'Smith, John', 'London']],
    ['inches without quotes', 'Item,Description,Qty\n0RSEAT,24" Front Wheel,1\n0RBOLT,5" Bolt,3\n', ',', ['0RSEAT', '24" Front Wheel', '1']],
  ])('%s', async (_, text, delimiter, first) => {
    const read = await readContent(text)
    expect(read.delimiter).toBe(delimiter)
    expect(read.rows[0]).toEqual(first)
    expect(read.rejected).toEqual([])
  })

  it('reads line breaks of every kind, also within quotes', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { rows } = await readContent(['Nr;Text', '1;"ha', 'ha ""ho"""', '2;x', ''].join(end))
      expect(rows).toEqual([
        ['1', `ha${end}ha "ho"`],
        ['2', 'x'],
      ])
    }
  })
})

describe('where a table begins and ends', () => {
  it('below titles, blank lines and what is printed on each page again', async () => {
    const page = (no: number, rows: string[]) => [
      `07.06.2026   Liste offener Aufträge   Seite ${no}`,
      '',
      '\tAuftrag\tMaterial\tMenge\tTermin',
      '',
      ...rows,
    ]
    const lines = [
      ...page(1, ['\t0125\tX-1\t   1,000\t25.10.2026', '\t0126\tX-2\t1.250,500-\t28.10.2026']),
      ...page(2, ['\t0127\tX-3\t2,000\t01.11.2026']),
      '*\t\t\t1.247,500\t',
    ]
    const read = await readContent(lines.join('\r\n'))
    expect(read.headerLine).toBe(3)
    expect(toldColumns(read)).toEqual(['Auftrag: key', 'Material: key', 'Menge: number (comma)', 'Termin: day (dd.mm.yyyy)'])
    expect(read.rows.map(([order, , quantity]) => [order, quantity])).toEqual([
      ['0125', '1.000'],
      ['0126', '-1250.500'],
      ['0127', '2.000'],
    ])
    expect(read.rejected).toEqual([])
  })

  it('above totals and footers, which are no rows; a company called Total is one', async () => {
    const text =
      'Nr;Kunde;Betrag\n1;Total Energies GmbH;5,00\n2;Summe & Söhne;7,00\n;Summe Debitor 2;12,00\nGesamt;;12,00\n3;Maier;1,00\n;Stand: freibleibend;\n'
    const { rows } = await readContent(text)
    expect(rows.map(([number]) => number)).toEqual(['1', '2', '3'])
  })

  it('above subtotals, whatever they are of', async () => {
    const text =
      'Invoice,Date,Qty,Total\nINV-1,17/04/2026,4,50.00\nSubtotal INV-1,,,50.00\nINV-2,18/04/2026,1,9.50\nZwischensumme Meier GmbH,,,9.50\nGrand total,,,59.50\n'
    const { rows, rejected } = await readContent(text)
    expect(rows.map(([invoice]) => invoice)).toEqual(['INV-1', 'INV-2'])
    expect(rejected).toEqual([])
  })

  it('above what is counted at the end; page numbers are no rows', async () => {
    const text =
      'Beleg;Kunde;Betrag\n1;Löwen;5,00\nSeite 2;;\nBeleg;Kunde;Betrag\n2;Ochs;6,00\n\nZusammenfassung;;\nAnzahl Rechnungen;;2\nSumme;;11,00\n'
    const { rows, rejected } = await readContent(text)
    expect(rows.map(([document]) => document)).toEqual(['1', '2'])
    expect(rejected).toEqual([])
  })

  it('a key of which nothing else is known is a row, at the end as well', async () => {
    const { rows } = await readContent('Nr;Name;Ort\n10001;A;B\n10002;C;D\n10003;;\nStand 2026;;\n')
    expect(rows.map(([number]) => number)).toEqual(['10001', '10002', '10003'])
  })

  it('below Excel’s line that names the delimiter', async () => {
    const read = await readContent('sep=;\nKundennr;Name;Umsatz\n00417;Löwen;1,5\n00418;Ochs;2,5\n')
    expect([read.headerLine, read.delimiter, read.rows[0]]).toEqual([2, ';', ['00417', 'Löwen', '1.5']])
  })

  it('below titles that are longer than the table', async () => {
    const read = await readContent(`${'Filter: alle Kunden\n'.repeat(20)}\nNr;Name;Saldo\n1;Löwen;1,5\n2;Ochs;2,5\n3;Adler;3,5\n`)
    expect([read.headerLine, read.rows.length, read.rejected]).toEqual([22, 3, []])
  })

  it('below the names of groups, and below the units of its columns', async () => {
    const rows = '1;Löwen;1,5;2,5\n2;Ochs;3,5;4,5\n3;Adler;5,5;6,5\n'
    const groups = await readContent(`Kunde;;Umsatz;\nNr;Name;netto;brutto\n${rows}`)
    expect([groups.headerLine, ...toldColumns(groups)]).toEqual([2, 'Nr: key', 'Name: text', 'netto: number (comma)', 'brutto: number (comma)'])
    const years = await readContent(`Kunde;;Umsatz;\nNr;Name;2025;2026\n${rows}`)
    expect([years.headerLine, years.rows.length]).toEqual([2, 3])
    const units = await readContent(`Nr;Name;Länge;Gewicht\n;;mm;kg\n${rows}`)
    expect([units.headerLine, ...toldColumns(units)]).toEqual([1, 'Nr: key', 'Name: text', 'Länge: number (comma)', 'Gewicht: number (comma)'])
    expect([groups.rows.length, units.rows.length]).toEqual([3, 3])
  })

  it('a first row without a price, or without names above some columns, is a row', async () => {
    const prices = await readContent('Nr;Name;Preis\n;Löwen;auf Anfrage\n2;Ochs;3,5\n3;Adler;5,5\n')
    expect(prices.rows).toHaveLength(3)
    const texts = await readContent('FHZ;WLB;Art;\nTee;Getränke;grün;lose\nKaffee;Getränke;Bohne;fair\nReis;Beilage;rund;fein\n')
    expect([texts.headerLine, texts.rows.length]).toEqual([1, 3])
  })

  it('a header of years; none where the first line is a row', async () => {
    const years = await readContent('Artikel;2024;2025;2026\nA;1,5;2,5;3,5\nB;4,5;5,5;6,5\n')
    expect(years.headerLine).toBe(1)
    const none = await readContent('101300;010114;00;A.N. au;733480,00\n106110;010114;00;A.N. bu;73348,16\n')
    expect(none.headerLine).toBeNull()
    expect(none.rows[0]).toEqual(['101300', '010114', '00', 'A.N. au', '733480.00'])
  })

  it('the same name twice, and columns without one, stay apart', async () => {
    const read = await readContent('Kunde;Name 1;Name 1;;Ort\n1;Muster;Spedition;x;Bonn\n2;Probe;Bahn;y;Köln\n')
    expect(toldColumns(read)).toEqual(['Kunde: key', 'Name 1: text', 'Name 1: text', ': text', 'Ort: text'])
    expect(read.rows[0]).toEqual(['1', 'Muster', 'Spedition', 'x', 'Bonn'])
  })

  it('an empty column between others is none of two tables, as long as all rows go through', async () => {
    const read = await readContent('Auftragsnr;Datum;;Artikelnr;Menge\n1;13.02.2026;;A;1,5\n2;14.02.2026;;;\n3;14.02.2026;;B;2,5\n')
    expect(read.rows).toHaveLength(3)
  })

  it('sentences below each other are one column', async () => {
    const read = await readContent('Notiz\nWir  haben angerufen.\nEr will  am Montag kommen.\nAlles gut.\n')
    expect([read.delimiter, read.rows.length]).toEqual([null, 3])
  })

  it('a delimiter at the end of each line is no column', async () => {
    const read = await readContent('Nr;Name;\n1;Muster;\n2;Probe;\n')
    expect(read.columns).toHaveLength(2)
    expect(read.rejected).toEqual([])
  })
})

describe('columns', () => {
  it('keys stay text, byte for byte', async () => {
    const read = await readContent(
      'KdNr;PLZ;EAN;Telefon;Artikel\n00042;01067;4006381333931;030 123;102.85\n00043;1050;0012345678905;+49 30 1;Z992F\n',
    )
    expect(read.rows).toEqual([
      ['00042', '01067', '4006381333931', '030 123', '102.85'],
      ['00043', '1050', '0012345678905', '+49 30 1', 'Z992F'],
    ])
  })

  it('a column without such a name is a key by its zeros', async () => {
    expect(toldColumns(await readContent('Merkmal;Wert\n01;5\n10;6\n'))).toEqual(['Merkmal: key', 'Wert: number (plain)'])
  })

  it('one format for a column, proven by its values, else by the other columns, else somebody is asked', async () => {
    const proven = await readContent('Menge;Preis\n1.234;5,50\n2.000;6,50\n')
    expect(toldColumns(proven)).toEqual(['Menge: number (comma)', 'Preis: number (comma)'])
    const open = await readContent('Menge;Tag\n1.234;03/04/2026\n2.000;05/06/2026\n')
    expect(toldColumns(open)).toEqual(['Menge: number (comma, point)', 'Tag: day (dd/mm/yyyy, mm/dd/yyyy)'])
    expect(open.rows[0]).toEqual(['1.234', '03/04/2026'])
    expect(toldColumns(await readContent('Nr;Tag\n1;03/04/2026\n2;05/16/2026\n'))[1]).toBe('Tag: day (mm/dd/yyyy)')
  })

  it('numbers below the name of a thing are its keys, days below one are days', async () => {
    const read = await readContent(
      'Kunde;orderTime;belegdat;Quote #;Telefon1\n10023;2026-04-18 08:12:44;20260114;17;04511\n10024;2026-04-19 09:00:00;20260131;18;04512\n',
    )
    expect(toldColumns(read)).toEqual(['Kunde: key', 'orderTime: day (yyyy-mm-dd)', 'belegdat: day (yyyymmdd)', 'Quote #: key', 'Telefon1: key'])
    expect(read.rows[0]).toEqual(['10023', '2026-04-18T08:12:44', '2026-01-14', '17', '04511'])
  })

  it('what is written around keys, amounts and days is no part of them', async () => {
    const read = await readContent('\u200bNr;PLZ;Betrag;Tag\n="00417";\'01067;\u200e12,50;\u200e13.02.2026\n="00418";86150;13,00;14.02.2026\n')
    expect(toldColumns(read)).toEqual(['Nr: key', 'PLZ: key', 'Betrag: number (comma)', 'Tag: day (dd.mm.yyyy)'])
    expect(read.rows[0]).toEqual(['00417', '01067', '12.50', '2026-02-13'])
  })

  it('amounts of several currencies, or in percent and euros, keep them', async () => {
    const read = await readContent('Nr;Wert;Rabatt;Preis\n1;1.417,00 €;5 %;EUR 1,00\n2;250,50 CHF;5,00 €;1,00 Euro\n3;12,00 €;2 %;2,50\n')
    expect(toldColumns(read)).toEqual(['Nr: key', 'Wert: text', 'Rabatt: text', 'Preis: number (comma)'])
    expect(read.rows[1]).toEqual(['2', '250,50 CHF', '5,00 €', '1.00'])
  })

  it('days are no numbers, codes are neither', async () => {
    const read = await readContent('Beleg;Datum;Typ\nA;20.11.2020;122\nB;21.11.2020;66L\n')
    expect(toldColumns(read)).toEqual(['Beleg: key', 'Datum: day (dd.mm.yyyy)', 'Typ: text'])
  })

  it('passwords are not read at all', async () => {
    const read = await readContent('email;password;name\na@b.example;geheim;Anna\n')
    expect(JSON.stringify(read)).not.toContain('geheim')
  })
})
