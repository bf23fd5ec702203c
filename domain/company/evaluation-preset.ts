/** What a company may agree upon about figures that tell of people's work, in three usual ways. They lower pressure, and replace no agreement with a works council. */

/** `smallestGroup` as `mayEvaluate` takes it; `areTerritoriesTold`: visit coverage by postal region, where one region is often one person. */
export type EvaluationRule = { smallestGroup: number; areTerritoriesTold: boolean }

export const evaluationPresets = {
  no_works_council: { smallestGroup: 1, areTerritoriesTold: true },
  works_council: { smallestGroup: 5, areTerritoriesTold: true },
  strict: { smallestGroup: 8, areTerritoriesTold: false },
} as const satisfies Record<string, EvaluationRule>

export type EvaluationPreset = keyof typeof evaluationPresets

/** In the order in which they are offered. */
export const presetNames = ['no_works_council', 'works_council', 'strict'] as const satisfies readonly EvaluationPreset[]
