import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { acceptOffer, offerToWithdraw, timeToTake, withdrawOffer } from './answer-offer.ts'
import { checkVisitTime, timeToCheck } from './check-visit-time.ts'
import { holdOffer, newOffer } from './hold-offer.ts'
import { proposeSlots } from './propose-slots.ts'
import { offerToReopen, reopenOffer } from './reopen-offer.ts'
import { slotQuestion } from './slot-question.ts'
import { newWording, saveWording, showWording } from './wording.ts'

export const visitOffersRouter = router({
  /** Times at which the caller could visit a customer, and how the company words an offer of them. */
  propose: procedureFor(...anyRole)
    .input(slotQuestion)
    .query(({ ctx, input }) => proposeSlots(ctx, input)),
  /** What speaks against a time that is being chosen, and what else is free on that day. */
  checkTime: procedureFor(...anyRole)
    .input(timeToCheck)
    .query(({ ctx, input }) => checkVisitTime(ctx, input)),
  hold: procedureFor(...anyRole)
    .input(newOffer)
    .mutation(({ ctx, input }) => holdOffer(ctx, input)),
  /** The customer takes one of the times. */
  accept: procedureFor(...anyRole)
    .input(timeToTake)
    .mutation(({ ctx, input }) => acceptOffer(ctx, input)),
  withdraw: procedureFor(...anyRole)
    .input(offerToWithdraw)
    .mutation(({ ctx, input }) => withdrawOffer(ctx, input)),
  /** Takes back that it was answered or withdrawn a moment ago. */
  reopen: procedureFor(...anyRole)
    .input(offerToReopen)
    .mutation(({ ctx, input }) => reopenOffer(ctx, input)),
  wording: procedureFor(...anyRole).query(({ ctx }) => showWording(ctx)),
  saveWording: procedureFor('admin', 'head_of_sales')
    .input(newWording)
    .mutation(({ ctx, input }) => saveWording(ctx, input)),
})
