/** Goes on with withdrawals that were more than somebody could wait for. */
import type { ContextFor, Reach } from '../../platform/call/reach.ts'
import { readMember } from '../../platform/call/sign-in.ts'
import type { Database } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import { findLogged } from './logged-before.ts'
import { requireRule } from './require-rule.ts'
import { type ClaimedWithdrawal, claimWithdrawal, endWithdrawal, workOff } from './withdrawals.ts'

export type WithdrawalLoop = { stop: () => Promise<void> }

type LoopOptions = { database: Database; contextFor: ContextFor; log: Log; turnMs?: number }

const TURN_MS = 2_000
/** Then others have their turn; well within the lease. */
const SLICE_MS = 10_000

const nobodyIsHere = (): Promise<never> => Promise.reject(new AppError('OUTLOOK_SIGN_IN', 'The user is not here'))
const reach: Reach = { token: nobodyIsHere, onRefusedToken: () => undefined, offlineToken: nobodyIsHere }

export function startWithdrawalLoop({ database, contextFor, log, turnMs = TURN_MS }: LoopOptions): WithdrawalLoop {
  let isStopping = false
  let turning: Promise<void> | null = null
  const turn = async (): Promise<void> => {
    while (!isStopping) {
      const claimed = await claimWithdrawal(database, new Date())
      if (!claimed) return
      const until = performance.now() + SLICE_MS
      await goOn({ database, contextFor }, claimed, () => !isStopping && performance.now() < until)
    }
  }
  const logged = (error: unknown): void => log.error({ err: error }, 'withdrawals could not be worked on')
  const timer = setInterval(() => {
    turning ??= turn()
      .catch(logged)
      .finally(() => {
        turning = null
      })
  }, turnMs)
  return {
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      await turning
    },
  }
}

async function goOn(
  { database, contextFor }: Pick<LoopOptions, 'database' | 'contextFor'>,
  claimed: ClaimedWithdrawal,
  isTimeLeft: () => boolean,
): Promise<void> {
  const member = await readMember(database, claimed)
  const ctx = member && contextFor(member, reach)
  const rule = ctx && (await requireRule(ctx, claimed.ruleId).catch(unlessRefused))
  // Whoever has left, or may not decide about the entry any more, wants nothing any more: what he has not withdrawn stays.
  if (ctx && rule) await workOff(ctx, claimed, await findLogged(ctx, rule, claimed.startedAt), isTimeLeft)
  else await endWithdrawal(database.forOrganisation(claimed.organisationId), claimed)
}

function unlessRefused(error: unknown): null {
  if (error instanceof AppError) return null
  throw error
}
