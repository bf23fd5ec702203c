import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DueVisit } from '../../../../domain/visits/strategy/due-visit.ts'
import type { Channel, VisitStatus } from '../../../../server/generated/prisma/enums.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { dueVisits } from '../../../../server/visits/strategy/due-visits.ts'
import { Firm, type Person, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  jonas = await firm.person('Jonas Petersen')
})
afterAll(() => database.drop())

type Given = { classCode?: string; classSince?: string; careTeam?: Person[] }

async function customer(name: string, { classCode, classSince, careTeam = [jonas] }: Given = {}): Promise<string> {
  const id = await firm.customer(name, { careTeam })
  if (classCode)
    await firm.db.prisma.customer.updateMany({
      where: { id },
      data: { classLetter: classCode[0]!, classDigit: Number(classCode[1]), classSince: classSince ? toDate(classSince) : null },
    })
  return id
}

async function visit(customerId: string, day: string, status: VisitStatus, siteId: string | null = null): Promise<string> {
  const id = uuidv7()
  const span = { startsAt: new Date(`${day}T09:00:00Z`), endsAt: new Date(`${day}T10:00:00Z`) }
  await firm.db.prisma.visit.create({ data: { organisationId: firm.id, id, customerId, siteId, ownerId: jonas.id, status, ...span } })
  return id
}

async function report(
  customerId: string,
  channel: Channel,
  day: string,
  given: { visitId?: string; outcome?: 'not_reached'; withdrawnAt?: Date } = {},
) {
  const [organisationId, reportId, at] = [firm.id, uuidv7(), new Date(`${day}T09:00:00Z`)]
  await firm.db.prisma.contactReport.create({
    data: { organisationId, id: reportId, channel, direction: 'outgoing', at, subject: 'Gespräch', authorId: jonas.id, ...given },
  })
  await firm.db.prisma.reportCustomer.create({ data: { organisationId, customerId, reportId, at } })
}

const siteOf = async (customerId: string): Promise<string> => (await firm.db.prisma.site.findFirstOrThrow({ where: { customerId, isMain: true } })).id

async function branch(customerId: string): Promise<string> {
  const id = uuidv7()
  await firm.db.prisma.site.create({ data: { organisationId: firm.id, id, customerId, name: 'Zweigwerk', city: 'Kiel', phone: '+494311' } })
  return id
}

const prefer = (customerId: string, siteId: string | null, data: object) =>
  firm.db.prisma.visitPreference.create({ data: { organisationId: firm.id, id: siteId ?? customerId, customerId, siteId, ...data } })

const WEEK = { from: TODAY, until: '2026-11-29' }
const due = (person = jonas, span = WEEK): Promise<DueVisit[]> => dueVisits(firm.context(person), { userId: person.id, ...span })
const dueOf = async (customerId: string, person = jonas, span = WEEK): Promise<DueVisit[]> =>
  (await due(person, span)).filter((each) => each.customerId === customerId)

