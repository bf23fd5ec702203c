/** What one enters of a new visit. */
import { z } from 'zod'
import { day, id, text } from '../../platform/input.ts'

export const span = {
  day,
  /** Local time in the user's zone. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(5).max(720),
}

export const newVisit = z.strictObject({
  id,
  customerId: id,
  siteId: id.nullable(),
  contactId: id.nullable(),
  ...span,
  status: z.enum(['proposed', 'asked', 'confirmed', 'drop_in']),
  note: text.nullable(),
})

export type NewVisit = z.infer<typeof newVisit>
