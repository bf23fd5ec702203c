/** One mail is one entry, wherever and in whatever order its copies are found. */
import fc from 'fast-check'
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ingestPage } from '../../../../server/mail/logging/ingest-page.ts'
import { loadRules } from '../../../../server/mail/logging/rules.ts'
import { forgetVerdicts } from '../../../../server/mail/past/forget-verdicts.ts'
import type { FoundMail } from '../../../../server/outlook/graph/background-mail.ts'
import type { LeasedMailbox } from '../../../../server/outlook/mailboxes/lease.ts'
import type { MailContext } from '../../../../server/outlook/mailboxes/mailbox-context.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let [jonas, katrin, admin]: Person[] = []
let customers: { kunde: string; zweit: string }
const boxes = new Map<string, LeasedMailbox>()
const company: Pick<LeasedMailbox, 'organisation' | 'policy'> = {
  organisation: { timeZone: 'Europe/Berlin', mailDomains: ['firma.example'] },
  policy: { depthMonths: 12, isLookingBack: true, isHeaderOnly: false, markCategory: null, verdictDays: 90 },
}
const TEAM_OID = '0a000000-0000-4000-8000-00000000000a'

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(() => begin())

async function begin(): Promise<void> {
  firm = await Firm.found(database)
  firm.now = new Date('2026-11-25T09:00:00Z')
  ;[jonas, katrin, admin] = [await firm.person('Jonas P'), await firm.person('Katrin W'), await firm.person('Jan B', 'admin')]
  customers = {
    kunde: await firm.customer('Kunde', { addresses: ['anna@kunde.example'] }),
    zweit: await firm.customer('Zweit', { addresses: ['carl@zweit.example'] }),
  }
  await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, isLoggingOn: true } })
  for (const [name, oid, userId] of [
    ['jonas', jonas!.oid, jonas!.id],
    ['katrin', katrin!.oid, katrin!.id],
    ['team', TEAM_OID, null],
  ] as const)
    boxes.set(name, await mailbox(name, oid, userId))
}

async function mailbox(name: string, oid: string, userId: string | null): Promise<LeasedMailbox> {
  const id = uuidv7()
  const common = { id, oid, userId, connectedById: admin!.id, connectedAt: firm.now }
  await firm.db.prisma.mailbox.create({
    data: {
      ...{ ...common, organisationId: firm.id, address: `${name}@firma.example`, name: `Postfach ${name}`, kind: userId ? 'user' : 'shared' },
      ...{ leaseToken: 1n, leaseUntil: new Date('2030-01-01') },
    },
  })
  return {
    ...common,
    organisationId: firm.id,
    tenantId: firm.tenantId,
    polledTo: null,
    lookedAt: null,
    isTold: false,
    wakes: [],
    wishedTo: null,
    compareBegunAt: null,
    reconciledAt: null,
    failures: 0,
    token: 1n,
    ...company,
  }
}

const people = (...addresses: string[]) => addresses.map((address) => ({ name: null, address }))

const mailOf = (given: Partial<FoundMail> = {}): FoundMail => ({
  ...{ itemId: uuidv7(), internetMessageId: '<1@firma.example>', conversationId: null, subject: 'Angebot', webLink: null },
  ...{ sentAt: '2026-11-24T08:00:00Z', receivedAt: '2026-11-24T08:00:01Z', from: { name: 'Anna', address: 'anna@kunde.example' } },
  ...{ to: people('vertrieb@firma.example'), cc: [], bcc: [], uniqueText: 'Anbei das Angebot.', text: '', sensitivity: 'normal', files: [] },
  ...{ folderId: 'f', categories: [], replyTo: [], headers: [], references: [], isDraft: false, isKeptOut: false, answerWithin: null },
  ...given,
})

/** The copy `mail` is found in a mailbox. */
async function find(box: string, ...mails: FoundMail[]): Promise<void> {
  const policy = await firm.db.prisma.loggingPolicy.findFirstOrThrow({})
  const context = {
    ...{ db: firm.db, mailbox: boxes.get(box)!, policy, client: null as never, now: () => firm.now, log: pino({ level: 'silent' }) },
    organisation: { timeZone: 'Europe/Berlin', mailDomains: ['firma.example'] },
    hashKey: new Uint8Array(32),
  } as unknown as MailContext
  await ingestPage(context, await loadRules(context), { mails, unreadable: [] }, async () => {})
}

