import type { OutlookState } from '../cockpit/cockpit-types.ts'
import type { Context } from '../context.ts'
import type { NewFollowUp } from './router.ts'

export type FollowUpAnswer = { id: string; version: number; outlook: OutlookState }

/** Row and outbox entry in one transaction, then tried at once when it is the caller's own. */
export async function createFollowUp(_ctx: Context, _input: NewFollowUp): Promise<FollowUpAnswer> {
  throw new Error('not written yet')
}
/** Throws CONFLICT when somebody changed it meanwhile. */
export async function completeFollowUp(_ctx: Context, _input: { id: string; version: number; done: boolean }): Promise<FollowUpAnswer> {
  throw new Error('not written yet')
}
export async function rescheduleFollowUp(_ctx: Context, _input: { id: string; version: number; dueOn: string }): Promise<FollowUpAnswer> {
  throw new Error('not written yet')
}
