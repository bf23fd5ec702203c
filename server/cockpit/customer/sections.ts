import { z } from 'zod'
import { addDays, yearBefore } from '../../../domain/time/local-time.ts'
import { type ReportLine, reportLines, toReportLine } from '../../contact-reports/report-lines.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { cursor, id, instant } from '../../platform/input.ts'
import { customerTargets } from '../../visits/report/agreed-targets.ts'
import { type Person, type SiteLine, sectionNames } from './cockpit-types.ts'
import { personObject } from './person-query.ts'
import { readRating } from './rating-query.ts'
import type * as Rows from './section-types.ts'
import type { SectionAnswer } from './section-types.ts'
import { readTerms } from './terms-query.ts'

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
      return { section, ...(await orders(ctx, customerId, page)) }
    case 'quotes':
      return { section, ...(await quotes(ctx, customerId, page)) }
    case 'projects':
      return { section, ...(await projects(ctx, customerId, page)) }
    case 'complaints':
      return { section, ...(await complaints(ctx, customerId, page)) }
    case 'product_groups':
      return { section, rows: await productGroups(ctx, customerId) }
    case 'persons':
      return { section, ...(await persons(ctx, customerId, page)) }
    case 'terms':
      return { section, terms: await readTerms(ctx, customerId) }
    case 'machines':
      return { section, ...(await machines(ctx, customerId, page)) }
    case 'competitor_prices':
      return { section, ...(await competitorPrices(ctx, customerId, page)) }
    case 'rating':
      return { section, rating: await readRating(ctx, customerId) }
  }
}

const HISTORY_PAGE = 20
const PAGE = 20

const historyCursor = z.tuple([instant, id])

async function history(ctx: Context, customerId: string, cursor: string | null): Promise<SectionAnswer> {
  const [at, reportId] = cursor === null ? [] : parsed(historyCursor, cursor.split('_'))
  const before = at && reportId ? { at, reportId } : null
  const [row] = await ctx.db.sql<{ lines: ReportLine[] }>`select ${reportLines(ctx, HISTORY_PAGE + 1, before)} as lines
    from customer c where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid`
  const rows = (row?.lines ?? []).map(toReportLine)
  const page = rows.slice(0, HISTORY_PAGE)
  const last = page.at(-1)
  return { section: 'history', rows: page, nextCursor: rows.length > HISTORY_PAGE && last ? `${last.at}_${last.reportId}` : null }
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (!result.success) throw new AppError('INVALID', 'Not a cursor of ours')
  return result.data
}

const readOffset = (cursor: string | null): number => (cursor === null ? 0 : parsed(z.coerce.number().int().min(0).max(1_000_000), cursor))

type Page = { offset: number; size: number }

/** One row more than a page is read to know whether there is another. */
const paged = <Row>(rows: Row[], { offset, size }: Page): { rows: Row[]; nextCursor: string | null } => ({
  rows: rows.slice(0, size),
  nextCursor: rows.length > size ? String(offset + size) : null,
})

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

const orders = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db.sql<Rows.OrderRow>`select o.id as "orderId", o.number, o.ordered_on as "orderedOn", o.promised_on as "promisedOn",
        o.delivered_on as "deliveredOn", o.status, o.total_cents as cents,
        (select coalesce(json_agg(l.text order by l.position), '[]') from (select text, position from order_line x
           where x.organisation_id = ${organisation} and x.order_id = o.id order by position limit 4) l) as lines
      from customer_order o where o.organisation_id = ${organisation} and o.customer_id = ${customerId}::uuid and o.archived_at is null
      order by o.ordered_on desc, o.id limit ${page.size + 1} offset ${page.offset}`,
    page,
  )

const quotes = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db.sql<Rows.QuoteRow>`select q.id as "quoteId", q.number, q.quoted_on as "quotedOn", q.valid_until as "validUntil", q.status, q.subject,
        q.total_cents as cents, p.name as project
      from quote q left join project p on p.organisation_id = ${organisation} and p.id = q.project_id
      where q.organisation_id = ${organisation} and q.customer_id = ${customerId}::uuid and q.archived_at is null
      order by (q.status = 'open') desc, q.quoted_on desc, q.id limit ${page.size + 1} offset ${page.offset}`,
    page,
  )

