/** What the kept customer takes over from the one that is merged into it. */

/** Columns of a customer that are filled where they are empty; those of one line belong together. */
const EMPTY_ONES = [
  ['name_addition'],
  ['industry'],
  ['target_group'],
  ['employees'],
  ['phone'],
  ['website'],
  ['vat_id'],
  ['class_letter', 'class_digit', 'class_since'],
  ['potential_cents', 'potential_told_on'],
  ['credit_limit_cents', 'used_credit_cents'],
  ['payment_terms'],
  ['delivery_terms'],
  ['conditions'],
] as const

/** Whoever is delivered nothing is delivered nothing under either name, and the reason goes with it. */
const BLOCK = ['is_credit_blocked', 'credit_block_reason'] as const

export type FilledField = (typeof EMPTY_ONES)[number][number] | (typeof BLOCK)[number] | 'kind' | 'internal_note' | 'report_visibility'
export const filledFields: readonly FilledField[] = ['kind', ...EMPTY_ONES.flat(), ...BLOCK, 'internal_note', 'report_visibility']

type Value = string | number | boolean | null
/** A customer by its columns; money in cents, days as `YYYY-MM-DD`. */
export type CustomerFields = Readonly<Record<FilledField, Value>>
export type Filled = Partial<Record<FilledField, { before: Value; after: Value }>>

/** What has become a customer is none to be won any more. */
const KINDS = ['prospect', 'former', 'customer']
/** From the loosest on; null: as the organisation says, below which none goes. */
const VISIBILITIES = [null, 'everyone', 'care_team', 'participants']

/** Fields of the kept one stay. Empty ones are filled, notes stand one below the other, a block holds for both, and of two rules who may read its reports the stricter one holds. */
export function fillEmpty(kept: CustomerFields, gone: CustomerFields): Filled {
  const filled: Filled = {}
  const fill = (field: FilledField, after: Value): void => {
    if (after !== null && after !== kept[field]) filled[field] = { before: kept[field], after }
  }
  for (const fields of EMPTY_ONES) if (fields.every((field) => isEmpty(kept[field]))) for (const field of fields) fill(field, gone[field])
  if (gone.is_credit_blocked === true && kept.is_credit_blocked !== true) for (const field of BLOCK) fill(field, gone[field])
  if (KINDS.includes(String(kept.kind))) fill('kind', further(KINDS, kept.kind, gone.kind))
  fill('report_visibility', further(VISIBILITIES, kept.report_visibility, gone.report_visibility))
  fill('internal_note', bothNotes(kept.internal_note, gone.internal_note))
  return filled
}

/** Fields in which both say something else, and the kept one's stays. */
export const differing = (kept: CustomerFields, gone: CustomerFields): FilledField[] =>
  EMPTY_ONES.flat().filter((field) => !isEmpty(kept[field]) && !isEmpty(gone[field]) && kept[field] !== gone[field])

const isEmpty = (value: Value): boolean => value === null || value === ''

const further = (steps: readonly Value[], one: Value, other: Value): Value => (steps.indexOf(other) > steps.indexOf(one) ? other : one)

function bothNotes(kept: Value, gone: Value): Value {
  if (isEmpty(gone) || kept === gone) return kept
  return isEmpty(kept) ? gone : `${kept}\n\n${gone}`
}
