/** What the company has decided about proposals. */
import { z } from 'zod'
import { type ProposalKind, type ProposalPolicy, proposalKinds, usualProposalPolicy } from '../../../domain/commerce/proposals/proposal-policy.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { version } from '../../platform/input.ts'

const rule = z.strictObject({ isOn: z.boolean(), days: z.int().min(0).max(60) })

const proposalPolicy = z.strictObject({
  rules: z.record(z.enum(proposalKinds), rule) satisfies z.ZodType<Record<ProposalKind, unknown>>,
  mostADay: z.int().min(1).max(10),
}) satisfies z.ZodType<ProposalPolicy>

export const newProposalPolicy = proposalPolicy.extend({ version })

/** Version 0: nothing was ever decided. */
export type KeptProposalPolicy = z.infer<typeof newProposalPolicy>

/** A rule that came later is as usual. */
export async function readProposalPolicy(ctx: Context): Promise<KeptProposalPolicy> {
  const row = await ctx.db.prisma.proposalPolicy.findFirst()
  if (!row) return { ...proposalPolicy.parse(usualProposalPolicy), version: 0 }
  const rules = { ...usualProposalPolicy.rules, ...z.record(z.string(), rule).parse(row.rules) }
  return { ...proposalPolicy.parse({ rules, mostADay: row.mostADay }), version: row.version }
}

/** Throws CONFLICT when somebody else changed it meanwhile. */
export async function changeProposalPolicy(ctx: Context, { version: known, ...policy }: KeptProposalPolicy): Promise<KeptProposalPolicy> {
  const { organisationId } = ctx.user
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      if (known === 0) await tx.proposalPolicy.create({ data: { organisationId, ...policy } })
      else {
        const { count } = await tx.proposalPolicy.updateMany({ where: { version: known }, data: { ...policy, version: { increment: 1 } } })
        if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
      }
      await recordAct(ctx, tx, 'proposals.changePolicy', 'proposal_policy', organisationId)
    })
  } catch (error) {
    throw isDuplicate(error) ? new AppError('CONFLICT', 'Changed meanwhile', { cause: error }) : error
  }
  return { ...policy, version: known + 1 }
}