const reports = () =>
  firm.db.prisma.contactReport.findMany({
    include: { customers: true, participants: true, witnesses: true, mail: true, text: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })

/** What of the history does not depend on who was first. */
const history = async () =>
  (await reports()).map((report) => ({
    ...{ direction: report.direction, channel: report.channel, subject: report.subject, text: report.text?.text },
    customers: report.customers.map(({ customerId }) => customerId).sort(),
    participants: report.participants.map(({ role, address }) => `${role} ${address}`).sort(),
    witnesses: report.witnesses.map(({ mailbox: oid }) => oid).sort(),
  }))

const sent = {
  from: { name: 'Jonas', address: 'jonas.p@firma.example' },
  to: people('anna@kunde.example', 'katrin.w@firma.example'),
  cc: people('vertrieb@firma.example'),
}

it('sent copy, received copies, team mailbox and a log by hand are one entry, in any order', async () => {
  const received = mailOf(sent)
  const arrivals: Record<string, () => Promise<unknown>> = {
    sent: () => find('jonas', mailOf({ ...sent, bcc: people('carl@zweit.example') })),
    received: () => find('katrin', { ...received, itemId: 'katrin' }),
    team: () => find('team', { ...received, itemId: 'team', receivedAt: '2026-11-24T09:00:00Z' }),
    again: () => find('team', { ...received, itemId: 'team again', receivedAt: '2026-11-24T10:00:00Z' }),
    hand: () => {
      katrin!.mailbox.mails.set('katrin', { ...received, itemId: 'katrin' })
      const facts = { internetMessageId: received.internetMessageId, senderAddress: sent.from.address, subject: 'Angebot', sentAt: received.sentAt }
      const details = { customerIds: [customers.kunde], note: null, projectId: null, followUp: null, direction: 'incoming' as const }
      return firm.as(katrin!).contactReports.logMail({ id: uuidv7(), itemId: 'katrin', ...facts, ...details })
    },
  }
  const names = Object.keys(arrivals)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
      await begin()
      for (const name of order) await arrivals[name]!()
      expect(await history(), order.join()).toEqual([
        {
          ...{ direction: 'outgoing', channel: 'email', subject: 'Angebot', text: 'Anbei das Angebot.' },
          customers: [customers.kunde, customers.zweit].sort(),
          participants: [
            'bcc carl@zweit.example',
            'cc vertrieb@firma.example',
            'sender jonas.p@firma.example',
            'to anna@kunde.example',
            'to katrin.w@firma.example',
          ],
          witnesses: [jonas!.oid, katrin!.oid, TEAM_OID, TEAM_OID].sort(),
        },
      ])
    }),
    { numRuns: 25 },
  )
}, 120_000)

describe('a copy that is marked private in one mailbox', () => {
  const secret = mailOf({ ...sent, sensitivity: 'private' })
  const open = mailOf({ ...sent, itemId: 'katrin' })
  const verdicts = async () =>
    Object.fromEntries(
      (await firm.db.prisma.mailVerdict.findMany({ include: { mailbox: true } })).map(({ mailbox: { address }, reason }) => [
        address.split('@')[0],
        reason,
      ]),
    )

  it('keeps the mail out of the history, whichever mailbox is read first or again', async () => {
    for (const order of [
      ['jonas', 'katrin', 'katrin'],
      ['katrin', 'jonas', 'katrin'],
    ]) {
      await begin()
      for (const box of order) await find(box, box === 'jonas' ? secret : open)
      expect(await history(), order.join()).toEqual([])
      expect(await verdicts()).toEqual({ jonas: 'private', katrin: 'private_elsewhere' })
    }
  })

  it('keeps it out also when nobody knows the verdicts any more, and its mailbox is disconnected', async () => {
    await find('katrin', open)
    await find('jonas', secret)
    await forgetVerdicts(database, new Date(firm.now.getTime() + 400 * 86_400_000))
    await firm.db.prisma.mailVerdict.deleteMany({ where: { isLogged: false } })
    await firm.db.prisma.mailbox.updateMany({ where: { oid: jonas!.oid }, data: { status: 'disconnected' } })
    await find('katrin', open)
    expect(await history()).toEqual([])
    expect(await verdicts()).toEqual({ katrin: 'private_elsewhere' })
    await firm.db.prisma.mailbox.updateMany({ where: { oid: jonas!.oid }, data: { status: 'connected' } })
    await find('jonas', { ...secret, sensitivity: 'normal' })
    expect(await history()).toHaveLength(1)
  })

  it('keeps it out also where a colleague would log his copy by hand', async () => {
    await find('jonas', secret)
    katrin!.mailbox.mails.set('katrin', open)
    const facts = { internetMessageId: open.internetMessageId, senderAddress: sent.from.address, subject: 'Angebot', sentAt: open.sentAt }
    const details = { customerIds: [customers.kunde], note: null, projectId: null, followUp: null, direction: 'incoming' as const }
    const logging = firm.as(katrin!).contactReports.logMail({ id: uuidv7(), itemId: 'katrin', ...facts, ...details })
    await expect(logging).rejects.toMatchObject({ cause: { reason: 'PRIVATE_MAIL' } })
    expect(await history()).toEqual([])
  })

  it('leaves of it the day only, also where it was logged before', async () => {
    await find('katrin', open)
    await find('jonas', secret)
    const left = await firm.db.prisma.mailVerdict.findMany({ select: { receivedAt: true, judgedAt: true } })
    expect(left).toHaveLength(2)
    for (const { receivedAt, judgedAt } of left)
      expect([receivedAt, judgedAt].map((at) => at.toISOString().slice(11))).toEqual(['23:00:00.000Z', '23:00:00.000Z'])
  })

  it('brings it back for all once it is private no more', async () => {
    await find('katrin', open)
    await find('jonas', secret)
    await find('jonas', { ...secret, sensitivity: 'normal' })
    expect(await history()).toHaveLength(1)
    expect(await verdicts()).toEqual({ jonas: 'address', katrin: 'address' })
    await find('katrin', open)
    expect((await history()).map(({ witnesses }) => witnesses)).toEqual([[jonas!.oid, katrin!.oid].sort()])
  })
})

