import type { Settlement } from '../outlook/removed-item.ts'
import type { Context } from '../platform/call/context.ts'
import { changeFollowUp } from './change-follow-up.ts'
import { closedBy } from './complete-follow-up.ts'
import type { FollowUpAnswer } from './follow-up-answer.ts'

/**
 * Its task was deleted in To Do, or moved to another list, which looks the same from here. Kept, it gets a new task; dropped, also its series ends.
 * Throws NOT_FOUND for one that is not for the caller, CONFLICT when somebody changed it meanwhile.
 */
export const settleRemovedFollowUp = (ctx: Context, { id, version, choice }: Settlement): Promise<FollowUpAnswer> =>
  changeFollowUp(ctx, id, version, {
    removedAt: null,
    ...(choice === 'keep' && { droppedAt: null }),
    ...(choice === 'done' && closedBy(ctx)),
  })
