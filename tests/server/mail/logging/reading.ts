/** A firm whose people have real mailboxes in the stand-in, and an engine that reads them. */
import pino from 'pino'
import type { DemoMail } from '../../../../prisma/demo/mailbox.ts'
import { readMailbox } from '../../../../server/mail/logging/read-mailbox.ts'
import type { Chore, ChoreLoop } from '../../../../server/outlook/chores/chore-loop.ts'
import { claimDue, finishChore } from '../../../../server/outlook/chores/claim.ts'
import { startChores } from '../../../../server/outlook/chores/start-chores.ts'
import { type ApplicationAccess, makeApplicationClient } from '../../../../server/outlook/graph/access/application-client.ts'
import { makeApplicationTokens } from '../../../../server/outlook/graph/access/application-tokens.ts'
import { type MailboxReader, type MailEngine, startMailEngine } from '../../../../server/outlook/mailboxes/engine.ts'
import { claimMailbox } from '../../../../server/outlook/mailboxes/lease.ts'
import { type MailboxChore, makeMailboxChore } from '../../../../server/outlook/mailboxes/mailbox-chore.ts'
import type { MailContext } from '../../../../server/outlook/mailboxes/mailbox-context.ts'
import { makeHashKeys } from '../../../../server/platform/database/hash-keys.ts'
import { Firm, type Person, TEST_KEY } from '../../../support/firm.ts'
import type { TestDatabase } from '../../../support/test-database.ts'
import { CLIENT, jonas, katrin, Outlook, tenantId } from '../../outlook/graph/running-outlook.ts'

export class Reading {
  readonly firm: Firm
  readonly outlook: Outlook
  readonly jonas: Person
  readonly katrin: Person
  readonly #database: TestDatabase
  #engine: MailEngine | null = null
  #chores: ChoreLoop[] = []
  #mails = 0

  private constructor(database: TestDatabase, outlook: Outlook, firm: Firm, people: [Person, Person]) {
    this.#database = database
    this.outlook = outlook
    this.firm = firm
    ;[this.jonas, this.katrin] = people
  }

  /** `outlookNow`: the clock of Exchange, where it differs from ours. */
  static async start(database: TestDatabase, outlookNow?: () => Date): Promise<Reading> {
    await database.prisma.mailbox.updateMany({ data: { status: 'disconnected' } })
    await database.prisma.organisation.deleteMany({ where: { entraTenantId: tenantId } })
    const firm = await Firm.found(database, { tenantId, domain: jonas.mail.split('@')[1] ?? '' })
    firm.now = new Date()
    await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, isLoggingOn: true } })
    const people = await Promise.all([jonas, katrin].map(({ name, oid, mail }) => firm.person(name, 'sales', { oid, mail })))
    return new Reading(database, await Outlook.start(outlookNow), firm, people as [Person, Person])
  }

  async stop(): Promise<void> {
    await this.halt()
    await this.outlook.close()
  }

  /** A mail from a known contact, an hour ago, unless something else is said. */
  deliver(person: Person, given: Partial<DemoMail> = {}): Promise<string> {
    const at = `${new Date(Date.now() - 3_600_000 + ++this.#mails * 1000).toISOString().slice(0, 19)}Z`
    const mail = {
      sentAt: at,
      receivedAt: at,
      from: { name: 'Anna', address: 'anna@kunde.example' },
      subject: `Anfrage ${this.#mails}`,
      body: 'Bitte um Angebot.',
      ...given,
    }
    return this.outlook.deliver(person as never, mail)
  }

  /** The application's own rights in the mailboxes. */
  get access(): ApplicationAccess {
    const authorityUrl = this.outlook.url.replace('http:', 'https:')
    const tokens = makeApplicationTokens({
      authorityUrl,
      authorityMetadata: this.outlook.metadata,
      clientId: CLIENT,
      clientSecret: 'demo-client-secret',
    })
    return { graphUrl: this.outlook.url, tokens, log: pino({ level: 'silent' }) }
  }

  run(pollSeconds = 1, readers: readonly MailboxReader[] = [], now: () => Date = () => new Date()): void {
    const pace = { pollSeconds, idleMs: 100 }
    this.#engine = startMailEngine({
      database: this.#database,
      access: this.access,
      hashKeys: makeHashKeys(this.#database, TEST_KEY),
      ...pace,
      readMail: readMailbox,
      readers,
      now,
    })
  }

  /** As somebody who reads the mailbox that is due. */
  async hold(): Promise<MailContext> {
    const mailbox = await claimMailbox(this.#database, 'test', new Date())
    if (!mailbox) throw new Error('no mailbox is due')
    const { organisationId, organisation, policy } = mailbox
    const db = this.#database.forOrganisation(organisationId)
    const hashKey = await makeHashKeys(this.#database, TEST_KEY)(organisationId)
    return {
      db,
      mailbox,
      organisation,
      policy,
      hashKey,
      client: makeApplicationClient(this.access, mailbox),
      now: () => new Date(),
      log: this.access.log,
    }
  }

  /** Does chores of connected mailboxes beside the engine, as a node does. */
  runChores(works: Partial<Record<Parameters<typeof makeMailboxChore>[1], (ctx: MailboxChore) => Promise<Date>>>, now?: () => Date): void {
    const parts = { database: this.#database, access: this.access, ...(now && { now }) }
    this.startChores(
      Object.entries(works).map(([kind, work]) => makeMailboxChore(parts, kind as keyof typeof works, work)),
      now,
    )
  }

  /** One look at what a chore does for every connected mailbox for which it is due. */
  async doChore(kind: Parameters<typeof makeMailboxChore>[1], work: (ctx: MailboxChore) => Promise<Date>, now: Date): Promise<void> {
    const chore = makeMailboxChore({ database: this.#database, access: this.access, now: () => now }, kind, work)
    for (const claimed of await claimDue(this.#database, [kind], 100, now)) await finishChore(this.firm.db, claimed, await chore.perform(claimed))
  }

  startChores(chores: readonly Chore[], now: () => Date = () => new Date()): void {
    this.#chores.push(startChores({ database: this.#database, chores, log: this.access.log, now, idleMs: 100 }))
  }

  async halt(): Promise<void> {
    await Promise.all([this.#engine?.stop(), ...this.#chores.map((loop) => loop.stop())])
    this.#engine = null
    this.#chores = []
  }

  reports = () =>
    this.firm.db.prisma.contactReport.findMany({
      include: { customers: true, participants: true, text: true, witnesses: true, files: true, mail: true },
      orderBy: { at: 'asc' },
    })
  verdicts = () => this.firm.db.prisma.mailVerdict.findMany({ orderBy: { receivedAt: 'asc' } })
  mailbox = (person: Person) => this.firm.db.prisma.mailbox.findFirstOrThrow({ where: { oid: person.oid } })

  /** Waits until `holds`; the test's time limit ends it. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50))
  }

  /** Waits for turns that began after now. */
  async settled(...people: Person[]): Promise<void> {
    const from = new Date()
    for (const person of people)
      for (let turn = 0; turn < 2; turn++) {
        const before = (await this.mailbox(person)).lastReadAt ?? from
        await this.until(async () => ((await this.mailbox(person)).lastReadAt ?? from) > before)
      }
  }
}
