import { z } from 'zod'
import { prospectStages } from '../../../domain/customers/prospect-stage.ts'
import { firstContactSteps } from '../../../domain/visits/report/asked-fields.ts'
import { visitOutcomes } from '../../../domain/visits/report/visit-outcome.ts'
import { newComplaint } from '../../commerce/service/complaints/new-complaint.ts'
import { followUpDraft } from '../../follow-ups/follow-up-draft.ts'
import { day, id, instant, line, text, version, words } from '../../platform/input.ts'

const MOST_CENTS = 1e13
const MOST_PRICE = 1e9

const noteLine = z.strictObject({ quantity: z.number().positive().max(1e12).nullable(), unit: words.trim().max(20).nullable(), text: line })

export const visitToReport = z.strictObject({
  /** Of the contact report. */
  id,
  customerId: id,
  /** The visit as it was seen; null: nobody had planned it. */
  visit: z.strictObject({ id, version }).nullable(),
  /** When it was, where there is no visit to tell. */
  at: instant,
  outcome: z.enum(visitOutcomes),
  subject: line,
  text: text.nullable(),
  contactIds: z.array(id).max(20),
  projectId: id.nullable(),
  targets: z.array(z.strictObject({ text: line, dueOn: day })).max(20),
  followUps: z.array(followUpDraft).max(20),
  /** One as any other; `kind` null: not said. */
  complaint: newComplaint.pick({ subject: true, text: true, kind: true }).nullable(),
  competitorPrice: z
    .strictObject({ competitor: line, product: line, price: z.number().positive().max(MOST_PRICE), priceUnit: z.int().min(1).max(1_000_000) })
    .nullable(),
  /** The follow-up goes to the customer's inside sales. */
  orderNote: z
    .strictObject({
      kind: z.enum(['order', 'enquiry']),
      lines: z.array(noteLine).min(1).max(100),
      followUp: followUpDraft.omit({ assigneeId: true }),
    })
    .nullable(),
  potentialCents: z.int().min(0).max(MOST_CENTS).nullable(),
  firstContact: z.array(z.enum(firstContactSteps)).max(firstContactSteps.length),
  /** What somebody decided about a prospect; null: what the visit makes of it by itself. */
  stage: z.strictObject({ from: z.enum(prospectStages), to: z.enum(prospectStages), why: line.nullable() }).nullable(),
  /** With a time it becomes a visit; without one the day is promised. */
  nextVisit: z
    .strictObject({
      id,
      day,
      time: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .nullable(),
      minutes: z.int().min(5).max(720),
      status: z.enum(['proposed', 'confirmed']),
    })
    .nullable(),
})
export type VisitToReport = z.infer<typeof visitToReport>
