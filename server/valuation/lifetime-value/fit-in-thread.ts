/** Fitting the models, in a thread of its own. */
import type { FittedModel } from '../../../domain/valuation/lifetime-value/fit-models.ts'
import type { Threads } from '../../platform/threads.ts'

/** As `scripts/build.mjs` leaves `fit-worker.ts`. */
const SCRIPT = 'dist/server/lifetime-fit-worker.js'

/** Columns of customers in, all that could be fitted out, one after the other and null at the end; what ends without was ended. */
export type FitMessage = FittedModel | null

export const fitInThread = (threads: Threads, key: string, customers: SharedArrayBuffer): AsyncGenerator<FitMessage> =>
  threads.run(key, SCRIPT, { customers })
