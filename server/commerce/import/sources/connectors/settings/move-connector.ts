/** Pausing a connector, letting it go on, running it now, and taking it away. */
import { z } from 'zod'
import { wantsQuiet } from '../../../../../../domain/commerce/connectors/wait-reason.ts'
import { enrol } from '../../../../../outlook/chores/enrol.ts'
import { recordAct } from '../../../../../platform/call/audit.ts'
import type { Context } from '../../../../../platform/call/context.ts'
import { AppError } from '../../../../../platform/errors.ts'
import { id } from '../../../../../platform/input.ts'
import type { oneConnector } from './connector-input.ts'

export const pausedConnector = z.strictObject({ id, isPaused: z.boolean() })

type One = z.infer<typeof oneConnector>

/** Twice is once. Whoever is at work for one that pauses can commit nothing more. Throws NOT_FOUND. */
export async function pauseConnector(ctx: Context, { id, isPaused }: z.infer<typeof pausedConnector>): Promise<One> {
  await ctx.db.prisma.$transaction(async (tx) => {
    const change = isPaused ? { pausedAt: ctx.now() } : { pausedAt: null, refusals: 0, waitsUntil: null, waitsBecause: null }
    const { count } = await tx.connector.updateMany({ where: { id, removedAt: null, pausedAt: isPaused ? null : { not: null } }, data: change })
    if (count === 0) return await requireConnector(tx, id)
    if (isPaused) await tx.chore.deleteMany({ where: { kind: 'connector', subjectId: id } })
    else await enrol(tx, ['connector'], { organisationId: ctx.user.organisationId, subjectId: id }, ctx.now())
    await recordAct(ctx, tx, isPaused ? 'connectors.pause' : 'connectors.resume', 'connector', id)
  })
  return { id }
}

/** Throws NOT_FOUND, and CONFLICT for one that is paused, or whose system wants to be left alone. */
export async function runConnector(ctx: Context, { id }: One): Promise<One> {
  const [now, { prisma }] = [ctx.now(), ctx.db]
  const found = await prisma.connector.findFirst({ where: { id, removedAt: null }, select: { pausedAt: true, waitsUntil: true, waitsBecause: true } })
  if (!found) throw new AppError('NOT_FOUND', 'No such connector')
  if (found.pausedAt) throw new AppError('CONFLICT', 'The connector is paused')
  if (found.waitsUntil && found.waitsUntil > now && wantsQuiet(found.waitsBecause))
    throw new AppError('CONFLICT', 'Its system wants to be left alone')
  await prisma.$transaction([
    prisma.connector.updateMany({ where: { id }, data: { wokenAt: now } }),
    prisma.chore.updateMany({
      where: { kind: 'connector', subjectId: id, OR: [{ dueAt: { gt: now } }, { leaseUntil: { not: null } }] },
      data: { dueAt: now },
    }),
  ])
  return { id }
}

/** What it has brought stays. Its secret goes. Twice is once. Throws NOT_FOUND. */
export async function removeConnector(ctx: Context, { id }: One): Promise<One> {
  await ctx.db.prisma.$transaction(async (tx) => {
    const removed = { removedAt: ctx.now(), removedById: ctx.user.id, secret: new Uint8Array() }
    const { count } = await tx.connector.updateMany({ where: { id, removedAt: null }, data: removed })
    if (count > 0) await recordAct(ctx, tx, 'connectors.remove', 'connector', id)
    else if (!(await tx.connector.findFirst({ where: { id }, select: { id: true } }))) throw new AppError('NOT_FOUND', 'No such connector')
    await tx.chore.deleteMany({ where: { kind: 'connector', subjectId: id } })
    await tx.connectorSubscription.deleteMany({ where: { connectorId: id } })
  })
  return { id }
}

type Transaction = Parameters<Parameters<Context['db']['prisma']['$transaction']>[0]>[0]

async function requireConnector(tx: Transaction, id: string): Promise<void> {
  if (!(await tx.connector.findFirst({ where: { id, removedAt: null }, select: { id: true } }))) throw new AppError('NOT_FOUND', 'No such connector')
}
