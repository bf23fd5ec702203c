/** How somebody says a file is meant, before it is sent. */
import type { DayColumn, NumberColumn } from '../../../../../domain/commerce/import/column.ts'
import type { JobReading } from '../../../../../domain/commerce/import/job/job-reading.ts'
import { type Entity, entities } from '../../../../../domain/commerce/import/mapping/entities.ts'
import { askedAgain } from '../../../../../domain/commerce/import/mapping/format-example.ts'
import { proposeFields } from '../../../../../domain/commerce/import/mapping/propose-mapping.ts'
import { requiredFields } from '../../../../../domain/commerce/import/records/record-fields.ts'
import type { ImportDetail, Inputs } from '../../../../api.ts'

export type Columns = JobReading['columns']
export type Rate = { code: string; rate: string }

/** `fields`: by field the key of its column. `formats`: by key of a column. `listed`: the fields that are shown at once. `rates` as typed. */
export type MappingDraft = {
  entity: Entity | null
  fields: Readonly<Record<string, string>>
  formats: Readonly<Record<string, string>>
  listed: readonly string[]
  emptyOverwrites: boolean
  holdsAll: boolean
  acceptsPart: boolean
  rates: readonly Rate[]
}

/** As the file was read, or as it is proposed. */
export function firstDraft({ reading, settings, rejected }: ImportDetail & { reading: NonNullable<ImportDetail['reading']> }): MappingDraft {
  const { columns, entity, fields } = reading
  const { emptyOverwrites, holdsAll, acceptsPart } = settings
  const unknown = new Set(rejected.flatMap(({ reason, value }) => (reason === 'unknown_rate' && value ? [value] : [])))
  const known = Object.entries(settings.rates).map(([code, rate]) => ({ code, rate }))
  const rates = [...known, ...[...unknown].filter((code) => !(code in settings.rates)).map((code) => ({ code, rate: '' }))]
  return { entity, ...fieldsAt(entity, fields, columns), formats: settings.formats, emptyOverwrites, holdsAll, acceptsPart, rates }
}

/** Another kind has other fields: what its columns seem to be is proposed. */
export const withEntity = (draft: MappingDraft, entity: Entity, columns: Columns): MappingDraft => ({
  ...draft,
  entity,
  ...fieldsAt(entity, proposeFields(entity, columns).columns, columns),
})

function fieldsAt(entity: Entity | null, places: Readonly<Record<string, number>>, columns: Columns): Pick<MappingDraft, 'fields' | 'listed'> {
  const fields = Object.fromEntries(Object.entries(places).flatMap(([field, at]) => (columns[at] ? [[field, columns[at].key]] : [])))
  const needed = entity ? requiredFields(entity) : []
  return { fields, listed: [...needed, ...Object.keys(entity ? entities[entity] : {}).filter((field) => field in fields && !needed.includes(field))] }
}

export const unmapped = ({ fields }: MappingDraft, columns: Columns): string[] => {
  const mapped = new Set(Object.values(fields))
  return columns.map(({ key }) => key).filter((key) => !mapped.has(key))
}

export type AskedColumn = { key: string; column: NumberColumn | DayColumn }

/** Columns that fill a field and leave open how they are meant; also those of which somebody has said it, so that he can say otherwise. */
export function askedColumns({ fields, formats }: MappingDraft, columns: Columns): AskedColumn[] {
  const mapped = new Set(Object.values(fields))
  return columns.flatMap((column): AskedColumn[] => {
    if (!mapped.has(column.key) || !('formats' in column)) return []
    if (column.formats.length > 1) return [{ key: column.key, column }]
    return column.key in formats ? [{ key: column.key, column: askedAgain(column) }] : []
  })
}

/** With a point and without blanks, as it is sent; null: no rate. */
export function rateOf(typed: string): string | null {
  const rate = typed.trim().replace(',', '.')
  return /^\d{1,6}(\.\d{1,8})?$/.test(rate) && Number(rate) > 0 ? rate : null
}

export type MappingProblems = { entity: boolean; fields: string[]; formats: string[]; rates: string[] }

export function problemsOf(draft: MappingDraft, columns: Columns): MappingProblems {
  const { entity, fields, formats, rates } = draft
  return {
    entity: entity === null,
    fields: entity ? requiredFields(entity).filter((field) => !(field in fields)) : [],
    formats: askedColumns(draft, columns).flatMap(({ key }) => (key in formats ? [] : [key])),
    rates: 'currency' in fields ? rates.flatMap(({ code, rate }) => (rateOf(rate) ? [] : [code])) : [],
  }
}

export const isWhole = ({ entity, fields, formats, rates }: MappingProblems): boolean =>
  !entity && fields.length + formats.length + rates.length === 0

/** null while it is not known what the file holds. */
export function settledAs(jobId: string, draft: MappingDraft, columns: Columns): Inputs['imports']['settle'] | null {
  const { entity, fields, formats, emptyOverwrites, holdsAll, acceptsPart, rates } = draft
  if (entity === null) return null
  const asked = new Set(askedColumns(draft, columns).map(({ key }) => key))
  return {
    ...{ jobId, entity, fields: { ...fields }, emptyOverwrites, holdsAll, acceptsPart },
    formats: Object.fromEntries(Object.entries(formats).filter(([key]) => asked.has(key))),
    rates: Object.fromEntries('currency' in fields ? rates.map(({ code, rate }) => [code, rateOf(rate) ?? '']) : []),
  }
}
