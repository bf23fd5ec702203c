/** Puts the parts of the server together; what it starts it can stop. */
import type { FastifyInstance } from 'fastify'
import type pino from 'pino'
import type { Language } from '../domain/texts/language.ts'
import { makeChores } from './chores.ts'
import { forgetShown } from './cockpit/proposals/forget-shown.ts'
import { makeAllFigures, makeFigures } from './commerce/figures/make-figures.ts'
import { refreshFigures } from './commerce/figures/refresh-figures.ts'
import { importEndpoint } from './commerce/import/import-endpoint.ts'
import { forgetRecords } from './commerce/import/job/forget-records.ts'
import { startImportEngine } from './commerce/import/job/import-engine.ts'
import { forgetFiles, importFolder } from './commerce/import/job/import-folder.ts'
import { forgetFetched } from './commerce/import/sources/connectors/forget-fetched.ts'
import { NOTICE_PATH, noticeEndpoint } from './commerce/import/sources/connectors/notices/notice-endpoint.ts'
import { makeReach } from './commerce/import/sources/connectors/reach/ask-system.ts'
import { watchDropFolder } from './commerce/import/sources/drop-folder/watch-drop-folder.ts'
import { forgetBatches } from './commerce/import/sources/push/forget-batches.ts'
import { pushEndpoint } from './commerce/import/sources/push/push-endpoint.ts'
import { makeSettingsReader } from './company/deputies/read-settings.ts'
import { learnProfile } from './company/people/learn-profile.ts'
import { fileEndpoints } from './contact-reports/files/file-endpoint.ts'
import { forgetUnusedFiles } from './contact-reports/files/forget-unused.ts'
import { forgetMerges } from './customers/merge/forget-merges.ts'
import { gatherLateRows } from './customers/merge/gather-late-rows.ts'
import { refoldAllNames, refoldNames } from './customers/refold-names.ts'
import { effects } from './effects.ts'
import { syncTodo } from './follow-ups/sync-todo.ts'
import { checkArrivals } from './mail/comparison/arrivals.ts'
import { reconcileWhenWanted } from './mail/comparison/reconcile.ts'
import { markLogged } from './mail/logging/mark-logged.ts'
import { readMailbox } from './mail/logging/read-mailbox.ts'
import { forgetPast } from './mail/past/forget-past.ts'
import { forgetVerdicts } from './mail/past/forget-verdicts.ts'
import { startWithdrawalLoop } from './mail/rules/withdrawal-loop.ts'
import { makeContext } from './make-context.ts'
import { startChores } from './outlook/chores/start-chores.ts'
import type { ApplicationAccess } from './outlook/graph/access/application-client.ts'
import { makeApplicationTokens } from './outlook/graph/access/application-tokens.ts'
import { makeOfflineTokens, type OfflineTokens } from './outlook/graph/access/offline-tokens.ts'
import { makeOnBehalfOf, type OnBehalfOf } from './outlook/graph/access/on-behalf-of.ts'
import { startMailEngine } from './outlook/mailboxes/engine.ts'
import { forgetWishes } from './outlook/mailboxes/judge-again.ts'
import { registerNotifications } from './outlook/mailboxes/notification-endpoint.ts'
import { makeNotificationIntake } from './outlook/mailboxes/notifications.ts'
import { giveBackSubscriptions } from './outlook/mailboxes/subscriptions.ts'
import { forgetWakes } from './outlook/mailboxes/wake.ts'
import { startNodeCount } from './outlook/node-count.ts'
import { type OutboxLoop, startOutboxLoop } from './outlook/outbox/delivery-loop.ts'
import { forgetDone } from './outlook/outbox/forget-done.ts'
import { startOwnerLoop } from './outlook/owner-loop.ts'
import { watchStates } from './outlook/watch-states.ts'
import { type Identity, makeTokenCheck, readIssuer } from './platform/call/auth.ts'
import type { Context } from './platform/call/context.ts'
import type { ContextFor } from './platform/call/reach.ts'
import { signIn } from './platform/call/sign-in.ts'
import { makeDataKeys } from './platform/database/data-keys.ts'
import type { Database } from './platform/database/db.ts'
import { forgetPlainKeys, makeHashKeys } from './platform/database/hash-keys.ts'
import { isMigrated } from './platform/database/migrate.ts'
import { type Scheduled, startSchedules } from './platform/database/schedules.ts'
import type { Configuration } from './platform/env.ts'
import { buildHttp } from './platform/http/build-http.ts'
import type { MetricsSource } from './platform/http/metrics-endpoint.ts'
import type { PageConfiguration } from './platform/http/pages.ts'
import { metrics } from './platform/metrics.ts'
import { Threads } from './platform/threads.ts'
import { appRouter } from './router.ts'
import { makeGeocoder } from './travel/make-geocoder.ts'
import { makeTravelTimes } from './travel/make-travel-times.ts'
import { parts as valuationParts } from './valuation/parts.ts'
import { startRenewalLoop } from './valuation/renewal/renewal-loop.ts'
import { wantAll } from './valuation/renewal/want-renewal.ts'
import { syncOwnCalendar } from './visits/calendar/sync/own-calendar.ts'
import { closeOverdueOffers } from './visits/offer/close-offer.ts'

