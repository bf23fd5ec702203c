import { z } from 'zod'
import { day, id, line, name, text } from '../../../platform/input.ts'

export const newComplaint = z.strictObject({
  /** Of the new complaint. */
  id,
  customerId: id,
  contactId: id.nullable(),
  /** null: nobody has said; it goes by that of `other`. */
  kind: z.string().max(40).nullable(),
  /** What is wrong, in a line, and in his words. */
  subject: line,
  text: text.nullable(),
  /** Of the goods, where it is known. */
  orderId: id.nullable(),
  productNumber: name.nullable(),
  /** The contact report that told of it, with its files. */
  reportId: id.nullable(),
  responsibleId: id.nullable(),
  /** The day on which it came. */
  openedOn: day,
})

export type NewComplaint = z.infer<typeof newComplaint>
