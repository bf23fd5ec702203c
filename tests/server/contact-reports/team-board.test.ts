/** The teams' mailboxes as a board: what waits, for whom, and who may see and change it. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertReports, type MailRow } from '../../../server/contact-reports/insert-reports.ts'
import { joinReports } from '../../../server/contact-reports/join-reports.ts'
import { mailState } from '../../../server/contact-reports/mail-state.ts'
import { Firm, NOW, type Person } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let [jonas, katrin]: Person[] = []
let customerId: string
let teamOid: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(() => begin())

async function begin(settings: Parameters<typeof Firm.found>[1] = {}): Promise<void> {
  firm = await Firm.found(database, settings)
  ;[jonas, katrin] = [await firm.person('Jonas Petersen'), await firm.person('Katrin Weber')]
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  teamOid = await team('Vertrieb')
}

async function team(name: string, status: 'connected' | 'disconnected' = 'connected'): Promise<string> {
  const oid = uuidv7()
  await firm.db.prisma.mailbox.create({
    data: {
      ...{ organisationId: firm.id, id: uuidv7(), oid, address: `${name}@firma.example`, name, kind: 'shared', status },
      ...{ connectedById: jonas!.id, connectedAt: NOW },
    },
  })
  return oid
}

type Given = {
  id?: string
  subject?: string
  at?: string
  direction?: 'incoming' | 'outgoing'
  sender?: Person
  mailboxes?: string[]
  customers?: string[]
} & Partial<MailRow>

/** A mail as the engine writes it; without more words one to the team of a quarter of an hour ago. */
async function mail(given: Given = {}): Promise<string> {
  const {
    id = uuidv7(),
    subject = 'Anfrage',
    at = '2026-11-23T08:45:00.000Z',
    direction = 'incoming',
    sender,
    mailboxes = [teamOid],
    customers = [customerId],
    ...keys
  } = given
  const scope = firm.context(jonas!)
  await firm.db.prisma.$transaction(async (tx) => {
    const report = { id, channel: 'email' as const, direction, at, subject, textState: 'present' as const, authorId: jonas!.id }
    const participants = sender
      ? [{ id: uuidv7(), role: 'sender' as const, name: sender.name, userId: sender.id }]
      : [{ id: uuidv7(), role: 'sender' as const, address: 'anna@kunde.example' }]
    const identity = uuidv7().replaceAll('-', '').padEnd(64, '0')
    await insertReports(scope, tx, [{ report, mail: { identity, messageKey: identity, ...keys }, participants }])
    for (const mailbox of mailboxes) await joinReports(scope, tx, [{ reportId: id, customerIds: customers, seen: { mailbox, itemId: uuidv7() } }])
  })
  return id
}

const answer = (given: Given) => mail({ direction: 'outgoing', at: '2026-11-23T08:50:00.000Z', mailboxes: [katrin!.oid], sender: katrin!, ...given })

const read = (person: Person, part: 'waiting' | 'done' = 'waiting') => firm.as(person).contactReports.teamBoard({ part, cursor: null })
const subjects = async (person: Person, part: 'waiting' | 'done' = 'waiting') => (await read(person, part)).rows.map(({ subject }) => subject)
const states = async (person: Person) => {
  const [waiting, done] = [await read(person), await read(person, 'done')]
  return Object.fromEntries([...waiting.rows, ...done.rows].map(({ subject, team: { state } }) => [subject, state]))
}

