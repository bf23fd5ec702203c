/** What has become of a file of an ERP system, for whoever finds the report beside it or has asked for it in a terminal. */
import type { Column } from '../commerce/import/column.ts'
import type { Damage } from '../commerce/import/damage.ts'
import type { FileOutcome } from '../commerce/import/job/file-outcome.ts'
import type { Ask, JobReading } from '../commerce/import/job/job-reading.ts'
import type { JobTrouble } from '../commerce/import/job/job-trouble.ts'
import { isSummedUp, type RejectedKind, type RejectedLine } from '../commerce/import/job/rejected-lines.ts'
import type { Entity } from '../commerce/import/mapping/entities.ts'
import { entityNames } from './entity-names.ts'
import { fileWords } from './file-words.ts'
import { damageText, rejectionText } from './import-report-texts.ts'
import { fieldName } from './import-words/import-names.ts'
import { importNamesDe } from './import-words/names-de.ts'
import { importNamesEn } from './import-words/names-en.ts'
import type { Language } from './language.ts'
import { unreadableFileText } from './unreadable-file-texts.ts'

/** Times as the organisation's clock shows them. `rejected`: the first of them, `rejectedKinds`: what is wrong with all. `rejectedFile`: what the file with all of them is called; null: there is none. `isReplaced`: a newer file came while it waited. */
export type FileReport = {
  fileName: string
  source: string
  entity: Entity | null
  fileFrom: string
  outcome: FileOutcome
  isReplaced: boolean
  trouble: JobTrouble | null
  reading: Pick<
    JobReading,
    'format' | 'encoding' | 'delimiter' | 'sheet' | 'sheets' | 'headerLine' | 'columns' | 'fields' | 'newColumns' | 'asks'
  > | null
  counts: { lines: number; new: number; changed: number; unchanged: number; rejected: number; vanished: number }
  rejectedKinds: readonly RejectedKind[]
  rejected: readonly RejectedLine[]
  damage: { count: number; first: readonly Damage[] }
  rejectedFile: string | null
}

type Counts = FileReport['counts']

type Texts = {
  about: (source: string, kind: string, from: string) => string
  unknownKind: string
  outcomes: Record<FileOutcome, string>
  replaced: string
  cancelled: string
  older: (since: string) => string
  manyVanish: (vanished: number, known: number) => string
  wrongLines: string
  noRecords: string
  diskFull: string
  fileLost: string
  unexpected: string
  decide: string
  decideWrong: string
  asks: { entity: string; mapping: string; missing: (field: string) => string; format: (column: string, formats: string) => string }
  readAs: (reading: NonNullable<FileReport['reading']>) => string
  kinds: Record<Column['kind'], string>
  /** How numbers are written, by the names of their formats. */
  formats: Record<string, string>
  /** How days are written: `dd.mm.yyyy`. */
  dayFormat: (format: string) => string
  becomes: string
  newColumn: (column: string, field: string | null) => string
  mapNewColumns: string
  column: string
  line: string
  counts: (counts: Counts) => string
  rejectedKinds: string
  example: (line: number) => string
  rejected: string
  damaged: string
  more: (count: number) => string
  allIn: (file: string) => string
}

const listed = (parts: readonly (string | false | null)[]): string => parts.filter(Boolean).join(', ')

/** @example writtenAs({ format: 'csv', encoding: 'utf-8', delimiter: ';' }, 'de') // ['Text mit Trennzeichen (CSV)', 'Kodierung: UTF-8', 'Trennzeichen: Semikolon'] */
function writtenAs({ format, encoding, delimiter }: Pick<JobReading, 'format' | 'encoding' | 'delimiter'>, language: Language): string[] {
  const said = fileWords[language]
  return [
    said.formats[format],
    ...(encoding ? [`${said.encoding}: ${encoding.toUpperCase()}`] : []),
    ...(delimiter ? [`${said.delimiter}: ${said.delimiters[delimiter]}`] : []),
  ]
}

const names = { de: importNamesDe, en: importNamesEn }

