/** Days on which a customer's company is shut: the planner, offers and visits by hand keep off them. */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { daysBetween } from '../../../domain/time/local-time.ts'
import type { Closure } from '../../../domain/visits/strategy/closure.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { fragment, organisation, type SqlFragment, toDate, toDay } from '../../platform/database/db.ts'
import { day, id } from '../../platform/input.ts'

/** Longer is no holiday. Days. */
const LONGEST = 366

/** `until`: the last day of it. */
export const newClosure = z
  .strictObject({ customerId: id, from: day, until: day })
  .refine(({ from, until }) => from <= until && daysBetween(from, until) < LONGEST)

export const knownClosure = z.strictObject({ customerId: id, closureId: id })

export type KeptClosure = Closure & { closureId: string }

/** `isNew` false: somebody had entered the same days already, which stay whoever takes back his own entry. */
export type EnteredClosure = { closureId: string; isNew: boolean }

/** The same days twice are one closure. Throws NOT_FOUND for a customer whom the caller may not see. */
export async function enterClosure(ctx: Context, { customerId, from, until }: z.infer<typeof newClosure>): Promise<EnteredClosure> {
  await requireCustomers(ctx, [customerId])
  const { organisationId } = ctx.user
  const days = { customerId, startsOn: toDate(from), endsOn: toDate(until) }
  const { count } = await ctx.db.prisma.customerClosure.createMany({ data: [{ organisationId, id: uuidv7(), ...days }], skipDuplicates: true })
  const kept = await ctx.db.prisma.customerClosure.findFirstOrThrow({ where: days, select: { id: true } })
  return { closureId: kept.id, isNew: count > 0 }
}

/** One that is gone already stays gone. Throws NOT_FOUND for a customer whom the caller may not see. */
export async function dropClosure(ctx: Context, { customerId, closureId }: z.infer<typeof knownClosure>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  await ctx.db.prisma.customerClosure.deleteMany({ where: { id: closureId, customerId } })
}

/** Those that are not over, the next one first. */
export async function closuresAhead(ctx: Context, customerId: string): Promise<KeptClosure[]> {
  const rows = await ctx.db.prisma.customerClosure.findMany({
    where: { customerId, endsOn: { gte: toDate(today(ctx)) } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: MOST_SHOWN,
  })
  return rows.map(({ id, startsOn, endsOn }) => ({ closureId: id, from: toDay(startsOn), until: toDay(endsOn) }))
}

const MOST_SHOWN = 20

/** Of the customer `c`: those that are not over on `from`, as JSON of `Closure`. */
export const closuresOf = (from: string): SqlFragment => fragment`(
  select coalesce(json_agg(json_build_object('from', z.starts_on, 'until', z.ends_on) order by z.starts_on), '[]') from customer_closure z
  where z.organisation_id = ${organisation} and z.customer_id = c.id and z.ends_on >= ${from}::date)`
