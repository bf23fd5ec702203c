/** Rate and horizon of the lifetime value as they are typed, and back. */

import { type LifetimePolicy, monthsAllowed, ratesAllowed } from '../../../../domain/valuation/lifetime-value/lifetime-policy.ts'
import { readAmount } from '../../../../domain/visits/report/read-amount.ts'
import type { Outputs } from '../../../api.ts'
import type { decimalSign } from '../../../ui/forms/decimal-sign.ts'

export type KeptLifetimePolicy = Outputs['lifetimeValues']['policy']

/** `rate`: percent a year. */
export type LifetimeFields = { rate: string; months: string }

/** What was typed over a policy; stays when that one turns out to be old. */
export type LifetimeEdits = Partial<LifetimeFields>

export const noEdits: LifetimeEdits = {}

type Sign = ReturnType<typeof decimalSign>

export const withEdits = ({ value }: KeptLifetimePolicy, edits: LifetimeEdits, sign: Sign): LifetimeFields => ({
  rate: edits.rate ?? String(Math.round(value.yearlyRate * 10_000) / 100).replace('.', sign),
  months: edits.months ?? String(value.months),
})

/** null: something typed does not fit. */
export function readFields({ rate, months }: LifetimeFields, sign: Sign): LifetimePolicy | null {
  const percent = readAmount(rate, sign)
  const count = /^\d{1,3}$/.test(months.trim()) ? Number(months.trim()) : Number.NaN
  if (percent === null || !isWithin(percent / 100, ratesAllowed) || !isWithin(count, monthsAllowed)) return null
  return { yearlyRate: percent / 100, months: count }
}

const isWithin = (value: number, { least, most }: { least: number; most: number }): boolean => value >= least && value <= most