const texts: Record<Language, Texts> = {
  de: {
    about: (source, kind, from) => `${kind} aus der Quelle „${source}“, Stand ${from}`,
    unknownKind: 'Unbekannte Liste',
    outcomes: {
      in: 'Eingelesen.',
      partly: 'Eingelesen, bis auf die abgelehnten Zeilen.',
      waiting: 'Noch nichts eingelesen: Die Datei wartet auf eine Entscheidung.',
      checked: 'Geprüft, nichts eingelesen.',
      out: 'Nichts eingelesen; was vorher da war, gilt weiter.',
    },
    replaced: 'Inzwischen ist eine neuere Datei gekommen; diese wird nicht mehr gebraucht.',
    cancelled: 'Jemand hat das Einlesen abgebrochen oder zurückgenommen.',
    older: (since) => `Eine neuere Datei derselben Art ist schon eingelesen (Stand ${since}). Bitte den neuesten Export verwenden.`,
    manyVanish: (vanished, known) =>
      `${vanished} von ${known} bekannten Datensätzen stehen nicht mehr in der Datei. Vermutlich ist der Export unvollständig; bitte prüfen.`,
    wrongLines: 'Zeilen sind falsch; es wird alles oder nichts eingelesen.',
    noRecords: 'Die Datei enthält nichts, was sich einlesen lässt.',
    diskFull: 'Auf dem Server ist kein Platz mehr. Bitte Platz schaffen und die Datei noch einmal ablegen.',
    fileLost: 'Die Datei lag nicht mehr auf dem Server, bevor sie gelesen war. Bitte noch einmal ablegen.',
    unexpected: 'Das Einlesen ist mehrfach fehlgeschlagen. Der Grund steht im Protokoll des Servers.',
    decide: 'Ein Administrator entscheidet im Arbeitsplatz unter „ERP-Daten“. Was er dort zuordnet, gilt auch für die Dateien, die noch kommen.',
    decideWrong:
      'Entweder den Export berichtigen und die Datei noch einmal ablegen, oder ein Administrator liest im Arbeitsplatz unter „ERP-Daten“ die richtigen Zeilen ein.',
    asks: {
      entity: 'Es ist nicht zu erkennen, was für eine Liste das ist.',
      mapping: 'Für Dateien dieser Art hat noch niemand bestätigt, welche Spalte was bedeutet.',
      missing: (field) => `Keine Spalte enthält, was nötig ist: ${field}.`,
      format: (column, formats) => `In der Spalte „${column}“ ist nicht eindeutig, wie die Werte gemeint sind: ${formats}.`,
    },
    readAs: ({ format, encoding, delimiter, sheet, sheets, headerLine }) =>
      `Gelesen als ${listed([
        ...writtenAs({ format, encoding, delimiter }, 'de'),
        sheet && (sheets.length > 1 ? `Blatt ${sheet} von ${sheets.join(', ')}` : `Blatt ${sheet}`),
        headerLine === null ? 'ohne Kopfzeile' : `Kopfzeile in Zeile ${headerLine}`,
      ])}`,
    kinds: { key: 'Nummer', text: 'Text', number: 'Zahl', day: 'Datum' },
    formats: { comma: '1.234,56', point: '1,234.56', plain: '1234' },
    dayFormat: (format) => format.replaceAll('d', 'T').replaceAll('m', 'M').replaceAll('y', 'J'),
    becomes: 'wird zu',
    newColumn: (column, field) =>
      `Neue Spalte „${column}“ ist keinem Feld zugeordnet${field ? ` (sieht aus wie: ${field})` : ''}; ihre Werte werden nicht eingelesen.`,
    mapNewColumns:
      'Ein Administrator liest die Datei im Arbeitsplatz unter „ERP-Daten“ noch einmal ein und ordnet dort zu oder lässt weg; das gilt dann auch für die Dateien, die noch kommen.',
    column: 'Spalte',
    line: 'Zeile',
    counts: (counts) =>
      `Zeilen: ${counts.lines}. Neu: ${counts.new}, geändert: ${counts.changed}, unverändert: ${counts.unchanged}, nicht mehr enthalten: ${counts.vanished}. Abgelehnte Zeilen: ${counts.rejected}.`,
    rejectedKinds: 'Abgelehnte Zeilen nach Grund:',
    example: (line) => `zum Beispiel Zeile ${line}`,
    rejected: 'Abgelehnte Zeilen:',
    damaged: 'Werte, die vor dem Einlesen beschädigt wurden:',
    more: (count) => `und ${count} weitere`,
    allIn: (file) => `Genau diese Zeilen stehen in ${file}. Dort berichtigt und wieder in den Ordner der Quelle gelegt, werden nur sie eingelesen.`,
  },
  en: {
    about: (source, kind, from) => `${kind} from the source “${source}”, as of ${from}`,
    unknownKind: 'Unknown list',
    outcomes: {
      in: 'Brought in.',
      partly: 'Brought in, but for the rejected lines.',
      waiting: 'Nothing is brought in yet: the file waits for a decision.',
      checked: 'Checked, nothing was brought in.',
      out: 'Nothing was brought in; what was there before still counts.',
    },
    replaced: 'A newer file has come meanwhile; this one is not needed any more.',
    cancelled: 'Somebody has cancelled the import or taken it back.',
    older: (since) => `A newer file of the same kind is in already (as of ${since}). Please use the latest export.`,
    manyVanish: (vanished, known) =>
      `${vanished} of ${known} known records are not in the file any more. The export is probably not complete; please check it.`,
    wrongLines: 'Lines are wrong, and it is brought in whole or not at all.',
    noRecords: 'The file holds nothing that could be brought in.',
    diskFull: 'The server has no space left. Please make room and drop the file again.',
    fileLost: 'The file did not lie on the server any more before it was read. Please drop it again.',
    unexpected: 'The import has failed several times. The reason stands in the log of the server.',
    decide: 'An administrator decides in the workspace under “ERP data”. What is mapped there counts for the files to come as well.',
    decideWrong:
      'Either correct the export and drop the file again, or an administrator brings in the correct lines in the workspace under “ERP data”.',
    asks: {
      entity: 'It is not clear what kind of list this is.',
      mapping: 'Nobody has confirmed yet which column means what in files of this kind.',
      missing: (field) => `No column holds what is needed: ${field}.`,
      format: (column, formats) => `How the values of column “${column}” are meant is not clear: ${formats}.`,
    },
    readAs: ({ format, encoding, delimiter, sheet, sheets, headerLine }) =>
      `Read as ${listed([
        ...writtenAs({ format, encoding, delimiter }, 'en'),
        sheet && (sheets.length > 1 ? `sheet ${sheet} of ${sheets.join(', ')}` : `sheet ${sheet}`),
        headerLine === null ? 'no header' : `header in line ${headerLine}`,
      ])}`,
    kinds: { key: 'number', text: 'text', number: 'amount', day: 'date' },
    formats: { comma: '1.234,56', point: '1,234.56', plain: '1234' },
    dayFormat: (format) => format.toUpperCase(),
    becomes: 'becomes',
    newColumn: (column, field) =>
      `New column “${column}” is assigned to no field${field ? ` (it looks like: ${field})` : ''}; its values are not brought in.`,
    mapNewColumns:
      'An administrator brings the file in once more in the workspace under “ERP data”, and assigns the column there or leaves it out; that counts for the files to come as well.',
    column: 'column',
    line: 'Line',
    counts: (counts) =>
      `Lines: ${counts.lines}. New: ${counts.new}, changed: ${counts.changed}, unchanged: ${counts.unchanged}, not in it any more: ${counts.vanished}. Rejected lines: ${counts.rejected}.`,
    rejectedKinds: 'Rejected lines by reason:',
    example: (line) => `for example line ${line}`,
    rejected: 'Rejected lines:',
    damaged: 'Values that were damaged before:',
    more: (count) => `and ${count} more`,
    allIn: (file) => `Exactly these lines stand in ${file}. Corrected there and put into the folder of the source again, only they are brought in.`,
  },
}

