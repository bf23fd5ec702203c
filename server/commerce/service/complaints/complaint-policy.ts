/** What the company has decided about complaints. */
import { z } from 'zod'
import { areKinds, type ComplaintKind, usualKinds } from '../../../../domain/commerce/complaints/ladder.ts'
import { requireColleague } from '../../../company/people/require-colleague.ts'
import { recordAct } from '../../../platform/call/audit.ts'
import type { Context } from '../../../platform/call/context.ts'
import { isDuplicate } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { id, version, words } from '../../../platform/input.ts'

const workdays = z.int().min(1).max(60).nullable()
const kind = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: words.trim().min(1).max(60).nullable(),
  isOffered: z.boolean(),
  ladder: z.strictObject({ confirm: workdays, measure: workdays, word: workdays, answer: workdays, close: workdays }),
}) satisfies z.ZodType<ComplaintKind>

const complaintPolicy = z.strictObject({
  kinds: z.array(kind).max(40).refine(areKinds),
  /** null: the heads of sales are told again. */
  managementId: id.nullable(),
})

export const newComplaintPolicy = complaintPolicy.extend({ version })

/** Version 0: nothing was ever decided. */
export type KeptComplaintPolicy = z.infer<typeof newComplaintPolicy>

export async function readComplaintPolicy(ctx: Context): Promise<KeptComplaintPolicy> {
  const row = await ctx.db.prisma.complaintPolicy.findFirst()
  return row ? { ...complaintPolicy.strip().parse(row), version: row.version } : { kinds: [...usualKinds], managementId: null, version: 0 }
}

/** Throws CONFLICT when somebody else changed it meanwhile, INVALID where a kind is left out: complaints may be of it. NOT_FOUND for somebody who is not with us. */
export async function changeComplaintPolicy(ctx: Context, { version: known, ...policy }: KeptComplaintPolicy): Promise<KeptComplaintPolicy> {
  const { organisationId } = ctx.user
  const before = await readComplaintPolicy(ctx)
  if (policy.managementId !== null && policy.managementId !== before.managementId) await requireColleague(ctx, policy.managementId)
  if (before.kinds.some(({ key }) => !policy.kinds.some((each) => each.key === key))) throw new AppError('INVALID', 'A kind is left out')
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      if (known === 0) await tx.complaintPolicy.create({ data: { organisationId, ...policy } })
      else {
        const { count } = await tx.complaintPolicy.updateMany({ where: { version: known }, data: { ...policy, version: { increment: 1 } } })
        if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
      }
      await recordAct(ctx, tx, 'complaints.changePolicy', 'complaint_policy', organisationId)
    })
  } catch (error) {
    throw isDuplicate(error) ? new AppError('CONFLICT', 'Changed meanwhile', { cause: error }) : error
  }
  return { ...policy, version: known + 1 }
}
