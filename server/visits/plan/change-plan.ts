import { z } from 'zod'
import { addDays } from '../../../domain/time/local-time.ts'
import { placeId } from '../../../domain/visits/week/candidates.ts'
import { preferOnDays } from '../../../domain/visits/week/narrow-problem.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import { requireSite } from '../../customers/requirements.ts'
import type { Context } from '../../platform/call/context.ts'
import { type OrganisationTransaction, toDate, toDay } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id, version } from '../../platform/input.ts'
import { limitsOf } from './limits/plan-limits.ts'
import { type PlanRow, requirePlan } from './plan-rows.ts'
import type { PlanProgress } from './plan-types.ts'
import { readProgress } from './read-progress.ts'
import { isWithinDays, readWeek } from './read-week.ts'
import { searchKey, searchPlan } from './search-plan.ts'

const minutesOfDay = z.int().min(0).max(1435)

const minutes = z.int().min(5).max(720)

const change = z.discriminatedUnion('kind', [
  /** `from`: minutes since midnight in the user's zone. The visit is locked there. */
  z.strictObject({ kind: z.literal('move'), proposalId: id, day, from: minutesOfDay, minutes }),
  z.strictObject({ kind: z.literal('lock'), proposalId: id, isLocked: z.boolean() }),
  z.strictObject({ kind: z.literal('exclude'), proposalId: id }),
  /** No longer excluded. */
  z.strictObject({ kind: z.literal('include'), proposalId: id }),
  z.strictObject({ kind: z.literal('status'), proposalId: id, status: z.enum(['proposed', 'asked', 'confirmed', 'drop_in']) }),
  /** `at` null: wherever it fits. */
  z.strictObject({
    kind: z.literal('add'),
    id,
    customerId: id,
    siteId: id.nullable(),
    minutes,
    at: z.strictObject({ day, from: minutesOfDay }).nullable(),
  }),
])

type Change = z.infer<typeof change>

export const planChange = z.strictObject({ planId: id, version, change })

export type PlanChange = z.infer<typeof planChange>

type Plan = Awaited<ReturnType<typeof requirePlan>>

/** The rep waits for it. */
const SEARCH_MS = 500
const MINUTES_OF_DAY = 1440

/**
 * What the rep says by hand, and the days it touches planned anew around it; all others stay. The same visit added again changes nothing.
 * Throws CONFLICT when the plan was changed meanwhile, NOT_FOUND for a visit that is not in it any more, INVALID for a time outside its days.
 */
export async function changePlan(ctx: Context, { planId, version, change }: PlanChange): Promise<PlanProgress> {
  const plan = await requirePlan(ctx, planId)
  if (change.kind === 'add' && plan.visits.some(({ id }) => id === change.id)) return await readProgress(ctx, planId)
  requireTime(plan, change)
  const rowBefore = change.kind === 'add' ? null : requireRow(plan, change.proposalId)
  if (change.kind === 'add') await requirePlace(ctx, change)
  const touched = touchedDays(plan, change, rowBefore)
  const isSearch = touched.length > 0
  await ctx.db.prisma.$transaction(async (tx) => {
    const runsUntil = new Date(ctx.now().getTime() + SEARCH_MS)
    const data = { version: { increment: 1 }, state: isSearch ? ('running' as const) : ('ready' as const), ...(isSearch ? { runsUntil } : {}) }
    const { count } = await tx.visitPlan.updateMany({ where: { id: planId, version }, data })
    if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
    await writeChange(ctx, tx, planId, change)
  })
  ctx.threads.cancel(searchKey(ctx))
  if (isSearch) await planAround(ctx, planId, touched)
  return await readProgress(ctx, planId)
}

/** Of the plan's own days, and over by midnight. */
function requireTime({ fromDay, days }: Plan, change: Change): void {
  const at = change.kind === 'move' ? change : change.kind === 'add' ? change.at && { ...change.at, minutes: change.minutes } : null
  if (!at) return
  const isInPlan = isWithinDays(at.day, { from: toDay(fromDay), days })
  if (!isInPlan || at.from + at.minutes > MINUTES_OF_DAY) throw new AppError('INVALID', 'Not a time of this plan')
}

