import { z } from 'zod'
import { day, id, text, version } from '../input.ts'
import { anyRole, procedureFor, router } from '../trpc.ts'
import { cancelVisit, createVisit } from './visits.ts'

export const newVisit = z.strictObject({
  id,
  customerId: id,
  siteId: id.nullable(),
  contactId: id.nullable(),
  day,
  /** Local time in the user's zone. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(5).max(720),
  status: z.enum(['proposed', 'asked', 'confirmed', 'drop_in']),
  note: text.nullable(),
})
export type NewVisit = z.infer<typeof newVisit>

export const visitsRouter = router({
  create: procedureFor(...anyRole)
    .input(newVisit)
    .mutation(({ ctx, input }) => createVisit(ctx, input)),
  cancel: procedureFor(...anyRole)
    .input(z.strictObject({ id, version }))
    .mutation(({ ctx, input }) => cancelVisit(ctx, input)),
})
