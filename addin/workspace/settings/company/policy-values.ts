import type { Outputs } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'

export type Policy = Outputs['loggingPolicy']['show']
export type PolicyField = Exclude<keyof Policy, 'version'>
type Value = Outputs['loggingPolicy']['history'][number]['before']

export const BYTES_PER_MEGABYTE = 1_048_576

/** Puts the value of a switch into words. */
export function usePolicyWords(): (field: PolicyField, value: Value) => string {
  const { loggingPolicy: texts, mailSync } = useTexts()
  const { number } = useFormat()
  const units: Partial<Record<PolicyField, (count: string) => string>> = {
    depthMonths: texts.months,
    verdictDays: texts.days,
    silentMinutes: texts.minutes,
  }
  return (field, value) => {
    if (typeof value === 'boolean') return value ? texts.on : texts.off
    if (typeof value === 'number') {
      if (field === 'smallestGroup') return value <= 1 ? texts.noLimit : texts.people(number(value))
      if (field === 'keptFileBytes' || field === 'largestFileBytes') return texts.megabytes(number(Math.round(value / BYTES_PER_MEGABYTE)))
      return (units[field] ?? String)(number(value))
    }
    if (value === null || value.length === 0) return texts.none
    if (typeof value !== 'string') return value.map((each) => (field === 'sharedReasons' ? reasonWord(mailSync.reasons, each) : each)).join(' ')
    return value === 'everyone' || value === 'care_team' || value === 'participants' ? texts[value] : value
  }
}

const reasonWord = (reasons: Record<string, string>, reason: string): string => reasons[reason] ?? reason

const fields: readonly PolicyField[] = [
  'isLoggingOn',
  'isHeaderOnly',
  'depthMonths',
  'isLookingBack',
  'verdictDays',
  'sharedReasons',
  'smallestGroup',
  'areTerritoriesTold',
  'reportVisibility',
  'markCategory',
  'silentMinutes',
  'keptFileTypes',
  'keptFileBytes',
  'largestFileBytes',
]

/** In the order in which they are shown. */
export const policyFields = fields

export const isPolicyField = (field: string): field is PolicyField => fields.some((each) => each === field)
