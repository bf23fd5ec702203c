import { z } from 'zod'
import type { TargetState } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { readableReport, visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, version } from '../../platform/input.ts'

/** What was agreed with the customer. `dueOn`: a day. */
export type AgreedTargetRow = { targetId: string; text: string; dueOn: string; state: TargetState; version: number }

/** What was agreed in reports the caller may read: what is open first, by its day. */
export const customerTargets = (ctx: Context, customerId: string, { limit, offset }: { limit: number; offset: number }): Promise<AgreedTargetRow[]> =>
  ctx.db.sql<AgreedTargetRow>`select t.id as "targetId", t.text, t.due_on as "dueOn", t.state, t.version
    from agreed_target t join customer c on c.organisation_id = ${organisation} and c.id = t.customer_id
    join contact_report r on r.organisation_id = ${organisation} and r.id = t.report_id
    where t.organisation_id = ${organisation} and t.customer_id = ${customerId}::uuid and ${readableReport(ctx)}
    order by t.state <> 'open', case when t.state = 'open' then t.due_on end, t.due_on desc, t.id limit ${limit} offset ${offset}`

/** `open` takes it back. */
export const settledTarget = z.strictObject({ id, version, state: z.enum(['open', 'met', 'not_met']) })

export type SettledTarget = z.infer<typeof settledTarget>

/** Met, not met, or open again. Throws NOT_FOUND unless the caller may read the report it stands in, CONFLICT when it was changed meanwhile. */
export async function settleTarget(ctx: Context, { id, version, state }: SettledTarget): Promise<SettledTarget> {
  const [target] = await ctx.db.sql`
    select t.id from agreed_target t join customer c on c.organisation_id = ${organisation} and c.id = t.customer_id
    join contact_report r on r.organisation_id = ${organisation} and r.id = t.report_id
    where t.organisation_id = ${organisation} and t.id = ${id}::uuid and ${visibleCustomer(ctx)} and ${readableReport(ctx)}`
  if (!target) throw new AppError('NOT_FOUND', 'No such target for this user')
  const settled = state === 'open' ? { settledAt: null, settledById: null } : { settledAt: ctx.now(), settledById: ctx.user.id }
  const { count } = await ctx.db.prisma.agreedTarget.updateMany({
    where: { id, version },
    data: { state, ...settled, version: { increment: 1 } },
  })
  if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
  return { id, version: version + 1, state }
}
