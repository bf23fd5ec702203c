import { z } from 'zod'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { day, id, instant, version } from '../../platform/input.ts'
import { acceptOffer, withdrawOffer } from './answer-offer.ts'
import { holdOffer } from './hold-offer.ts'
import { proposeSlots } from './propose-slots.ts'
import { saveWording, showWording, wordingTexts } from './wording.ts'

const minutes = z.int().min(5).max(600)

export const slotQuestion = z.strictObject({
  customerId: id,
  /** Null: the main one. */
  siteId: id.nullable(),
  contactId: id.nullable(),
  /** Null: as usual for the customer. */
  minutes: minutes.nullable(),
  /** First day; never today or before. */
  from: day,
  days: z.int().min(1).max(366),
})
export type SlotQuestion = z.infer<typeof slotQuestion>

export const newOffer = z.strictObject({
  id,
  customerId: id,
  siteId: id.nullable(),
  contactId: id.nullable(),
  minutes,
  /** `visitId`: of the visit that holds the time. */
  slots: z
    .array(z.strictObject({ visitId: id, startsAt: instant }))
    .min(1)
    .max(3),
})
export type NewOffer = z.infer<typeof newOffer>

export const newWording = z.strictObject({ texts: wordingTexts, version })
export type NewWording = z.infer<typeof newWording>

export const visitOffersRouter = router({
  /** Times at which the caller could visit a customer, and how the company words an offer of them. */
  propose: procedureFor(...anyRole)
    .input(slotQuestion)
    .query(({ ctx, input }) => proposeSlots(ctx, input)),
  hold: procedureFor(...anyRole)
    .input(newOffer)
    .mutation(({ ctx, input }) => holdOffer(ctx, input)),
  /** The customer takes one of the times. */
  accept: procedureFor(...anyRole)
    .input(z.strictObject({ id, visitId: id }))
    .mutation(({ ctx, input }) => acceptOffer(ctx, input)),
  withdraw: procedureFor(...anyRole)
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) => withdrawOffer(ctx, input)),
  wording: procedureFor(...anyRole).query(({ ctx }) => showWording(ctx)),
  saveWording: procedureFor('admin', 'head_of_sales')
    .input(newWording)
    .mutation(({ ctx, input }) => saveWording(ctx, input)),
})
