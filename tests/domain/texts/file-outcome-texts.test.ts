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
    asks: [{ about: 'missing', field: 'customerNumber' }],
  },
  counts: { lines: 0, new: 0, changed: 0, unchanged: 0, rejected: 0, vanished: 0 },
  rejected: [],
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
