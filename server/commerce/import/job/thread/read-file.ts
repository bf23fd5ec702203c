/** What a file comes to: how it is read, and the records it tells of. */
import { isAmbiguous } from '../../../../../domain/commerce/import/column.ts'
import type { DayFormat } from '../../../../../domain/commerce/import/day-format.ts'
import { type Ask, columnKeys, type JobReading } from '../../../../../domain/commerce/import/job/job-reading.ts'
import { type Entity, entities } from '../../../../../domain/commerce/import/mapping/entities.ts'
import { newColumns } from '../../../../../domain/commerce/import/mapping/new-columns.ts'
import { proposeMapping } from '../../../../../domain/commerce/import/mapping/propose-mapping.ts'
import { savedMappingFor } from '../../../../../domain/commerce/import/mapping/saved-mapping.ts'
import type { NumberFormat } from '../../../../../domain/commerce/import/number-format.ts'
import { type PlacedColumn, readRow } from '../../../../../domain/commerce/import/read-row.ts'
import type { Value } from '../../../../../domain/commerce/import/reading.ts'
import { requiredFields } from '../../../../../domain/commerce/import/records/record-fields.ts'
import { RecordReader } from '../../../../../domain/commerce/import/records/record-reader.ts'
import type { SourceRecord } from '../../../../../domain/commerce/import/source-record.ts'
import { type FreshTable, type JudgedTable, judgeTable, readTable } from '../../judge-table.ts'
import type { Opened } from '../../opened-file.ts'
import type { ReadWork, StagedBatch } from './read-work.ts'
import { stageRows } from './stage-rows.ts'

export type JudgedFile = { table: JudgedTable; reading: JobReading; mappingId: string | null }

const FIRST_ROWS = 8

/** Throws UnreadableFile. */
export async function judgeFile(opened: Opened, work: Pick<ReadWork, 'fileName' | 'saved' | 'decision' | 'isConfirmed'>): Promise<JudgedFile> {
  const { source, format, encoding, delimiter, sheet, sheets } = opened
  const judged = await judgeTable(source)
  const keys = columnKeys(judged.columns)
  const chosen = chooseMapping(judged, keys, `${work.fileName} ${sheet ?? ''}`, work)
  const columns = meantColumns(judged, chosen).map((column, i) => ({ ...decided(column, chosen.formats[keys[i] ?? '']), key: keys[i] ?? '' }))
  const table: JudgedTable = { shape: judged.shape, columns }
  const reading: JobReading = {
    ...{ format, encoding, delimiter, sheet, sheets, columns },
    headerLine: judged.shape.header?.line || null,
    shape: { ...judged.shape, titles: [...judged.shape.titles] },
    ...{ entity: chosen.entity, fields: chosen.fields },
    first: firstRows(judged.head, columns),
    newColumns:
      chosen.entity && chosen.header ? newColumns({ ...chosen, entity: chosen.entity, header: chosen.header }, columns, judged.isBlank) : [],
    damage: { count: 0, first: [] },
    asks: asksOf(columns, chosen, work.isConfirmed),
  }
  return { table, reading, mappingId: chosen.mappingId }
}

type Chosen = {
  entity: Entity | null
  fields: Record<string, number>
  formats: Readonly<Record<string, string>>
  mappingId: string | null
  isProposed: boolean
  /** Keys of the columns that whoever decided it has seen; null: nobody has. */
  header: readonly string[] | null
}

/** As somebody has decided for this file, or for one like it; else as it looks. */
function chooseMapping(
  { columns, isBlank }: FreshTable,
  keys: readonly string[],
  title: string,
  { saved, decision }: Pick<ReadWork, 'saved' | 'decision'>,
): Chosen {
  const placesOf = (fields: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(fields).flatMap(([field, key]) => (keys.includes(key) ? [[field, keys.indexOf(key)]] : [])))
  if (decision) return { ...decision, fields: placesOf(decision.fields), mappingId: null, isProposed: false }
  const known = savedMappingFor(saved, keys)
  if (known) {
    const { entity, mappingId, fields, header } = known
    const told = Object.entries(fields)
    const formats = Object.fromEntries(told.flatMap(([, { column, format }]) => (format ? [[column, format]] : [])))
    const places = placesOf(Object.fromEntries(told.map(([field, { column }]) => [field, column])))
    return { entity, mappingId, formats, fields: places, isProposed: false, header }
  }
  const proposed = proposeMapping(columns, title, isBlank)
  return { entity: proposed?.entity ?? null, fields: proposed?.columns ?? {}, formats: {}, mappingId: null, isProposed: true, header: null }
}

/** A column that is to fill a field of numbers or days holds such, and what is none is an error; what names a thing stays as it is written. */
function meantColumns({ columns, meantAs }: FreshTable, { entity, fields }: Chosen): PlacedColumn[] {
  const kinds = new Map(Object.entries(fields).map(([field, at]) => [at, entity && entities[entity][field]?.kind]))
  return columns.map((column, i) => {
    const kind = kinds.get(i)
    if (kind === 'key' && column.kind === 'number') return { name: column.name, kind: 'key', at: column.at }
    return (kind === 'number' || kind === 'day') && column.kind !== kind ? (meantAs(i, kind) ?? column) : column
  })
}

/** Somebody has said which of several formats it is. */
function decided(column: PlacedColumn, format: string | undefined): PlacedColumn {
  if (format === undefined || !('formats' in column)) return column
  if (column.kind === 'number') return { ...column, formats: column.formats.filter((each: NumberFormat) => each === format) }
  return { ...column, formats: column.formats.filter((each: DayFormat) => each === format) }
}

function asksOf(columns: readonly PlacedColumn[], { entity, fields, isProposed }: Chosen, isConfirmed: boolean): Ask[] {
  if (entity === null) return [{ about: 'entity' }]
  const missing = requiredFields(entity).filter((field) => !(field in fields))
  const mapped = new Set(Object.values(fields))
  return [
    ...missing.map((field): Ask => ({ about: 'missing', field })),
    ...columns.flatMap((column, i): Ask[] =>
      mapped.has(i) && isAmbiguous(column) && 'formats' in column ? [{ about: 'format', column: i, formats: column.formats }] : [],
    ),
    ...(isProposed && !isConfirmed ? [{ about: 'mapping' } as const] : []),
  ]
}

const firstRows = (head: readonly SourceRecord[], columns: readonly PlacedColumn[]): Value[][] =>
  head
    .flatMap((record) => {
      const read = readRow(record, columns)
      return 'values' in read ? [read.values] : []
    })
    .slice(0, FIRST_ROWS)

export async function* stageRecords(opened: Opened, { table, reading }: JudgedFile): AsyncGenerator<StagedBatch> {
  const { entity, fields, columns, format } = reading
  if (entity === null) return
  const places = Object.fromEntries(Object.entries(fields).map(([field, at]) => [field, { at, column: columns[at]?.name ?? field }]))
  yield* stageRows(readTable(opened.source, table), {
    entity,
    reader: new RecordReader(entity, places, { isDatev: format === 'datev' }),
    keyColumns: new Set(Object.entries(fields).flatMap(([, at]) => (columns[at]?.kind === 'key' ? [columns[at]?.name ?? ''] : []))),
    numberAt: columns[fields.number ?? -1]?.at,
  })
}
