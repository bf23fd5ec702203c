/** A small organisation for tests of the procedures: people, customers and a caller for each. */
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { foldCompanyName, foldText } from '../../domain/customers/names.ts'
import type { Language } from '../../domain/texts/language.ts'
import { effects } from '../../server/effects.ts'
import type { CustomerVisibility, ReportVisibility, UserRole } from '../../server/generated/prisma/enums.ts'
import { deliverDue } from '../../server/outlook/outbox/deliver.ts'
import type { Context } from '../../server/platform/call/context.ts'
import type { GraphMailbox, MailboxOwner } from '../../server/platform/call/mailbox.ts'
import type { SystemReach } from '../../server/platform/call/system-reach.ts'
import { makeDataKeys } from '../../server/platform/database/data-keys.ts'
import { type Database, toDate } from '../../server/platform/database/db.ts'
import { makeHashKeys } from '../../server/platform/database/hash-keys.ts'
import { AppError } from '../../server/platform/errors.ts'
import { Threads } from '../../server/platform/threads.ts'
import { appRouter } from '../../server/router.ts'
import { estimatedTimes } from '../../server/travel/estimated-times.ts'
import { FakeMailbox } from './fake-mailbox.ts'
import { noPlaces } from './no-places.ts'

export const NOW = new Date('2026-11-23T09:00:00Z')
export const TODAY = '2026-11-23'
export const TEST_KEY = new Uint8Array(32).fill(7)

export type Person = { id: string; oid: string; name: string; mail: string; role: UserRole; language: Language; mailbox: FakeMailbox }

type Settings = { domain: string; tenantId: string; customerVisibility: CustomerVisibility; reportVisibility: ReportVisibility }

export class Firm {
  readonly id = uuidv7()
  readonly tenantId: string
  readonly #database: Database
  readonly #settings: Settings
  /** What Exchange says of mailboxes, by address. */
  readonly owners = new Map<string, MailboxOwner>()
  /** Mailboxes that the application may read. */
  readonly shared = new Map<string, FakeMailbox>()
  readonly threads = new Threads()
  /** Systems outside; nobody is asked unless a test says so. */
  reachSystem: SystemReach = () => Promise.reject(new Error('Nobody is asked here'))
  /** The clock of everybody in the firm. */
  now = NOW

  private constructor(database: Database, settings: Settings) {
    this.#database = database
    this.#settings = settings
    this.tenantId = settings.tenantId
  }

  static async found(database: Database, settings: Partial<Settings> = {}): Promise<Firm> {
    const firm = new Firm(database, {
      domain: 'firma.example',
      tenantId: uuidv7(),
      customerVisibility: 'all',
      reportVisibility: 'everyone',
      ...settings,
    })
    await database.prisma.organisation.create({
      data: {
        id: firm.id,
        entraTenantId: firm.tenantId,
        name: 'Firma',
        mailDomains: [firm.#settings.domain],
        mailSecret: new Uint8Array(32),
        origin: 'test',
        customerVisibility: firm.#settings.customerVisibility,
        reportVisibility: firm.#settings.reportVisibility,
      },
    })
    return firm
  }

  get db() {
    return this.#database.forOrganisation(this.id)
  }

  async person(name: string, role: UserRole = 'sales', given: { oid?: string; mail?: string; language?: Language } = {}): Promise<Person> {
    const person = {
      id: uuidv7(),
      oid: uuidv7(),
      name,
      mail: `${foldText(name).replace(' ', '.')}@${this.#settings.domain}`,
      role,
      mailbox: new FakeMailbox(),
      language: 'de' as const,
      ...given,
    }
    const { id, oid, mail, language: mailboxLanguage } = person
    await this.db.prisma.user.create({ data: { organisationId: this.id, id, oid, name, mail, role, mailboxLanguage } })
    return person
  }

  /** A customer with a main site and one contact per address. */
  async customer(
    name: string,
    options: { addresses?: string[]; domain?: string; careTeam?: Person[]; reportVisibility?: ReportVisibility } = {},
  ): Promise<string> {
    const { prisma } = this.db
    const [organisationId, id] = [this.id, uuidv7()]
    await prisma.customer.create({
      data: { organisationId, id, kind: 'customer', name, nameFolded: foldCompanyName(name), reportVisibility: options.reportVisibility ?? null },
    })
    await prisma.site.create({
      data: {
        organisationId,
        id: uuidv7(),
        customerId: id,
        name: 'Hauptsitz',
        street: 'Hafenstr. 3',
        postalCode: '23552',
        city: 'Lübeck',
        isMain: true,
      },
    })
    if (options.domain) await prisma.customerDomain.create({ data: { organisationId, id: uuidv7(), customerId: id, domain: options.domain } })
    for (const { id: userId } of options.careTeam ?? [])
      await prisma.careTeamMember.create({
        data: { organisationId, id: uuidv7(), customerId: id, userId, role: 'field', startsOn: toDate('2020-01-01') },
      })
    for (const address of options.addresses ?? []) await this.contact(id, address)
    return id
  }

  async contact(customerId: string, address: string, contactId: string = uuidv7()): Promise<string> {
    const { prisma } = this.db
    const organisationId = this.id
    const known = await prisma.contact.findFirst({ where: { id: contactId } })
    if (!known) {
      const surname = address.split('@')[0] ?? address
      await prisma.contact.create({ data: { organisationId, id: contactId, surname, nameFolded: foldText(surname) } })
      await prisma.contactEmail.create({ data: { organisationId, id: uuidv7(), contactId, address } })
    }
    await prisma.contactRole.create({ data: { organisationId, id: uuidv7(), contactId, customerId, isMain: true } })
    return contactId
  }

  context(person: Person, graph: GraphMailbox = person.mailbox): Context {
    const context: Context = {
      db: this.db,
      user: { ...person, organisationId: this.id, tenantId: this.tenantId, timeZone: 'Europe/Berlin', todoListId: null },
      organisation: {
        name: 'Firma',
        timeZone: 'Europe/Berlin',
        currency: 'EUR',
        customerVisibility: this.#settings.customerVisibility,
        reportVisibility: this.#settings.reportVisibility,
        mailDomains: [this.#settings.domain],
      },
      graph,
      mailboxOwner: async (name) => this.owners.get(name) ?? Promise.reject(new AppError('OUTLOOK_GONE', 'no such mailbox')),
      mailFiles: (oid) => this.filesOf(oid),
      inbox: (oid) => (oid === null ? person.mailbox : this.filesOf(oid)).inbox,
      readMailOf: (oid, itemId) => this.filesOf(oid).readMail(itemId),
      publicUrl: 'https://cockpit.example',
      offlineToken: async () => `refresh token of ${person.name}`,
      secrets: () => makeDataKeys(this.#database, TEST_KEY)(this.id),
      hashKey: () => makeHashKeys(this.#database, TEST_KEY)(this.id),
      deliver: () => deliverDue(context, effects),
      travelTimes: estimatedTimes,
      geocoder: null,
      reachSystem: (asked) => this.reachSystem(asked),
      connectorPlaces: noPlaces,
      threads: this.threads,
      now: () => this.now,
      log: pino({ level: 'silent' }),
    }
    return context
  }

  /** What the application itself may read, by object id of the mailbox. */
  filesOf(oid: string): FakeMailbox {
    const mailbox = this.shared.get(oid)
    if (!mailbox) throw new AppError('OUTLOOK_REFUSED', 'no rights in this mailbox')
    return mailbox
  }

  /** The procedures as `person` calls them. */
  as(person: Person) {
    return appRouter.createCaller({ signIn: async () => this.context(person) })
  }
}