/** The server on an opened and migrated database, not listening yet. Throws when the identity provider cannot be reached. */
export async function makeServer(configuration: Configuration, database: Database, log: pino.Logger): Promise<FastifyInstance> {
  const metadataUrl = configuration.authorityMetadataUrl ?? `${configuration.authorityUrl}/organizations/v2.0/.well-known/openid-configuration`
  const issuer = await readIssuer(metadataUrl)
  const checkToken = makeTokenCheck({ ...issuer, clientId: configuration.clientId })
  const entra = { ...configuration, authorityMetadata: configuration.authorityMetadataUrl ? issuer.metadata : null }
  const onBehalfOf = makeOnBehalfOf(entra)
  const dataKeys = makeDataKeys(database, configuration.secretKey)
  const hashKeys = makeHashKeys(database, configuration.secretKey)
  const access = { graphUrl: configuration.graphUrl, tokens: makeApplicationTokens(entra), log }
  const { notificationUrl, pollSeconds, toldPollSeconds } = configuration
  const readers = [checkArrivals, reconcileWhenWanted, markLogged]
  const { background } = database
  const engine = startMailEngine({ database: background, access, hashKeys, pollSeconds, toldPollSeconds, readMail: readMailbox, readers })
  const outbox = startOutboxLoop({ database: background, effects, log })
  const owners = startOwnerLoop({ database: background, readers: [learnProfile, makeSettingsReader(), syncOwnCalendar, syncTodo], pollSeconds, log })
  const intake = makeNotificationIntake(database)
  const nodes = await startNodeCount(database, log)
  const threads = new Threads()
  const folder = importFolder(configuration.dataDirectory)
  const reach = makeReach({ targets: configuration.connectorPlaces.allowed })
  const services = {
    configuration,
    database,
    dataKeys,
    hashKeys,
    access,
    travelTimes: makeTravelTimes(configuration.travel, log),
    geocoder: makeGeocoder(configuration.geocoder),
    reachSystem: reach,
    threads,
    log,
  }
  const contextFor: ContextFor = (member, reach) => makeContext(services, member, reach)
  const behind: ContextFor = (member, reach) => makeContext({ ...services, database: background }, member, reach)
  const withdrawals = startWithdrawalLoop({ database: background, contextFor: behind, log })
  const schedules = await startSchedules(background, log, scheduled({ database: background, secretKey: configuration.secretKey, access, folder }))
  const offline = makeOfflineTokens(entra)
  const imports = startImportEngine({ database: background, threads, folder, log })
  const drop = watchDropFolder({ database: background, folder: configuration.dropFolder, importFolder: folder, log })
  const parts = {
    ...{ database: background, access, dataKeys, hashKeys, tokens: offline, contextFor: behind, effects, pollSeconds, notificationUrl, log },
    ...{ reach, threads, noticeUrl: notificationUrl === null ? null : `${notificationUrl}${NOTICE_PATH}` },
  }
  const valuation = startRenewalLoop({ database: background, parts: valuationParts, threads, log })
  const chores = startChores({ database: background, chores: makeChores(parts), log })
  const app = await buildHttp({
    log,
    checkToken,
    router: appRouter,
    endpoints: [...fileEndpoints, importEndpoint(folder)],
    openEndpoints: [
      pushEndpoint({ database, threads, log, publicUrl: configuration.publicUrl }),
      ...(notificationUrl === null
        ? []
        : [(scope: FastifyInstance) => registerNotifications(scope, { take: intake.take, log }), noticeEndpoint({ database, log })]),
    ],
    makeContext: contextMaker({ database, contextFor, onBehalfOf, offline, loops: [outbox, owners] }),
    isReady: async () => outbox.isHealthy() && engine.isHealthy() && chores.isHealthy() && (await isMigrated(database.pool).catch(() => false)),
    outlookHosts: configuration.outlookHosts,
    officeJsUrl: configuration.officeJsUrl,
    authorityOrigins: [configuration.authorityUrl, new URL(metadataUrl).origin],
    pages: pageConfiguration(configuration, issuer.metadata),
    metrics: metricsOf(configuration, database),
    trustProxy: configuration.trustProxy,
    rateLimitPerMinute: configuration.rateLimitPerMinute,
    allowedHosts: configuration.isDemo ? [`localhost:${configuration.port}`, `127.0.0.1:${configuration.port}`] : null,
  })
  app.addHook(
    'onClose',
    async () =>
      void (await Promise.all([
        outbox.stop(),
        owners.stop(),
        chores.stop(),
        withdrawals.stop(),
        engine.stop(),
        imports.stop(),
        drop.stop(),
        valuation.stop(),
        schedules.stop(),
        threads.stop(),
        nodes.stop(),
        intake.stop(),
      ])),
  )
  return app
}

