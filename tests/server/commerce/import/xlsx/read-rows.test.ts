import { afterAll, describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../../../server/commerce/import/xlsx/open-workbook.ts'
import { fileFolder, sheetXml, type WorkbookXml, workbookParts } from '../../../../support/workbook-file.ts'
import { type ZipParts, zipFile } from '../../../../support/zip-file.ts'
import { readFile } from './opened-file.ts'

const files = fileFolder()
afterAll(files.remove)

const number = (raw: string) => ({ type: 'number', raw })
const day = (day: string, time: string | null = null) => ({ type: 'day', day, time })

/** Of the first sheet. */
const rowsOf = async (xml: WorkbookXml, more: ZipParts = {}) => (await readFile(files.write(zipFile({ ...workbookParts(xml), ...more }))))[0]?.rows
/** Of the first row. */
const cellsOf = async (xml: WorkbookXml, more: ZipParts = {}) => (await rowsOf(xml, more))?.[0]?.cells
const row = (...cells: string[]): WorkbookXml => ({ rows: `<row>${cells.join('')}</row>` })

describe('a sheet', () => {
  it('gives its rows that hold a value, with the number Excel shows', async () => {
    const rows =
      '<row r="2" s="1"><c r="A2" s="0"/></row><row r="4"><c r="B4"><v>7</v></c><c r="C4" s="0"/></row><row r="9"><c r="A9" t="inlineStr"><is><t> </t></is></c></row>'
    expect(await rowsOf({ rows })).toEqual([{ line: 4, cells: ['', number('7')] }])
  })

  it('counts on where rows and cells do not say where they stand', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row><row><c r="A9"><v>6</v></c></row>'
    expect(await rowsOf({ rows })).toEqual([
      { line: 1, cells: [number('1'), '', number('2')] },
      { line: 5, cells: ['', number('3'), number('4')] },
      { line: 6, cells: [number('5')] },
      { line: 9, cells: [number('6')] },
    ])
  })

  it('gives rows of the same number both', async () => {
    const rows = '<row r="3"><c r="A3"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>'
    expect((await rowsOf({ rows }))?.map(({ line }) => line)).toEqual([3, 3])
  })

  it('is not believed in what it says of its size', async () => {
    const sheet = sheetXml('<row><c><v>1</v></c></row>').replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
    expect(await rowsOf({}, { 'xl/worksheets/sheet1.xml': sheet })).toEqual([{ line: 1, cells: [number('1')] }])
  })

  it('comes in batches, may be left early and read again', async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`).join('')
    const workbook = await openWorkbook(files.write(zipFile(workbookParts({ rows }))))
    for await (const batch of workbook.records(0)) {
      expect(batch.length).toBeGreaterThanOrEqual(500)
      expect(batch.length).toBeLessThan(5_000)
      break
    }
    const lines: number[] = []
    for await (const batch of workbook.records(0)) lines.push(...batch.map(({ line }) => line))
    await workbook.close()
    expect(lines).toEqual(Array.from({ length: 12_000 }, (_, at) => at + 1))
  })

  it('is listed as hidden, and left out when it is a chart', async () => {
    const cell = '<row><c><v>1</v></c></row>'
    const sheets = [
      { name: 'Kunden &amp; Orte', rows: cell },
      { name: 'B', rows: cell, state: 'hidden' },
      { name: 'C', rows: '', state: 'veryHidden' },
      { name: 'D', rows: '', role: 'chartsheet' },
    ]
    const read = await readFile(files.write(zipFile(workbookParts({ sheets }))))
    expect(read.map(({ name, isHidden, rows }) => [name, isHidden, rows.length])).toEqual([
      ['Kunden & Orte', false, 1],
      ['B', true, 1],
      ['C', true, 0],
    ])
  })
})

describe('texts', () => {
  it('are shared, with their looks and how to pronounce them left out', async () => {
    const texts =
      '<si><t>Müller</t></si><si><r><rPr><b/></rPr><t>Gro</t></r><r><t xml:space="preserve">ß </t></r><r><t>&amp; Co</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t xml:space="preserve">  </t></si><si/>'
    const rows = `<row>${[0, 1, 2, 3, 4, 0].map((at) => `<c t="s"><v>${at}</v></c>`).join('')}</row>`
    expect(await cellsOf({ rows, texts })).toEqual(['Müller', 'Groß & Co', '東京', '  ', '', 'Müller'])
  })

  it('stand in their cells', async () => {
    const cells = [
      '<c t="inlineStr"><is><r><t>0</t></r><r><t>0042</t></r><rPh><t>x</t></rPh></is></c>',
      '<c t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c>',
      '<c t="inlineStr"><is><t>eins_x000D_\nzwei</t></is></c>',
      '<c t="inlineStr"><is>\n  <t>1.0</t>\n</is></c>',
    ]
    expect(await cellsOf(row(...cells))).toEqual(['00042', 'a < b', 'eins\r\nzwei', '1.0'])
  })

  it('are what a formula says, not the formula', async () => {
    expect(await cellsOf(row('<c t="str"><f>A1&amp;"x"</f><v>AN-1</v></c>', '<c><f>1+1</f><v>2</v></c>'))).toEqual(['AN-1', number('2')])
  })

  it('of every length and script come through in one piece', async () => {
    const long = 'Grüße € 😀 '.repeat(20_000)
    const rows = `<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>${long}</t></is></c></row>`
    expect(await cellsOf({ rows, texts: `<si><t>${long}</t></si>` })).toEqual([long, long])
  })
})

describe('numbers and days', () => {
  it('keep their digits, and are days by their format', async () => {
    const formats = ['[$-407]dd. mmmm yyyy', '0.00 "Tag"', 'h:mm', 'dd.mm.yyyy hh:mm']
    const cells = ['<c s="1"><v>45292</v></c>', '<c s="2"><v>12.50</v></c>', '<c s="3"><v>0.479166666666667</v></c>']
    const more = ['<c s="4"><v>42488.479166666664</v></c>', '<c s=""><v>45292</v></c>', '<c s="99"><v>1.8E-3</v></c>']
    expect(await cellsOf({ ...row(...cells, ...more), formats })).toEqual([
      day('2024-01-01'),
      number('12.50'),
      '11:30:00',
      day('2016-04-28', '11:30:00'),
      number('45292'),
      number('1.8E-3'),
    ])
  })

  it.each(['1', 'true'])('count from 1904 where the workbook says %s', async (yes) => {
    const xml = { ...row('<c s="1"><v>42735</v></c>'), formats: ['yyyy-mm-dd'], properties: `date1904="${yes}"` }
    expect(await cellsOf(xml)).toEqual([day('2021-01-01')])
  })

  it('may be written out, and stand beside errors and truths', async () => {
    const cells = ['<c t="d"><v>2026-11-29T08:00:00</v></c>', '<c t="e"><v>#DIV/0!</v></c>', '<c t="b"><v>1</v></c>']
    expect(await cellsOf(row(...cells))).toEqual([
      day('2026-11-29', '08:00:00'),
      { type: 'error', code: '#DIV/0!' },
      { type: 'boolean', isTrue: true },
    ])
  })
})

describe('other programs', () => {
  const one = row('<c r="A1" t="s"><v>0</v></c>')
  const parts = workbookParts({ ...one, texts: '<si><t>a</t></si>' })
  const edited = (edit: (name: string, content: string) => [string, string]): ZipParts =>
    Object.fromEntries(Object.entries(parts).map(([name, content]) => edit(name, String(content))))
  const prefixed = (xml: string): string => xml.replace(/<(\/?)(?!\?)/g, '<$1x:').replace('xmlns=', 'xmlns:x=')

  it.each<[string, ZipParts]>([
    ['put a prefix before every name', edited((name, content) => [name, name.endsWith('.rels') ? content : prefixed(content)])],
    [
      'call the prefix of links otherwise',
      edited((name, content) => [name, content.replaceAll('r:id', 'ns0:id').replaceAll('xmlns:r', 'xmlns:ns0')]),
    ],
    [
      'keep to the strict standard',
      edited((name, content) => [
        name,
        content
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          )
          .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
      ]),
    ],
    ['mix the case of names', edited((name, content) => [name.replace('sharedStrings', 'SharedStrings'), content])],
    ['write names with backslashes', edited((name, content) => [name.replaceAll('/', '\\'), content])],
    ['lead names from the root', edited((name, content) => [`/${name}`, content])],
    ['leave out the links of the package', edited((name, content) => [name === '_rels/.rels' ? 'x' : name, content])],
    ['begin with a byte order mark', edited((name, content) => [name, `\uFEFF${content}`])],
  ])('%s', async (_, written) => {
    expect((await readFile(files.write(zipFile(written))))[0]?.rows).toEqual([{ line: 1, cells: ['a'] }])
  })

  it('store without packing, and write UTF-16', async () => {
    const sheet = Buffer.from(`\uFEFF${sheetXml('<row><c t="inlineStr"><is><t>Größe</t></is></c></row>').replace('UTF-8', 'UTF-16')}`, 'utf16le')
    const file = files.write(zipFile({ ...parts, 'xl/worksheets/sheet1.xml': sheet }, { isStored: true }))
    expect((await readFile(file))[0]?.rows[0]?.cells).toEqual(['Größe'])
  })

  it('write another encoding, and say so', async () => {
    const sheet = Buffer.from(sheetXml('<row><c t="inlineStr"><is><t>Größe</t></is></c></row>').replace('UTF-8', 'ISO-8859-1'), 'latin1')
    expect((await readFile(files.write(zipFile({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))))[0]?.rows[0]?.cells).toEqual(['Größe'])
  })
})
