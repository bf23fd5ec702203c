/** A connector at work: what it is, how it reaches its system, and what it writes by its lease alone. */
import { isCompareDue } from '../../../../../../domain/commerce/connectors/compare-time.ts'
import type { ConnectorSettings } from '../../../../../../domain/commerce/connectors/connector-settings.ts'
import { type ClaimedChore, commitChore } from '../../../../../outlook/chores/claim.ts'
import type { SystemReach } from '../../../../../platform/call/system-reach.ts'
import type { DataKeys } from '../../../../../platform/database/data-keys.ts'
import { type Database, type OrganisationDatabase, type OrganisationTransaction, organisation } from '../../../../../platform/database/db.ts'
import type { Log } from '../../../../../platform/log.ts'
import type { Threads } from '../../../../../platform/threads.ts'
import { type Asking, asking } from '../reach/asking.ts'
import { openSecret } from '../reach/sealed-secret.ts'
import type { Source } from '../systems/source.ts'
import { sourceOf } from '../systems/source-of.ts'
import { readPage } from '../thread/read-page.ts'

/** `noticeUrl`: where systems tell of changes; null: they are not asked to. */
export type ConnectorParts = {
  database: Database
  dataKeys: DataKeys
  reach: SystemReach
  threads: Threads
  log: Log
  noticeUrl?: string | null
  now?: () => Date
}

export type ConnectorRow = {
  id: string
  source: string
  settings: ConnectorSettings
  secret: Uint8Array
  everyMinutes: number
  refusals: number
  wokenAt: Date | null
  waitsUntil: Date | null
  waitsBecause: string | null
}

export type ConnectorRun = {
  organisationId: string
  db: OrganisationDatabase
  isEmbedded: boolean
  connector: ConnectorRow
  source: Source
  ask: Asking['ask']
  now: () => Date
  /** By the one clock that all servers share: by it is told whose words are later. */
  databaseNow: () => Promise<Date>
  /** Whether it is to be looked what is there as a whole. */
  isCompareDue: (set: { comparedAt: Date | null; doubt: { isRight: boolean } | null }) => boolean
  /** Requests since it was last asked; they are counted with the next thing that is written. */
  requests: () => number
  /** Throws ChoreLost when somebody else has it by now. */
  commit: <T>(work: (tx: OrganisationTransaction) => Promise<T>, cursor?: object) => Promise<T>
}

/** null: it is paused or removed. Throws MustWait where its secret does not open. */
export async function openRun(parts: ConnectorParts, chore: ClaimedChore): Promise<ConnectorRun | null> {
  const { database, dataKeys, threads, now = () => new Date() } = parts
  const { organisationId, subjectId: id } = chore
  const db = database.forOrganisation(organisationId)
  const connector = await readConnector(db, id)
  if (!connector) return null
  const { ask, requests } = asking(
    parts.reach,
    connector.settings.signIn,
    await openSecret(() => dataKeys(organisationId), organisationId, connector),
  )
  const source = sourceOf(connector.settings, {
    ask,
    read: (work) => readPage(threads, work),
    linksOf: (companies) => linksOf(db, id, companies),
  })
  const commit: ConnectorRun['commit'] = (work, cursor) => commitChore(db, chore, now(), work, cursor)
  const zone = await zoneOf(db)
  const isDue: ConnectorRun['isCompareDue'] = ({ comparedAt, doubt }) => doubt?.isRight === true || isCompareDue(comparedAt, now(), zone)
  return {
    organisationId,
    db,
    isEmbedded: database.isEmbedded,
    connector,
    source,
    ask,
    now,
    databaseNow: () => databaseNow(db),
    requests,
    commit,
    isCompareDue: isDue,
  }
}

async function databaseNow({ sql }: OrganisationDatabase): Promise<Date> {
  const [found] = await sql<{ now: string }>`select now() as now from organisation o where o.id = ${organisation}`
  return new Date(found?.now ?? Number.NaN)
}

async function zoneOf({ sql }: OrganisationDatabase): Promise<string> {
  const [found] = await sql<{ zone: string }>`select o.time_zone as zone from organisation o where o.id = ${organisation}`
  return found?.zone ?? 'Europe/Berlin'
}

async function readConnector({ prisma }: OrganisationDatabase, id: string): Promise<ConnectorRow | null> {
  const found = await prisma.connector.findFirst({ where: { id, pausedAt: null, removedAt: null } })
  // Written by ourselves, in this shape.
  return found && { ...found, settings: found.settings as ConnectorSettings }
}

async function linksOf({ prisma }: OrganisationDatabase, connectorId: string, companies: readonly string[]): Promise<Record<string, string>> {
  const found = await prisma.connectorLink.findMany({ where: { connectorId, number: { in: [...companies] } } })
  return Object.fromEntries(found.map(({ number, customerNumber }) => [number, customerNumber]))
}
