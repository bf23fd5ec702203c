/** Makes records of rows: which rows belong to one thing, and what of them is stored. */
import type { Entity } from '../mapping/entities.ts'
import type { Rejected, Value } from '../reading.ts'
import { type CellValue, cellRule, EMPTY, MOST_KEY } from './cell-value.ts'
import { fieldsOf, headFields, isDocument, requiredFields } from './record-fields.ts'
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

/** `said`: of a thing that has but one line, what it says; null: the line was wrong. */
type Known = { record: number; head: (string | null)[]; said: string | null }

export class RecordReader {
  readonly #entity: Entity
  readonly #places: FieldPlaces
  readonly #fields: readonly string[]
  /** In the order of the fields; null: the file does not tell it. */
  readonly #rules: readonly ({ field: string; at: number; column: string; rule: (text: string) => CellValue } | null)[]
  readonly #at: ReadonlyMap<string, number>
  readonly #known = new Map<string, Known>()
  /** DATEV numbers suppliers' accounts above its customers'. */
  readonly #isDatev: boolean

  constructor(entity: Entity, places: FieldPlaces, options: { isDatev?: boolean } = {}) {
    this.#entity = entity
    this.#places = places
    this.#fields = fieldsOf(entity)
    this.#at = new Map(this.#fields.map((field, i) => [field, i]))
    this.#rules = this.#fields.map((field) => {
      const place = places[field]
      return place ? { field, ...place, rule: cellRule(entity, field) } : null
    })
    this.#isDatev = options.isDatev ?? false
  }

  read(line: number, values: readonly Value[]): ReadRecord {
    const wrong = new Map<string, Omit<RejectedRecordLine, 'record'>>()
    const cells = this.#rules.map((told) => {
      const value = told ? (values[told.at] ?? null) : null
      const read = told === null || value === null || value.trim() === '' ? EMPTY : told.rule(value.trim())
      if (!('reason' in read)) return read.cell
      if (told) wrong.set(told.field, { line, column: told.column, value, reason: read.reason })
      return null
    })
    const [first] = wrong.values()
    return first ? this.#reject(this.#keyWithout(wrong, cells), first) : this.#take(line, cells)
  }

  /** Of a line that is wrong. `number`: what stands where its number should: the record it belongs to is not brought in without it. */
  rejectWith(number: string | null, rejected: Omit<RejectedRecordLine, 'record'>): ReadRecord {
    const told = number?.trim() || null
    return this.#reject(isNumbered(this.#entity) && told !== null && told.length <= MOST_KEY ? told : null, rejected)
  }

  #reject(externalId: string | null, rejected: Omit<RejectedRecordLine, 'record'>): ReadRecord {
    const known = externalId === null ? undefined : this.#known.get(externalId)
    if (known) return { line: null, begun: null, rejected: { ...rejected, record: known.record } }
    const begun = externalId === null ? null : this.#begin(externalId, [null, null], null)
    return { line: null, begun, rejected: { ...rejected, record: begun?.record ?? null } }
  }

  #take(line: number, cells: (string | null)[]): ReadRecord {
    const externalId = this.#externalId(cells)
    const known = externalId === null ? undefined : this.#known.get(externalId)
    if (known && isDocument(this.#entity)) return this.#goOn(line, cells, known)
    if (known) return this.#again(line, cells, known)
    const missing = externalId === null ? 'number' : requiredFields(this.#entity).find((field) => this.#cell(cells, field) === null)
    if (externalId === null || missing) return this.#reject(externalId, this.#wrong(line, missing ?? 'number', null, 'missing_value'))
    if (this.#isDatev && this.#entity === 'customer' && isSupplier(externalId))
      return { line: null, begun: null, rejected: { ...this.#wrong(line, 'number', externalId, 'is_supplier'), record: null } }
    const begun = this.#begin(externalId, this.#head(cells), isDocument(this.#entity) ? '' : JSON.stringify(cells))
    return { line: { record: begun.record, line, cells }, begun, rejected: null }
  }

  #goOn(line: number, cells: (string | null)[], known: Known): ReadRecord {
    const head = this.#head(cells)
    const at = head.findIndex((value, i) => value !== null && known.head[i] !== null && value !== known.head[i])
    if (at >= 0) return this.#reject(this.#externalId(cells), this.#wrong(line, headFields[at] ?? '', head[at] ?? null, 'contradicts'))
    known.head = known.head.map((value, i) => value ?? head[i] ?? null)
    return { line: { record: known.record, line, cells }, begun: null, rejected: null }
  }

  #again(line: number, cells: (string | null)[], known: Known): ReadRecord {
    if (JSON.stringify(cells) === known.said) return { line: null, begun: null, rejected: null }
    const externalId = this.#externalId(cells)
    return { line: null, begun: null, rejected: { ...this.#wrong(line, 'number', externalId, 'number_twice'), record: known.record } }
  }

  #begin(externalId: string, head: (string | null)[], said: string | null): NewRecord {
    const record = this.#known.size + 1
    this.#known.set(externalId, { record, head, said })
    return { record, externalId }
  }

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

  #head = (cells: readonly (string | null)[]): (string | null)[] => headFields.map((field) => this.#cell(cells, field))
  #cell = (cells: readonly (string | null)[], field: string): string | null => cells[this.#at.get(field) ?? -1] ?? null
  #wrong = (line: number, field: string, value: string | null, reason: RecordReason): Omit<RejectedRecordLine, 'record'> => ({
    ...{ line, value, reason },
    column: this.#places[field]?.column ?? field,
  })
}

/** Accounts of customers begin with 1 to 6, of suppliers with 7 to 9. */
const isSupplier = (account: string): boolean => /^[789]\d{4,}$/.test(account)