/** Line by line, without line ends. */
export function fileReport(report: FileReport, language: Language): string[] {
  const said = texts[language]
  const { entity, reading, counts, rejectedKinds, rejected, damage } = report
  return [
    report.fileName,
    said.about(report.source, entity ? entityNames[language][entity] : said.unknownKind, report.fileFrom),
    '',
    said.outcomes[report.outcome],
    ...reasons(report, said, language),
    ...(reading ? newColumnLines(reading, entity, said, language) : []),
    ...(reading ? ['', said.readAs(reading), ...columnLines(reading, entity, said, language)] : []),
    ...(counts.lines > 0 ? ['', said.counts(counts)] : []),
    ...(isSummedUp(rejectedKinds) ? ['', said.rejectedKinds, ...rejectedKinds.map((kind) => kindLine(kind, said, language))] : []),
    ...(rejected.length > 0 ? ['', said.rejected] : []),
    ...rejected.map(({ line, column, value, reason }) => told(said, { line, column, value }, rejectionText(reason, language))),
    ...(counts.rejected > rejected.length && rejected.length > 0 ? [`  ${said.more(counts.rejected - rejected.length)}`] : []),
    ...(report.rejectedFile ? [said.allIn(report.rejectedFile)] : []),
    ...(damage.count > 0 ? ['', said.damaged] : []),
    ...damage.first.map(({ line, column, reason }) => told(said, { line, column, value: null }, damageText(reason, language))),
    ...(damage.count > damage.first.length ? [`  ${said.more(damage.count - damage.first.length)}`] : []),
  ]
}

