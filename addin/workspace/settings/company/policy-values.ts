import { fileKindNames, namedTypes } from '../../../../domain/contact-reports/file-kinds.ts'
import type { Outputs } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'

export type Policy = Outputs['loggingPolicy']['show']
export type PolicyField = Exclude<keyof Policy, 'version'>
/** A change of some of the switches. */
export type PolicyEdit = (part: Partial<Policy>) => void
type Value = Outputs['loggingPolicy']['history'][number]['before']

export const BYTES_PER_MEGABYTE = 1_048_576

/** Puts the value of a switch into words. */
export function usePolicyWords(): (field: PolicyField, value: Value) => string {
  const { loggingPolicy: texts, mailSync } = useTexts()
  const { number } = useFormat()
  const counted = (field: PolicyField, value: number): string => {
    if (field === 'keptFileBytes' && value === 0) return texts.none
    if (field === 'smallestGroup') return value <= 1 ? texts.noLimit : texts.people(value)
    if (field === 'keptFileBytes' || field === 'largestFileBytes') return texts.megabytes(number(Math.round(value / BYTES_PER_MEGABYTE)))
    if (field === 'depthMonths') return texts.months(value)
    return field === 'verdictDays' ? texts.days(value) : texts.minutes(value)
  }
  const listed = (field: PolicyField, values: readonly string[]): string => {
    if (field === 'sharedReasons') return values.map((each) => wordOf(mailSync.kinds, each)).join(', ')
    const { kinds, others } = namedTypes(values)
    return [...fileKindNames.filter((kind) => kinds.includes(kind)).map((kind) => texts.fileKinds[kind]), ...others].join(', ')
  }
  return (field, value) => {
    if (typeof value === 'boolean') return value ? texts.on : texts.off
    if (typeof value === 'number') return counted(field, value)
    if (value === null || value.length === 0) return field === 'markCategory' ? texts.noCategory : texts.none
    if (typeof value !== 'string') return listed(field, value)
    return value === 'everyone' || value === 'care_team' || value === 'participants' ? texts[value] : value
  }
}

const wordOf = (words: Record<string, string>, name: string): string => words[name] ?? name

/** The single switches by what they are about, in the order in which they are shown; whether anything is logged at all stands before them. */
export const policyGroups = {
  kept: ['isHeaderOnly', 'depthMonths', 'isLookingBack', 'markCategory'],
  told: ['reportVisibility', 'sharedReasons', 'smallestGroup', 'areTerritoriesTold'],
  files: ['keptFileTypes', 'keptFileBytes', 'largestFileBytes'],
  watch: ['verdictDays', 'silentMinutes'],
} as const satisfies Record<string, readonly PolicyField[]>

/** In the order in which they are shown. */
export const policyFields: readonly PolicyField[] = ['isLoggingOn', ...Object.values(policyGroups).flat()]

export const isPolicyField = (field: string): field is PolicyField => policyFields.some((each) => each === field)