/** Quotes to rival bidders of one project are one chance: each party sees what was quoted to itself. Parties the caller may not see stay unnamed. */
const projects = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db
      .sql<Rows.ProjectRow>`select p.id as "projectId", p.name, p.city, p.status, p.volume_cents as "volumeCents", p.decision_on as "decisionOn", pp.role,
      (select coalesce(json_agg(json_build_object('name', c.name, 'role', x.role) order by x.role, c.name), '[]') from project_party x
         join customer c on c.organisation_id = ${organisation} and c.id = x.customer_id
         where x.organisation_id = ${organisation} and x.project_id = p.id and x.customer_id <> pp.customer_id and ${visibleCustomer(ctx)}) as parties,
      (select coalesce(sum(q.total_cents), 0)::bigint from quote q
         where q.organisation_id = ${organisation} and q.project_id = p.id and q.customer_id = pp.customer_id and q.archived_at is null) as "quotedCents"
    from project_party pp join project p on p.organisation_id = ${organisation} and p.id = pp.project_id
    where pp.organisation_id = ${organisation} and pp.customer_id = ${customerId}::uuid order by (p.status = 'open') desc, p.decision_on desc nulls last, p.id
    limit ${page.size + 1} offset ${page.offset}`,
    page,
  )

const complaints = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db
      .sql<Rows.ComplaintRow>`select m.id as "complaintId", m.number, m.subject, m.text, m.opened_on as "openedOn", m.deadline_on as "deadlineOn",
      m.closed_on as "closedOn", m.status, u.name as responsible
    from complaint m left join app_user u on u.organisation_id = ${organisation} and u.id = m.responsible_id
    where m.organisation_id = ${organisation} and m.customer_id = ${customerId}::uuid order by (m.status <> 'closed') desc, m.opened_on desc, m.id
    limit ${page.size + 1} offset ${page.offset}`,
    page,
  )

/** This year to date against the same days last year, the largest first. */
const productGroups = (ctx: Context, customerId: string) => {
  const day = today(ctx)
  const [thisYear, lastYear] = [`${day.slice(0, 4)}-01-01`, `${Number(day.slice(0, 4)) - 1}-01-01`]
  return ctx.db.sql<Rows.ProductGroupRow>`select g.id as "productGroupId", g.name, max(l.ordered_on) as "lastOn",
      coalesce(sum(l.total_cents) filter (where l.ordered_on between ${thisYear}::date and ${day}::date), 0)::bigint as cents,
      coalesce(sum(l.total_cents) filter (where l.ordered_on between ${lastYear}::date and ${yearBefore(day)}::date), 0)::bigint as "lastYearCents"
    from order_line l join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id
    join product_group g on g.organisation_id = ${organisation} and g.id = l.product_group_id
    where l.organisation_id = ${organisation} and l.customer_id = ${customerId}::uuid and o.status <> 'cancelled' and l.ordered_on >= ${addDays(day, -1100)}::date
    group by g.id, g.name order by cents desc, "lastYearCents" desc`
}

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

const machines = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db.sql<Rows.MachineRow>`select m.id as "machineId", m.name, m.serial_number as "serialNumber", m.installed_on as "installedOn",
      m.service_interval_months as "serviceIntervalMonths", m.next_service_on as "nextServiceOn", s.name as "siteName"
    from machine m left join site s on s.organisation_id = ${organisation} and s.id = m.site_id
    where m.organisation_id = ${organisation} and m.customer_id = ${customerId}::uuid order by m.next_service_on nulls last, m.id
    limit ${page.size + 1} offset ${page.offset}`,
    page,
  )

const competitorPrices = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db
      .sql<Rows.CompetitorPriceRow>`select p.id as "competitorPriceId", p.competitor, p.product, p.price, p.price_unit as "priceUnit", p.seen_on as "seenOn"
    from competitor_price p where p.organisation_id = ${organisation} and p.customer_id = ${customerId}::uuid order by p.seen_on desc, p.id
    limit ${page.size + 1} offset ${page.offset}`,
    page,
  )
