import type { Outputs } from '../../../../api.ts'
import { useHost } from '../../../../ui/app-context.ts'
import { decimalSign } from '../../../../ui/forms/decimal-sign.ts'
import { type Edits, useEdits } from '../../../../ui/forms/use-edits.ts'
import { readRules, type TypedRule, toTyped } from './typed-rules.ts'

/** `read` null: something typed does not fit. */
export type TypedRules = {
  typed: readonly TypedRule[]
  read: ReturnType<typeof readRules>
  isEdited: boolean
  edits: Edits<readonly TypedRule[] | null>
  sign: ',' | '.'
}

/** The rules in force, with what was typed over them. */
export function useTypedRules({ value, version }: Outputs['customerClasses']['rules']): TypedRules {
  const sign = decimalSign(useHost().locale)
  const edits = useEdits<readonly TypedRule[] | null>('class_rules', null, version)
  const saved = toTyped(value, sign)
  const typed = edits.edited ?? saved
  return { typed, read: readRules(typed, sign), isEdited: JSON.stringify(typed) !== JSON.stringify(saved), edits, sign }
}
