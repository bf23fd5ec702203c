import { z } from 'zod'
import { readTerms } from '../../commerce/agreements/terms-part.ts'
import { readOrders } from '../../commerce/documents/order-rows.ts'
import { readQuotes } from '../../commerce/documents/quote-rows.ts'
import { type CompetitorPriceRow, readCompetitorPrices } from '../../commerce/products/competitor-prices/price-rows.ts'
import { readDevelopment } from '../../commerce/products/product-group-rows.ts'
import { readProjects } from '../../commerce/projects/project-rows.ts'
import { readSaid, type Said } from '../../commerce/said-by.ts'
import { readComplaints } from '../../commerce/service/complaint-rows.ts'
import { readMachines } from '../../commerce/service/machine-rows.ts'
import { type EntryLine, entryLines, toEntryLine } from '../../contact-reports/entries/entry-lines.ts'
import { type ReportLine, reportLines, toReportLine } from '../../contact-reports/report-lines.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { cursor, id, instant } from '../../platform/input.ts'
import { type Page, paged, parseCursor, readOffset } from '../../platform/page.ts'
import { customerTargets } from '../../visits/report/agreed-targets.ts'
import { withNextContacts } from '../inside-sales/quotes-to-chase/next-contacts.ts'
import { type Person, type SiteLine, sectionNames } from './cockpit-types.ts'
import { personObject } from './person-query.ts'
import { readRating } from './rating-query.ts'
import type * as Rows from './section-types.ts'
import type { SectionAnswer } from './section-types.ts'

export const sectionToRead = z.strictObject({ customerId: id, section: z.enum(sectionNames), cursor })

export type SectionToRead = z.infer<typeof sectionToRead>

/** The content of one section of the cockpit, `size` rows of it at most. Throws NOT_FOUND for a customer the user may not see, INVALID for a cursor that is not ours. */
export async function cockpitSection(ctx: Context, { customerId, section, cursor }: SectionToRead, size: number = PAGE): Promise<SectionAnswer> {
  await requireCustomers(ctx, [customerId])
  const page: Page = { offset: section === 'history' ? 0 : readOffset(cursor), size }
  switch (section) {
    case 'follow_ups':
      return { section, ...(await followUps(ctx, customerId, page)) }
    case 'history':
      return await history(ctx, customerId, cursor)
    case 'targets':
      return { section, ...(await targets(ctx, customerId, page)) }
    case 'orders':
      return { section, ...(await said(ctx, page, await readOrders(ctx, customerId, page), ['order'], ({ orderId }) => orderId)) }
    case 'quotes':
      return { section, ...(await said(ctx, page, await quotes(ctx, customerId, page), ['quote'], ({ quoteId }) => quoteId)) }
    case 'projects':
      return { section, ...(await said(ctx, page, await readProjects(ctx, customerId, page), ['project'], ({ projectId }) => projectId)) }
    case 'complaints':
      return { section, ...(await said(ctx, page, await readComplaints(ctx, customerId, page), ['complaint'], ({ complaintId }) => complaintId)) }
    case 'product_groups':
      return { section, ...(await readDevelopment(ctx, customerId)) }
    case 'persons':
      return { section, ...(await persons(ctx, customerId, page)) }
    case 'terms':
      return { section, terms: await readTerms(ctx, customerId) }
    case 'machines':
      return { section, ...(await said(ctx, page, await readMachines(ctx, customerId, page), ['machine'], ({ machineId }) => machineId)) }
    case 'competitor_prices':
      return { section, ...(await said(ctx, page, await readCompetitorPrices(ctx, customerId, page), ['competitor_price'], idOfPrice)) }
    case 'rating':
      return { section, rating: await readRating(ctx, customerId) }
  }
}

async function quotes(ctx: Context, customerId: string, page: Page) {
  const list = await readQuotes(ctx, customerId, page)
  return { ...list, rows: await withNextContacts(ctx, list.rows) }
}

const idOfPrice = ({ competitorPriceId }: CompetitorPriceRow): string => competitorPriceId

