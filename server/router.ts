import { answersRouter } from './cockpit/answers/router.ts'
import { cockpitRouter } from './cockpit/customer/router.ts'
import { firstStepsRouter } from './cockpit/first-steps/router.ts'
import { insideSalesRouter } from './cockpit/inside-sales/router.ts'
import { morningMailRouter, myDayRouter } from './cockpit/my-day/router.ts'
import { proposalsRouter } from './cockpit/proposals/router.ts'
import { thisWeekRouter } from './cockpit/this-week/router.ts'
import { visitSheetRouter } from './cockpit/visit-sheet/router.ts'
import { settleMergedRequests, unsettleMergedRequests } from './commerce/accounts/requests-of-merge.ts'
import { accountRequestsRouter } from './commerce/accounts/router.ts'
import { quotesRouter } from './commerce/documents/quotes/router.ts'
import { refreshFigures } from './commerce/figures/refresh-figures.ts'
import { importsRouter } from './commerce/import/router.ts'
import { connectorsRouter } from './commerce/import/sources/connectors/settings/router.ts'
import { apiKeysRouter } from './commerce/import/sources/push/keys/router.ts'
import { competitorPricesRouter } from './commerce/products/competitor-prices/router.ts'
import { commerceRouter } from './commerce/router.ts'
import { complaintsRouter } from './commerce/service/complaints/router.ts'
import { deputiesRouter } from './company/deputies/router.ts'
import { loggingPolicyRouter } from './company/logging-policy/router.ts'
import { peopleRouter } from './company/people/router.ts'
import { entriesRouter } from './contact-reports/entries/router.ts'
import { contactReportsRouter } from './contact-reports/router.ts'
import { customerMergesRouter } from './customers/merge/router.ts'
import { prospectsRouter } from './customers/prospects/router.ts'
import { customersRouter } from './customers/router.ts'
import { sitePositionsRouter } from './customers/sites/router.ts'
import { followUpsRouter, todoRouter } from './follow-ups/router.ts'
import { mailGatewaysRouter } from './mail/gateways/router.ts'
import { mailSyncRouter } from './mail/logging/router.ts'
import { olderMailsRouter } from './mail/past/router.ts'
import { mailRulesRouter } from './mail/rules/router.ts'
import { suggestionsRouter } from './mail/suggestions-router.ts'
import { unknownSendersRouter } from './mail/unknown-senders/router.ts'
import { outboxRouter } from './outlook/outbox/router.ts'
import { router } from './platform/call/trpc.ts'
import { personalDataRouter } from './privacy/router.ts'
import { chancesRouter } from './valuation/cross-selling/router.ts'
import { potentialsRouter } from './valuation/customer-class/potential/router.ts'
import { customerClassesRouter } from './valuation/customer-class/router.ts'
import { nextOrdersRouter } from './valuation/forecast/router.ts'
import { lifetimeValuesRouter } from './valuation/lifetime-value/router.ts'
import { loyaltyRouter } from './valuation/loyalty/router.ts'
import { objectionsRouter } from './valuation/objections/router.ts'
import { portfolioRouter } from './valuation/portfolio/router.ts'
import { renewalRouter } from './valuation/renewal/router.ts'
import { visitsRouter } from './visits/calendar/router.ts'
import { planningFrameRouter } from './visits/frame/router.ts'
import { visitOffersRouter } from './visits/offer/router.ts'
import { onTheRoadRouter } from './visits/on-the-road/router.ts'
import { visitPlanRouter } from './visits/plan/router.ts'
import { agreedTargetsRouter, visitReportRouter } from './visits/report/router.ts'
import { visitStrategyRouter } from './visits/strategy/router.ts'

export const appRouter = router({
  cockpit: cockpitRouter,
  answers: answersRouter,
  commerce: commerceRouter,
  quotes: quotesRouter,
  competitorPrices: competitorPricesRouter,
  complaints: complaintsRouter,
  accountRequests: accountRequestsRouter,
  customers: customersRouter,
  customerMerges: customerMergesRouter({ refresh: refreshFigures, settle: settleMergedRequests, unsettle: unsettleMergedRequests }),
  contactReports: contactReportsRouter,
  entries: entriesRouter,
  imports: importsRouter,
  apiKeys: apiKeysRouter,
  connectors: connectorsRouter,
  deputies: deputiesRouter,
  followUps: followUpsRouter,
  visits: visitsRouter,
  visitStrategy: visitStrategyRouter,
  visitOffers: visitOffersRouter,
  onTheRoad: onTheRoadRouter,
  visitReport: visitReportRouter,
  visitSheet: visitSheetRouter,
  agreedTargets: agreedTargetsRouter,
  prospects: prospectsRouter,
  visitPlan: visitPlanRouter,
  mailSync: mailSyncRouter,
  olderMails: olderMailsRouter,
  unknownSenders: unknownSendersRouter,
  suggestions: suggestionsRouter,
  mailRules: mailRulesRouter,
  loggingPolicy: loggingPolicyRouter,
  mailGateways: mailGatewaysRouter,
  firstSteps: firstStepsRouter,
  myDay: myDayRouter,
  thisWeek: thisWeekRouter,
  insideSales: insideSalesRouter,
  proposals: proposalsRouter,
  morningMail: morningMailRouter,
  todo: todoRouter,
  sitePositions: sitePositionsRouter,
  outbox: outboxRouter,
  people: peopleRouter,
  personalData: personalDataRouter,
  planningFrame: planningFrameRouter,
  valuation: renewalRouter,
  nextOrders: nextOrdersRouter,
  loyalty: loyaltyRouter,
  objections: objectionsRouter,
  lifetimeValues: lifetimeValuesRouter,
  portfolio: portfolioRouter,
  customerClasses: customerClassesRouter,
  potentials: potentialsRouter,
  chances: chancesRouter,
})

export type AppRouter = typeof appRouter
