/** Makes records of rows: which rows belong to one thing, and what of them is stored. */
import type { Entity } from '../mapping/entities.ts'
import type { Rejected, Value } from '../reading.ts'
import { type CellValue, cellRule, EMPTY, MOST_KEY } from './cell-value.ts'
import { KnownRecords } from './known-records.ts'
import { clearableFields, clearedByPosition, fieldsOf, headFields, isDocument, requiredFields, standInsOf } from './record-fields.ts'
import { isNumbered, recordKey } from './record-key.ts'
import type { RecordReason } from './record-reason.ts'

/** `record` is counted from 1 in the order of the file; `cells` in the order of the entity's fields. */
export type RecordLine = { record: number; line: number; cells: (string | null)[] }
export type NewRecord = { record: number; externalId: string }
/** `record`: whose line it is; null: not known. */
export type RejectedRecordLine = Omit<Rejected, 'reason'> & { record: number | null; reason: Rejected['reason'] | RecordReason }

/** By field the place of its value in a row, and the name of its column. */
export type FieldPlaces = Readonly<Record<string, { at: number; column: string }>>

/** What a row comes to. `line`: to be stored; `begun`: the record of which it is the first; `rejected`: why it is not stored. All null: it says again what was said. */
export type ReadRecord = { line: RecordLine | null; begun: NewRecord | null; rejected: RejectedRecordLine | null }

export class RecordReader {
  readonly #entity: Entity
  readonly #places: FieldPlaces
  readonly #headFields: readonly string[]
  /** In the order of the fields; null: the file does not tell it. */
  readonly #rules: readonly ({ field: string; at: number; column: string; rule: (text: string) => CellValue } | null)[]
  readonly #at: ReadonlyMap<string, number>
  readonly #standIns: readonly (readonly [field: string, others: readonly string[]])[]
  readonly #known: KnownRecords
  /** What the first line of a document empties of the whole. */
  readonly #cleared = new Map<number, readonly string[]>()
  /** DATEV numbers suppliers' accounts above its customers'. */
  readonly #isDatev: boolean

