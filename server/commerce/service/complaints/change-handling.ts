/** What people here say of a complaint: its kind, whose it is, what was wrong and what came of it. */
import { z } from 'zod'
import { requireColleague } from '../../../company/people/require-colleague.ts'
import { markChanged } from '../../../customers/changed-customers.ts'
import type { Context } from '../../../platform/call/context.ts'
import { sqlWithin } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { id, text, version } from '../../../platform/input.ts'
import { readComplaintPolicy } from './complaint-policy.ts'
import { lockHandling, requireComplaint } from './require-complaint.ts'

/** `version` 1 also where nobody has said anything yet. */
export const handlingChange = z.strictObject({
  complaintId: id,
  kind: z.string().max(40).nullable(),
  responsibleId: id.nullable(),
  internalText: text.nullable(),
  customerText: text.nullable(),
  cause: text.nullable(),
  remedy: text.nullable(),
  costCents: z.int().min(0).max(100_000_000_000).nullable(),
  verdict: z.enum(['justified', 'partly', 'goodwill', 'not_justified']).nullable(),
  version,
})

/** Throws NOT_FOUND also for a complaint of a customer the user may not see, CONFLICT when somebody else has said otherwise meanwhile, INVALID for a kind that is not there. */
export async function changeHandling(
  ctx: Context,
  { complaintId, version: known, ...said }: z.infer<typeof handlingChange>,
): Promise<{ version: number }> {
  const { customerId } = await requireComplaint(ctx, complaintId)
  const { kinds } = await readComplaintPolicy(ctx)
  if (said.kind !== null && !kinds.some(({ key }) => key === said.kind)) throw new AppError('INVALID', 'No such kind')
  if (said.responsibleId && said.responsibleId !== (await responsibleNow(ctx, complaintId))) await requireColleague(ctx, said.responsibleId)
  await ctx.db.prisma.$transaction(async (tx) => {
    await lockHandling(ctx, tx, complaintId)
    const before = await tx.complaintHandling.findFirst({ where: { complaintId, version: known }, select: { version: true } })
    if (!before) throw new AppError('CONFLICT', 'Changed meanwhile')
    await tx.complaintHandling.updateMany({ where: { complaintId }, data: { ...withoutBlanks(said), version: { increment: 1 } } })
    await markChanged(sqlWithin(tx, ctx.user.organisationId), [customerId])
  })
  return { version: known + 1 }
}

/** Whoever left meanwhile stays named until somebody else is. */
const responsibleNow = async (ctx: Context, complaintId: string): Promise<string | null> =>
  (await ctx.db.prisma.complaintHandling.findFirst({ where: { complaintId }, select: { responsibleId: true } }))?.responsibleId ?? null

type Said = Omit<z.infer<typeof handlingChange>, 'complaintId' | 'version'>

const withoutBlanks = ({ internalText, customerText, cause, remedy, ...rest }: Said): Said => ({
  ...rest,
  ...{ internalText: internalText || null, customerText: customerText || null, cause: cause || null, remedy: remedy || null },
})
