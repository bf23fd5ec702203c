/** Puts together what a use-case may touch, for a user who is here or who has consented to be served while he is away. */
import { effects } from './effects.ts'
import { type ApplicationAccess, makeApplicationClient } from './outlook/graph/access/application-client.ts'
import { makeGraphClient } from './outlook/graph/access/client.ts'
import { makeGraphMailbox } from './outlook/graph/graph-mailbox.ts'
import { makeInbox } from './outlook/graph/inbox.ts'
import { readMail } from './outlook/graph/mail.ts'
import { makeMailFiles } from './outlook/graph/mail-files.ts'
import { readMailboxOwner } from './outlook/graph/mailbox-owner.ts'
import { deliverSoon } from './outlook/outbox/deliver.ts'
import type { Context } from './platform/call/context.ts'
import type { Geocoder } from './platform/call/geocoder.ts'
import type { Reach } from './platform/call/reach.ts'
import type { Member } from './platform/call/sign-in.ts'
import type { SystemReach } from './platform/call/system-reach.ts'
import type { TravelTimes } from './platform/call/travel-times.ts'
import type { DataKeys } from './platform/database/data-keys.ts'
import type { Database } from './platform/database/db.ts'
import type { HashKeys } from './platform/database/hash-keys.ts'
import type { ConnectorPlaces } from './platform/env.ts'
import type { Log } from './platform/log.ts'
import type { Threads } from './platform/threads.ts'

/** What every context is made of, for whomever it is made. */
export type Services = {
  configuration: { graphUrl: string; publicUrl: string; connectorPlaces: ConnectorPlaces }
  database: Database
  dataKeys: DataKeys
  hashKeys: HashKeys
  access: ApplicationAccess
  travelTimes: TravelTimes
  geocoder: Geocoder | null
  reachSystem: SystemReach
  threads: Threads
  log: Log
}

/** `reach`: by which rights the member's mailbox is reached. Nothing is asked before a use-case asks. */
export function makeContext(
  { configuration, database, dataKeys, hashKeys, access, travelTimes, geocoder, reachSystem, threads, log }: Services,
  { user, organisation }: Member,
  reach: Reach,
): Context {
  const { graphUrl, publicUrl, connectorPlaces } = configuration
  const { token, onRefusedToken, offlineToken } = reach
  const own = { mailbox: `${user.tenantId}/${user.oid}`, token, onRefusedToken, log }
  const context: Context = {
    db: database.forOrganisation(user.organisationId),
    user,
    organisation,
    graph: makeGraphMailbox({ graphUrl, ...own }),
    mailboxOwner: (name) => readMailboxOwner(makeApplicationClient(access, { tenantId: user.tenantId, oid: name }), name),
    mailFiles: (oid) => makeMailFiles(() => makeApplicationClient(access, { tenantId: user.tenantId, oid }), `/users/${oid}`),
    inbox: (oid) =>
      oid === null
        ? makeInbox(() => makeGraphClient(graphUrl, own), '/me')
        : makeInbox(() => makeApplicationClient(access, { tenantId: user.tenantId, oid }), `/users/${oid}`),
    readMailOf: (oid, itemId) => readMail(makeApplicationClient(access, { tenantId: user.tenantId, oid }), `/users/${oid}`, itemId),
    publicUrl,
    secrets: () => dataKeys(user.organisationId),
    hashKey: () => hashKeys(user.organisationId),
    offlineToken,
    deliver: () => deliverSoon(context, effects),
    travelTimes,
    geocoder,
    reachSystem,
    connectorPlaces,
    threads,
    now: () => new Date(),
    log,
  }
  return context
}
