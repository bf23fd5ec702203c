/** Three usual ways to log mail and to tell of it. What a way says nothing about (depth, categories, files, whether anything is logged at all) stays as the company has it. */
import { changesBetween, type SettingValue } from './changes.ts'
import { type EvaluationRule, evaluationPresets } from './evaluation-preset.ts'

/** What decides what is kept of a mail, how long, and who sees it. `verdictDays`: days; `sharedReasons`: reasons that colleagues read, too. */
export type PolicyRule = EvaluationRule & {
  isHeaderOnly: boolean
  isLookingBack: boolean
  verdictDays: number
  sharedReasons: readonly string[]
  reportVisibility: 'everyone' | 'care_team' | 'participants'
}

export const policyPresets = {
  open: {
    ...evaluationPresets.no_works_council,
    ...{ isHeaderOnly: false, isLookingBack: true, verdictDays: 365, sharedReasons: [], reportVisibility: 'everyone' },
  },
  works_council: {
    ...evaluationPresets.works_council,
    ...{ isHeaderOnly: false, isLookingBack: true, verdictDays: 90, sharedReasons: [], reportVisibility: 'care_team' },
  },
  headers_only: {
    ...evaluationPresets.strict,
    ...{ isHeaderOnly: true, isLookingBack: false, verdictDays: 30, sharedReasons: [], reportVisibility: 'participants' },
  },
} satisfies Record<string, PolicyRule>

export type PolicyPreset = keyof typeof policyPresets

/** In the order in which they are offered: what is kept and told becomes less. */
export const policyPresetNames = ['open', 'works_council', 'headers_only'] as const satisfies readonly PolicyPreset[]

/** The way a policy equals in all that the way says; null: the company has settings of its own. */
export const policyPresetOf = (policy: PolicyRule): PolicyPreset | null =>
  policyPresetNames.find((name) => changesBetween<Record<string, SettingValue>>(policy, policyPresets[name]).length === 0) ?? null
