/** Small workbooks, written part by part as Excel and those who imitate it do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ZipParts } from './zip-file.ts'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** `rows`: what stands in `sheetData`; `state`: `hidden`, `veryHidden`. */
export type SheetXml = { name?: string; rows: string; state?: string; role?: string }

/** `texts`: the elements `si`; `formats`: format codes, of which style 1 is the first. */
export type WorkbookXml = { sheets?: SheetXml[]; rows?: string; texts?: string; formats?: string[]; properties?: string }

/** Parts of a workbook with one sheet, or with those that are given. */
export function workbookParts({ rows = '', sheets = [{ rows }], texts, formats, properties = '' }: WorkbookXml): ZipParts {
  const list = sheets.map(
    ({ name, state }, at) => `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at}"/>`,
  )
  const links = sheets.map(({ role = 'worksheet' }, at) => link(`s${at}`, role, `worksheets/sheet${at + 1}.xml`))
  if (texts !== undefined) links.push(link('texts', 'sharedStrings', 'sharedStrings.xml'))
  if (formats !== undefined) links.push(link('styles', 'styles', '/xl/styles.xml'))
  return {
    '_rels/.rels': relationships(link('book', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${LINKS}"><workbookPr ${properties}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(links.join('')),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet.rows)])),
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${MAIN}>${texts}</sst>` }),
    ...(formats === undefined ? {} : { 'xl/styles.xml': stylesXml(formats) }),
  }
}

export const sheetXml = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`

const link = (id: string, role: string, target: string): string => `<Relationship Id="${id}" Type="${LINKS}/${role}" Target="${target}"/>`

const relationships = (links: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`

const stylesXml = (formats: string[]): string =>
  `<styleSheet ${MAIN}><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
  `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`

/** A folder for the files of a test. Call `remove` at its end. */
export function fileFolder(): { write(bytes: Buffer | string): string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'workbooks-'))
  let count = 0
  return {
    write(bytes) {
      const file = path.join(folder, `${++count}.xlsx`)
      writeFileSync(file, bytes)
      return file
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