const LONGEST_VALUE = 60

const cellText = (value: string | null): string => (value === null || value === '' ? '' : ` "${[...value].slice(0, LONGEST_VALUE).join('')}"`)

function told(said: Texts, { line, column, value }: Omit<RejectedLine, 'reason'>, text: string): string {
  return `  ${said.line} ${line}${column ? `, ${said.column} ${column}` : ''}${cellText(value)}: ${text}`
}

/** Counts stand under each other. */
const COUNT_WIDTH = 7

function kindLine({ column, reason, lines, example }: RejectedKind, said: Texts, language: Language): string {
  const place = column ? `${said.column} ${column}: ` : ''
  return `${`${lines} ×`.padStart(COUNT_WIDTH + 2)} ${place}${rejectionText(reason, language)} (${said.example(example.line)}${column ? cellText(example.value) : ''})`
}

/** Why it is so, and what helps. */
function reasons({ outcome, isReplaced, trouble, entity, reading, counts }: FileReport, said: Texts, language: Language): string[] {
  if (isReplaced) return [said.replaced]
  const asks = outcome === 'in' || outcome === 'partly' ? [] : (reading?.asks ?? []).map((ask) => askText(ask, { entity, reading }, said, language))
  const why = [...(trouble ? [troubleText(trouble, said, language)] : []), ...asks]
  if (outcome === 'waiting') return [...why, counts.rejected > 0 ? said.decideWrong : said.decide]
  return outcome === 'out' && why.length === 0 ? [said.cancelled] : why
}

function troubleText(trouble: JobTrouble, said: Texts, language: Language): string {
  switch (trouble.reason) {
    case 'unreadable':
      return unreadableFileText({ reason: trouble.unreadable, named: trouble.named }, language)
    case 'older':
      return said.older(trouble.since)
    case 'many_vanish':
      return said.manyVanish(trouble.vanished, trouble.known)
    case 'wrong_lines':
      return said.wrongLines
    case 'no_records':
      return said.noRecords
    case 'disk_full':
      return said.diskFull
    case 'file_lost':
      return said.fileLost
    case 'unexpected':
      return said.unexpected
  }
}

function askText(ask: Ask, { entity, reading }: Pick<FileReport, 'entity' | 'reading'>, said: Texts, language: Language): string {
  switch (ask.about) {
    case 'entity':
      return said.asks.entity
    case 'mapping':
      return said.asks.mapping
    case 'missing':
      return said.asks.missing(fieldName(names[language], entity, ask.field))
    case 'format':
      return said.asks.format(reading?.columns[ask.column]?.name ?? '', ask.formats.join(', '))
  }
}

/** Nothing waits for it, but somebody should know. */
function newColumnLines(
  { columns, newColumns }: NonNullable<FileReport['reading']>,
  entity: Entity | null,
  said: Texts,
  language: Language,
): string[] {
  const lines = newColumns.map(({ column, field }) => said.newColumn(columns[column]?.key ?? '', field && fieldName(names[language], entity, field)))
  return lines.length > 0 ? ['', ...lines, said.mapNewColumns] : []
}

/** What a column holds and how that is written; which field it becomes. */
function columnLines({ columns, fields }: NonNullable<FileReport['reading']>, entity: Entity | null, said: Texts, language: Language): string[] {
  const fieldAt = new Map(Object.entries(fields).map(([field, at]) => [at, field]))
  return columns.map((column, at) => {
    const formats = 'formats' in column ? column.formats.map((format) => said.formats[format] ?? said.dayFormat(format)).join(' / ') : ''
    const field = fieldAt.get(at)
    return `  ${(column.name || `#${at + 1}`).padEnd(28)} ${listed([said.kinds[column.kind], formats]).padEnd(26)}${field ? ` ${said.becomes} ${fieldName(names[language], entity, field)}` : ''}`.trimEnd()
  })
}
