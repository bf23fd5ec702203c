import { mayEvaluate, type Tally, USUAL_SMALLEST_GROUP } from '../../../domain/company/smallest-group.ts'
import type { Context } from './context.ts'

/** What the caller may be told of others' work. `mayTell`: figures of what was tallied; `areTerritoriesTold`: any by territory at all. */
export type Evaluation = { mayTell: (tally: Tally) => boolean; areTerritoriesTold: boolean }

/** By what the company has agreed upon. */
export async function findEvaluation({ db, user }: Context): Promise<Evaluation> {
  const policy = await db.prisma.loggingPolicy.findFirst({ select: { smallestGroup: true, areTerritoriesTold: true } })
  const viewer = { id: user.id, isLead: user.role !== 'sales' }
  return {
    mayTell: (tally) => mayEvaluate(tally, viewer, policy?.smallestGroup ?? USUAL_SMALLEST_GROUP),
    areTerritoriesTold: policy?.areTerritoriesTold ?? true,
  }
}
