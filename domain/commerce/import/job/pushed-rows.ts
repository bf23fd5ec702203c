/** Rows that a system pushes: fields by the names of `entities`, the same for all of a batch. */
import { type Entity, entities } from '../mapping/entities.ts'
import type { Field } from '../mapping/fields/field.ts'
import { plainDecimal } from '../number-format.ts'
import type { Value } from '../reading.ts'
import { saidCell } from '../said-cell.ts'
import { parseExactly } from './exact-json.ts'

export const MOST_PUSHED_ROWS = 5_000
/** Two kilobytes for each of them. */
export const MOST_PUSHED_BYTES = 10 * 1024 ** 2
/** Of so many rows with all their fields. */
const MOST_PIECES = MOST_PUSHED_ROWS * 100

/** Why a batch is refused as a whole. `row` counted from 1; `field` as it was sent, cut. */
export type PushFault =
  | { reason: 'not_json' }
  | { reason: 'no_rows' }
  | { reason: 'name_twice' }
  | { reason: 'too_many_rows' }
  | { reason: 'not_a_row'; row: number }
  | { reason: 'unknown_field'; row: number; field: string }
  | { reason: 'not_a_value'; row: number; field: string }
  | { reason: 'not_a_list'; row: number }
  | { reason: 'told_and_cleared'; row: number; field: string }
  | { reason: 'not_a_rate'; field: string }

/** How much of the organisation's currency one of another is, by its code. */
export type PushedRates = Readonly<Record<string, string>>

/** Values of each row in the order of `fields`: those that any row tells. `cleared`: of each row the fields that it empties, in the order of their kind. */
export type PushedRows = { fields: string[]; rows: Value[][]; cleared: string[][]; rates: PushedRates }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Beside its values a row may name fields to empty under this name. */
export const CLEAR = 'clear'

/** `text`: `{ "rows": [{ field: value, "clear": [field] }], "rates": { code: decimal } }`, rates and clear or none; a value is a text, a number, true, false or null. */
export function readPushedRows(text: string, entity: Entity): PushedRows | PushFault {
  const parsed = parseExactly(text, MOST_PIECES)
  if (parsed === 'too_much') return { reason: 'too_many_rows' }
  if (parsed === 'no_json') return { reason: 'not_json' }
  const { value: body, names } = parsed
  if (!isObject(body) || !Array.isArray(body.rows) || body.rows.length === 0 || Object.keys(body).some((name) => !PARTS.has(name)))
    return { reason: 'no_rows' }
  if (body.rows.length > MOST_PUSHED_ROWS) return { reason: 'too_many_rows' }
  const { rates = {} } = body
  if (!isObject(rates)) return { reason: 'not_a_rate', field: 'rates' }
  const wrong = Object.entries(rates).find(([code, rate]) => !isRate(code, rate))
  if (wrong) return { reason: 'not_a_rate', field: wrong[0].slice(0, LONGEST_NAME) }
  const read = readRows(body.rows, entity)
  if ('reason' in read) return read
  // Of two of one name JSON keeps the last: the other would be lost without a word.
  if (Object.keys(body).length + Object.keys(rates).length + read.members !== names) return { reason: 'name_twice' }
  // Each rate was looked at above.
  return { ...read.told, rates: rates as PushedRates }
}

/** `members`: how many names and values they have. */
function readRows(rows: readonly unknown[], entity: Entity): { told: Omit<PushedRows, 'rates'>; members: number } | PushFault {
  const [told, cleared]: [Set<string>, string[][]] = [new Set(), []]
  const read: Record<string, unknown>[] = []
  let members = 0
  for (const [at, row] of rows.entries()) {
    if (!isObject(row)) return { reason: 'not_a_row', row: at + 1 }
    members += Object.keys(row).length
    const { [CLEAR]: clear = [], ...values } = row
    for (const [field, value] of Object.entries(values)) {
      const fault = faultOf(entity, field, value)
      if (fault) return { reason: fault, row: at + 1, field: field.slice(0, LONGEST_NAME) }
      told.add(field)
    }
    const emptied = clearedOf(entity, clear, values)
    if ('reason' in emptied) return { ...emptied, row: at + 1 }
    cleared.push(emptied.fields)
    read.push(values)
  }
  const fields = Object.keys(entities[entity]).filter((field) => told.has(field))
  return {
    told: { fields, cleared, rows: read.map((row) => fields.map((field) => toldValue(row[field], entities[entity][field]?.kind))) },
    members,
  }
}

const LONGEST_NAME = 60
const PARTS: ReadonlySet<string> = new Set(['rows', 'rates'])

/** What a code of a currency and its rate look like, to whoever describes them as well. */
export const CURRENCY_CODE = '^[A-Z]{3}$'
export const RATE = '^(?=.*[1-9])\\d{1,6}(\\.\\d{1,8})?$'
const [isCode, isAmount] = [new RegExp(CURRENCY_CODE), new RegExp(RATE)]
const isRate = (code: string, rate: unknown): boolean => isCode.test(code) && typeof rate === 'string' && isAmount.test(rate)

function faultOf(entity: Entity, field: string, value: unknown): 'unknown_field' | 'not_a_value' | null {
  if (!Object.hasOwn(entities[entity], field)) return 'unknown_field'
  return value === null || typeof value === 'string' || typeof value === 'boolean' ? null : 'not_a_value'
}

/** What a row empties, in the order of its kind, each once; or why that cannot be. `values`: what it tells. */
function clearedOf(
  entity: Entity,
  clear: unknown,
  values: Record<string, unknown>,
): { fields: string[] } | { reason: 'not_a_list' } | { reason: 'unknown_field' | 'told_and_cleared'; field: string } {
  if (!Array.isArray(clear) || !clear.every((field) => typeof field === 'string')) return { reason: 'not_a_list' }
  const unknown = clear.find((field) => !Object.hasOwn(entities[entity], field))
  if (unknown !== undefined) return { reason: 'unknown_field', field: unknown.slice(0, LONGEST_NAME) }
  const told = clear.find((field) => toldValue(values[field], entities[entity][field]?.kind)?.trim())
  if (told !== undefined) return { reason: 'told_and_cleared', field: told }
  const named = new Set(clear)
  return { fields: named.size === 0 ? [] : Object.keys(entities[entity]).filter((field) => named.has(field)) }
}

/** No amount has more digits; written out, others would fill the memory. */
const EXPONENT = /^-?[\d.]+[eE][+-]?\d{1,2}$/

/** As a file's cell says it. What a number of JSON has as its exponent is written out where one calculates with it; in a key it is a sign that digits are lost. */
export function toldValue(value: unknown, kind: Field['kind'] | undefined): Value {
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return null
  return kind === 'number' && EXPONENT.test(value) ? plainDecimal(value) : saidCell(value)
}
