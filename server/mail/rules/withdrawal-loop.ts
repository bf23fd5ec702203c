/** Goes on with withdrawals that were more than somebody could wait for. */
import type { Context } from '../../platform/call/context.ts'
import type { ContextFor, Reach } from '../../platform/call/reach.ts'
import { readMember } from '../../platform/call/sign-in.ts'
import type { Database } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import { findLogged } from './logged-before.ts'
import { requireRule } from './require-rule.ts'
import { claimWithdrawal, type HeldWithdrawal, workOff } from './withdrawals.ts'

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
    try {
      for (let claimed = await claimWithdrawal(database, new Date()); claimed && !isStopping; claimed = await claimWithdrawal(database, new Date())) {
        const member = await readMember(database, claimed)
        const until = performance.now() + SLICE_MS
        // Whoever has left wants nothing any more: what he has not withdrawn stays.
        if (member) await goOn(contextFor(member, reach), claimed, () => !isStopping && performance.now() < until)
        else await database.forOrganisation(claimed.organisationId).prisma.mailWithdrawal.deleteMany({ where: { ruleId: claimed.ruleId } })
      }
    } catch (error) {
      log.error({ err: error }, 'withdrawals could not be worked on')
    }
  }
  const timer = setInterval(() => {
    turning ??= turn().finally(() => {
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

async function goOn(ctx: Context, held: HeldWithdrawal, isTimeLeft: () => boolean): Promise<void> {
  const rule = await requireRule(ctx, held.ruleId)
  await workOff(ctx, held, await findLogged(ctx, rule), isTimeLeft)
}