describe('the board', () => {
  it('tells whose turn it is, as each of the team sees it', async () => {
    await mail({ subject: 'open' })
    const taken = await mail({ subject: 'taken' })
    await mail({ subject: 'in the thread', conversationId: 'T' })
    await answer({ conversationId: 'T' })
    await mail({ subject: 'by its header', messageIdHash: 'a'.repeat(64) })
    await answer({ answersHash: 'a'.repeat(64), sender: jonas!, mailboxes: [teamOid] })
    await firm.as(jonas!).contactReports.take({ reportId: taken, insteadOf: null })
    expect(await states(jonas!)).toEqual({ open: 'open', taken: 'mine', 'in the thread': 'answered', 'by its header': 'answered' })
    expect(await states(katrin!)).toEqual({ open: 'open', taken: 'waiting', 'in the thread': 'answered', 'by its header': 'answered' })
    const { rows } = await read(jonas!, 'done')
    expect(rows.map(({ team }) => team.answered?.by).sort()).toEqual(['Jonas Petersen', 'Katrin Weber'])
    expect(rows.find(({ subject }) => subject === 'by its header')?.team.answered?.userId).toBe(jonas!.id)
  })

  it('takes for an answer only what went to one of its customers: in the thread a supplier is asked, too', async () => {
    const supplierId = await firm.customer('Lieferant GmbH')
    const [conversationId, messageIdHash] = ['T', 'a'.repeat(64)]
    await mail({ subject: 'Lieferbar?', conversationId, messageIdHash })
    await answer({ subject: 'WG: Lieferbar?', customers: [supplierId], conversationId, answersHash: messageIdHash })
    expect(await states(jonas!)).toEqual({ 'Lieferbar?': 'open' })
    await answer({ conversationId, at: '2026-11-23T08:55:00.000Z' })
    expect(await states(jonas!)).toEqual({ 'Lieferbar?': 'answered' })
  })

  it('waits for the customer while a follow-up awaits his answer', async () => {
    await mail({ subject: 'Angebot?', conversationId: 'T' })
    const reportId = await answer({ conversationId: 'T' })
    const followUp = {
      organisationId: firm.id,
      id: uuidv7(),
      title: 'Antwort abwarten',
      dueOn: new Date('2026-11-30'),
      assigneeId: katrin!.id,
      authorId: katrin!.id,
    }
    await firm.db.prisma.followUp.create({ data: { ...followUp, reportId, conversationId: 'T' } })
    expect((await read(jonas!)).rows).toMatchObject([
      { lateness: null, team: { state: 'waiting', isAwaited: true, answered: { by: 'Katrin Weber' } } },
    ])
    await firm.db.prisma.followUp.updateMany({ where: { id: followUp.id }, data: { droppedAt: NOW } })
    expect(await states(jonas!)).toEqual({ 'Angebot?': 'answered' })
  })

  it('tells how late a mail is that waits for us', async () => {
    await mail({ subject: 'now' })
    await mail({ subject: 'friday noon', at: '2026-11-20T11:00:00.000Z' })
    await mail({ subject: 'thursday', at: '2026-11-19T11:00:00.000Z' })
    const { rows } = await read(jonas!)
    expect(rows.map(({ subject, lateness }) => [subject, lateness])).toEqual([
      ['now', 'fresh'],
      ['friday noon', 'late'],
      ['thursday', 'overdue'],
    ])
  })

  it('holds neither mails of own mailboxes, nor ours, nor old ones, nor one twice', async () => {
    await mail({ mailboxes: [jonas!.oid] })
    await mail({ direction: 'outgoing', sender: jonas! })
    await mail({ at: '2026-10-20T08:00:00.000Z' })
    await mail({ subject: 'in two', mailboxes: [teamOid, await team('Service', 'disconnected')] })
    expect(await subjects(jonas!)).toEqual(['in two'])
    expect((await read(jonas!)).mailboxes.map(({ name, isConnected }) => [name, isConnected])).toEqual([
      ['Service', false],
      ['Vertrieb', true],
    ])
  })

  it('goes on where a page ends, also among mails of one moment', async () => {
    for (let n = 0; n < 203; n++) await mail({ subject: `${n}`, at: n < 4 ? '2026-11-22T08:00:00.000Z' : '2026-11-22T09:00:00.000Z' })
    const first = await read(jonas!)
    const rest = await firm.as(jonas!).contactReports.teamBoard({ part: 'waiting', cursor: first.nextCursor })
    expect([first.rows.length, rest.rows.length, rest.nextCursor]).toEqual([200, 3, null])
    expect(new Set([...first.rows, ...rest.rows].map(({ subject }) => subject)).size).toBe(203)
  })
})

describe('whoever may not see it', () => {
  it('sees no mail of a customer that is not his', async () => {
    await begin({ customerVisibility: 'care_team' })
    const own = await firm.customer('Betreut GmbH', { careTeam: [jonas!] })
    const reportId = await mail({ subject: 'for his team', customers: [own] })
    expect([await subjects(jonas!), await subjects(katrin!)]).toEqual([['for his team'], []])
    expect(await firm.as(katrin!).contactReports.colleaguesFor({ reportId })).toEqual([])
    await expect(firm.as(katrin!).contactReports.settle({ reportId, insteadOf: null })).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
  })

  it('sees of a report that is not for him that there is one', async () => {
    await begin({ reportVisibility: 'participants' })
    await mail({ subject: 'secret' })
    expect((await read(katrin!)).rows).toMatchObject([{ customer: 'Kunde GmbH', subject: null, sender: null }])
    expect((await read(jonas!)).rows).toMatchObject([{ customer: 'Kunde GmbH', subject: 'secret', sender: 'anna@kunde.example' }])
  })

  it('takes a mail that he may not read, for all to see, before he says that it needs no answer', async () => {
    await begin({ reportVisibility: 'participants' })
    const reportId = await mail({ messageKey: 'd'.repeat(64) })
    const actsOf = async (person: Person) => (await read(person)).rows[0]?.team.acts
    expect([await actsOf(katrin!), await actsOf(jonas!)]).toEqual([
      ['take', 'hand_over'],
      ['take', 'hand_over', 'settle'],
    ])
    expect(await mailState(firm.context(katrin!), 'd'.repeat(64))).toMatchObject({ team: { acts: ['take', 'hand_over'] } })
    const settle = (insteadOf: string | null) => firm.as(katrin!).contactReports.settle({ reportId, insteadOf })
    await expect(settle(null)).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    // Nor by saying that she has it.
    await expect(settle(katrin!.id)).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    expect((await read(jonas!)).rows).toMatchObject([{ team: { state: 'open', taken: null, settledAt: null } }])
    await firm.as(katrin!).contactReports.take({ reportId, insteadOf: null })
    expect(await actsOf(katrin!)).toContain('settle')
    await settle(katrin!.id)
    expect((await read(jonas!, 'done')).rows).toMatchObject([{ team: { taken: { by: 'Katrin Weber' } } }])
  })

  it('sees nothing of what was withdrawn, nor an answer that was', async () => {
    const reportId = await mail({ subject: 'gone' })
    await mail({ subject: 'open again', conversationId: 'T' })
    await mail({ id: uuidv7(), direction: 'outgoing', conversationId: 'T', at: '2026-11-23T08:50:00.000Z', mailboxes: [jonas!.oid], sender: jonas! })
    expect(await subjects(jonas!, 'done')).toEqual(['open again'])
    const [ours] = await firm.db.prisma.contactReport.findMany({ where: { direction: 'outgoing' } })
    await firm.as(jonas!).contactReports.withdraw({ reportId })
    await firm.as(jonas!).contactReports.withdraw({ reportId: ours!.id })
    expect([await subjects(jonas!), await subjects(jonas!, 'done')]).toEqual([['open again'], []])
  })
})

