import { settlement } from '../../outlook/removed-item.ts'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { arrangeVisit, confirmVisit, visitToArrange } from './arrange-visit.ts'
import { cancelVisit } from './cancel-visit.ts'
import { confirmedSoon } from './confirmed-soon.ts'
import { createVisit, newVisit } from './create-visit.ts'
import { readVisit, visitToRead } from './read-visit.ts'
import { rescheduleVisit, visitMove } from './reschedule-visit.ts'
import { seenVisit } from './seen-visit.ts'
import { settleRemovedVisit } from './settle-removed-visit.ts'

export const visitsRouter = router({
  create: procedureFor(...anyRole)
    .input(newVisit)
    .mutation(({ ctx, input }) => createVisit(ctx, input)),
  /** Another time, length or site. */
  reschedule: procedureFor(...anyRole)
    .input(visitMove)
    .mutation(({ ctx, input }) => rescheduleVisit(ctx, input)),
  /** A proposed or asked visit takes place. */
  confirm: procedureFor(...anyRole)
    .input(seenVisit)
    .mutation(({ ctx, input }) => confirmVisit(ctx, input)),
  arrange: procedureFor(...anyRole)
    .input(visitToArrange)
    .mutation(({ ctx, input }) => arrangeVisit(ctx, input)),
  /** One visit with what was changed about it, on which side. */
  read: procedureFor(...anyRole)
    .input(visitToRead)
    .query(({ ctx, input }) => readVisit(ctx, input)),
  /** The caller's own of the next day. */
  confirmedSoon: procedureFor(...anyRole).query(({ ctx }) => confirmedSoon(ctx)),
  cancel: procedureFor(...anyRole)
    .input(seenVisit)
    .mutation(({ ctx, input }) => cancelVisit(ctx, input)),
  /** One that is off, here or in Outlook: it takes place after all, has taken place, or stays off. */
  settleRemoved: procedureFor(...anyRole)
    .input(settlement)
    .mutation(({ ctx, input }) => settleRemovedVisit(ctx, input)),
})
