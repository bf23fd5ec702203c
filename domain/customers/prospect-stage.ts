/** How far a prospect has come. */

/** In the order in which they are reached; whoever is given up is `dropped`. */
const reached = ['found', 'contacted', 'visited', 'quoted', 'won'] as const
export const prospectStages = [...reached, 'dropped'] as const
export type ProspectStage = (typeof prospectStages)[number]

/**
 * The stages that may follow: any later one, the one before (said by mistake), and being dropped. Who was dropped is taken up again as contacted.
 * @example nextStages('visited') // ['contacted', 'quoted', 'won', 'dropped']
 */
export function nextStages(stage: ProspectStage): ProspectStage[] {
  if (stage === 'dropped') return ['contacted']
  const at = reached.indexOf(stage)
  return [...reached.filter((_, i) => i === at - 1 || i > at), ...(stage === 'won' ? [] : (['dropped'] as const))]
}

/** Whoever is dropped is dropped for a reason. */
export const isStageStep = (from: ProspectStage, to: ProspectStage, why: string | null): boolean =>
  nextStages(from).includes(to) && (to === 'dropped') === (why !== null && why !== '')
