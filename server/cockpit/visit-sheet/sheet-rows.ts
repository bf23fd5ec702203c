/** The rows of a visit sheet, from the sections of the cockpit. */

import { findChances, type Proposed } from '../../../domain/cockpit/visit-sheet/find-chances.ts'
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import type { ProductGroupRow } from '../../commerce/products/product-group-rows.ts'
import { readReport } from '../../contact-reports/read-report.ts'
import type { Context } from '../../platform/call/context.ts'
import type { ShownChance } from '../../valuation/cross-selling/read-chances.ts'
import type { SectionName } from '../customer/cockpit-types.ts'
import type { RatingPart, SectionAnswer } from '../customer/section-types.ts'
import { cockpitSection } from '../customer/sections.ts'
import { newestReport } from './history-query.ts'
import type { LastReport, SheetRows } from './sheet-types.ts'

/** Throws NOT_FOUND for a customer the caller may not see. */
export async function readRows(ctx: Context, customerId: string): Promise<SheetRows> {
  const [quotes, orders, complaints, groups, terms, persons, projects, machines, prices, rating, lastReport, followUps, targets] = await Promise.all([
    section(ctx, customerId, 'quotes'),
    section(ctx, customerId, 'orders'),
    section(ctx, customerId, 'complaints'),
    section(ctx, customerId, 'product_groups'),
    section(ctx, customerId, 'terms'),
    section(ctx, customerId, 'persons'),
    section(ctx, customerId, 'projects'),
    section(ctx, customerId, 'machines'),
    section(ctx, customerId, 'competitor_prices'),
    section(ctx, customerId, 'rating'),
    readLastReport(ctx, customerId),
    section(ctx, customerId, 'follow_ups'),
    section(ctx, customerId, 'targets'),
  ])
  const developed = groups.rows.filter(isOfThisOrLastYear)
  return {
    last_report: lastReport,
    follow_ups: followUps.rows,
    targets: targets.rows,
    complaints: complaints.rows.filter(({ status }) => status !== 'closed'),
    quotes: quotes.rows.filter(({ status }) => status === 'open'),
    orders: orders.rows.slice(0, MOST_ORDERS),
    chances: chancesOf(developed, rating.rating),
    product_groups: developed,
    ...termRows(terms.terms),
    persons: persons.rows.filter(({ hasLeft }) => !hasLeft),
    projects: projects.rows.filter(({ status }) => status === 'open'),
    machines: machines.rows,
    competitor_prices: prices.rows.slice(0, MOST_PRICES),
  }
}

const MOST_ORDERS = 5
const MOST_PRICES = 10

type AnswerOf<Name extends SectionName> = Extract<SectionAnswer, { section: Name }>

async function section<Name extends SectionName>(ctx: Context, customerId: string, name: Name): Promise<AnswerOf<Name>> {
  const answer = await cockpitSection(ctx, { customerId, section: name, cursor: null }, MOST_ROWS + 1)
  if (!isOf(answer, name)) throw new Error(`The cockpit answered ${answer.section} for ${name}`)
  return answer
}

const isOf = <Name extends SectionName>(answer: SectionAnswer, name: Name): answer is AnswerOf<Name> => answer.section === name

const isOfThisOrLastYear = ({ cents, lastYearCents }: ProductGroupRow): boolean => cents !== 0 || lastYearCents !== 0

const chancesOf = (groups: ProductGroupRow[], { worth, chances }: RatingPart) =>
  findChances({
    ...{ groups, proposed: chances.chances.map(proposedOf) },
    ...{ potentialCents: worth?.potential.cents ?? null, revenueLast12MonthsCents: worth?.revenueCents ?? 0 },
  })

const proposedOf = ({ arithmetic: _, group: __, ...chance }: ShownChance): Proposed => chance

function termRows({ paymentTerms, deliveryTerms, creditLimitCents, openInvoices, agreements }: AnswerOf<'terms'>['terms']) {
  const hasTerms = paymentTerms !== null || deliveryTerms !== null || creditLimitCents !== null
  return { payments: openInvoices, terms: hasTerms ? [{ paymentTerms, deliveryTerms, creditLimitCents }] : [], agreements }
}

async function readLastReport(ctx: Context, customerId: string): Promise<LastReport[]> {
  const reportId = await newestReport(ctx, customerId)
  if (!reportId) return []
  const { participants: _, files: __, customers: ___, ...report } = await readReport(ctx, { reportId })
  return [report]
}
