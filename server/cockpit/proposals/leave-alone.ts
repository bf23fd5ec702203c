/** Who does not want a customer proposed: before a day, or never for such a reason. */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { proposalKinds } from '../../../domain/commerce/proposals/proposal-policy.ts'
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import { dayIn } from '../../../domain/time/local-time.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment, toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id } from '../../platform/input.ts'

/** `id`: of the pause. `until`: null: it is over. */
export const proposalPause = z.strictObject({ id, customerId: id, until: day.nullable() })

/**
 * The last day said counts. One that is taken back is kept as over: what was shown before it may come again.
 * Throws NOT_FOUND for a customer the user may not see, INVALID for a day that is not ahead, CONFLICT to take back one in whose place somebody has put another.
 */
export async function pauseProposal(ctx: Context, { id, customerId, until }: z.infer<typeof proposalPause>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  if (until !== null && until <= today(ctx)) throw new AppError('INVALID', 'Not a day ahead')
  if (until === null) return await endPause(ctx, id, customerId)
  const { organisationId, id: pausedById } = ctx.user
  const pause = { id, untilDay: toDate(until), pausedById, pausedAt: ctx.now() }
  await ctx.db.prisma.proposalPause.upsert({
    where: { organisationId_customerId: { organisationId, customerId } },
    create: { organisationId, customerId, ...pause },
    update: pause,
  })
}

/** Twice is once. */
async function endPause(ctx: Context, id: string, customerId: string): Promise<void> {
  const { prisma } = ctx.db
  const day = toDate(today(ctx))
  const goesOn = { customerId, untilDay: { gt: day } }
  const { count } = await prisma.proposalPause.updateMany({ where: { ...goesOn, id }, data: { untilDay: day } })
  if (count === 0 && (await prisma.proposalPause.findFirst({ where: goesOn, select: { id: true } }))) throw decidedSince()
}

const decidedSince = () => new AppError('CONFLICT', 'Somebody has decided otherwise since')

const refusedKinds = [...proposalKinds, 'all'] as const
export type RefusedKind = (typeof refusedKinds)[number]

/** `id`: of the refusal. */
export const proposalRefusal = z.strictObject({ id, customerId: id, kind: z.enum(refusedKinds), isRefused: z.boolean() })
type Refusal = z.infer<typeof proposalRefusal>

/** Twice says the same as once; where a colleague has said so before, his word stands. Throws NOT_FOUND for a customer the user may not see, CONFLICT to take back what somebody else has said. */
export async function refuseProposal(ctx: Context, refusal: Refusal): Promise<void> {
  const { id, customerId, kind, isRefused } = refusal
  await requireCustomers(ctx, [customerId])
  if (!isRefused) return await allow(ctx, refusal)
  const { organisationId, id: refusedById } = ctx.user
  const row = { organisationId, id, customerId, kind, refusedById, refusedAt: ctx.now() }
  await ctx.db.prisma.proposalRefusal.createMany({ data: [row], skipDuplicates: true })
}

/** As a pause that ends today, where it has lasted: what was shown before, and is still so, comes again. */
async function allow(ctx: Context, { id, customerId, kind }: Refusal): Promise<void> {
  const { organisationId, id: pausedById } = ctx.user
  const untilDay = toDate(today(ctx))
  await ctx.db.prisma.$transaction(async (tx) => {
    const said = await tx.proposalRefusal.findFirst({ where: { customerId, kind }, select: { id: true, refusedAt: true } })
    if (!said) return
    if (said.id !== id) throw decidedSince()
    await tx.proposalRefusal.deleteMany({ where: { id } })
    if (dayIn(said.refusedAt, ctx.user.timeZone) === today(ctx)) return
    const pause = { untilDay, pausedById, pausedAt: ctx.now() }
    await tx.proposalPause.createMany({ data: [{ organisationId, id: uuidv7(), customerId, ...pause }], skipDuplicates: true })
    await tx.proposalPause.updateMany({ where: { customerId, untilDay: { lt: untilDay } }, data: pause })
  })
}

/** `by`: null: nobody who is still known. `until`: the day from which on he is proposed again. */
type LeftAlone = { id: string; customerId: string; customer: string; by: string | null }
export type LeftAloneProposals = { paused: (LeftAlone & { until: string })[]; refused: (LeftAlone & { kind: RefusedKind })[] }

/** Of customers the user may see: the first to come back, and those said last; of each one more than `MOST_ROWS` where there are more. */
export async function listLeftAloneProposals(ctx: Context): Promise<LeftAloneProposals> {
  const [paused, refused] = await Promise.all([
    ctx.db.sql<
      LeftAloneProposals['paused'][number]
    >`select p.id, c.id as "customerId", c.name as customer, p.until_day as until, ${nameOf(fragment`p.paused_by_id`)} as by
      from proposal_pause p join customer c on c.organisation_id = ${organisation} and c.id = p.customer_id
      where p.organisation_id = ${organisation} and p.until_day > ${today(ctx)}::date and ${visibleCustomer(ctx)} order by p.until_day, p.id limit ${MOST_ROWS + 1}`,
    ctx.db.sql<
      LeftAloneProposals['refused'][number]
    >`select n.id, c.id as "customerId", c.name as customer, n.kind, ${nameOf(fragment`n.refused_by_id`)} as by
      from proposal_refusal n join customer c on c.organisation_id = ${organisation} and c.id = n.customer_id
      where n.organisation_id = ${organisation} and ${visibleCustomer(ctx)} order by n.refused_at desc, n.id desc limit ${MOST_ROWS + 1}`,
  ])
  return { paused, refused }
}

const nameOf = (userId: SqlFragment): SqlFragment =>
  fragment`(select u.name from app_user u where u.organisation_id = ${organisation} and u.id = ${userId})`
