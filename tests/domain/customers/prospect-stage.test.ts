import { describe, expect, it } from 'vitest'
import { isStageStep, nextStages, prospectStages } from '../../../domain/customers/prospect-stage.ts'
import { stageAfterVisit } from '../../../domain/visits/report/stage-after-visit.ts'

describe('the stage of a prospect', () => {
  it('goes on, or back by what was said by mistake, or ends', () => {
    expect(nextStages('found')).toEqual(['contacted', 'visited', 'quoted', 'won', 'dropped'])
    expect(nextStages('quoted')).toEqual(['visited', 'won', 'dropped'])
    expect(nextStages('won')).toEqual(['quoted'])
    expect(nextStages('dropped')).toEqual(['contacted'])
  })

  it('never stays where it is', () => {
    for (const stage of prospectStages) expect(nextStages(stage)).not.toContain(stage)
  })

  it('is dropped for a reason, and nothing else has one', () => {
    expect([isStageStep('visited', 'dropped', 'Zu klein'), isStageStep('visited', 'dropped', null), isStageStep('visited', 'dropped', '')]).toEqual([
      true,
      false,
      false,
    ])
    expect([isStageStep('visited', 'quoted', null), isStageStep('visited', 'quoted', 'Zu klein')]).toEqual([true, false])
  })

  it('follows from a visit', () => {
    expect([stageAfterVisit('found', 'talk'), stageAfterVisit('contacted', 'no_need'), stageAfterVisit('found', 'not_met')]).toEqual([
      'visited',
      'visited',
      'contacted',
    ])
    expect([stageAfterVisit('contacted', 'not_met'), stageAfterVisit('quoted', 'order'), stageAfterVisit('dropped', 'talk')]).toEqual([
      null,
      null,
      null,
    ])
  })
})
