import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keyedHash } from '../../../../server/contact-reports/hash-identity.ts'
import { takeWishes } from '../../../../server/outlook/mailboxes/judge-again.ts'
import { claimMailbox, commitWithLease, LeaseLost, releaseLease } from '../../../../server/outlook/mailboxes/lease.ts'
import type { MailContext } from '../../../../server/outlook/mailboxes/mailbox-context.ts'
import { knownMessageKey } from '../../../../server/outlook/message-key.ts'
import { Firm, NOW, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let admin: Person
let jonas: Person
let petra: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  admin = await firm.person('Ada Admin', 'admin')
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein', 'head_of_sales')
})

/** As the engine does: what is wished becomes listings at the mailbox's own turn. */
async function takeTurn(depthMonths: number): Promise<void> {
  const mailbox = await claimMailbox(database, 'node', firm.now)
  await takeWishes({
    db: firm.db,
    mailbox,
    policy: { depthMonths, isLookingBack: true },
    organisation: { timeZone: 'Europe/Berlin', mailDomains: [] },
    now: () => firm.now,
  } as unknown as MailContext)
  await releaseLease(firm.db, mailbox!, { nextAttemptAt: firm.now })
}

const show = () => firm.as(jonas).loggingPolicy.show()
const change = async (part: object) => firm.as(admin).loggingPolicy.change({ ...(await show()), ...part })

describe('what the company has decided', () => {
  it('is off and strict until somebody decides, and readable for everybody', async () => {
    expect(await show()).toMatchObject({
      isLoggingOn: false,
      depthMonths: 12,
      smallestGroup: 5,
      sharedReasons: [],
      reportVisibility: 'everyone',
      version: 0,
    })
  })

  it('is changed by the administrator alone, with who, when, before and after', async () => {
    expect(await change({ isLoggingOn: true, depthMonths: 6 })).toMatchObject({ isLoggingOn: true, depthMonths: 6, version: 1 })
    firm.now = new Date(NOW.getTime() + 60_000)
    expect(await change({ reportVisibility: 'care_team' })).toMatchObject({ version: 2 })
    expect(await firm.as(jonas).loggingPolicy.history()).toMatchObject([
      { field: 'reportVisibility', before: 'everyone', after: 'care_team', by: 'Ada Admin', at: firm.now.toISOString() },
      { field: 'depthMonths', before: 12, after: 6, by: 'Ada Admin', at: NOW.toISOString() },
      { field: 'isLoggingOn', before: false, after: true },
    ])
    for (const person of [jonas, petra]) await expect(firm.as(person).loggingPolicy.change(await show())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const row = await database.prisma.organisation.findUniqueOrThrow({ where: { id: firm.id } })
    expect(row.reportVisibility).toBe('care_team')
  })

  it('is not overwritten by somebody who did not see the last change, and nothing changed leaves no line', async () => {
    const seen = await show()
    await change({ depthMonths: 3 })
    await expect(firm.as(admin).loggingPolicy.change({ ...seen, depthMonths: 24 })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await show()).depthMonths).toBe(3)
    await change({})
    expect(await firm.as(admin).loggingPolicy.history()).toHaveLength(1)
  })

  it('ends the reading of mailboxes at once: what is under way cannot be written any more', async () => {
    const lease = await connected()
    await change({ isLoggingOn: false })
    await expect(commitWithLease(firm.db, lease, NOW, async () => {})).rejects.toBeInstanceOf(LeaseLost)
    expect(await firm.as(jonas).mailSync.health()).toMatchObject({ isLoggingOn: false })
    await expect(firm.as(petra).mailSync.connectOwn()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('reads further back when the depth grows, and only there', async () => {
    await connected()
    await firm.db.prisma.mailListing.deleteMany()
    await change({ depthMonths: 24 })
    await takeTurn(24)
    const [listing, ...others] = await firm.db.prisma.mailListing.findMany()
    expect([listing?.newest.toISOString(), listing?.oldest.toISOString()]).toEqual(['2025-11-23T09:00:00.000Z', '2024-11-23T09:00:00.000Z'])
    expect(others).toEqual([])
    await change({ depthMonths: 6 })
    await takeTurn(6)
    expect(await firm.db.prisma.mailListing.count()).toBe(1)
  })

  it('keeps nothing but who, when and whose customer, where only headers are wanted', async () => {
    const customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
    await change({ isHeaderOnly: true })
    const itemId = jonas.mailbox.receive({ subject: 'GEHEIM', uniqueText: 'GEHEIM', files: [{ name: 'GEHEIM', contentType: '', sizeBytes: 1 }] })
    const { internetMessageId, sentAt } = jonas.mailbox.mails.get(itemId)!
    const more = { customerIds: [customerId], note: null, projectId: null, followUp: null, direction: 'incoming' as const }
    await firm
      .as(jonas)
      .contactReports.logMail({ id: uuidv7(), itemId, internetMessageId, sentAt, senderAddress: 'anna@kunde.example', subject: '', ...more })
    const reports = await firm.db.prisma.contactReport.findMany({ include: { text: true, files: true, participants: true } })
    expect(JSON.stringify(reports)).not.toContain('GEHEIM')
    expect(reports).toMatchObject([{ textState: 'none', files: [], participants: [{ address: 'anna@kunde.example' }] }])
  })
})

describe('the reason why a mail is not logged', () => {
  it('is told to colleagues only where the company has decided so, and never somebody’s own list', async () => {
    await connected()
    const mail = { internetMessageId: '<eine@kunde.example>', senderAddress: 'anna@kunde.example' }
    const { id: mailboxId } = await firm.db.prisma.mailbox.findFirstOrThrow()
    const key = knownMessageKey(mail.internetMessageId, mail.senderAddress)
    const rule = { id: uuidv7(), effect: 'exclude' as const, kind: 'address' as const, value: mail.senderAddress, scope: 'own' as const }
    await firm.as(jonas).mailRules.add(rule)
    await firm.db.prisma.mailVerdict.create({
      data: {
        ...{ organisationId: firm.id, mailboxId, mailHash: 'a'.repeat(64), messageHash: keyedHash(new Uint8Array(32), key ?? '') },
        ...{ receivedAt: NOW, judgedAt: NOW, isLogged: false, reason: 'excluded_address' },
      },
    })
    expect(await firm.as(jonas).mailSync.why({ mail })).toMatchObject({ reason: 'excluded_address', rule: { isOwn: true } })
    expect(await firm.as(petra).mailSync.why({ mail })).toBeNull()
    await change({ sharedReasons: ['newsletter'] })
    expect(await firm.as(petra).mailSync.why({ mail })).toBeNull()
    await change({ sharedReasons: ['newsletter', 'excluded_address'] })
    expect(await firm.as(petra).mailSync.why({ mail })).toMatchObject({ reason: 'excluded_address', rule: null })
  })
})

async function connected() {
  await change({ isLoggingOn: true })
  await firm.as(jonas).mailSync.connectOwn()
  await firm.db.prisma.mailbox.updateMany({ data: { leaseToken: 7n, leaseUntil: new Date(NOW.getTime() + 20_000), leaseOwner: 'node' } })
  const mailbox = await firm.db.prisma.mailbox.findFirstOrThrow()
  const policy = await firm.db.prisma.loggingPolicy.findFirstOrThrow()
  const company = { policy, organisation: { timeZone: 'Europe/Berlin', mailDomains: [] } }
  return { ...mailbox, ...company, tenantId: firm.tenantId, wakes: [], isTold: false, token: mailbox.leaseToken }
}
