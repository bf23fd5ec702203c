/** Learning from all purchases, in a thread of its own. */
import type { LearntNorms, NormLimits } from '../../../../domain/valuation/cross-selling/peers/learn-norms.ts'
import type { PurchaseColumns } from '../../../../domain/valuation/cross-selling/peers/purchases.ts'
import type { ProductColumns } from '../../../../domain/valuation/cross-selling/peers/variant-counts.ts'
import type { Threads } from '../../../platform/threads.ts'
import { ValuationTrouble } from '../../renewal-part.ts'

export type LearnWork = { pieces: readonly PurchaseColumns[]; products: ProductColumns; limits: NormLimits }

/** As `scripts/build.mjs` leaves `learn-worker.ts`. */
const SCRIPT = 'dist/server/learn-worker.js'

/** Throws `ValuationTrouble` when the thread is ended before it has told anything. */
export async function learnInThread(threads: Threads, organisationId: string, work: LearnWork): Promise<LearntNorms> {
  for await (const learnt of threads.run<LearntNorms>(`chances of ${organisationId}`, SCRIPT, work)) return learnt
  throw new ValuationTrouble('interrupted')
}
