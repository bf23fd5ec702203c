/** What every answer of Graph is made with, those on subscriptions and batches too. */

import type { Store } from '../store/mailbox-store.ts'
import type { Faults } from '../trouble/faults.ts'
import type { CallerContext } from './caller.ts'

/** `origin`: the sandbox's own address, known once it listens. */
export type GraphContext = { origin: () => string; store: Store; faults: Faults } & CallerContext
