import { expect, it } from 'vitest'
import { type FileReport, fileReport } from '../../../domain/texts/file-outcome-texts.ts'

const waiting: FileReport = {
  ...{ fileName: 'rechnungen.csv', source: 'erp', entity: 'invoice', fileFrom: '2026-11-23 06:00', outcome: 'waiting', isReplaced: false },
  trouble: null,
  reading: {
    ...{ format: 'csv', encoding: 'utf-8', delimiter: ';', sheet: null, sheets: [], headerLine: 1, fields: { number: 0, date: 1 } },
    columns: [
      { at: 0, key: 'Beleg', name: 'Beleg', kind: 'key' },
      { at: 1, key: 'vom', name: 'vom', kind: 'day', formats: ['dd.mm.yyyy'] },
      { at: 2, key: 'Summe', name: 'Summe', kind: 'number', formats: ['comma', 'point'] },
    ],
    newColumns: [],
    asks: [{ about: 'missing', field: 'customerNumber' }],
  },
  counts: { lines: 0, new: 0, changed: 0, unchanged: 0, rejected: 0, vanished: 0 },
  ...{ rejectedKinds: [], rejected: [] },
  damage: { count: 0, first: [] },
  rejectedFile: null,
}

it.each([
  [
    'de',
    'Keine Spalte enthält, was nötig ist: Kundennummer.',
    [
      /^ {2}Beleg +Nummer +wird zu Rechnungsnummer$/,
      /^ {2}vom +Datum, TT\.MM\.JJJJ +wird zu Rechnungsdatum$/,
      /^ {2}Summe +Zahl, 1\.234,56 \/ 1,234\.56$/,
    ],
  ],
  [
    'en',
    'No column holds what is needed: Customer number.',
    [
      /^ {2}Beleg +number +becomes Invoice number$/,
      /^ {2}vom +date, DD\.MM\.YYYY +becomes Date of the invoice$/,
      /^ {2}Summe +amount, 1\.234,56 \/ 1,234\.56$/,
    ],
  ],
] as const)('says in %s what each column holds, which field it becomes, and which field has none', (language, missing, columns) => {
  const lines = fileReport(waiting, language)
  expect(lines).toContain(missing)
  expect(lines.slice(-columns.length)).toEqual(columns.map((each) => expect.stringMatching(each)))
})

it('begins with what is wrong with how many lines where lines share a reason, and leaves it out where each says its own', () => {
  const line = { line: 2, column: 'Kunde', value: '99999', reason: 'unknown_customer' }
  const kind = { column: 'Kunde', reason: 'unknown_customer', lines: 1200, example: { line: 2, value: '99999' } }
  const other = { column: null, reason: 'too_many_cells', lines: 1, example: { line: 7, value: null } }
  const counts = { lines: 1300, new: 99, changed: 0, unchanged: 0, rejected: 1201, vanished: 0 }
  const german = fileReport({ ...waiting, counts, rejectedKinds: [kind, other], rejected: [line] }, 'de')
  const at = german.indexOf('Abgelehnte Zeilen nach Grund:')
  expect(german.slice(at, at + 5)).toEqual([
    'Abgelehnte Zeilen nach Grund:',
    expect.stringMatching(/^ {3}1200 × Spalte Kunde: nennt einen Kunden, .* \(zum Beispiel Zeile 2 "99999"\)$/),
    expect.stringMatching(/^ {6}1 × hat mehr Zellen .* \(zum Beispiel Zeile 7\)$/),
    '',
    'Abgelehnte Zeilen:',
  ])
  expect(fileReport({ ...waiting, counts, rejectedKinds: [kind], rejected: [line] }, 'en').join('\n')).toMatch(
    /Rejected lines by reason:\n {3}1200 × column Kunde: names a customer .* \(for example line 2 "99999"\)/,
  )
  expect(fileReport({ ...waiting, counts, rejectedKinds: [{ ...kind, lines: 1 }], rejected: [line] }, 'de')).not.toContain(
    'Abgelehnte Zeilen nach Grund:',
  )
})

it.each([
  [
    'de',
    'Neue Spalte „Summe“ ist keinem Feld zugeordnet (sieht aus wie: Nettobetrag); ihre Werte werden nicht eingelesen.',
    /^Ein Administrator liest/,
  ],
  ['en', 'New column “Summe” is assigned to no field (it looks like: Net amount); its values are not brought in.', /^An administrator brings/],
] as const)('tells in %s of a column that nobody has seen, and what to do', (language, sentence, advice) => {
  const lines = fileReport({ ...waiting, reading: { ...waiting.reading!, newColumns: [{ column: 2, field: 'netAmount' }] } }, language)
  const at = lines.indexOf(sentence)
  expect(lines[at + 1]).toMatch(advice)
})