describe('a report on legal hold', () => {
  const held = async () => {
    await find('jonas', mailOf({ files: [{ name: 'Angebot.pdf', contentType: 'application/pdf', sizeBytes: 1 }] }))
    await firm.db.prisma.contactReport.updateMany({ data: { holdReason: 'Klage der Kunde GmbH' } })
  }
  const kept = async () => {
    const { prisma } = firm.db
    const [text, people, files] = [await prisma.reportText.count(), await prisma.reportParticipant.count(), await prisma.reportFile.count()]
    return { text, people, files, customers: (await prisma.heldReportCustomer.findMany()).map(({ customerId }) => customerId) }
  }
  const excluded = mailOf({ categories: ['Privat'] })

  it.each([
    ['its only mailbox excludes the mail', excluded],
    ['the mail becomes private', mailOf({ sensitivity: 'private' })],
  ])('is hidden and kept whole when %s', async (_, mail) => {
    await held()
    await find('jonas', mail)
    await find('jonas', mail)
    expect(await kept()).toEqual({ text: 1, people: 2, files: 1, customers: [customers.kunde] })
    expect(await history()).toMatchObject([{ customers: [], witnesses: [jonas!.oid] }])
    expect(await firm.db.prisma.auditEntry.findMany()).toMatchObject([{ action: 'contactReports.hideOnHold', userId: null }])
    const item = { mode: 'read' as const, addresses: [{ address: 'anna@kunde.example', name: 'Anna' }], customerId: null }
    const asked = { ...item, mail: { internetMessageId: '<1@firma.example>', senderAddress: 'anna@kunde.example' } }
    const answer = await firm.as(jonas!).cockpit.ofItem(asked)
    expect(answer).toMatchObject({ mail: { state: 'withdrawn' }, cockpit: { lastContacts: [], historyMark: '0' } })
    const [report] = await reports()
    await expect(firm.as(jonas!).contactReports.read({ reportId: report!.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('keeps also a mailbox that excludes the mail while another holds it, and stays in the history', async () => {
    await held()
    await find('katrin', mailOf({ itemId: 'katrin' }))
    await find('jonas', excluded)
    expect(await history()).toMatchObject([{ customers: [customers.kunde], witnesses: [jonas!.oid, katrin!.oid].sort() }])
  })

  it('is kept when the mail turns up in no other mailbox, and is not logged anew beside it', async () => {
    await held()
    await find('jonas', excluded)
    await find('katrin', mailOf({ itemId: 'katrin' }))
    expect(await kept()).toMatchObject({ text: 1, customers: [customers.kunde] })
    expect(await reports()).toHaveLength(1)
  })
})

describe('apart', () => {
  it('stay two mails that share a Message-ID, and a forward of the first', async () => {
    await find('jonas', mailOf(), mailOf({ sentAt: '2026-11-24T08:05:00Z', subject: 'Ein anderes' }))
    const forward = { from: sent.from, to: people('carl@zweit.example'), subject: 'WG: Angebot', internetMessageId: '<weiter@firma.example>' }
    await find('jonas', mailOf({ ...forward, references: ['<1@firma.example>'], sentAt: '2026-11-24T08:10:00Z' }))
    expect((await history()).map(({ customers: at }) => at)).toEqual([[customers.kunde], [customers.kunde], [customers.zweit]])
  })

  it('a mail that is passed on to somebody unknown follows no thread, an answer of his own does', async () => {
    await find('jonas', mailOf({ conversationId: 'C' }))
    const stranger = { internetMessageId: '<2@x.example>', references: ['<1@firma.example>'], sentAt: '2026-11-24T08:10:00Z' }
    await find('jonas', mailOf({ ...stranger, from: sent.from, to: people('frau@privat.example'), subject: 'WG: Angebot' }))
    await find(
      'katrin',
      mailOf({ ...stranger, from: { name: null, address: 'neu@x.example' }, subject: 'AW: Angebot', sentAt: '2026-11-24T08:20:00Z' }),
    )
    await find(
      'jonas',
      mailOf({ ...stranger, references: [], conversationId: 'C', from: { name: null, address: 'y@x.example' }, sentAt: '2026-11-24T08:30:00Z' }),
    )
    expect((await reports()).map(({ loggedBecause, subject }) => [loggedBecause, subject])).toEqual([
      ['address', 'Angebot'],
      ['thread', 'AW: Angebot'],
      ['thread', 'Angebot'],
    ])
  })
})

it('a thread that began with a log by hand goes on by References', async () => {
  const first = mailOf({ from: { name: null, address: 'neu@x.example' } })
  jonas!.mailbox.mails.set('hand', { ...first, itemId: 'hand' })
  const facts = { internetMessageId: first.internetMessageId, senderAddress: 'neu@x.example', subject: 'Angebot', sentAt: first.sentAt }
  const details = { customerIds: [customers.kunde], note: null, projectId: null, followUp: null, direction: 'incoming' as const }
  await firm.as(jonas!).contactReports.logMail({ id: uuidv7(), itemId: 'hand', ...facts, ...details })
  await find(
    'katrin',
    mailOf({ internetMessageId: '<2@x.example>', references: ['<1@firma.example>'], from: { name: null, address: 'neu@x.example' } }),
  )
  expect((await history()).map(({ customers: at }) => at)).toEqual([[customers.kunde], [customers.kunde]])
})

describe('a team mailbox', () => {
  const state = async (person: Person) => {
    const item = { mode: 'read' as const, addresses: [{ address: 'anna@kunde.example', name: 'Anna' }], customerId: null }
    const answer = await firm
      .as(person)
      .cockpit.ofItem({ ...item, mail: { internetMessageId: '<1@firma.example>', senderAddress: 'anna@kunde.example' } })
    return answer.kind === 'customers' && answer.mail.state === 'logged' ? answer.mail : null
  }

  it('shows everybody who takes a mail, and lets nobody overtake a colleague unseen', async () => {
    await find('team', mailOf())
    const { reportId, team } = (await state(jonas!))!
    expect(team).toEqual({
      mailbox: 'Postfach team',
      state: 'open',
      acts: ['take', 'hand_over', 'settle'],
      taken: null,
      answered: null,
      isAwaited: false,
      settledAt: null,
    })
    await firm.as(jonas!).contactReports.take({ reportId, insteadOf: null })
    await firm.as(jonas!).contactReports.take({ reportId, insteadOf: null })
    const taken = { userId: jonas!.id, by: 'Jonas P', at: firm.now.toISOString(), from: null }
    expect((await state(katrin!))?.team?.taken).toEqual(taken)
    await expect(firm.as(katrin!).contactReports.take({ reportId, insteadOf: null })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    await firm.as(katrin!).contactReports.giveBack({ reportId })
    expect((await state(katrin!))?.team?.taken).toEqual(taken)
    await firm.as(katrin!).contactReports.take({ reportId, insteadOf: jonas!.id })
    await firm.as(katrin!).contactReports.giveBack({ reportId })
    expect((await state(jonas!))?.team?.taken).toBeNull()
  })

  it('shows who answered first, from whatever mailbox, and nothing for a mail of one’s own', async () => {
    await find('team', mailOf({ conversationId: 'T' }))
    const at = (instant: string) => ({ sentAt: instant, receivedAt: instant })
    const answer = { ...sent, to: people('anna@kunde.example'), headers: [{ name: 'In-Reply-To', value: ' <1@firma.example> ' }] }
    await find(
      'katrin',
      mailOf({
        ...answer,
        internetMessageId: '<a2@firma.example>',
        from: { name: null, address: 'katrin.w@firma.example' },
        ...at('2026-11-24T11:00:00Z'),
      }),
    )
    await find('jonas', mailOf({ ...answer, internetMessageId: '<a1@firma.example>', ...at('2026-11-24T10:00:00Z') }))
    expect((await state(admin!))?.team?.answered).toEqual({ userId: jonas!.id, by: 'Jonas P', at: '2026-11-24T10:00:00.000Z' })
    await begin()
    await find('jonas', mailOf())
    const own = (await state(jonas!))!
    expect(own.team).toBeNull()
    await expect(firm.as(jonas!).contactReports.take({ reportId: own.reportId, insteadOf: null })).rejects.toMatchObject({
      cause: { reason: 'NOT_FOUND' },
    })
  })
})
