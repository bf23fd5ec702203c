/** Exports for the tax office: an index.xml and tables beside it. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../../../server/commerce/import/open-file.ts'
import { readContent, readFolder, toldColumns } from '../../../support/read-table.ts'
import { zipFile } from '../../../support/zip-file.ts'

const column = (name: string, type: string): string => `<VariableColumn><Name>${name}</Name><Description>-</Description>${type}</VariableColumn>`
const table = (url: string, name: string, columns: string, { signs = '', extra = '' } = {}): string =>
  `<Table><URL>${url}</URL><Name>${name}</Name>${extra}<VariableLength>${signs}<VariablePrimaryKey><Name>Nr</Name><AlphaNumeric/></VariablePrimaryKey>${columns}</VariableLength></Table>`
const index = (...tables: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE DataSet SYSTEM "gdpdu-01-09-2004.dtd">\n<DataSet><Version>1.0</Version><Media><Name>CD</Name>${tables.join('\n')}</Media></DataSet>`
const german = '<DecimalSymbol>,</DecimalSymbol><DigitGroupingSymbol>.</DigitGroupingSymbol>'

const customers = table(
  'kunden.txt',
  'Kunden',
  column('Saldo', '<Numeric><Accuracy>2</Accuracy></Numeric>') + column('Seit', '<Date><Format>DD.MM.YYYY</Format></Date>'),
  { extra: german },
)

describe('a table', () => {
  it('has the types that the description says, whatever its values look like', async () => {
    const read = await readFolder({ 'index.xml': index(customers), 'kunden.txt': '0815;1.234;15.03.2026\n0816;-5,50;00.00.0000\n' }, 'index.xml')
    expect(read).toMatchObject({ format: 'gdpdu', delimiter: ';', headerLine: null, sheet: null, sheets: [], rejected: [] })
    expect(toldColumns(read)).toEqual(['Nr: key', 'Saldo: number (comma)', 'Seit: day (dd.mm.yyyy)'])
    expect(read.rows).toEqual([
      ['0815', '1234', '2026-03-15'],
      ['0816', '-5.50', null],
    ])
  })

  it('rejects what does not fit, and shifts nothing', async () => {
    const text = '1|10|01.01.2026\n2;10;32.13.2024\n3;zehn;01.01.2026\n4;10;01.01.2026;zu viel\n5;10;01.01.2026\n'
    const { rows, rejected } = await readFolder({ 'index.xml': index(customers), 'kunden.txt': text }, 'index.xml')
    expect(rejected.map(({ line, reason }) => `${line} ${reason}`).sort()).toEqual([
      '1 too_few_cells',
      '2 not_a_day',
      '3 not_a_number',
      '4 too_many_cells',
    ])
    expect(rows).toEqual([['5', '10', '2026-01-01']])
  })

  it('has the signs that the description names, of several letters too', async () => {
    const signs = "<ColumnDelimiter>|C|</ColumnDelimiter><RecordDelimiter>|R|</RecordDelimiter><TextEncapsulator>'</TextEncapsulator>"
    const odd = table('k.txt', 'K', column('Ort', '<AlphaNumeric/>'), { signs })
    const { rows, rejected } = await readFolder({ 'index.xml': index(odd), 'k.txt': "1|C|'Köln|R|\nPorz'|R|2|C|Ulm; Donau|R|3|R|" }, 'index.xml')
    expect(rows).toEqual([
      ['1', 'Köln|R|\nPorz'],
      ['2', 'Ulm; Donau'],
    ])
    expect(rejected).toMatchObject([{ line: 3, reason: 'too_few_cells' }])
  })

  it('has as many records as it likes where no line ends', async () => {
    const signs = '<RecordDelimiter>|R|</RecordDelimiter>'
    const { rows } = await readFolder(
      { 'index.xml': index(table('k.txt', 'K', column('Ort', '<AlphaNumeric/>'), { signs })), 'k.txt': '1;Ulm|R|'.repeat(120_000) },
      'index.xml',
    )
    expect(rows).toHaveLength(120_000)
  })

  it('begins at the record that the description names, and never with the names of its columns', async () => {
    const columns = column('Ort', '<AlphaNumeric/>')
    const signs = '<ColumnDelimiter>&#9;</ColumnDelimiter><RecordDelimiter>&#13;&#10;</RecordDelimiter>'
    const from = table('a.csv', 'A', columns, { signs, extra: '<Range><From>3</From></Range>' })
    expect((await readFolder({ 'index.xml': index(from), 'a.csv': 'Titel\t\r\nx\ty\r\n1\tUlm\r\n' }, 'index.xml')).rows).toEqual([['1', 'Ulm']])
    const named = table('a.csv', 'A', columns, { signs })
    expect((await readFolder({ 'index.xml': index(named), 'a.csv': 'Nr\tOrt\r\n1\tUlm\r\n' }, 'index.xml')).rows).toEqual([['1', 'Ulm']])
  })

  it('knows implied decimals, other symbols, days without signs and the code page', async () => {
    const columns =
      column('Betrag', '<Numeric><ImpliedAccuracy>2</ImpliedAccuracy></Numeric>') +
      column('Menge', '<Numeric><Accuracy>3</Accuracy></Numeric>') +
      column('Tag', '<Date><Format>YYYYMMDD</Format></Date>') +
      column('Kontonummer', '<Numeric/>') +
      column('Ort', '<AlphaNumeric/>')
    const extra = '<OEM/><DecimalSymbol>.</DecimalSymbol><DigitGroupingSymbol>,</DigitGroupingSymbol>'
    const bytes = Buffer.concat([Buffer.from('1;12345;1,000.500;20260315;0042;K'), Buffer.from([0x94]), Buffer.from('ln\r\n')])
    const { rows, encoding } = await readFolder({ 'index.xml': index(table('a.csv', 'A', columns, { extra })), 'a.csv': bytes }, 'index.xml')
    expect(encoding).toBe('cp850')
    expect(rows).toEqual([['1', '123.45', '1000.500', '2026-03-15', '0042', 'Köln']])
  })
})

describe('several tables', () => {
  const bookings = table('Buchungen.TXT', 'Buchungen', column('Text', '<AlphaNumeric/>'))
  const missing = table('weg.txt', 'Weg', column('Text', '<AlphaNumeric/>'))
  const files = { 'index.xml': index(missing, customers, bookings), 'kunden.txt': '1;1,00;01.01.2026\n', 'buchungen.txt': '7;Miete\n' }

  it('are sheets; the first that is there is read', async () => {
    expect(await readFolder(files, 'index.xml')).toMatchObject({
      sheet: 'Kunden',
      sheets: ['Kunden', 'Buchungen'],
      rows: [['1', '1.00', '2026-01-01']],
    })
    expect(await readFolder(files, 'index.xml', 'Buchungen')).toMatchObject({ sheet: 'Buchungen', rows: [['7', 'Miete']] })
  })

  it('are refused where none is there', async () => {
    await expect(readFolder({ 'index.xml': index(missing) }, 'index.xml')).rejects.toMatchObject({ reason: 'GDPDU_WITHOUT_TABLES' })
  })
})

describe('what an index.xml may not do', () => {
  it.each(['../secret.txt', '/etc/hostname', 'sub/secret.txt', '..\\secret.txt', 'file:///etc/hostname'])('open %s', async (url) => {
    const parent = mkdtempSync(path.join(tmpdir(), 'import-'))
    const folder = path.join(parent, 'export')
    mkdirSync(path.join(folder, 'sub'), { recursive: true })
    writeFileSync(path.join(parent, 'secret.txt'), '1;x\n')
    writeFileSync(path.join(folder, 'sub', 'secret.txt'), '1;x\n')
    writeFileSync(path.join(folder, 'index.xml'), index(table(url, 'A', column('Ort', '<AlphaNumeric/>'))))
    await expect(openFile(path.join(folder, 'index.xml'))).rejects.toMatchObject({ reason: 'GDPDU_WITHOUT_TABLES' })
    rmSync(parent, { recursive: true })
  })

  it.each([
    ['declare entities', index(customers).replace('"gdpdu-01-09-2004.dtd">', '"a.dtd" [<!ENTITY a "aaaa">]>'), 'DOCTYPE'],
    ['use entities that nobody declared', index(customers).replace('Kunden', '&lol;'), 'BROKEN_XML'],
    ['break off', index(customers).slice(0, -40), 'BROKEN_XML'],
    ['describe fixed widths', index(customers.replaceAll('VariableLength', 'FixedLength')), 'GDPDU_FIXED_WIDTHS'],
  ])('%s', async (_, xml, reason) => {
    await expect(readFolder({ 'index.xml': xml, 'kunden.txt': '1;1;01.01.2026\n' }, 'index.xml')).rejects.toMatchObject({ reason })
  })
})

describe('an export that is packed', () => {
  const files = { 'index.xml': index(customers, table('ARTIKEL.TXT', 'Artikel', '')), 'kunden.txt': '0815;1,50;15.03.2026\n', 'Artikel.txt': 'A-1\n' }
  const packed = (folder: string): Buffer =>
    zipFile(Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}${name}`, content])))

  it.each(['', 'Export 2026/'])('is read like the folder, in "%s"', async (folder) => {
    const [alone, together] = [await readContent(packed(folder), 'export.zip'), await readFolder(files, 'index.xml')]
    expect(alone).toMatchObject({ format: 'gdpdu', sheet: 'Kunden', sheets: ['Kunden', 'Artikel'] })
    expect([alone.rows, alone.columns]).toEqual([together.rows, together.columns])
    expect((await readFolder({ 'export.zip': packed(folder) }, 'export.zip', 'Artikel')).rows).toEqual([['A-1']])
  })

  it('leaves nothing behind, and finds nothing that is not packed with it', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'packed-'))
    const [file, scratch] = [path.join(directory, 'export.zip'), path.join(directory, 'unpacked')]
    try {
      writeFileSync(path.join(directory, 'secret.txt'), 'S-1\n')
      writeFileSync(file, packed(''))
      const opened = await openFile(file, { scratch })
      expect(readdirSync(scratch).sort()).toEqual(['index.xml', 'table'])
      await opened.close?.()
      for (const url of ['../secret.txt', path.join(directory, 'secret.txt')]) {
        writeFileSync(file, zipFile({ 'index.xml': index(table(url, 'Geheim', '')) }))
        await expect(openFile(file, { scratch })).rejects.toThrow('GDPDU_WITHOUT_TABLES')
      }
      expect(readdirSync(directory).sort()).toEqual(['export.zip', 'secret.txt'])
    } finally {
      rmSync(directory, { recursive: true, force: true })
    }
  })

  it('that unpacks to far more than it is, is refused', async () => {
    const bomb = zipFile({ ...files, 'kunden.txt': Buffer.alloc(48 * 1024 * 1024, 'A') })
    await expect(readContent(bomb, 'export.zip')).rejects.toThrow('TOO_LARGE')
  })
})

it('an index alone is refused where others lie beside it', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'alone-'))
  writeFileSync(path.join(directory, 'index.xml'), index(table('other', 'Fremd', '')))
  writeFileSync(path.join(directory, 'other'), 'F-1\n')
  await expect(openFile(path.join(directory, 'index.xml'), { isAlone: true })).rejects.toThrow('GDPDU_ALONE')
  rmSync(directory, { recursive: true })
})