  constructor(entity: Entity, places: FieldPlaces, options: { isDatev?: boolean } = {}) {
    this.#entity = entity
    this.#places = places
    const fields = fieldsOf(entity)
    this.#headFields = headFields(entity)
    this.#known = new KnownRecords(this.#headFields.length)
    this.#at = new Map(fields.map((field, i) => [field, i]))
    this.#rules = fields.map((field) => {
      const place = places[field]
      return place ? { field, ...place, rule: cellRule(entity, field) } : null
    })
    this.#standIns = Object.entries(standInsOf(entity))
    this.#isDatev = options.isDatev ?? false
  }

  /** `cleared`: fields that the line empties. */
  read(line: number, values: readonly Value[], cleared: readonly string[] = []): ReadRecord {
    const { cells, wrong } = this.#cellsOf(line, values)
    const full = cleared.find((field) => !clearableFields(this.#entity).includes(field))
    if (full) wrong.set(full, this.#wrong(line, full, null, 'not_clearable'))
    const [first] = wrong.values()
    if (first) return this.#reject(this.#keyWithout(wrong, cells), first)
    for (const [field, others] of this.#standIns) this.#standIn(cells, field, others)
    return this.#take(line, cells, cleared)
  }

  #standIn(cells: (string | null)[], field: string, others: readonly string[]): void {
    const at = this.#at.get(field) ?? -1
    cells[at] ??= others.flatMap((other) => this.#cell(cells, other) ?? []).join(' ') || null
  }

  /** Of a row one of whose values could not be read: whose it is, the others say. */
  rejectRow(values: readonly Value[], rejected: Omit<RejectedRecordLine, 'record'>): ReadRecord {
    const { cells, wrong } = this.#cellsOf(rejected.line, values)
    for (const told of this.#rules) if (told?.column === rejected.column) wrong.set(told.field, rejected)
    return this.#reject(this.#keyWithout(wrong, cells), rejected)
  }

  #cellsOf(line: number, values: readonly Value[]): { cells: (string | null)[]; wrong: Map<string, Omit<RejectedRecordLine, 'record'>> } {
    const wrong = new Map<string, Omit<RejectedRecordLine, 'record'>>()
    const cells = this.#rules.map((told) => {
      const value = told ? (values[told.at] ?? null) : null
      const read = told === null || value === null || value.trim() === '' ? EMPTY : told.rule(value.trim())
      if (!('reason' in read)) return read.cell
      if (told) wrong.set(told.field, { line, column: told.column, value, reason: read.reason })
      return null
    })
    return { cells, wrong }
  }

  /** Of a line that is wrong. `number`: what stands where its number should: the record it belongs to is not brought in without it. */
  rejectWith(number: string | null, rejected: Omit<RejectedRecordLine, 'record'>): ReadRecord {
    const told = number?.trim() || null
    return this.#reject(isNumbered(this.#entity) && told !== null && told.length <= MOST_KEY ? told : null, rejected)
  }

  #reject(externalId: string | null, rejected: Omit<RejectedRecordLine, 'record'>): ReadRecord {
    const record = externalId === null ? undefined : this.#known.find(externalId)
    if (record) return { line: null, begun: null, rejected: { ...rejected, record } }
    const begun = externalId === null ? null : this.#begin(externalId, null)
    return { line: null, begun, rejected: { ...rejected, record: begun?.record ?? null } }
  }

  #take(line: number, cells: (string | null)[], cleared: readonly string[]): ReadRecord {
    const externalId = this.#externalId(cells)
    const known = externalId === null ? undefined : this.#known.find(externalId)
    if (known && isDocument(this.#entity)) return this.#goOn(line, cells, cleared, known)
    const said = cleared.length > 0 ? [...cells, ...cleared] : cells
    if (known) return this.#again(line, said, known)
    const missing = requiredFields(this.#entity).find((field) => this.#cell(cells, field) === null)
    if (externalId === null || missing) return this.#reject(externalId, this.#wrong(line, missing ?? 'number', null, 'missing_value'))
    if (this.#isDatev && this.#entity === 'customer' && isSupplier(externalId))
      return { line: null, begun: null, rejected: { ...this.#wrong(line, 'number', externalId, 'is_supplier'), record: null } }
    const begun = this.#begin(externalId, isDocument(this.#entity) ? null : said)
    this.#known.goOn(begun.record, this.#head(cells))
    if (cleared.length > 0) this.#cleared.set(begun.record, cleared)
    return { line: { record: begun.record, line, cells }, begun, rejected: null }
  }

  #goOn(line: number, cells: (string | null)[], cleared: readonly string[], record: number): ReadRecord {
    const head = this.#head(cells)
    const at = this.#known.goOn(record, head)
    const other = at >= 0 ? this.#headFields[at] : this.#clearedOtherwise(cells, cleared, record)
    if (other !== undefined) return this.#reject(this.#externalId(cells), this.#wrong(line, other, this.#cell(cells, other), 'contradicts'))
    return { line: { record, line, cells }, begun: null, rejected: null }
  }

  /** A field of the whole document that this line empties and its first one does not, or that it tells although the first one empties it. */
  #clearedOtherwise(cells: readonly (string | null)[], cleared: readonly string[], record: number): string | undefined {
    const first = this.#cleared.get(record) ?? []
    const isOfWhole = (field: string): boolean => !clearedByPosition(this.#entity).includes(field)
    return [
      ...cleared.filter((field) => !first.includes(field)),
      ...first.filter((field) => !cleared.includes(field) && this.#cell(cells, field) !== null),
    ].find(isOfWhole)
  }

  #again(line: number, cells: readonly (string | null)[], record: number): ReadRecord {
    if (this.#known.says(record, cells)) return { line: null, begun: null, rejected: null }
    return { line: null, begun: null, rejected: { ...this.#wrong(line, 'number', this.#externalId(cells), 'number_twice'), record } }
  }

  #begin = (externalId: string, cells: readonly (string | null)[] | null): NewRecord => ({ record: this.#known.begin(externalId, cells), externalId })

  #externalId = (cells: readonly (string | null)[]): string | null => recordKey(this.#entity, (field) => this.#cell(cells, field))

  /** null: what is wrong is part of the key. */
  #keyWithout(wrong: ReadonlyMap<string, unknown>, cells: readonly (string | null)[]): string | null {
    let isWrong = false
    const key = recordKey(this.#entity, (field) => {
      isWrong ||= wrong.has(field)
      return this.#cell(cells, field)
    })
    return isWrong ? null : key
  }

  #head = (cells: readonly (string | null)[]): (string | null)[] => this.#headFields.map((field) => this.#cell(cells, field))
  #cell = (cells: readonly (string | null)[], field: string): string | null => cells[this.#at.get(field) ?? -1] ?? null
  #wrong = (line: number, field: string, value: string | null, reason: RecordReason): Omit<RejectedRecordLine, 'record'> => ({
    ...{ line, value, reason },
    column: this.#places[field]?.column ?? field,
  })
}

/** Accounts of customers begin with 1 to 6, of suppliers with 7 to 9. */
const isSupplier = (account: string): boolean => /^[789]\d{4,}$/.test(account)
