/** The one door from the pages to the server; from the server it takes types only. */
import { createTRPCClient, httpBatchLink, splitLink, TRPCClientError } from '@trpc/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { Language } from '../domain/texts/language.ts'
import type { Reason } from '../server/platform/errors.ts'
import type { AppRouter } from '../server/router.ts'

export type * from '../server/cockpit/customer/cockpit-types.ts'
export type * from '../server/cockpit/customer/section-types.ts'
export type * from '../server/cockpit/inside-sales/quotes-to-chase/next-contacts.ts'
export type * from '../server/cockpit/my-day/my-day-types.ts'
export type * from '../server/cockpit/visit-sheet/sheet-types.ts'
export type * from '../server/commerce/agreements/terms-part.ts'
export type * from '../server/commerce/documents/document-line.ts'
export type * from '../server/commerce/documents/find-documents.ts'
export type * from '../server/commerce/documents/order-rows.ts'
export type * from '../server/commerce/documents/quote-rows.ts'
export type * from '../server/commerce/documents/read-order.ts'
export type * from '../server/commerce/documents/search-positions.ts'
export type { NewImport } from '../server/commerce/import/begin-import.ts'
export type * from '../server/commerce/import/import-types.ts'
export type * from '../server/commerce/products/competitor-prices/price-rows.ts'
export type * from '../server/commerce/products/product-group-rows.ts'
export type * from '../server/commerce/projects/project-rows.ts'
export type * from '../server/commerce/said-by.ts'
export type * from '../server/commerce/service/complaint-rows.ts'
export type { ShownComplaint } from '../server/commerce/service/complaints/read-complaint.ts'
export type * from '../server/commerce/service/machine-rows.ts'
export type { EntryLine } from '../server/contact-reports/entries/entry-lines.ts'
export type { EntryWords } from '../server/contact-reports/entries/entry-words.ts'
export type { MailState } from '../server/contact-reports/mail-state.ts'
export type { ReportLine } from '../server/contact-reports/report-lines.ts'
export type * from '../server/contact-reports/team/team-board.ts'
export type { TeamMail } from '../server/contact-reports/team/team-mail.ts'
export type * from '../server/customers/customer-choice.ts'
export type { OutlookState } from '../server/outlook/outbox/outlook-state.ts'
export type { Reason } from '../server/platform/errors.ts'
export type * from '../server/valuation/customer-class/read-worth.ts'
export type { NextOrderLine } from '../server/valuation/forecast/read-next-orders.ts'
export type { LifetimePart } from '../server/valuation/lifetime-value/read-lifetime.ts'
export type { UnreportedVisit } from '../server/visits/calendar/unreported-visit.ts'
export type { VisitLine } from '../server/visits/calendar/visit-line.ts'
export type { OfferLine } from '../server/visits/offer/open-offer.ts'
export type { AgreedTargetRow } from '../server/visits/report/agreed-targets.ts'
export type Inputs = inferRouterInputs<AppRouter>
export type Outputs = inferRouterOutputs<AppRouter>

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/** Tells in which language Outlook shows itself: where the mailbox tells none, what is written into it is in this one. */
const DISPLAY_LANGUAGE = 'outlook-language'

/** `accessToken` is asked before each call; `outlookLanguage` null: not in Outlook. Everything goes by POST, so that no input ever stands in a URL. */
export const createApi = (accessToken: () => Promise<string>, outlookLanguage: Language | null) => {
  const batch = () =>
    httpBatchLink<AppRouter>({
      url: '/trpc',
      methodOverride: 'POST',
      maxItems: 10,
      headers: async () => ({
        authorization: `Bearer ${await accessToken()}`,
        ...(outlookLanguage && { [DISPLAY_LANGUAGE]: outlookLanguage }),
      }),
    })
  return createTRPCClient<AppRouter>({
    links: [splitLink({ condition: ({ context }) => context.readsOutlook === true, true: batch(), false: batch() })],
  })
}

/** Of a query that looks through mailboxes: what is asked beside it does not wait for it in one request. */
export const readsOutlook = { trpc: { context: { readsOutlook: true } } }

/** Why a call failed, in the product's words; `claims` when Outlook wants the user to confirm again. `OFFLINE`: the server was not reached. */
export type ApiFailure = { reason: Reason | 'OFFLINE'; claims: string | null }

export function readFailure(error: unknown): ApiFailure {
  if (!(error instanceof TRPCClientError)) return { reason: 'UNEXPECTED', claims: null }
  const data: unknown = error.data
  if (isTooMany(error)) return { reason: 'TOO_MANY', claims: null }
  if (typeof data !== 'object' || data === null || !('reason' in data)) return { reason: 'OFFLINE', claims: null }
  const { reason, claims } = data as { reason: Reason; claims: string | null }
  return { reason, claims }
}

/** The limit on calls answers before tRPC does, in its own form. */
function isTooMany({ meta }: TRPCClientError<AppRouter>): boolean {
  const response: unknown = meta?.response
  return response instanceof Response && response.status === 429
}
