import { afterAll, describe, expect, it } from 'vitest'
import type { WorkbookLimits } from '../../../../../server/commerce/import/xlsx/limits.ts'
import { openWorkbook } from '../../../../../server/commerce/import/xlsx/open-workbook.ts'
import { fileFolder, sheetXml, type WorkbookXml, workbookParts } from '../../../../support/workbook-file.ts'
import { zipFile } from '../../../../support/zip-file.ts'
import { refusalOf } from './opened-file.ts'

const files = fileFolder()
afterAll(files.remove)

const ONE = '<row><c t="inlineStr"><is><t>a</t></is></c></row>'
const parts = workbookParts({ rows: ONE })
const SHEET = 'xl/worksheets/sheet1.xml'
const withSheet = (sheet: string | Buffer): Buffer => zipFile({ ...parts, [SHEET]: sheet })
const workbook = (xml: WorkbookXml): Buffer => zipFile(workbookParts(xml))

/** A compound file's directory, behind its header and a sector of something else. */
function compound(...streams: string[]): Buffer {
  const entries = ['Root Entry', ...streams].map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(128)]).subarray(0, 128))
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), ...entries])
}

describe('a file that is no workbook is refused by what it is:', () => {
  it.each<[string, Buffer | string, string]>([
    ['text with the wrong name', 'Kundennr;Firma\n1;Muster GmbH\n', 'NOT_A_WORKBOOK'],
    ['a single byte', 'P', 'NOT_A_WORKBOOK'],
    ['nothing', '', 'EMPTY'],
    ['old Excel', compound('SummaryInformation', 'Workbook'), 'OLD_EXCEL'],
    ['very old Excel', compound('Book'), 'OLD_EXCEL'],
    ['the oldest Excel', Buffer.from('0900040007001000', 'hex'), 'OLD_EXCEL'],
    ['a workbook with a password', compound('EncryptionInfo', 'EncryptedPackage'), 'PASSWORD'],
    [
      'a letter of old Word that speaks of a Workbook',
      Buffer.concat([compound('WordDocument'), Buffer.from(' Workbook\0', 'utf16le')]),
      'NOT_A_WORKBOOK',
    ],
    ['another zip', zipFile({ 'Kunden.csv': 'a;b' }), 'NO_WORKBOOK'],
    ['an empty zip', zipFile({}), 'NO_WORKBOOK'],
    [
      'a letter of Word',
      zipFile({ '_rels/.rels': String(parts['_rels/.rels']).replace('xl/workbook', 'word/document'), 'word/document.xml': '<w:document/>' }),
      'NO_WORKBOOK',
    ],
    ['OpenDocument', zipFile({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), 'OPEN_DOCUMENT'],
    [
      'a binary workbook',
      zipFile({ '_rels/.rels': String(parts['_rels/.rels']).replace('.xml"', '.bin"'), 'xl/workbook.bin': '' }),
      'BINARY_WORKBOOK',
    ],
  ])('%s', async (_, file, reason) => {
    expect(await refusalOf(files.write(file))).toBe(reason)
  })

  it('a file that is not there is another matter', async () => {
    await expect(openWorkbook('/nowhere/kunden.xlsx')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('a damaged workbook is refused:', () => {
  const whole = zipFile(parts)
  it.each<[string, Buffer]>([
    ['cut off', whole.subarray(0, whole.length - 100)],
    ['cut off near its start', whole.subarray(0, 40)],
    ['with other bytes than were packed', zipFile(parts, { lies: { [SHEET]: { crc: 1 } } })],
    ['with more bytes than it says', zipFile(parts, { lies: { [SHEET]: { size: 10 } } })],
    ['with fewer bytes than it says', zipFile(parts, { lies: { [SHEET]: { size: 100_000 } } })],
    ['without the sheet it lists', zipFile({ ...parts, [SHEET]: '', 'xl/_rels/workbook.xml.rels': '<Relationships/>' })],
    ['without the part of a sheet', zipFile(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== SHEET)))],
    ['without the texts its cells name', workbook({ rows: '<row><c t="s"><v>0</v></c></row>' })],
  ])('%s', async (_, file) => {
    expect(await refusalOf(files.write(file))).toBe('DAMAGED')
  })

  it('with a password of the zip', async () => {
    expect(await refusalOf(files.write(zipFile(parts, { lies: { 'xl/workbook.xml': { flags: 1 } } })))).toBe('PASSWORD')
  })

  const sheet = sheetXml(ONE)
  it.each<[string, string | Buffer, string]>([
    ['text outside of it', `foo${sheet}`, 'BROKEN_XML'],
    ['a tag not closed', sheet.replace('</c>', ''), 'BROKEN_XML'],
    ['its end missing', sheet.slice(0, -20), 'BROKEN_XML'],
    ['nothing in it', '', 'BROKEN_XML'],
    ['an entity of web pages', sheet.replace('>a<', '>&nbsp;<'), 'BROKEN_XML'],
    ['a NUL', sheet.replace('>a<', '>\0<'), 'BROKEN_XML'],
    ['a NUL spelled out', sheet.replace('>a<', '>&#0;<'), 'BROKEN_XML'],
    ['bytes of another encoding', Buffer.from(sheet.replace('>a<', '>ä<'), 'latin1'), 'BROKEN_XML'],
    ['an encoding nobody knows', sheet.replace('UTF-8', 'klingon'), 'BROKEN_XML'],
    ['names the parser falls over', sheet.replace('<c ', '<c hasOwnProperty="1" x="2" '), 'BROKEN_XML'],
    ['tags within tags without end', sheet.replace('>a<', `>${'<b>'.repeat(200)}${'</b>'.repeat(200)}<`), 'BROKEN_XML'],
    ['a document type', sheet.replace('<worksheet', '<!DOCTYPE w [<!ENTITY e "eeee">]><worksheet'), 'DOCTYPE'],
  ])('XML with %s', async (_, xml, reason) => {
    expect(await refusalOf(files.write(withSheet(xml)))).toBe(reason)
  })

  it('a document type in any part', async () => {
    const doctype = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'
    const all = workbookParts({ rows: ONE, texts: '', formats: ['0'] })
    for (const name of Object.keys(all)) expect([name, await refusalOf(files.write(zipFile({ ...all, [name]: doctype })))]).toEqual([name, 'DOCTYPE'])
  })
})

describe('a workbook beyond the limits is refused:', () => {
  const rows = (count: number, cell = '<c><v>1</v></c>'): WorkbookXml => ({ rows: `<row>${cell}</row>`.repeat(count) })
  it.each<[string, Partial<WorkbookLimits>, WorkbookXml, WorkbookXml, string]>([
    ['too many rows', { rows: 10 }, rows(10), rows(11), 'TOO_MANY_ROWS'],
    ['too many empty rows', { rows: 10 }, rows(10), { rows: `${ONE}${'<row/>'.repeat(10)}` }, 'TOO_MANY_ROWS'],
    ['a row too far down', { rows: 10 }, rows(1), { rows: '<row r="11"><c><v>1</v></c></row>' }, 'TOO_MANY_ROWS'],
    [
      'too many columns',
      { columns: 3 },
      { rows: `<row>${'<c><v>1</v></c>'.repeat(3)}<c r="Z1"/></row>` },
      { rows: '<row><c r="D1"><v>1</v></c></row>' },
      'TOO_MANY_COLUMNS',
    ],
    ['more cells than Excel has columns', {}, rows(1), { rows: `<row>${'<c/>'.repeat(16_385)}</row>` }, 'TOO_MANY_COLUMNS'],
    [
      'too long a text',
      { cellLength: 2_000 },
      rows(1, `<c t="inlineStr"><is><t>${'a'.repeat(2_000)}</t></is></c>`),
      rows(1, `<c t="inlineStr"><is><t>${'a'.repeat(2_001)}</t></is></c>`),
      'CELL_TOO_LONG',
    ],
    [
      'a text of too many pieces',
      { cellLength: 2_000 },
      rows(1),
      rows(1, `<c t="inlineStr"><is>${'<r><t>aaa</t></r>'.repeat(700)}</is></c>`),
      'CELL_TOO_LONG',
    ],
    [
      'too long a shared text',
      { cellLength: 2_000 },
      { ...rows(1), texts: '<si><t>a</t></si>' },
      { ...rows(1), texts: `<si><t>${'a'.repeat(2_001)}</t></si>` },
      'CELL_TOO_LONG',
    ],
    [
      'too many shared texts',
      { sharedTextBytes: 1_000 },
      { ...rows(1), texts: '<si/>'.repeat(31) },
      { ...rows(1), texts: '<si/>'.repeat(32) },
      'TOO_LARGE',
    ],
    ['too many formats', { catalogueBytes: 5_000 }, { ...rows(1), formats: ['0'] }, { ...rows(1), formats: Array(200).fill('0') }, 'TOO_LARGE'],
    ['too many bytes', { unzippedBytes: 20_000 }, rows(1), rows(1_000), 'TOO_LARGE'],
    ['too well packed', { freeBytes: 20_000, ratio: 10 }, rows(1), rows(2_000), 'TOO_LARGE'],
    ['too many parts', { parts: 4 }, rows(1), { ...rows(1), texts: '' }, 'TOO_LARGE'],
  ])('%s', async (_, limits, within, beyond, reason) => {
    expect(await refusalOf(files.write(workbook(within)), limits)).toBeNull()
    expect(await refusalOf(files.write(workbook(beyond)), limits)).toBe(reason)
  })

  it.each<[string, string]>([
    ['text', `<row><c t="inlineStr"><is><t>${'a'.repeat(5_000_000)}</t></is></c></row>`],
    ['comment', `${ONE}<!--${'a'.repeat(5_000_000)}-->`],
    ['attribute', `<row><c x="${'a'.repeat(5_000_000)}"/></row>`],
  ])('a %s of five megabytes', async (_, content) => {
    expect(await refusalOf(files.write(zipFile(workbookParts({ rows: content }), { isStored: true })))).toBe('CELL_TOO_LONG')
  })

  it('a bomb, before it is unpacked', async () => {
    expect(await refusalOf(files.write(withSheet(' '.repeat(60_000_000))))).toBe('TOO_LARGE')
  })
})

describe('a workbook without a value', () => {
  it.each<[string, WorkbookXml]>([
    ['has nothing', { rows: '' }],
    ['has formats only', { rows: '<row><c s="1"/></row>' }],
    ['has values where nobody sees them', { sheets: [{ rows: '' }, { rows: ONE, state: 'hidden' }] }],
    ['has a chart only', { sheets: [{ rows: '', role: 'chartsheet' }] }],
    ['has no sheet', { sheets: [] }],
  ])('%s', async (_, xml) => {
    expect(await refusalOf(files.write(workbook(xml)))).toBe('EMPTY')
  })
})
