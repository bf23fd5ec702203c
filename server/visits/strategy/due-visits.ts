import { z } from 'zod'
import { daysBetween } from '../../../domain/time/local-time.ts'
import type { DueVisit } from '../../../domain/visits/strategy/due-visit.ts'
import type { Context } from '../../platform/call/context.ts'
import { day } from '../../platform/input.ts'
import { byCustomer } from './by-customer.ts'
import { type DueQuestion, readCustomers, readSites, readVisits } from './due-facts.ts'
import { readPreferences } from './preferences.ts'
import { readStrategies } from './strategies.ts'
import { dueAt } from './visit-targets.ts'

const LONGEST_DAYS = 92

/** The first and last day to plan for. */
export const dueSpan = z
  .strictObject({ from: day, until: day })
  .refine(({ from, until }) => from <= until && daysBetween(from, until) <= LONGEST_DAYS)

/**
 * Whom somebody should see or call by `until`, what matters most first: of the customers he cares for and the caller may see.
 * As it will look on the morning of `from`; days are `YYYY-MM-DD`. What it tells of a colleague is a figure about him: the caller has to have decided that.
 */
export async function dueVisits(ctx: Context, question: DueQuestion): Promise<DueVisit[]> {
  const [customers, strategies] = await Promise.all([readCustomers(ctx, question), readStrategies(ctx.db.prisma)])
  const ids = customers.map(({ customerId }) => customerId)
  const [sites, visits, preferences] = await Promise.all([readSites(ctx, ids), readVisits(ctx, question, ids), readPreferences(ctx, ids)])
  const sitesOf = byCustomer(sites)
  const visitsOf = byCustomer(visits)
  return customers
    .map((customer) => ({
      customer,
      sites: sitesOf.get(customer.customerId) ?? [],
      visits: visitsOf.get(customer.customerId) ?? [],
      preferences,
    }))
    .flatMap((file) => dueAt(file, strategies, question))
    .sort(byWeight)
}

/** Musts first; then worth and urgency together, as the planner weighs them. */
const byWeight = (a: DueVisit, b: DueVisit): number =>
  Number(b.isMust) - Number(a.isMust) ||
  b.value * b.urgency - a.value * a.urgency ||
  a.name.localeCompare(b.name) ||
  (a.customerId < b.customerId ? -1 : 1)