type Listed<Row> = { rows: Row[]; nextCursor: string | null }

/** With the source of the rows, on their first page. */
async function said<Row>(
  ctx: Context,
  { offset }: Page,
  list: Listed<Row>,
  entities: readonly string[],
  idOf: (row: Row) => string,
): Promise<Listed<Row> & { said: Said | null }> {
  return { ...list, said: offset === 0 ? await readSaid(ctx, entities, list.rows.map(idOf)) : null }
}

const HISTORY_PAGE = 20
const PAGE = 20

const historyCursor = z.tuple([instant, id])

async function history(ctx: Context, customerId: string, cursor: string | null): Promise<SectionAnswer> {
  const [at, id] = cursor === null ? [] : parseCursor(historyCursor, cursor.split('_'))
  const before = at && id ? { at, id } : null
  const [row] = await ctx.db.sql<{ reports: ReportLine[]; entries: EntryLine[] }>`select ${reportLines(ctx, HISTORY_PAGE + 1, before)} as reports,
      ${entryLines(ctx, HISTORY_PAGE + 1, before)} as entries
    from customer c where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid`
  const rows = [...(row?.reports ?? []).map(toReportLine), ...(row?.entries ?? []).map(toEntryLine)].sort(newestFirst)
  const page = rows.slice(0, HISTORY_PAGE)
  const last = page.at(-1)
  return { section: 'history', rows: page, nextCursor: rows.length > HISTORY_PAGE && last ? placeOf(last) : null }
}

const placeOf = (line: Rows.HistoryLine): string => `${line.at}_${'entryId' in line ? line.entryId : line.reportId}`

/** As the database has them: by their instants, then by their ids. */
function newestFirst(one: Rows.HistoryLine, other: Rows.HistoryLine): number {
  return placeOf(one) < placeOf(other) ? 1 : -1
}

/** Everybody's open ones, the first due first. */
const followUps = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db
      .sql<Rows.FollowUpRow>`select f.id, f.title, f.due_on as "dueOn", u.name as assignee, f.assignee_id = ${ctx.user.id}::uuid as "isMine", f.version
    from follow_up f join app_user u on u.organisation_id = ${organisation} and u.id = f.assignee_id
    where f.organisation_id = ${organisation} and f.customer_id = ${customerId}::uuid and f.done_at is null and f.dropped_at is null
    order by f.due_on, f.created_at, f.id limit ${page.size + 1} offset ${page.offset}`,
    page,
  )

const targets = async (ctx: Context, customerId: string, page: Page) =>
  paged(await customerTargets(ctx, customerId, { limit: page.size + 1, offset: page.offset }), page)

/** Sites stand on the first page. */
async function persons(ctx: Context, customerId: string, page: Page) {
  const rows = await ctx.db.sql<{ person: Person; decisionRole: string | null; siteName: string | null; isMain: boolean }>`
    select ${personObject(ctx)} as person, cr.decision_role as "decisionRole", s.name as "siteName", cr.is_main as "isMain"
    from contact_role cr join contact k on k.organisation_id = ${organisation} and k.id = cr.contact_id
    left join site s on s.organisation_id = ${organisation} and s.id = cr.site_id
    where cr.organisation_id = ${organisation} and cr.customer_id = ${customerId}::uuid and k.archived_at is null
    order by (k.has_left_on is null and cr.ends_on is null) desc, cr.is_main desc, k.surname, cr.id
    limit ${page.size + 1} offset ${page.offset}`
  const people: Rows.PersonRow[] = rows.map(({ person, ...row }) => ({ ...person, ...row }))
  return { ...paged(people, page), sites: page.offset === 0 ? await sitesOf(ctx, customerId) : [] }
}

const sitesOf = (ctx: Context, customerId: string) =>
  ctx.db.sql<SiteLine>`select s.id as "siteId", s.name, s.street, s.postal_code as "postalCode", s.city, s.country, s.phone, s.is_main as "isMain"
    from site s where s.organisation_id = ${organisation} and s.customer_id = ${customerId}::uuid and s.archived_at is null order by s.is_main desc, s.name`