describe('who is due', () => {
  it('counts from the last visit made, whether it stands in the calendar or only in a report', async () => {
    const id = await customer('Kalender', { classCode: 'A2' })
    await visit(id, '2026-10-01', 'done')
    await visit(id, '2026-11-02', 'cancelled')
    await visit(id, '2026-11-03', 'not_met')
    expect(await dueOf(id)).toMatchObject([
      { siteId: await siteOf(id), lastVisitOn: '2026-10-01', dueOn: '2026-10-29', reasons: [{ kind: 'overdue', days: 25 }], minutes: 75 },
    ])
    await report(id, 'visit', '2026-11-05')
    await report(id, 'visit', '2026-11-12', { withdrawnAt: new Date() })
    expect(await dueOf(id)).toMatchObject([{ lastVisitOn: '2026-11-05', reasons: [{ kind: 'due_in', days: 10 }] }])
  })

  it('takes a visit that was agreed upon as made once its day is over, and as settled before', async () => {
    const id = await customer('Zusage', { classCode: 'A2' })
    await visit(id, '2026-11-20', 'confirmed')
    expect(await dueOf(id)).toEqual([])
    const other = await customer('Termin steht', { classCode: 'A2' })
    await visit(other, '2026-09-01', 'done')
    await visit(other, '2026-11-27', 'drop_in')
    expect(await dueOf(other)).toEqual([])
    // Seen from the week after, the visit of the 27th will have been.
    expect(await dueOf(other, jonas, { from: '2026-12-14', until: '2026-12-27' })).toMatchObject([{ lastVisitOn: '2026-11-27' }])
  })

  it('takes a visit in the calendar for planned, agreed upon or not, whichever week is planned first', async () => {
    const id = await customer('Eingetragen', { classCode: 'A2' })
    await visit(id, '2026-09-01', 'done')
    await visit(id, '2026-12-02', 'proposed')
    expect(await dueOf(id)).toEqual([])
    expect(await dueOf(id, jonas, { from: '2026-12-07', until: '2026-12-13' })).toEqual([])
    expect(await dueOf(id, jonas, { from: '2026-12-14', until: '2026-12-27' })).toMatchObject([{ lastVisitOn: '2026-12-02' }])
    const missed = await customer('Verstrichen', { classCode: 'A2' })
    await visit(missed, '2026-11-20', 'proposed')
    expect(await dueOf(missed)).toMatchObject([{ lastVisitOn: null }])
  })

  it('lets a call do where calls do, unless nobody answered', async () => {
    const careTeam = [await firm.person('Inga Anruf')]
    const id = await customer('Telefon', { classCode: 'C1', careTeam })
    await report(id, 'phone', '2026-06-01')
    await report(id, 'phone', '2026-11-01', { outcome: 'not_reached' })
    expect(await dueOf(id, careTeam[0])).toMatchObject([{ channel: 'phone', lastVisitOn: null, dueOn: '2026-08-30' }])
  })

  it('counts the steps of a pursuit since the customer came into its class', async () => {
    const id = await customer('Jagd', { classCode: 'A3', classSince: '2026-10-01' })
    await visit(id, '2026-09-01', 'done')
    await visit(id, '2026-10-05', 'done')
    expect(await dueOf(id)).toMatchObject([
      {
        reasons: [
          { kind: 'overdue', days: 35 },
          { kind: 'pursuit_step', step: 2, of: 4 },
        ],
      },
    ])
  })

  it('adds what is open: quotes, complaints, services, and orders that fail to come', async () => {
    const id = await customer('Offenes', { classCode: 'B1' })
    await visit(id, '2026-08-20', 'done')
    const common = { organisationId: firm.id, customerId: id }
    const quote = { ...common, number: 'A-1', quotedOn: toDate('2026-11-01'), totalCents: 850_000n }
    await firm.db.prisma.quote.createMany({
      data: [
        { ...quote, id: uuidv7() },
        { ...quote, id: uuidv7(), status: 'lost' },
      ],
    })
    await firm.db.prisma.complaint.create({
      data: { ...common, id: uuidv7(), number: 'R-1', subject: 'Riss', openedOn: toDate('2026-11-01'), deadlineOn: toDate('2026-12-01') },
    })
    await firm.db.prisma.machine.create({ data: { ...common, id: uuidv7(), name: 'Säge', nextServiceOn: toDate('2026-11-25') } })
    const [lastOn, behindOn] = [toDate('2026-08-31'), toDate('2026-10-15')]
    const expected = { lastOn, orders: 5, everyDays: 30.4, earliestOn: lastOn, likelyOn: lastOn, latestOn: behindOn, behindOn }
    await firm.db.prisma.nextOrder.create({ data: { ...common, id: uuidv7(), ...expected } })
    expect((await dueOf(id))[0]?.reasons).toEqual([
      { kind: 'overdue', days: 5 },
      { kind: 'complaint', count: 1 },
      { kind: 'open_quote', cents: 850_000 },
      { kind: 'service_due', machines: 1 },
      { kind: 'order_overdue', days: 84, rhythmDays: 30 },
    ])
  })

  it('asks those whose role the class wants, and everybody where nobody has it', async () => {
    const inga = await firm.person('Inga Innen')
    const id = await customer('Geteilt', { classCode: 'C2', careTeam: [jonas] })
    const share = () =>
      firm.db.prisma.careTeamMember.create({
        data: { organisationId: firm.id, id: uuidv7(), customerId: id, userId: inga.id, role: 'inside', startsOn: toDate('2020-01-01') },
      })
    expect(await dueOf(id)).toHaveLength(1)
    await share()
    expect(await dueOf(id)).toEqual([])
    expect(await dueOf(id, inga)).toMatchObject([{ channel: 'phone', reasons: [{ kind: 'never_visited' }] }])
    await prefer(id, null, { flaggedFrom: toDate(TODAY) })
    expect(await dueOf(id)).toMatchObject([{ channel: 'visit', isMust: true }])
    expect(await dueOf(id, inga)).toEqual([])
  })

  it('leaves out what the caller may not see, who has left the team, and who is no customer', async () => {
    const left = await customer('Früher meiner', { classCode: 'A1' })
    await firm.db.prisma.careTeamMember.updateMany({ where: { customerId: left }, data: { endsOn: toDate('2026-10-01') } })
    const supplier = await customer('Lieferant', { classCode: 'A1' })
    await firm.db.prisma.customer.updateMany({ where: { id: supplier }, data: { kind: 'supplier' } })
    const archived = await customer('Weg', { classCode: 'A1' })
    await firm.db.prisma.customer.updateMany({ where: { id: archived }, data: { archivedAt: new Date() } })
    const seen = (await due()).map(({ customerId }) => customerId)
    expect([left, supplier, archived].filter((id) => seen.includes(id))).toEqual([])
    const stranger = await firm.person('Fremd')
    expect(await dueVisits(firm.context(stranger), { userId: jonas.id, ...WEEK })).toEqual([])
  })

  it('follows the strategy that the company has set', async () => {
    const id = await customer('Eigene Regel', { classCode: 'B3' })
    await visit(id, '2026-11-01', 'done')
    expect(await dueOf(id)).toEqual([])
    const row = { rhythm: { kind: 'interval', days: 14 }, minutes: 20, channel: 'visit', role: 'field' } as const
    await firm.db.prisma.visitStrategy.create({ data: { organisationId: firm.id, classCode: 'B3', ...row } })
    expect(await dueOf(id)).toMatchObject([{ intervalDays: 14, minutes: 20, channel: 'visit', reasons: [{ kind: 'overdue', days: 8 }] }])
  })
})

