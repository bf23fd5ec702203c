import type { Language } from '../../../domain/texts/language.ts'
import type { CustomerVisibility, ReportVisibility, UserRole } from '../../generated/prisma/enums.ts'
import type { OrganisationDatabase } from '../database/db.ts'
import type { ConnectorPlaces } from '../env.ts'
import type { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { SecretBox } from '../secret-box.ts'
import type { Threads } from '../threads.ts'
import type { Geocoder } from './geocoder.ts'
import type { GraphMailbox, Inbox, MailboxOwner, MailContent, MailFiles } from './mailbox.ts'
import type { SystemReach } from './system-reach.ts'
import type { TravelTimes } from './travel-times.ts'

/** Who is calling: a user of exactly one organisation. */
export type SignedInUser = {
  organisationId: string
  tenantId: string
  id: string
  oid: string
  name: string
  mail: string
  role: UserRole
  /** IANA zone in which this user's days begin. */
  timeZone: string
  /** In which we write into his Outlook. */
  language: Language
  todoListId: string | null
}

/** The settings of the caller's organisation that rules depend on. */
export type OrganisationSettings = {
  name: string
  timeZone: string
  currency: string
  customerVisibility: CustomerVisibility
  reportVisibility: ReportVisibility
  mailDomains: readonly string[]
}

/** Everything effectful that a use-case may touch. `db` holds this organisation's rows only. */
export type Context = {
  db: OrganisationDatabase
  user: SignedInUser
  organisation: OrganisationSettings
  /** The caller's own mailbox, on behalf of him. */
  graph: GraphMailbox
  /** Whose another mailbox of the tenant is, by the application's own rights. */
  mailboxOwner: (name: string) => Promise<MailboxOwner>
  /** A refresh token of the caller's own, for his To Do. Throws OUTLOOK_SIGN_IN when he has to confirm. */
  offlineToken: () => Promise<string>
  /** Files of the mails in another mailbox of the tenant, by the application's own rights. */
  mailFiles: (oid: string) => MailFiles
  /** The inbox of another mailbox of the tenant, by the application's own rights; null: the caller's own, on behalf of him. */
  inbox: (oid: string | null) => Inbox
  /** A mail of another mailbox of the tenant by its id there, by the application's own rights. */
  readMailOf: (oid: string, itemId: string) => Promise<MailContent>
  /** Address of our own pages, for links in tasks and events. */
  publicUrl: string
  /** Seals what must not be readable in the database, with the organisation's own key. */
  secrets: () => Promise<SecretBox>
  /** Key of the hashes that stand for mails and files. */
  hashKey: () => Promise<Uint8Array>
  /** Tries what waits for the caller's own Outlook; settles with the first trouble, or after a few seconds while it goes on. */
  deliver: () => Promise<AppError | null>
  /** Of ways between places, by the road service that is configured, else estimated. */
  travelTimes: TravelTimes
  /** Of addresses; null: none is configured. */
  geocoder: Geocoder | null
  /** Systems outside whose addresses administrators enter. */
  reachSystem: SystemReach
  /** Where such systems are, and which are allowed. */
  connectorPlaces: ConnectorPlaces
  /** For calculations that take seconds. */
  threads: Threads
  now: () => Date
  log: Log
}
