/** What the caller has objected to at a customer, with the answers. */
import { z } from 'zod'
import { addDays } from '../../../domain/time/local-time.ts'
import type { ObjectionSubject } from '../../../domain/valuation/objections/objection-rate.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { startOf, today } from '../../platform/call/today.ts'
import { organisation } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'

export const customerObjectedTo = z.strictObject({ customerId: id })

/** `answer`: null while it is open. */
export type OwnObjection = { id: string; subject: ObjectionSubject; ruleKey: string; shown: string; reason: string; answer: string | null }

/** So long an answer stands beside what it is about. */
const ANSWER_DAYS = 30

/** The newest of each rule. Throws NOT_FOUND for a customer the user may not see. */
export async function readOwnObjections(ctx: Context, { customerId }: z.infer<typeof customerObjectedTo>): Promise<OwnObjection[]> {
  await requireCustomers(ctx, [customerId])
  return await ctx.db.sql<OwnObjection>`
    select distinct on (o.subject, o.rule_key) o.id, o.subject, o.rule_key as "ruleKey", o.shown, o.reason, o.answer from value_objection o
    where o.organisation_id = ${organisation} and o.customer_id = ${customerId}::uuid and o.by_id = ${ctx.user.id}::uuid and o.withdrawn_at is null
      and (o.settled_at is null or o.settled_at >= ${startOf(ctx, addDays(today(ctx), -ANSWER_DAYS))})
    order by o.subject, o.rule_key, o.at desc, o.id`
}
