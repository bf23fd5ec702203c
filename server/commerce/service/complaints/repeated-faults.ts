/** Earlier complaints of the same fault, at whichever customer the caller may see. */
import { z } from 'zod'
import { type EarlierFault, type Fault, type Repeat, repeatOf } from '../../../../domain/commerce/complaints/repeated-fault.ts'
import type { Context } from '../../../platform/call/context.ts'
import { dayOf, today } from '../../../platform/call/today.ts'
import { visibleCustomer } from '../../../platform/call/visibility.ts'
import { fragment, organisation } from '../../../platform/database/db.ts'
import { id, name } from '../../../platform/input.ts'
import { isOpenComplaint } from '../../complaint-status.ts'

/** Of a complaint that is about to be entered. */
export const faultToFind = z.strictObject({ kind: z.string().max(40), productNumber: name, orderId: id.nullable() })

export type EarlierComplaint = {
  complaintId: string
  number: string
  subject: string
  openedOn: string
  closedOn: string
  customerId: string
  customer: string
}
export type RepeatedFault = EarlierComplaint & { repeat: Exclude<Repeat, null> }

/** More are no news. */
const MOST_EARLIER = 20
const MOST_SHOWN = 3

export const findRepeatedFaults = async (ctx: Context, { kind, productNumber, orderId }: z.infer<typeof faultToFind>): Promise<RepeatedFault[]> =>
  await repeatsOf(ctx, { kind, productNumber: productNumber || null, openedOn: today(ctx), madeOn: await madeOn(ctx, orderId) }, null)

/** The newest first; `but`: the complaint itself. */
export async function repeatsOf(ctx: Context, fault: Fault, but: string | null): Promise<RepeatedFault[]> {
  if (fault.productNumber === null || fault.kind === null) return []
  const stepDay = (step: string) => fragment`(select ${dayOf(ctx, fragment`cs.done_at`)} from complaint_step cs
    where cs.organisation_id = ${organisation} and cs.complaint_id = m.id and cs.step = ${step}::"ComplaintStep")`
  const rows = await ctx.db.sql<EarlierComplaint & EarlierFault>`select m.id as "complaintId", m.number, m.subject, m.opened_on as "openedOn", h.kind,
      m.product_number as "productNumber", ${stepDay('measure')} as "measureOn", coalesce(m.closed_on, ${stepDay('close')}) as "closedOn", c.id as "customerId", c.name as customer
    from complaint m join complaint_handling h on h.organisation_id = ${organisation} and h.complaint_id = m.id and h.kind = ${fault.kind}
    join customer c on c.organisation_id = ${organisation} and c.id = m.customer_id
    where m.organisation_id = ${organisation} and m.product_number = ${fault.productNumber} and m.opened_on <= ${fault.openedOn}::date and m.archived_at is null
      and not ${isOpenComplaint(fragment`m`)}      and m.id is distinct from ${but}::uuid and ${visibleCustomer(ctx)}
    order by m.opened_on desc, m.id limit ${MOST_EARLIER}`
  return rows
    .flatMap(({ kind, productNumber, measureOn, ...earlier }) => {
      const repeat = repeatOf(fault, { kind, productNumber, measureOn, closedOn: earlier.closedOn })
      return repeat === null ? [] : [{ ...earlier, repeat }]
    })
    .slice(0, MOST_SHOWN)
}

/** When the goods of an order were delivered, else ordered. null: not known. */
export async function madeOn(ctx: Context, orderId: string | null): Promise<string | null> {
  if (orderId === null) return null
  const [order] = await ctx.db.sql<{ day: string }>`select coalesce(o.delivered_on, o.ordered_on) as day
    from customer_order o join customer c on c.organisation_id = ${organisation} and c.id = o.customer_id
    where o.organisation_id = ${organisation} and o.id = ${orderId}::uuid and ${visibleCustomer(ctx)}`
  return order?.day ?? null
}
