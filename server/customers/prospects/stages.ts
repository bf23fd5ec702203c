import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { isStageStep, type ProspectStage, prospectStages } from '../../../domain/customers/prospect-stage.ts'
import { stageAfterVisit } from '../../../domain/visits/report/stage-after-visit.ts'
import type { VisitOutcome } from '../../../domain/visits/report/visit-outcome.ts'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, line } from '../../platform/input.ts'
import { requireCustomers } from '../require-customers.ts'

export const stageMove = z.strictObject({
  customerId: id,
  /** The stage as it was seen. */
  from: z.enum(prospectStages),
  to: z.enum(prospectStages),
  /** Of being dropped. */
  why: line.nullable(),
})

export type StageMove = z.infer<typeof stageMove>

type Step = { from: ProspectStage; to: ProspectStage; why: string | null }

/** Throws CONFLICT when the prospect has another stage meanwhile, INVALID for a step that does not exist or lacks its reason, and for whoever is no prospect. */
export async function moveStage(ctx: Context, { customerId, ...step }: StageMove): Promise<void> {
  await requireCustomers(ctx, [customerId])
  await ctx.db.prisma.$transaction((tx) => writeStep(ctx, tx, customerId, step))
}

/** What was decided about a prospect in the report of a visit, else what the visit makes of him; in the transaction of the report. */
export async function moveWithVisit(
  ctx: Context,
  tx: OrganisationTransaction,
  { customerId, outcome, stage }: { customerId: string; outcome: VisitOutcome; stage: Step | null },
): Promise<void> {
  if (stage) return await writeStep(ctx, tx, customerId, stage)
  const customer = await tx.customer.findFirst({ where: { id: customerId, kind: 'prospect' }, select: { prospectStage: true } })
  if (!customer) return
  const from = customer.prospectStage ?? 'found'
  const to = stageAfterVisit(from, outcome)
  if (to) await writeStep(ctx, tx, customerId, { from, to, why: null })
}

async function writeStep(ctx: Context, tx: OrganisationTransaction, customerId: string, { from, to, why }: Step): Promise<void> {
  const customer = await tx.customer.findFirst({ where: { id: customerId }, select: { kind: true } })
  if (customer?.kind !== 'prospect' || !isStageStep(from, to, why)) throw new AppError('INVALID', 'No such step')
  const isThere = from === 'found' ? { OR: [{ prospectStage: from }, { prospectStage: null }] } : { prospectStage: from }
  const { count } = await tx.customer.updateMany({ where: { id: customerId, ...isThere }, data: { prospectStage: to } })
  if (count === 0) throw new AppError('CONFLICT', 'Somebody has moved the prospect')
  const { organisationId, id: userId } = ctx.user
  await tx.prospectStep.create({ data: { organisationId, id: uuidv7(), customerId, at: ctx.now(), userId, before: from, after: to, why } })
}
