/** Who does not want a customer proposed: before a day, or never for such a reason. */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { proposalKinds } from '../../../domain/commerce/proposals/proposal-policy.ts'
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment, toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id } from '../../platform/input.ts'

/** `until`: null: at once again. */
export const proposalPause = z.strictObject({ customerId: id, until: day.nullable() })

/** The last day said counts. One that is taken back is kept as over: what was shown before it may come again. Throws NOT_FOUND for a customer the user may not see, INVALID for a day that is not ahead. */
export async function pauseProposal(ctx: Context, { customerId, until }: z.infer<typeof proposalPause>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  if (until !== null && until <= today(ctx)) throw new AppError('INVALID', 'Not a day ahead')
  const { organisationId, id: pausedById } = ctx.user
  if (until === null)
    await ctx.db.prisma.proposalPause.updateMany({
      where: { customerId, untilDay: { gt: toDate(today(ctx)) } },
      data: { untilDay: toDate(today(ctx)) },
    })
  else {
    const pause = { untilDay: toDate(until), pausedById, pausedAt: ctx.now() }
    await ctx.db.prisma.proposalPause.upsert({
      where: { organisationId_customerId: { organisationId, customerId } },
      create: { organisationId, id: uuidv7(), customerId, ...pause },
      update: pause,
    })
  }
}

const refusedKinds = [...proposalKinds, 'all'] as const
export type RefusedKind = (typeof refusedKinds)[number]

export const proposalRefusal = z.strictObject({ customerId: id, kind: z.enum(refusedKinds), isRefused: z.boolean() })

/** Twice says the same as once. Throws NOT_FOUND for a customer the user may not see. */
export async function refuseProposal(ctx: Context, { customerId, kind, isRefused }: z.infer<typeof proposalRefusal>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  const { organisationId, id: refusedById } = ctx.user
  if (isRefused)
    await ctx.db.prisma.proposalRefusal.createMany({
      data: [{ organisationId, id: uuidv7(), customerId, kind, refusedById, refusedAt: ctx.now() }],
      skipDuplicates: true,
    })
  else await ctx.db.prisma.proposalRefusal.deleteMany({ where: { customerId, kind } })
}

/** `by`: null: nobody who is still known. `until`: the day from which on he is proposed again. */
type LeftAlone = { customerId: string; customer: string; by: string | null }
export type LeftAloneProposals = { paused: (LeftAlone & { until: string })[]; refused: (LeftAlone & { kind: RefusedKind })[] }

/** Of customers the user may see: the first to come back, and those said last; of each one more than `MOST_ROWS` where there are more. */
export async function listLeftAloneProposals(ctx: Context): Promise<LeftAloneProposals> {
  const [paused, refused] = await Promise.all([
    ctx.db.sql<
      LeftAloneProposals['paused'][number]
    >`select c.id as "customerId", c.name as customer, p.until_day as until, ${nameOf(fragment`p.paused_by_id`)} as by
      from proposal_pause p join customer c on c.organisation_id = ${organisation} and c.id = p.customer_id
      where p.organisation_id = ${organisation} and p.until_day > ${today(ctx)}::date and ${visibleCustomer(ctx)} order by p.until_day, p.id limit ${MOST_ROWS + 1}`,
    ctx.db.sql<
      LeftAloneProposals['refused'][number]
    >`select c.id as "customerId", c.name as customer, n.kind, ${nameOf(fragment`n.refused_by_id`)} as by
      from proposal_refusal n join customer c on c.organisation_id = ${organisation} and c.id = n.customer_id
      where n.organisation_id = ${organisation} and ${visibleCustomer(ctx)} order by n.refused_at desc, n.id desc limit ${MOST_ROWS + 1}`,
  ])
  return { paused, refused }
}

const nameOf = (userId: SqlFragment): SqlFragment =>
  fragment`(select u.name from app_user u where u.organisation_id = ${organisation} and u.id = ${userId})`
