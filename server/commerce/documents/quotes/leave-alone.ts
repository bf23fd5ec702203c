/** Who does not want to be reminded: of one quote before a day, or of a customer's quotes at all. */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { MOST_ROWS } from '../../../../domain/texts/cut-list.ts'
import { requireCustomers } from '../../../customers/require-customers.ts'
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { visibleCustomer } from '../../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment, toDate } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { day, id } from '../../../platform/input.ts'
import { openQuote } from './chase-query.ts'
import { requireQuote } from './require-quote.ts'

/** `until`: null: remind at once again. */
export const quotePause = z.strictObject({ quoteId: id, until: day.nullable() })

/** The last day said counts. Throws NOT_FOUND also for a quote to a customer the user may not see, INVALID for a day that is not ahead. */
export async function pauseQuote(ctx: Context, { quoteId, until }: z.infer<typeof quotePause>): Promise<void> {
  await requireQuote(ctx, quoteId)
  if (until !== null && until <= today(ctx)) throw new AppError('INVALID', 'Not a day ahead')
  const { organisationId, id: pausedById } = ctx.user
  if (until === null) await ctx.db.prisma.quotePause.deleteMany({ where: { quoteId } })
  else {
    const pause = { untilDay: toDate(until), pausedById, pausedAt: ctx.now() }
    await ctx.db.prisma.quotePause.upsert({
      where: { organisationId_quoteId: { organisationId, quoteId } },
      create: { organisationId, quoteId, ...pause },
      update: pause,
    })
  }
}

export const sparing = z.strictObject({ customerId: id, isSpared: z.boolean() })

/** Twice says the same as once. Throws NOT_FOUND for a customer the user may not see. */
export async function spareCustomer(ctx: Context, { customerId, isSpared }: z.infer<typeof sparing>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  const { organisationId, id: sparedById } = ctx.user
  if (isSpared)
    await ctx.db.prisma.sparedCustomer.createMany({
      data: [{ organisationId, id: uuidv7(), customerId, sparedById, sparedAt: ctx.now() }],
      skipDuplicates: true,
    })
  else await ctx.db.prisma.sparedCustomer.deleteMany({ where: { customerId } })
}

/** `until`: the day from which on one is reminded again. `by`: null: nobody who is still known. */
export type PausedQuote = { quoteId: string; number: string; until: string; customerId: string; customer: string; by: string | null }
export type SparedCustomer = { customerId: string; customer: string; by: string | null }
export type LeftAlone = { quotes: PausedQuote[]; customers: SparedCustomer[] }

/** What is left alone now at customers the user may see: the first quotes to come back, and the customers said last; of each one more than `MOST_ROWS` where there are more. */
export async function listLeftAlone(ctx: Context): Promise<LeftAlone> {
  const [quotes, customers] = await Promise.all([
    ctx.db
      .sql<PausedQuote>`select q.id as "quoteId", q.number, p.until_day as until, c.id as "customerId", c.name as customer, ${nameOf(fragment`p.paused_by_id`)} as by
      from quote_pause p join quote q on q.id = p.quote_id and ${openQuote}
        join customer c on c.organisation_id = ${organisation} and c.id = q.customer_id
      where p.organisation_id = ${organisation} and p.until_day > ${today(ctx)}::date and ${visibleCustomer(ctx)}
      order by p.until_day, p.quote_id limit ${MOST_ROWS + 1}`,
    ctx.db.sql<SparedCustomer>`select c.id as "customerId", c.name as customer, ${nameOf(fragment`s.spared_by_id`)} as by
      from spared_customer s join customer c on c.organisation_id = ${organisation} and c.id = s.customer_id
      where s.organisation_id = ${organisation} and ${visibleCustomer(ctx)} order by s.spared_at desc, s.id desc limit ${MOST_ROWS + 1}`,
  ])
  return { quotes, customers }
}

const nameOf = (userId: SqlFragment): SqlFragment =>
  fragment`(select u.name from app_user u where u.organisation_id = ${organisation} and u.id = ${userId})`
