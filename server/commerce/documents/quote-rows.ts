import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { type Page, paged } from '../../platform/page.ts'
import { isOpenQuote, quoteStatus } from '../quote-status.ts'
import { nextStep } from './quotes/next-step.ts'

export type QuoteDecision = { by: string | null; on: string; priceCents: number | null; version: number }

export type QuoteRow = {
  quoteId: string
  number: string
  /** The customer's own number for it. */
  customerReference: string | null
  quotedOn: string
  validUntil: string | null
  /** When the customer means to decide. */
  decisionOn: string | null
  /** 0..100. */
  probability: number | null
  status: string
  subject: string | null
  cents: number
  project: string | null
  /** Why it was lost or cancelled, and to whom. */
  closedBecause: string | null
  competitor: string | null
  /** Of an open one: the first follow-up that names it or its project. */
  nextStep: { followUpId: string; title: string; dueOn: string; assignee: string } | null
  /** Of one that its source calls open: what somebody here has said. `on`: an instant. */
  decision: QuoteDecision | null
}

const [status, isOpen] = [quoteStatus(fragment`q`), isOpenQuote(fragment`q`)]

/** Quotes to a customer that exists: the open ones, then the newest. */
export const readQuotes = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db.sql<QuoteRow>`select q.id as "quoteId", q.number, q.customer_reference as "customerReference", q.quoted_on as "quotedOn",
        q.valid_until as "validUntil", q.decision_on as "decisionOn", q.probability, ${status} as status, q.subject, q.total_cents as cents, p.name as project,
        case when d.quote_id is null then q.closed_because else d.because end as "closedBecause",
        case when d.quote_id is null then q.competitor else d.competitor end as competitor, case when ${isOpen} then ${nextStep} end as "nextStep",
        case when d.quote_id is not null then json_build_object('by', (select u.name from app_user u where u.organisation_id = ${organisation} and u.id = d.decided_by_id),
          'on', d.decided_at, 'priceCents', d.price_cents, 'version', d.version) end as decision
      from quote q left join project p on p.organisation_id = ${organisation} and p.id = q.project_id
        left join quote_decision d on d.organisation_id = ${organisation} and d.quote_id = q.id and q.status = 'open' and d.outcome <> 'open'
      where q.organisation_id = ${organisation} and q.customer_id = ${customerId}::uuid and q.archived_at is null
      order by ${isOpen} desc, q.quoted_on desc, q.id limit ${page.size + 1} offset ${page.offset}`,
    page,
  )