describe('what was set by hand', () => {
  it('holds before the class, blocks, and flags until the visit is made', async () => {
    const id = await customer('Von Hand', { classCode: 'A1' })
    await visit(id, '2026-11-16', 'done')
    expect(await dueOf(id)).toEqual([])
    await prefer(id, null, { intervalDays: 7, minutes: 20, isDropInWelcome: true, preferredWeekdays: [2, 4] })
    expect(await dueOf(id)).toMatchObject([
      { intervalDays: 7, minutes: 20, isDropInWelcome: true, preferredWeekdays: [2, 4], reasons: [{ kind: 'due_in', days: 0 }] },
    ])
    await firm.db.prisma.visitPreference.updateMany({ where: { id }, data: { intervalDays: 90, flaggedFrom: toDate('2026-11-17') } })
    expect(await dueOf(id)).toMatchObject([{ isMust: true, reasons: [{ kind: 'flagged' }, { kind: 'due_in' }] }])
    await firm.db.prisma.visitPreference.updateMany({ where: { id }, data: { flaggedFrom: toDate('2026-11-16') } })
    expect(await dueOf(id)).toEqual([])
    await firm.db.prisma.visitPreference.updateMany({ where: { id }, data: { flaggedFrom: toDate('2026-11-17'), isBlocked: true } })
    expect(await dueOf(id)).toEqual([])
  })

  it('keeps a promised day until a later visit has settled it', async () => {
    const id = await customer('Versprochen', { classCode: 'A1' })
    await visit(id, '2026-11-12', 'done')
    await prefer(id, null, { agreedOn: toDate('2026-11-26'), agreedSince: toDate('2026-11-12') })
    expect(await dueOf(id)).toMatchObject([
      {
        dueOn: '2026-11-26',
        reasons: [
          { kind: 'agreed', on: '2026-11-26' },
          { kind: 'due_in', days: 31 },
        ],
      },
    ])
    await visit(id, '2026-11-19', 'done')
    expect(await dueOf(id)).toEqual([])
  })

  it('makes a branch a place of its own by an interval of its own; other visits there count for the customer', async () => {
    const id = await customer('Mit Zweigwerk', { classCode: 'A2' })
    const kiel = await branch(id)
    await visit(id, '2026-10-01', 'done')
    await visit(id, '2026-11-19', 'done', kiel)
    expect(await dueOf(id)).toEqual([])
    await prefer(id, kiel, { intervalDays: 10 })
    const [first, second] = (await dueOf(id)).sort((a, b) => a.lastVisitOn!.localeCompare(b.lastVisitOn!))
    expect(first).toMatchObject({ siteId: await siteOf(id), lastVisitOn: '2026-10-01' })
    expect(second).toMatchObject({ siteId: kiel, lastVisitOn: '2026-11-19', intervalDays: 10, phone: '+494311' })
  })

  it('takes a branch into the plan when somebody asks for it, and only then', async () => {
    const id = await customer('Werk auf Zuruf', { classCode: 'A1' })
    const kiel = await branch(id)
    await visit(id, '2026-11-20', 'done')
    await prefer(id, kiel, { flaggedFrom: toDate(TODAY) })
    expect(await dueOf(id)).toMatchObject([{ siteId: kiel, isMust: true, reasons: [{ kind: 'flagged' }] }])
  })

  it('puts musts first, then what is worth most', async () => {
    const order = (await due()).map(({ isMust, value, urgency }) => (isMust ? 1_000 : 0) + value * urgency)
    expect(order.length).toBeGreaterThan(5)
    expect(order).toEqual([...order].sort((a, b) => b - a))
  })
})
