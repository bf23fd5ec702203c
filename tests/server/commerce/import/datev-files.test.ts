/** DATEV exports as they come: control record, names, rows. */

import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readContent, toldColumns } from '../../../support/read-table.ts'

const control = (category: number, name: string, kind = 'EXTF') =>
  `"${kind}";700;${category};"${name}";9;20260401120000000;;"RE";"";"";1001;456;20260101;4;20260101;20260331;"";"";;;;"EUR"`
const bookings = (...rows: string[]): string =>
  [
    control(21, 'Buchungsstapel'),
    'Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;Konto;Gegenkonto;Belegdatum;Buchungstext;Leistungsdatum',
    ...rows,
    '',
  ].join('\r\n')

describe('bookings', () => {
  it('have their amounts, accounts and days with the year of the export', async () => {
    const read = await readContent(bookings('1190,00;"S";10000;0008400;0103;"Müller; Köln";01032026', '64083;"H";70001;4400;3103;"";'))
    expect(read).toMatchObject({ format: 'datev', delimiter: ';', headerLine: 2, sheets: [], rejected: [], damage: [] })
    expect(read.rows).toEqual([
      ['1190.00', 'S', '10000', '0008400', '2026-03-01', 'Müller; Köln', '2026-03-01'],
      ['64083', 'H', '70001', '4400', '2026-03-31', null, null],
    ])
  })

  it('are rejected line by line', async () => {
    const { rows, rejected } = await readContent(
      bookings(
        '10,00;"S";1;2;3202;"Tag";',
        'zehn;"S";1;2;0103;"Betrag";',
        '10,00;"S";1;2;0103',
        '10,00;"S";1;2;0103;"Summe";',
        '10,00;"S";1;2;0103;"offen;',
      ),
    )
    expect(rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [5, null, 'too_few_cells'],
      [3, 'Belegdatum', 'not_a_day'],
      [4, 'Umsatz (ohne Soll/Haben-Kz)', 'not_a_number'],
      [7, null, 'quote_not_closed'],
    ])
    // What looks like a total is a booking.
    expect(rows).toEqual([['10.00', 'S', '1', '2', '2026-03-01', 'Summe', null]])
  })

  it('of payroll lose the columns that have neither a name nor a value', async () => {
    const read = await readContent(
      [control(21, 'Buchungsstapel', 'DTVF'), 'Umsatz;S/H;;;Konto;', '298;"S";;x;1200;', '2455,11;"H";;;1740;', ''].join('\n'),
    )
    expect(toldColumns(read)).toEqual(['Umsatz: number (comma)', 'S/H: text', ': text', 'Konto: key'])
    expect(read.rows).toEqual([
      ['298', 'S', 'x', '1200'],
      ['2455.11', 'H', null, '1740'],
    ])
  })
})

it('customers are read in the encoding of all their bytes, with days of eight digits', async () => {
  const text = [
    control(16, 'Debitoren/Kreditoren'),
    'Konto;Name (Adressatentyp Unternehmen);Postleitzahl;Adresse Gültig von',
    '10000;"Möbel & Söhne";"01067";1012012',
    '',
  ].join('\r\n')
  for (const encoding of ['windows-1252', 'utf-8', 'cp850']) {
    expect((await readContent(iconv.encode(text, encoding))).rows).toEqual([['10000', 'Möbel & Söhne', '01067', '2012-01-01']])
  }
})

it.each([
  [20, 'Kontenbeschriftungen'],
  [46, 'Zahlungsbedingungen'],
])('category %d is refused by its name', async (category, name) => {
  await expect(readContent(`${control(category, name)}\nNr;Bezeichnung\n1;x\n`)).rejects.toMatchObject({ reason: 'DATEV_CATEGORY', named: name })
})

it('a lone control record is refused', async () => {
  await expect(readContent(`${control(21, 'Buchungsstapel')}\n`)).rejects.toMatchObject({ reason: 'DATEV_WITHOUT_COLUMNS' })
})
