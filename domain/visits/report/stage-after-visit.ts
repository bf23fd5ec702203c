import type { ProspectStage } from '../../customers/prospect-stage.ts'
import type { VisitOutcome } from './visit-outcome.ts'

/**
 * What a visit makes of the stage by itself; null: nothing new.
 * @example stageAfterVisit('contacted', 'talk') // 'visited'
 */
export function stageAfterVisit(stage: ProspectStage, outcome: VisitOutcome): ProspectStage | null {
  if (outcome === 'not_met') return stage === 'found' ? 'contacted' : null
  return stage === 'found' || stage === 'contacted' ? 'visited' : null
}
