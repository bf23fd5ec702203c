/** For who leads: due and overdue, planned and done, by class and by territory; what people have done never of fewer than the company has agreed upon. */
import { z } from 'zod'
import { addDays } from '../../../domain/time/local-time.ts'
import { type ClassStrategy, classCodes, isResponsible, type VisitRhythm } from '../../../domain/visits/strategy/class-strategy.ts'
import {
  addUp,
  type CoverageLine,
  type CoverageSums,
  type CoveredCustomer,
  classLines,
  coverageLines,
  standingOf,
  wantedVisits,
} from '../../../domain/visits/strategy/coverage.ts'
import { dueDate } from '../../../domain/visits/strategy/due-date.ts'
import type { Context } from '../../platform/call/context.ts'
import { findEvaluation } from '../../platform/call/evaluation.ts'
import { today } from '../../platform/call/today.ts'
import { byCustomer } from './by-customer.ts'
import { type PeriodVisits, type RatedCustomer, readPeriod, readRated } from './coverage-facts.ts'
import { readVisits } from './due-facts.ts'
import { showPolicy } from './policy.ts'
import { readPreferences } from './preferences.ts'
import type { Strategies } from './strategies.ts'

/** `total` has one line, or none without customers. `since`: first day of the period. `regions` null: the company has agreed upon none. */
export type Coverage = { since: string; hourlyCostCents: number; total: CoverageLine[]; classes: CoverageLine[]; regions: CoverageLine[] | null }

/** Looking back from today. */
export const coveredDays = z.strictObject({ days: z.int().min(7).max(366) })

export type CoveredDays = z.infer<typeof coveredDays>

/** Of the customers to whom somebody drives by their class, and of the visits of the last `days`. */
export async function readCoverage(ctx: Context, { days }: CoveredDays): Promise<Coverage> {
  const period = { from: today(ctx), since: addDays(today(ctx), -days), days }
  const { strategies, hourlyCostCents } = await showPolicy(ctx)
  const { mayTell, areTerritoriesTold } = await findEvaluation(ctx)
  const { total, classes, regions } = await sumUp(ctx, period, strategies)
  return {
    since: period.since,
    hourlyCostCents,
    total: classLines(total, mayTell),
    classes: classLines(classes, mayTell),
    regions: areTerritoriesTold ? coverageLines(regions, mayTell) : null,
  }
}

type Period = { from: string; since: string; days: number }
type Sums = Record<'total' | 'classes' | 'regions', CoverageSums>

async function sumUp(ctx: Context, period: Period, strategies: Strategies): Promise<Sums> {
  const classes = classCodes.filter((classCode) => strategies[classCode].channel !== 'phone' && strategies[classCode].rhythm.kind !== 'campaign')
  let sums: Sums = { total: new Map(), classes: new Map(), regions: new Map() }
  for await (const rated of readRated(ctx, period, classes)) {
    const covered = await readCovered(ctx, period, strategies, rated)
    sums = {
      total: addUp(sums.total, covered, () => null),
      classes: addUp(sums.classes, covered, ({ classCode }) => classCode),
      regions: addUp(sums.regions, covered, ({ region }) => region),
    }
  }
  return sums
}

async function readCovered(ctx: Context, period: Period, strategies: Strategies, rated: readonly RatedCustomer[]): Promise<CoveredCustomer[]> {
  const ids = rated.map(({ customerId }) => customerId)
  const [visits, inPeriod, preferences] = await Promise.all([
    readVisits(ctx, { userId: ctx.user.id, from: period.from, until: period.from }, ids),
    readPeriod(ctx, period, ids),
    readPreferences(ctx, ids),
  ])
  const visitsOf = byCustomer(visits)
  const periodOf = new Map(inPeriod.map((each) => [each.customerId, each]))
  return rated.flatMap((customer) => {
    const { customerId, classCode, visitReportsOn } = customer
    const set = preferences.get(customerId)
    const made = (visitsOf.get(customerId) ?? []).flatMap(({ madeOn }) => madeOn)
    const visitedOn = [...new Set([...visitReportsOn, ...made])].sort()
    const strategy = strategies[classCode]
    const rhythm: VisitRhythm = set?.intervalDays ? { kind: 'interval', days: set.intervalDays } : strategy.rhythm
    return set?.isBlocked ? [] : (coveredCustomer(customer, { visitedOn, period: periodOf.get(customerId) }, { ...strategy, rhythm }, period) ?? [])
  })
}

type Visited = { visitedOn: string[]; period: PeriodVisits | undefined }

/** null: nobody has to go there any more. */
function coveredCustomer(
  { classCode, classSince, region, team }: RatedCustomer,
  { visitedOn, period }: Visited,
  { rhythm, role }: ClassStrategy,
  { from, since, days }: Period,
): CoveredCustomer | null {
  const pursuedOn = visitedOn.filter((day) => classSince === null || day >= classSince)
  const standing = standingOf(dueDate(rhythm, visitedOn.at(-1) ?? null, pursuedOn), from)
  if (!standing) return null
  const roles = team.map((member) => member.role)
  const responsible = team.filter((member) => isResponsible([member.role], roles, role))
  return {
    classCode,
    region,
    people: [...new Set([...responsible.map(({ userId }) => userId), ...(period?.owners ?? [])])],
    standing,
    wanted: wantedVisits(rhythm, days, pursuedOn, from),
    planned: period?.planned ?? 0,
    done: visitedOn.filter((day) => day > since).length,
    timed: period?.timed ?? 0,
    minutes: period?.minutes ?? 0,
  }
}