function requireRow({ visits }: Plan, proposalId: string): PlanRow {
  const row = visits.find(({ id, visitId }) => id === proposalId && visitId === null)
  if (!row) throw new AppError('NOT_FOUND', 'No such visit in this plan')
  return row
}

async function requirePlace(ctx: Context, { customerId, siteId }: { customerId: string; siteId: string | null }): Promise<void> {
  await requireCustomers(ctx, [customerId])
  if (siteId) await requireSite(ctx, siteId, customerId)
}

/** Days whose other visits may change. An added visit may come on any. */
function touchedDays({ fromDay, days }: Plan, change: Change, row: PlanRow | null): string[] {
  const before = row?.day ? [toDay(row.day)] : []
  switch (change.kind) {
    case 'move':
      return [...new Set([...before, change.day])]
    case 'exclude':
      return before
    case 'add':
      return change.at ? [change.at.day] : Array.from({ length: days }, (_, number) => addDays(toDay(fromDay), number))
    case 'lock':
    case 'include':
    case 'status':
      return []
  }
}

async function writeChange(ctx: Context, tx: OrganisationTransaction, planId: string, change: Change): Promise<void> {
  if (change.kind === 'add') return await addRow(ctx, tx, planId, change)
  const where = { id: change.proposalId, planId }
  if (change.kind === 'include') return void (await tx.planVisit.deleteMany({ where: { ...where, isExcluded: true } }))
  const { count } = await tx.planVisit.updateMany({ where, data: dataOf(change) })
  // A search has found something better in the moment before.
  if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
}

function dataOf(change: Exclude<Change, { kind: 'add' | 'include' }>) {
  switch (change.kind) {
    case 'move':
      return { ...placeAt(change, change.minutes), isLocked: true }
    case 'lock':
      return { isLocked: change.isLocked }
    case 'exclude':
      return { isExcluded: true, isLocked: false, isWanted: false, day: null }
    case 'status':
      // Whom one has talked to about a time is not moved behind his back.
      return { status: change.status, isLocked: true }
  }
}

const placeAt = ({ day, from }: { day: string; from: number }, minutes: number) => ({ day: toDate(day), startsAt: from, endsAt: from + minutes })

/** A customer who was excluded is wanted again. Without a time the row keeps how long the visit takes. */
async function addRow(
  ctx: Context,
  tx: OrganisationTransaction,
  planId: string,
  { id, customerId, siteId, minutes, at }: Extract<Change, { kind: 'add' }>,
): Promise<void> {
  const rows = await tx.planVisit.findMany({ where: { planId, customerId, visitId: null } })
  const known = rows.find((row) => placeId(row) === placeId({ customerId, siteId }))
  const placed = at ? { ...placeAt(at, minutes), isLocked: true } : { day: null, startsAt: 0, endsAt: minutes }
  const data = { ...placed, isWanted: true, isExcluded: false }
  if (known) return void (await tx.planVisit.updateMany({ where: { id: known.id }, data }))
  await tx.planVisit.create({ data: { organisationId: ctx.user.organisationId, id, planId, customerId, siteId, ...data } })
}

/** Whoever stands on a touched day already goes before others. */
async function planAround(ctx: Context, planId: string, touched: readonly string[]): Promise<void> {
  const { visits: rows, ...plan } = await requirePlan(ctx, planId)
  const horizon = { from: toDay(plan.fromDay), days: plan.days }
  const week = await readWeek(ctx, horizon, rows, limitsOf(plan))
  const isFree = (row: PlanRow): boolean =>
    row.day !== null && touched.includes(toDay(row.day)) && !row.isLocked && !row.isExcluded && row.visitId === null
  const free = rows.filter(isFree)
  const numbers = new Set(week.planDays.flatMap(({ day }, number) => (touched.includes(day) ? [number] : [])))
  const kept = rows.filter((row) => !isFree(row) || row.isWanted).map((row) => (isFree(row) ? { ...row, day: null } : row))
  const { done } = searchPlan(ctx, {
    ...{ plan, week, kept, milliseconds: SEARCH_MS },
    narrow: (problem) => preferOnDays(problem, numbers, new Set(free.map(placeId))),
  })
  await done
}
