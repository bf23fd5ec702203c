import { z } from 'zod'
import type { ProspectStage } from '../../../domain/customers/prospect-stage.ts'
import { isFirstContact } from '../../../domain/visits/report/asked-fields.ts'
import type { VisitOutcome } from '../../../domain/visits/report/visit-outcome.ts'
import type { ClassCode } from '../../../domain/visits/strategy/class-strategy.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, instant } from '../../platform/input.ts'
import { requireOwnVisit } from '../calendar/require-own-visit.ts'
import { readPreferences } from '../strategy/preferences.ts'
import { readStrategies } from '../strategy/strategies.ts'

export type AskedInReport = {
  /** The visit as it is now; null: nobody had planned it. */
  visit: { id: string; version: number; startsAt: string; contactId: string | null } | null
  /** The one that is there already; `outcome` null: written as a plain contact. */
  report: { reportId: string; outcome: VisitOutcome | null } | null
  asksPotential: boolean
  potentialCents: number | null
  isFirstContact: boolean
  /** null: no prospect. */
  stage: ProspectStage | null
  /** Days from one visit to the next, as the customer or his class wants it; null: no such rhythm. */
  intervalDays: number | null
}

type Row = {
  kind: string
  stage: ProspectStage
  potentialCents: number | null
  asksPotential: boolean
  visitsMade: number
  classCode: ClassCode | null
}

/** The visit is told by its id, or by the begin of its event; neither: nobody had planned it. */
export const visitInQuestion = z.strictObject({ customerId: id, visitId: id.nullable(), startsAt: instant.nullable() })

export type VisitInQuestion = z.infer<typeof visitInQuestion>

/** What the report of a visit asks. Throws NOT_FOUND for a customer whom the caller may not see, and for a visit that is not his or not there. */
export async function askedInReport(ctx: Context, asked: VisitInQuestion): Promise<AskedInReport> {
  const { customerId } = asked
  await requireCustomers(ctx, [customerId])
  const visitId = asked.visitId ?? (await visitOfEvent(ctx, asked))
  const visit = visitId === null ? null : await seenVisit(ctx, visitId, customerId)
  const [row] = await ctx.db.sql<Row>`
    select c.kind, c.class_letter || c.class_digit as "classCode", coalesce(c.prospect_stage, 'found') as stage, coalesce(w.potential_cents, s.cents, c.potential_cents) as "potentialCents",
      coalesce(w.asks_potential, s.cents is null) as "asksPotential",
      (select count(*) from report_customer rc join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
        where rc.organisation_id = ${organisation} and rc.customer_id = c.id and r.channel = 'visit' and r.withdrawn_at is null
          and r.outcome is distinct from 'not_reached') as "visitsMade"
    from customer c left join customer_worth w on w.organisation_id = ${organisation} and w.customer_id = c.id left join lateral (${saidLast}) s on true
    where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid`
  if (!row) throw new AppError('NOT_FOUND', 'The customer went away in the same moment')
  return {
    visit,
    report: await reportOf(ctx, asked, visitId),
    asksPotential: row.asksPotential,
    potentialCents: row.potentialCents,
    isFirstContact: isFirstContact(row),
    stage: row.kind === 'prospect' ? row.stage : null,
    intervalDays: await intervalOf(ctx, customerId, row.classCode),
  }
}

/** By the customer `c` himself, of all he buys: what he is worth is not worked out yet. */
const saidLast = fragment`select x.cents from potential_statement x where x.organisation_id = ${organisation} and x.customer_id = c.id
  and x.site_id is null and x.product_group_id is null and x.withdrawn_at is null order by x.said_on desc, x.created_at desc limit 1`

async function intervalOf(ctx: Context, customerId: string, classCode: ClassCode | null): Promise<number | null> {
  const [preferences, strategies] = await Promise.all([readPreferences(ctx, [customerId]), readStrategies(ctx.db.prisma)])
  const rhythm = classCode && strategies[classCode].rhythm
  return preferences.get(customerId)?.intervalDays ?? (rhythm?.kind === 'interval' ? rhythm.days : null)
}

/** The caller's own visit that begins with the event. */
async function visitOfEvent(ctx: Context, { customerId, startsAt }: VisitInQuestion): Promise<string | null> {
  if (startsAt === null) return null
  const where = { customerId, ownerId: ctx.user.id, startsAt: new Date(startsAt), status: { not: 'cancelled' as const } }
  return (await ctx.db.prisma.visit.findFirst({ where, select: { id: true } }))?.id ?? null
}

async function seenVisit(ctx: Context, visitId: string, customerId: string): Promise<AskedInReport['visit']> {
  const { version, startsAt, contactId, ...visit } = await requireOwnVisit(ctx, visitId)
  if (visit.customerId !== customerId) throw new AppError('NOT_FOUND', 'No such visit at this customer')
  return { id: visitId, version, startsAt: startsAt.toISOString(), contactId }
}

/** Of the visit; of an appointment that nobody had planned as one, the caller's own report of that time. */
async function reportOf(ctx: Context, { customerId, startsAt }: VisitInQuestion, visitId: string | null): Promise<AskedInReport['report']> {
  const select = { id: true, visitReport: { select: { outcome: true } } } as const
  const { contactReport, reportCustomer } = ctx.db.prisma
  const unplanned = { channel: 'visit', authorId: ctx.user.id, visitId: null, withdrawnAt: null } as const
  const report = visitId
    ? await contactReport.findFirst({ where: { visitId, withdrawnAt: null }, select })
    : startsAt &&
      (await reportCustomer.findFirst({ where: { customerId, at: new Date(startsAt), report: unplanned }, select: { report: { select } } }))?.report
  return report ? { reportId: report.id, outcome: report.visitReport?.outcome ?? null } : null
}