/** `folder`: of files that are brought in. */
type Parts = { database: Database; secretKey: Uint8Array; access: ApplicationAccess; folder: string }

/** What is done by the clock. */
export const scheduled = ({ database, secretKey, access, folder }: Parts): readonly Scheduled[] => [
  { name: 'mail-verdicts', cron: '15 3 * * *', work: () => forgetVerdicts(database) },
  { name: 'mail-past', cron: '18 3 * * *', work: () => forgetPast(database) },
  { name: 'mailbox-wakes', cron: '20 3 * * *', work: () => forgetWakes(database) },
  { name: 'judge-wishes', cron: '25 3 * * *', work: () => forgetWishes(database) },
  { name: 'outbox-done', cron: '30 3 * * *', work: () => forgetDone(database) },
  { name: 'hash-keys', cron: '0 4 * * *', work: () => forgetPlainKeys(database, secretKey) },
  { name: 'stored-files', cron: '45 3 * * *', work: () => forgetUnusedFiles(database) },
  { name: 'import-files', cron: '50 3 * * *', work: () => forgetFiles(database, folder) },
  { name: 'import-records', cron: '55 3 * * *', work: () => forgetRecords(database) },
  { name: 'pushed-batches', cron: '57 3 * * *', work: () => forgetBatches(database) },
  { name: 'fetched-rows', cron: '59 3 * * *', work: () => forgetFetched(database) },
  { name: 'shown-proposals', cron: '40 3 * * *', work: () => forgetShown(database) },
  { name: 'customer-merges', cron: '58 3 * * *', work: () => forgetMerges(database) },
  { name: 'late-rows', cron: '* * * * *', work: () => gatherLateRows(database, refreshFigures) },
  { name: 'fold-names', cron: '*/10 * * * *', work: () => refoldNames(database) },
  { name: 'fold-all-names', cron: '35 3 * * *', work: () => refoldAllNames(database) },
  { name: 'figures', cron: '*/10 * * * *', work: () => makeFigures(database) },
  { name: 'all-figures', cron: '5 4 * * *', work: () => makeAllFigures(database) },
  { name: 'valuation', cron: '30 4 * * *', work: () => wantAll(database) },
  { name: 'visit-offers', cron: '*/5 * * * *', work: () => closeOverdueOffers(database) },
  { name: 'mail-subscriptions', cron: '*/10 * * * *', work: () => giveBackSubscriptions({ database, access }) },
]

function metricsOf({ metricsToken: token }: Configuration, database: Database): MetricsSource | null {
  if (token === null) return null
  watchStates(database)
  return { token, contentType: metrics.contentType, read: () => metrics.metrics() }
}

type Callers = {
  database: Database
  contextFor: ContextFor
  onBehalfOf: OnBehalfOf
  offline: OfflineTokens
  loops: readonly { remember: OutboxLoop['remember'] }[]
}

/** Everything a call needs, for the user its token names. */
function contextMaker({
  database,
  contextFor,
  onBehalfOf,
  offline,
  loops,
}: Callers): (identity: Identity, displayLanguage: Language | null) => Promise<Context> {
  return async (identity, displayLanguage) => {
    const { assertion, tenantId, expiresAt } = identity
    const context = contextFor(await signIn(database, identity, displayLanguage), {
      token: () => onBehalfOf.graphToken(assertion, tenantId),
      onRefusedToken: () => onBehalfOf.forget(assertion),
      offlineToken: () => offline.consent(assertion, tenantId),
    })
    for (const loop of loops) loop.remember(context, expiresAt)
    return context
  }
}

const pageConfiguration = (configuration: Configuration, metadata: string): PageConfiguration => ({
  clientId: configuration.clientId,
  authority: `${configuration.authorityUrl}/organizations`,
  knownAuthorities: [new URL(configuration.authorityUrl).host],
  authorityMetadata: configuration.authorityMetadataUrl ? metadata : null,
  scope: `api://${configuration.clientId}/access`,
  publicUrl: configuration.publicUrl,
  map: configuration.map,
})
