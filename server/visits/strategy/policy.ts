/** What the company has decided about visits: how each class is looked after, what an hour costs, how many visits a year somebody can make. */
import { z } from 'zod'
import { classCodes, USUAL_HOURLY_COST_CENTS } from '../../../domain/visits/strategy/class-strategy.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { version } from '../../platform/input.ts'
import { type Aims, classStrategy, readAims, readStrategies } from './strategies.ts'

export const visitPolicy = z.strictObject({
  /** All told, the way included. */
  hourlyCostCents: z.int().min(0).max(1_000_000),
  /** A year and person. */
  fieldDays: z.int().min(1).max(366),
  visitsPerDay: z.int().min(1).max(40),
  strategies: z.record(z.enum(classCodes), classStrategy),
  version,
})
export type VisitPolicy = z.infer<typeof visitPolicy>

/** Before anything is decided; five visits a day on 180 days are 900. */
const undecided = { hourlyCostCents: USUAL_HOURLY_COST_CENTS, fieldDays: 180, visitsPerDay: 5, version: 0 }

/** Version 0: never changed yet. */
export const showPolicy = (ctx: Context): Promise<VisitPolicy> => ctx.db.prisma.$transaction(readPolicy)

export async function readPolicy(tx: OrganisationTransaction): Promise<VisitPolicy> {
  const row = await tx.visitPolicy.findFirst({ select: { hourlyCostCents: true, fieldDays: true, visitsPerDay: true, version: true } })
  return { ...(row ?? undecided), strategies: await readStrategies(tx) }
}

/** All at once; aims stay. Throws CONFLICT when somebody else changed it meanwhile. */
export async function changePolicy(ctx: Context, input: VisitPolicy): Promise<VisitPolicy> {
  await onceAtATime(() =>
    ctx.db.prisma.$transaction(async (tx) => {
      await writePolicy(ctx, tx, input, await readAims(tx))
      await recordAct(ctx, tx, 'visitStrategy.change', 'visit_policy', ctx.user.organisationId)
    }),
  )
  return { ...input, version: input.version + 1 }
}

/** The first decision of a company may be made by two at once. */
export async function onceAtATime(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw isDuplicate(error) ? new AppError('CONFLICT', 'Changed meanwhile', { cause: error }) : error
  }
}

/** Throws CONFLICT, or a duplicate where nothing was decided before. */
export async function writePolicy(
  ctx: Context,
  tx: OrganisationTransaction,
  { strategies, version: known, ...figures }: VisitPolicy,
  aims: Aims,
): Promise<void> {
  const { organisationId } = ctx.user
  if (known === 0) await tx.visitPolicy.create({ data: { organisationId, ...figures, version: 1 } })
  else {
    const { count } = await tx.visitPolicy.updateMany({ where: { version: known }, data: { ...figures, version: { increment: 1 } } })
    if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
  }
  await tx.visitStrategy.deleteMany({})
  await tx.visitStrategy.createMany({
    data: classCodes.map((classCode) => ({ organisationId, classCode, ...strategies[classCode], aim: aims[classCode] ?? null })),
  })
}
