/** What times are asked for. */
import { z } from 'zod'
import { day, id } from '../../platform/input.ts'

export const minutes = z.int().min(5).max(600)

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
