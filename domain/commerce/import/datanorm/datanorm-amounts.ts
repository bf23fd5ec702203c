/** Numbers of DATANORM: whole cents, hundredths of a per cent, and codes. */
import { withPoint } from '../implied-point.ts'
import type { Values } from './datanorm-columns.ts'
import type { Version } from './datanorm-record.ts'

/** `85700` is 857.00; no price, or one of 0, is on request: nothing. */
export const priceOf = (cents: string): string => (/^0*$/.test(cents.trim()) ? '' : withPoint(cents, 2))

const units4: Readonly<Record<string, string | undefined>> = { '': '1', '0': '1', '1': '10', '2': '100', '3': '1000' }

/** Version 4 has codes, version 5 the number itself. null: neither. */
export function priceUnitOf(written: string, version: Version): string | null {
  const text = written.trim()
  if (version === 4) return units4[text] ?? null
  return /^0*$/.test(text) ? '1' : /^\d+$/.test(text) ? text.replace(/^0+/, '') : null
}

type Discount = { kind: string; value: string }

/** A pair of fields; kind 0 names a group instead. Per cent and surcharges have two decimals, factors three. */
export function discountValues(pairs: readonly Discount[]): Values {
  const told = pairs.map(({ kind, value }) => ({ kind: kind.trim(), value: value.trim() })).filter(({ kind }) => kind !== '')
  const group = told.find(({ kind, value }) => kind === '0' && value !== '')?.value
  const [first, second, third] = told
    .filter(({ kind }) => kind !== '0')
    .map(({ kind, value }) => ({ kind, rate: withPoint(value || '0', kind === '2' ? 3 : 2) }))
  return {
    ...(group && { rabattgruppe: group }),
    ...(first && { rabattkennzeichen: first.kind, rabatt: first.rate }),
    ...(second && { rabattkennzeichen2: second.kind, rabatt2: second.rate }),
    ...(third && { rabattkennzeichen3: third.kind, rabatt3: third.rate }),
  }
}
