/** The check of a file as somebody reads it in a terminal. */
import path from 'node:path'
import { entities } from '../../domain/commerce/import/mapping/entities.ts'
import { damageText, rejectedText } from '../../domain/texts/import-report-texts.ts'
import type { Language } from '../../domain/texts/language.ts'
import type { FileCheck } from '../commerce/import/check-file.ts'

const MOST_LINES = 20

export function reportOf(file: string, check: FileCheck, language: Language): string {
  const { counts, rejected, damage } = check
  return [
    `${path.basename(file)}: ${readAs(check)}`,
    ...aboutMapping(check),
    '',
    ...check.columns.map((column, at) => columnLine(column, fieldAt(check, at))),
    '',
    `${counts.rows} rows, ${counts.rejected} lines rejected, ${counts.damage} values damaged`,
    ...rejected.slice(0, MOST_LINES).map(({ line, column, value, reason }) => lineOf(line, column, value, rejectedText(reason, language))),
    ...damage.slice(0, MOST_LINES).map(({ line, column, reason }) => lineOf(line, column, null, damageText(reason, language))),
  ].join('\n')
}

const readAs = ({ format, encoding, delimiter, sheet, sheets, headerLine }: FileCheck): string =>
  [
    format,
    encoding,
    delimiter && `delimiter ${delimiter === '\t' ? 'TAB' : delimiter}`,
    sheet && (sheets.length > 1 ? `sheet ${sheet} of ${sheets.join(', ')}` : `sheet ${sheet}`),
    headerLine === null ? 'no header' : `header in line ${headerLine}`,
  ]
    .filter(Boolean)
    .join(', ')

function aboutMapping({ mapping }: FileCheck): string[] {
  if (!mapping) return ['Of no kind that is known: no field has the columns it needs, or several kinds have.']
  const missing = Object.keys(entities[mapping.entity]).filter((field) => !(field in mapping.columns))
  return [`Looks like ${mapping.entity.replace('_', ' ')}; without ${missing.join(', ')}`]
}

const fieldAt = ({ mapping }: FileCheck, at: number): string | null =>
  Object.entries(mapping?.columns ?? {}).find(([, column]) => column === at)?.[0] ?? null

function columnLine(column: FileCheck['columns'][number], field: string | null): string {
  const formats = 'formats' in column ? column.formats : []
  const kind = [column.kind, formats.join(' or '), formats.length > 1 && '(to be asked)'].filter(Boolean).join(' ')
  return `  ${(column.name || '(no name)').padEnd(30)} ${kind.padEnd(34)} ${field ? `-> ${field}` : ''}`.trimEnd()
}

const lineOf = (line: number, column: string | null, value: string | null, text: string): string =>
  `  ${line}${column ? `, ${column}` : ''}${value === null ? '' : ` "${value.slice(0, 40)}"`}: ${text}`
