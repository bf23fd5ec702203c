/** A record of a company as the interface gives it away. */
import { createHash } from 'node:crypto'

export type Value = string | number | boolean
export type Values = Readonly<Record<string, Value>>

export type Row = {
  readonly id: string
  /** As `stamp` writes it; empty where a record has no such date. */
  modifiedAt: string
  /** All properties but those two; what is missing is empty. Generated ones are worked out anew with each call. */
  values: () => Values
  /** In the order of the document; only documents have any. */
  lines?: () => readonly Row[]
}

export const NO_GUID = '00000000-0000-0000-0000-000000000000'
export const NO_DATE = '0001-01-01'

/** The same key, the same id. */
export const guidOf = (key: string): string =>
  createHash('sha1')
    .update(key)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')

/** 0 to `bound` - 1, the same for the same key. */
export const pickOf = (key: string, bound: number): number => createHash('sha1').update(key).digest().readUInt32BE(0) % bound

/**
 * An instant in UTC with seven digits, so that texts compare like instants. The database counts in steps of 1/300 second.
 * @example stamp(1_700_000_000_004) // '2023-11-14T22:13:20.0033333'
 */
export function stamp(ms: number): string {
  const steps = Math.floor((ms % 1000) * 0.3)
  const digits = Math.round((steps / 300) * 1e7)
  return `${new Date(ms).toISOString().slice(0, 19)}.${`${digits}`.padStart(7, '0')}`
}

/** As answers show it: without zeros at the end. */
export const shownStamp = (text: string): string => `${text.replace(/\.?0*$/, '')}Z`

export const cents = (amount: number): number => Math.round(amount * 100) / 100

/** A record that stays as it is. */
export const fixed = (id: string, modifiedAt: string, values: Values): Row => ({ id, modifiedAt, values: () => values })

export const textOf = (values: Values, name: string): string => `${values[name] ?? ''}`
export const numberOf = (values: Values, name: string): number => Number(values[name] ?? 0)
