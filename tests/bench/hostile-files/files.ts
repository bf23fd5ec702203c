/** Files that nobody's ERP writes: made to stop a server, or broken on their way. */
import { randomBytes } from 'node:crypto'
import { workbookParts } from '../../support/workbook-file.ts'
import { type ZipParts, zipFile } from '../../support/zip-file.ts'

export type HostileFile = { name: string; content: () => Buffer }

const MB = 1024 * 1024
const header = 'Kundennummer;Firma;Ort'
const csv = (name: string, content: () => string | Buffer): HostileFile => ({ name: `${name}.csv`, content: () => Buffer.from(content()) })
const workbook = (name: string, parts: () => ZipParts, lies = {}): HostileFile => ({
  name: `${name}.xlsx`,
  content: () => zipFile(parts(), { lies }),
})
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const titles = `<row>${header.split(';').map(text).join('')}</row>`
const row = (number: string): string => `<row>${[number, `Firma ${number}`, 'Ulm'].map(text).join('')}</row>`
const blank = (bytes: number): string => '<row></row>'.repeat(bytes / 11)
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`

export const hostileFiles: readonly HostileFile[] = [
  workbook('bomb of 300 MB in 1', () => workbookParts({ rows: titles + blank(300 * MB) })),
  workbook('bomb that says it is small', () => workbookParts({ rows: titles + blank(300 * MB) }), { 'xl/worksheets/sheet1.xml': { size: 1000 } }),
  workbook('a million empty rows', () => workbookParts({ rows: titles + row('1') + '<row/>'.repeat(1_048_000) })),
  workbook('more rows than there are', () => workbookParts({ rows: titles + row('1') + '<row/>'.repeat(1_100_000) })),
  workbook('billion laughs in shared texts', () => ({
    ...workbookParts({ rows: titles + row('1'), texts: '' }),
    'xl/sharedStrings.xml': `<?xml version="1.0"?>${LAUGHS}<sst><si><t>&j;</t></si></sst>`,
  })),
  workbook('billion laughs in the sheet', () => ({
    ...workbookParts({ rows: '' }),
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${LAUGHS}<worksheet><sheetData><row><c><v>&j;</v></c></row></sheetData></worksheet>`,
  })),
  workbook('texts in texts in texts', () => workbookParts({ rows: titles + row('1'), texts: `${'<si>'.repeat(200_000)}${'</si>'.repeat(200_000)}` })),
  workbook('two million shared texts', () =>
    workbookParts({ rows: titles + row('1'), texts: Array.from({ length: 2_000_000 }, (_, i) => `<si><t>Text ${i}</t></si>`).join('') }),
  ),
  workbook('cell of 5 MB', () => workbookParts({ rows: titles + row('1') + row('x'.repeat(5 * MB)) })),
  workbook('value in the last column', () => workbookParts({ rows: `${titles}<row><c r="XFD2"><v>1</v></c></row>` })),
  workbook('formulas', () =>
    workbookParts({ rows: `${titles}<row>${text('7')}<c t="str"><f>A1&amp;"x"</f><v>=cmd|x</v></c><c><f>NOW()</f></c></row>` }),
  ),
  workbook('row of a million cells', () => workbookParts({ rows: `${titles}<row>${'<c><v>1</v></c>'.repeat(1_000_000)}</row>` })),
  {
    name: 'truncated.xlsx',
    content: () => zipFile(workbookParts({ rows: titles + row('1').repeat(5_000) }), { isStored: true }).subarray(0, 300_000),
  },
  { name: 'noise.xlsx', content: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(20 * MB)]) },
  { name: 'noise.csv', content: () => randomBytes(20 * MB) },
  csv('cell of 5 MB', () => `${header}\n1;${'x'.repeat(5 * MB)};Ulm\n2;Firma;Ulm\n`),
  csv('quote of 5 MB', () => `${header}\n1;"${'x\n'.repeat(2.5 * MB)}";Ulm\n2;Firma;Ulm\n`),
  csv('a million columns', () => `${Array.from({ length: 1_000_000 }, (_, i) => `S${i}`).join(';')}\n${'1;'.repeat(999_999)}1\n`),
  csv('line of 100 MB', () => 'x'.repeat(100 * MB)),
  csv('nothing but quotes', () => `${header}\n${'"'.repeat(50 * MB)}`),
  csv('nothing but line ends', () => `${header}\n${'\n'.repeat(50 * MB)}1;Firma;Ulm\n`),
  csv('nothing but semicolons', () => `${header}\n${';'.repeat(50 * MB)}\n`),
  csv('quotes that nothing closes', () => `${header}\n${'1;"Firma;Ulm\n2;Firma";Ulm\n'.repeat(40_000)}`),
  csv('letters of everywhere', () =>
    Buffer.concat([Buffer.from(`${header}\n1;Müller;Köln\n`), Buffer.from([0x31, 0x3b, 0xfc, 0xff, 0x81, 0x8d, 0x3b, 0x0a])]),
  ),
  csv('names twice and line ends of all kinds', () => 'Kundennummer;Firma;Ort;Ort;Firma\r\n1;A;Ulm;Köln;B\r2;B;Ulm;Bonn;C\n3;C;Ulm;Köln;D\r\n'),
  csv(
    '50,000 lines that are wrong',
    () => `${header};Land\n${Array.from({ length: 50_000 }, (_, i) => `${i};Firma ${i};Ulm;Nirgendwo`).join('\n')}\n`,
  ),
  csv(
    'long lines that are wrong',
    () => `${header};Land\n${Array.from({ length: 300 }, (_, i) => `${i};${'x'.repeat(300_000)};Ulm;DE`).join('\n')}\n`,
  ),
  { name: 'line of 100 MB.jsonl', content: () => Buffer.from(`{"Kundennummer":"1","Firma":"${'x'.repeat(100 * MB)}"}\n`) },
  { name: 'deep.json', content: () => Buffer.from('[{"a":'.repeat(2 * MB)) },
]
