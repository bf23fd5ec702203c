/** Lines that are no rows, values that were destroyed before, files that are no table: each is named. */
import { describe, expect, it } from 'vitest'
import { readContent } from '../../../support/read-table.ts'
import { workbookParts } from '../../../support/workbook-file.ts'
import { zipFile } from '../../../support/zip-file.ts'

const reasons = ({ rejected }: { rejected: { line: number; reason: string }[] }) => rejected.map(({ line, reason }) => `${line} ${reason}`)

describe('lines that are no rows', () => {
  it('with more or fewer cells than the header', async () => {
    const read = await readContent('id,name,age\n1101,John\n1102,Julie,26,Potatoes\n1103,Jim,30\n1104,Jo,31\n')
    expect(reasons(read)).toEqual(['2 too_few_cells', '3 too_many_cells'])
    expect(read.rows).toEqual([
      ['1103', 'Jim', '30'],
      ['1104', 'Jo', '31'],
    ])
  })

  it('with a quote that nothing closes: the lines behind it are read', async () => {
    const read = await readContent('Nr;Name;Betrag\n1;"A";1,5\n2;"B;2,5\n3;"C";3,5\n4;D;4,5\n')
    expect(reasons(read)).toContain('3 quote_not_closed')
    expect(read.rows.map(([number]) => number)).toEqual(['1', '3', '4'])
  })

  it('with something else where all others have a number or a day', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `${i};${i},50;${String((i % 28) + 1).padStart(2, '0')}.03.2026`)
    lines[4] = '4;auf Anfrage;01.03.2026'
    lines[7] = '7;7,50;32.13.2026'
    lines[9] = '9;-;00.00.0000'
    const read = await readContent(`Position;Preis;Datum\n${lines.join('\n')}\n`)
    expect(read.rejected).toMatchObject([
      { line: 6, column: 'Preis', value: 'auf Anfrage', reason: 'not_a_number' },
      { line: 9, column: 'Datum', value: '32.13.2026', reason: 'not_a_day' },
    ])
    expect(read.rows[7]).toEqual(['9', null, null])
  })
})

describe('what was destroyed before', () => {
  it.each([
    ['Sendungsnummer;Name\n340434161094042000;A\n340434161094042557;B\n', 'rounded', 'Sendungsnummer'],
    ['EAN;Name\n5,58E+12;A\n4006381333931;B\n', 'exponent', 'EAN'],
    ['Nr;Name\n1;MÃ¼ller\n2;Maier\n', 'mojibake', 'Name'],
    ['Nr;Name\n1;F”rster\n2;Müller\n', 'mojibake', 'Name'],
    ['Nr;Name\n1;Žrztehaus\n2;Müller\n', 'mojibake', 'Name'],
    ['Nr;Name\n1;Mьnchen\n2;Bonn\n', 'mojibake', 'Name'],
    ['Nr;Text\n1;Meldersockel f?r die Decke\n2;gut\n', 'lost_letters', 'Text'],
  ])('%s', async (text, reason, column) => {
    const { damage } = await readContent(text)
    expect(damage).toEqual([{ line: 2, column, reason }])
  })

  it('not what only looks like it', async () => {
    const { damage } = await readContent(
      'Nr;Text\n1;Ist das so? ja\n2;https://x.example/?für=1\n3;Ångström Málaga „gut“ Škoda Excel™\n4;Ende?\n5;Žluťoučký Žnidaršič Žďár\n6;er sagte„ja“ dazu\n',
    )
    expect(damage).toEqual([])
  })
})

const workbookOf = (rows: readonly (readonly (string | number)[])[]): Buffer =>
  zipFile(workbookParts({ rows: rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('') }))
const cellXml = (cell: string | number): string =>
  typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`

it('a workbook’s keys that lost their zeros are named, whole ones are not', async () => {
  const rows = [
    ['KdNr', 'PLZ', 'Land', 'EAN'],
    ['1', 1067, 'Deutschland', 4006381333931],
    ['2', 1050, 'Österreich', 12345678905],
    ['3', 80331, 'Deutschland', 4006381333931],
  ]
  const { damage } = await readContent(workbookOf(rows), 'kunden.xlsx')
  expect(damage).toEqual([
    { line: 2, column: 'PLZ', reason: 'zero_lost' },
    { line: 3, column: 'EAN', reason: 'zero_lost' },
  ])
})

describe('what is no table of a company', () => {
  it('a line without an end is one rejected line', async () => {
    const { rejected } = await readContent(`Nr;Text\n1;a\n2;${'x'.repeat(1_200_000)}\n3;c\n`)
    expect(reasons({ rejected })).toEqual(['3 too_long'])
  })

  it('quotes without an end all over the file are refused: no line is left out in silence', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => (i % 2 ? `${i};"Name;1,5` : `${i};"Name";1,5`))
    await expect(readContent(`Nr;Name;Betrag\n${lines.join('\n')}\n`)).rejects.toMatchObject({ reason: 'BROKEN_LINES' })
  })

  it('behind a quote without an end goes on with the next line, wherever the file is cut into pieces', async () => {
    for (const pieces of [32, 64, 256]) {
      const start = 'Nr;Name\r\n"0";"a"\r\n'
      const filler = `1;${'x'.repeat(pieces * 1024 - start.length - 3)}\r\n`
      const { rows, rejected } = await readContent(`${start}${filler}2;b\r\n3;"c\r\n4;"d"\r\n5;e\r\n`)
      expect(rows.map(([number]) => number)).toEqual(['0', '1', '2', '4', '5'])
      expect(reasons({ rejected })).toEqual(['5 quote_not_closed'])
    }
  })

  it('thousands of columns are refused', async () => {
    const line = Array.from({ length: 1_200 }, (_, i) => `c${i}`).join(';')
    await expect(readContent(`${line}\n${line}\n`)).rejects.toMatchObject({ reason: 'TOO_MANY_COLUMNS' })
  })
})