describe('a mail of the team', () => {
  it('is handed to a colleague who sees the customer, and says by whom', async () => {
    await begin({ customerVisibility: 'care_team' })
    const petra = await firm.person('Petra Klein')
    const lead = await firm.person('Sabine Hoffmann', 'head_of_sales')
    const own = await firm.customer('Betreut GmbH', { careTeam: [jonas!, petra] })
    const reportId = await mail({ customers: [own] })
    expect((await firm.as(jonas!).contactReports.colleaguesFor({ reportId })).map(({ name }) => name)).toEqual(['Petra Klein', 'Sabine Hoffmann'])
    const hand = (toUserId: string) => firm.as(jonas!).contactReports.handOver({ reportId, insteadOf: null, toUserId })
    for (const nobody of [katrin!.id, uuidv7()]) await expect(hand(nobody)).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
    await hand(petra.id)
    expect((await read(petra)).rows).toMatchObject([{ team: { state: 'mine', taken: { by: 'Petra Klein', from: 'Jonas Petersen' } } }])
    expect((await read(lead)).rows).toMatchObject([{ team: { state: 'waiting', taken: { by: 'Petra Klein' } } }])
  })

  it('is one that came: what went out of its mailbox nobody has to take', async () => {
    const [came, went] = [
      await mail({ messageKey: 'b'.repeat(64) }),
      await mail({ direction: 'outgoing', sender: jonas!, messageKey: 'c'.repeat(64) }),
    ]
    const teamOf = async (key: string) => {
      const state = await mailState(firm.context(jonas!), key)
      return state.state === 'logged' && state.team
    }
    expect(await teamOf('b'.repeat(64))).toMatchObject({ state: 'open' })
    expect(await teamOf('c'.repeat(64))).toBeNull()
    await firm.as(jonas!).contactReports.take({ reportId: came, insteadOf: null })
    await expect(firm.as(jonas!).contactReports.take({ reportId: went, insteadOf: null })).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
  })

  it('is settled without an answer, and opened again', async () => {
    const reportId = await mail({ subject: 'Danke!' })
    await firm.as(jonas!).contactReports.settle({ reportId, insteadOf: null })
    expect((await read(katrin!, 'done')).rows).toMatchObject([
      { lateness: null, team: { state: 'answered', taken: { by: 'Jonas Petersen' }, settledAt: NOW.toISOString() } },
    ])
    await expect(firm.as(katrin!).contactReports.take({ reportId, insteadOf: jonas!.id })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    await firm.as(jonas!).contactReports.giveBack({ reportId })
    expect(await states(katrin!)).toEqual({ 'Danke!': 'open' })
  })

  it('that two take at once becomes one’s, and the other hears of it', async () => {
    for (let round = 0; round < 5; round++) {
      const reportId = await mail()
      const tries = await Promise.allSettled([
        firm.as(jonas!).contactReports.take({ reportId, insteadOf: null }),
        firm.as(katrin!).contactReports.handOver({ reportId, insteadOf: null, toUserId: jonas!.id }),
        firm.as(katrin!).contactReports.take({ reportId, insteadOf: null }),
      ])
      const lost = tries.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { cause: { reason: string } }).cause.reason] : []))
      // Katrin's hand over to Jonas and his own click agree.
      expect(lost.length).toBeGreaterThanOrEqual(1)
      expect(new Set(lost)).toEqual(new Set(['CONFLICT']))
      const { takenById, handedById } = await firm.db.prisma.reportMail.findFirstOrThrow({ where: { reportId } })
      expect([jonas!.id, katrin!.id]).toContain(takenById)
      if (handedById) expect(takenById).toBe(jonas!.id)
    }
  })
})
