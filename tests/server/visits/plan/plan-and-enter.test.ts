import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context } from '../../../../server/platform/call/context.ts'
import { estimatedTimes } from '../../../../server/travel/estimated-times.ts'
import { syncOwnCalendar } from '../../../../server/visits/calendar/sync/own-calendar.ts'
import type { PlanProgress, Proposal } from '../../../../server/visits/plan/plan-types.ts'
import { readPlanner } from '../../../../server/visits/plan/read-planner.ts'
import { readWeek } from '../../../../server/visits/plan/read-week.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const MONDAY = '2026-11-30'
const WEEK = { from: MONDAY, days: 7 }
/** Of whatever goes into the calendar in one go. */
const ENTRY = uuidv7()

let database: TestDatabase
let firm: Firm
let jonas: Person
let ids: string[]

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  ids = []
  for (const [number, name] of ['Nord', 'Ost', 'Süd', 'West'].entries()) ids.push(await customer(name, number))
})

/** Class A, never visited, some kilometres from the others. */
async function customer(name: string, number: number): Promise<string> {
  const id = await firm.customer(`${name} GmbH`, { careTeam: [jonas] })
  await firm.db.prisma.customer.updateMany({ where: { id }, data: { classLetter: 'A', classDigit: 1 } })
  await firm.db.prisma.site.updateMany({
    where: { customerId: id },
    data: { latitude: 53.8 + number / 20, longitude: 10.6 + number / 20, positionAccuracy: 'exact' },
  })
  return id
}

const api = () => firm.as(jonas).visitPlan

/** Starts a search and lets it end. */
async function planned(id = uuidv7()): Promise<PlanProgress> {
  await api().start({ id, ...WEEK })
  return await api().cancel({ planId: id })
}

const placed = ({ proposals }: PlanProgress): (Proposal & { day: string })[] =>
  proposals.flatMap((each) => (each.day === null ? [] : [{ ...each, day: each.day }]))
const overlaps = (one: Proposal, other: Proposal): boolean => one.day === other.day && one.from < other.until && other.from < one.until
const entries = (plan: PlanProgress) => placed(plan).map(({ id }) => ({ proposalId: id, visitId: uuidv7() }))

describe('a plan', () => {
  it('places everybody who is due around the calendar, with reasons, and writes nothing into it', async () => {
    jonas.mailbox.appoint({ itemId: 'fair', startsAt: `${MONDAY}T07:00:00.000Z`, endsAt: `${MONDAY}T16:00:00.000Z`, place: '' })
    const first = await api().start({ id: uuidv7(), ...WEEK })
    expect(first.state).toBe('running')
    const visits = placed(await api().cancel({ planId: first.planId }))
    expect(visits.map(({ customerId }) => customerId).sort()).toEqual([...ids].sort())
    expect(visits.filter(({ day }) => day === MONDAY)).toEqual([])
    for (const visit of visits) {
      expect(visit.reasons).toContainEqual({ kind: 'never_visited' })
      expect(visit.from % 5, 'a round time').toBe(0)
      expect(visits.filter((other) => overlaps(visit, other))).toHaveLength(1)
    }
    expect(jonas.mailbox.events.size).toBe(0)
    expect(await firm.db.prisma.visit.count()).toBe(0)
  })

  it('is told by the clock by which visits are entered, whatever the mailbox says', async () => {
    jonas.mailbox.settings = { ...jonas.mailbox.settings, timeZone: 'America/New_York' }
    jonas.mailbox.appoint({ itemId: 'fair', startsAt: `${MONDAY}T14:00:00.000Z`, endsAt: `${MONDAY}T15:00:00.000Z`, place: '' })
    const { zone, days } = await api().read(WEEK)
    expect([zone, days[0]?.appointments[0]?.from]).toEqual(['Europe/Berlin', 15 * 60])
  })

  it('asks for the ways between all who are due when it is searched for, not when it is read', async () => {
    const asked: number[] = []
    const travelTimes: Context['travelTimes'] = (positions) => {
      asked.push(positions.length)
      return estimatedTimes(positions)
    }
    const ctx: Context = { ...firm.context(jonas), travelTimes }
    expect((await readPlanner(ctx, WEEK)).due).toHaveLength(ids.length)
    await readWeek(ctx, WEEK, [], null)
    const [forPage = 0, forSearch = 0] = asked
    expect(forSearch - forPage).toBe(ids.length)
  })

  it('is started once, however often it is sent, and is nobody else’s', async () => {
    const id = uuidv7()
    const plan = await planned(id)
    expect(await api().start({ id, ...WEEK })).toEqual(plan)
    const katrin = await firm.person('Katrin Weber')
    await expect(firm.as(katrin).visitPlan.progress({ planId: id })).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
    expect((await firm.as(katrin).visitPlan.read(WEEK)).plan).toBeNull()
  })

  it('proposes whom nobody met, and nobody else who has a visit, wherever that says it takes place', async () => {
    const span = { startsAt: new Date(`${MONDAY}T08:00:00Z`), endsAt: new Date(`${MONDAY}T09:00:00Z`) }
    const visit = { organisationId: firm.id, ownerId: jonas.id, siteId: null, ...span }
    await firm.db.prisma.visit.create({ data: { ...visit, id: uuidv7(), customerId: ids[0]!, status: 'not_met' } })
    await firm.db.prisma.visit.create({ data: { ...visit, id: uuidv7(), customerId: ids[1]!, status: 'proposed' } })
    const customers = placed(await planned()).map(({ customerId }) => customerId)
    expect(customers).toContain(ids[0])
    expect(customers).not.toContain(ids[1])
  })

  it('proposes nobody again who was entered in another week', async () => {
    const next = { from: '2026-12-07', days: 7 }
    const { planId } = await api().start({ id: uuidv7(), ...next })
    await api().intoCalendar({ planId, entryId: ENTRY, visits: entries(await api().cancel({ planId })) })
    expect(placed(await planned())).toEqual([])
  })

  it('visits who is seen every week again after the visit that stands in the calendar, and not too soon', async () => {
    const [customerId] = ids as [string]
    await firm.db.prisma.visitPreference.create({ data: { organisationId: firm.id, id: customerId, customerId, siteId: null, intervalDays: 7 } })
    const visit = { organisationId: firm.id, ownerId: jonas.id, siteId: null, id: uuidv7(), customerId, status: 'confirmed' as const }
    const span = { startsAt: new Date('2026-12-02T08:00:00Z'), endsAt: new Date('2026-12-02T09:00:00Z') }
    await firm.db.prisma.visit.create({ data: { ...visit, ...span } })
    const { planId } = await api().start({ id: uuidv7(), from: MONDAY, days: 28 })
    const again = placed(await api().cancel({ planId })).filter((each) => each.customerId === customerId)
    expect(again).toHaveLength(3)
    for (const { day } of again) expect(day >= '2026-12-05').toBe(true)
  })

  it('needs the ways to those only who may be visited, in memory that its thread can read', async () => {
    await firm.db.prisma.customer.updateMany({ where: { id: ids[0]! }, data: { classLetter: 'C', classDigit: 1 } })
    const { due, placeNumbers, travel } = await readWeek(firm.context(jonas), WEEK, [], null)
    expect(due).toHaveLength(4)
    expect(placeNumbers.size).toBe(3)
    expect(travel.minutes.buffer).toBeInstanceOf(SharedArrayBuffer)
  })

  it('tells whom it cannot place for want of an address', async () => {
    await firm.db.prisma.site.updateMany({
      where: { customerId: ids[0]! },
      data: { latitude: null, longitude: null, postalCode: null, positionAccuracy: null },
    })
    expect(placed(await planned()).some(({ customerId }) => customerId === ids[0])).toBe(false)
    const { due } = await api().read(WEEK)
    expect(due.find(({ customerId }) => customerId === ids[0])).toMatchObject({ position: null, name: 'Nord GmbH' })
  })

  it('of a rep without customers is empty, not an error', async () => {
    const katrin = await firm.person('Katrin Weber')
    expect((await firm.as(katrin).visitPlan.start({ id: uuidv7(), ...WEEK })).proposals).toEqual([])
  })
})

describe('what is said by hand', () => {
  it('moves a visit, holds it there and plans the rest of the day around it', async () => {
    const plan = await planned()
    const [one, other] = placed(plan)
    const change = { kind: 'move' as const, proposalId: one!.id, day: other!.day, from: other!.from, minutes: 60 }
    const moved = await api().change({ planId: plan.planId, version: plan.version, change })
    expect(moved.state).toBe('ready')
    const visit = moved.proposals.find(({ id }) => id === one!.id)!
    expect(visit).toMatchObject({ day: other!.day, from: other!.from, until: other!.from + 60, isLocked: true })
    for (const each of placed(moved)) expect(placed(moved).filter((second) => overlaps(each, second))).toEqual([each])
  })

  it('stays in the next plan: locked in its place, excluded out of it', async () => {
    const plan = await planned()
    const [one, other] = placed(plan)
    const locked = await api().change({ planId: plan.planId, version: plan.version, change: { kind: 'lock', proposalId: one!.id, isLocked: true } })
    await api().change({ planId: plan.planId, version: locked.version, change: { kind: 'exclude', proposalId: other!.id } })
    const again = await planned()
    const { day, from, until } = one!
    expect(again.proposals.find(({ id }) => id === one!.id)).toMatchObject({ day, from, until, isLocked: true })
    expect(placed(again).some(({ customerId }) => customerId === other!.customerId)).toBe(false)
    const excluded = again.proposals.find(({ isExcluded }) => isExcluded)!
    const back = await api().change({ planId: again.planId, version: again.version, change: { kind: 'include', proposalId: excluded.id } })
    expect(back.proposals.some(({ isExcluded }) => isExcluded)).toBe(false)
  })

  it('adds a customer who is not due', async () => {
    const plan = await planned()
    const newcomer = await firm.customer('Neu GmbH')
    const add = { kind: 'add' as const, id: uuidv7(), customerId: newcomer, siteId: null, minutes: 30, at: null }
    const added = await api().change({ planId: plan.planId, version: plan.version, change: add })
    const visit = placed(added).find(({ customerId }) => customerId === newcomer)
    expect(visit).toMatchObject({ id: add.id, isWanted: true })
    expect(visit!.until - visit!.from).toBe(30)
    for (const before of placed(plan)) expect(placed(added).some(({ customerId }) => customerId === before.customerId)).toBe(true)
  })

  it('keeps a customer who was added in the plan, whatever is planned anew', async () => {
    const plan = await planned()
    const newcomer = await firm.customer('Neu GmbH')
    const add = { kind: 'add' as const, id: uuidv7(), customerId: newcomer, siteId: null, minutes: 30, at: null }
    const added = await api().change({ planId: plan.planId, version: plan.version, change: add })
    expect(await api().change({ planId: plan.planId, version: plan.version, change: add })).toEqual(added)
    const { day } = placed(added).find(({ customerId }) => customerId === newcomer)!
    const other = placed(added).find((each) => each.customerId !== newcomer)!
    const move = { kind: 'move' as const, proposalId: other.id, day, from: 720, minutes: 45 }
    const moved = await api().change({ planId: plan.planId, version: added.version, change: move })
    expect(placed(moved).filter(({ customerId }) => customerId === newcomer)).toHaveLength(1)
    expect(placed(await planned()).filter(({ customerId }) => customerId === newcomer)).toHaveLength(1)
  })

  it('holds the next day, too', async () => {
    const plan = await planned()
    const [one] = placed(plan)
    await api().change({ planId: plan.planId, version: plan.version, change: { kind: 'lock', proposalId: one!.id, isLocked: true } })
    firm.now = new Date(firm.now.getTime() + 25 * 3_600_000)
    expect((await planned()).proposals.find(({ id }) => id === one!.id)).toMatchObject({ day: one!.day, from: one!.from, isLocked: true })
  })

  it('stays in its week while another one is planned, for more than a day, and is no second visit there', async () => {
    const plan = await planned()
    const [one] = placed(plan)
    await api().change({ planId: plan.planId, version: plan.version, change: { kind: 'status', proposalId: one!.id, status: 'asked' } })
    const next = { from: '2026-12-07', days: 7 }
    for (const hours of [1, 25, 25]) {
      firm.now = new Date(firm.now.getTime() + hours * 3_600_000)
      const { planId } = await api().start({ id: uuidv7(), ...next })
      const own = placed(await api().cancel({ planId })).filter(({ customerId }) => customerId === one!.customerId)
      expect(own).toMatchObject([{ id: one!.id, day: one!.day, from: one!.from, status: 'asked' }])
    }
    firm.now = new Date(firm.now.getTime() + 3_600_000)
    expect((await planned()).proposals.find(({ id }) => id === one!.id)).toMatchObject({ day: one!.day, from: one!.from, status: 'asked' })
  })

  it('is refused outside the days of the plan and beyond midnight, and changes nothing', async () => {
    const plan = await planned()
    const [one] = placed(plan)
    const move = { kind: 'move' as const, proposalId: one!.id, day: MONDAY, from: 540, minutes: 60 }
    const add = { kind: 'add' as const, id: uuidv7(), customerId: ids[0]!, siteId: null, minutes: 60 }
    for (const change of [
      { ...move, day: '2026-12-07' },
      { ...move, day: '2026-11-29' },
      { ...move, from: 1400 },
      { ...add, at: { day: '2026-12-07', from: 540 } },
      { ...add, at: { day: MONDAY, from: 1400 } },
    ])
      await expect(api().change({ planId: plan.planId, version: plan.version, change })).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
    expect(await api().progress({ planId: plan.planId })).toEqual(plan)
  })

  it('is refused on a plan that has changed meanwhile', async () => {
    const plan = await planned()
    const change = { kind: 'lock' as const, proposalId: placed(plan)[0]!.id, isLocked: true }
    await api().change({ planId: plan.planId, version: plan.version, change })
    await expect(api().change({ planId: plan.planId, version: plan.version, change })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
  })
})

describe('into the calendar', () => {
  it('come company, place and link, tentative until confirmed, once however often it is sent', async () => {
    const plan = await planned()
    const confirmed = placed(plan)[0]!
    const change = { kind: 'status' as const, proposalId: confirmed.id, status: 'confirmed' as const }
    const { version } = await api().change({ planId: plan.planId, version: plan.version, change })
    expect(version).toBe(plan.version + 1)
    const visits = entries(plan)
    const done = await api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits })
    expect(await api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits })).toMatchObject({ proposals: [], undo: { visits: 4 } })
    expect(done.proposals).toEqual([])
    const events = [...jonas.mailbox.events.values()]
    expect(events).toHaveLength(4)
    expect(events.filter(({ isTentative }) => !isTentative)).toHaveLength(1)
    for (const { subject, place, note } of events) {
      expect(subject).toMatch(/(Nord|Ost|Süd|West) GmbH/)
      expect(place).toMatch(/GmbH, Hafenstr. 3, 23552 Lübeck$/)
      expect(note).not.toMatch(/A1|besucht|überfällig/)
    }
    expect((await api().read(WEEK)).visits).toHaveLength(4)
  })

  it('reads the plan and what is shown of its places once, for the answer', async () => {
    const plan = await planned()
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    await api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits: entries(plan) })
    const statements = asked.mock.calls.map(([query]: unknown[]) => (typeof query === 'string' ? query : (query as { text: string }).text))
    asked.mockRestore()
    const readings = [/^SELECT .* FROM "public"."visit_plan" /, /s\.opening_windows/, /"codeLatitude"/]
    expect(readings.map((reading) => statements.filter((text) => reading.test(text)).length)).toEqual([1, 1, 1])
  })

  it('refuses what is not the caller’s, or stands at a customer whom he may not see any more', async () => {
    const plan = await planned()
    const [one, ...others] = entries(plan)
    const katrin = await firm.person('Katrin Weber')
    const refused = { cause: { reason: 'NOT_FOUND' } }
    await expect(firm.as(katrin).visitPlan.intoCalendar({ planId: plan.planId, entryId: ENTRY, visits: others })).rejects.toMatchObject(refused)
    const { customerId } = placed(plan).find(({ id }) => id === one!.proposalId)!
    await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { archivedAt: firm.now } })
    await expect(api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits: [...others, one!] })).rejects.toMatchObject(refused)
    expect(await firm.db.prisma.visit.count()).toBe(0)
    expect((await api().progress({ planId: plan.planId })).version).toBe(plan.version)
  })

  it('visits a customer as a whole at its main site, and a branch that was chosen at that', async () => {
    const plan = await planned()
    const [whole, chosen] = placed(plan)
    const site = { organisationId: firm.id, name: 'Filiale', street: 'Ring 1', postalCode: '23552', city: 'Lübeck', isMain: false }
    const branch = uuidv7()
    await firm.db.prisma.site.create({ data: { ...site, id: branch, customerId: chosen!.customerId } })
    await firm.db.prisma.site.create({ data: { ...site, id: '00000000-0000-7000-8000-000000000000', customerId: whole!.customerId } })
    await firm.db.prisma.planVisit.updateMany({ where: { id: whole!.id }, data: { siteId: null } })
    await firm.db.prisma.planVisit.updateMany({ where: { id: chosen!.id }, data: { siteId: branch } })
    await api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits: entries(plan) })
    const siteOf = async (customerId: string) => (await firm.db.prisma.visit.findFirst({ where: { customerId } }))?.siteId
    const main = await firm.db.prisma.site.findFirst({ where: { customerId: whole!.customerId, isMain: true } })
    expect(await siteOf(whole!.customerId)).toBe(main!.id)
    expect(await siteOf(chosen!.customerId)).toBe(branch)
  })

  it('stand tentative until the customer has agreed, and say so when he has', async () => {
    const plan = await planned()
    const [chosen] = entries(plan)
    await api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits: [chosen!] })
    const event = () => [...jonas.mailbox.events.values()][0]!
    const arrange = (version: number, status: 'asked' | 'confirmed' | 'drop_in') =>
      firm.as(jonas).visits.arrange({ id: chosen!.visitId, version, status })
    const asked = await arrange(1, 'asked')
    expect(event().isTentative).toBe(true)
    const { version } = await arrange(asked.version, 'drop_in')
    expect(event().isTentative).toBe(false)
    await expect(arrange(asked.version, 'asked')).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    await firm.as(jonas).visits.cancel({ id: chosen!.visitId, version })
    await expect(arrange(version + 1, 'confirmed')).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
  })

  it('only what was chosen, and out again within an hour', async () => {
    const plan = await planned()
    const [chosen] = entries(plan)
    await api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits: [chosen!] })
    expect(jonas.mailbox.events.size).toBe(1)
    const { progress: undone } = await api().undo({ planId: plan.planId, entryId: ENTRY })
    expect(jonas.mailbox.events.size).toBe(0)
    expect(undone).toMatchObject({ undo: null })
    expect(placed(undone)).toHaveLength(4)
  })

  it('returns once only: by itself, or from the plan', async () => {
    const plan = await planned()
    const [entry] = entries(plan)
    const enter = (visitId: string) => api().intoCalendar({ planId: plan.planId, entryId: uuidv7(), visits: [{ ...entry!, visitId }] })
    const settle = (version: number) => firm.as(jonas).visits.settleRemoved({ id: entry!.visitId, version, choice: 'keep' })
    await api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits: [entry!] })
    await api().undo({ planId: plan.planId, entryId: ENTRY })
    const again = uuidv7()
    await enter(again)
    await expect(settle(2)).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    await firm.as(jonas).visits.cancel({ id: again, version: 1 })
    await firm.db.prisma.planVisit.updateMany({ data: { visitId: null, entryId: null } })
    await settle(2)
    await enter(uuidv7())
    const live = await firm.db.prisma.visit.findMany({ where: { status: { not: 'cancelled' } }, select: { id: true } })
    expect(live).toEqual([{ id: entry!.visitId }])
    expect(jonas.mailbox.events.size).toBe(1)
  })

  it('makes one visit of a proposal that two windows enter at the same moment', async () => {
    const plan = await planned()
    const one = entries(plan).slice(0, 1)
    const other = [{ ...one[0]!, visitId: uuidv7() }]
    await Promise.all([one, other].map((visits) => api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits })))
    expect(await firm.db.prisma.visit.count()).toBe(1)
    expect(jonas.mailbox.events.size).toBe(1)
  })

  it('is taken back entry by entry, and without what was changed since, here or in Outlook', async () => {
    const plan = await planned()
    const [first, second, third, fourth] = entries(plan)
    const other = uuidv7()
    await api().intoCalendar({ planId: plan.planId, entryId: other, visits: [first!] })
    firm.now = new Date(firm.now.getTime() + 60_000)
    const entered = await api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits: [second!, third!, fourth!] })
    expect(entered.undo).toMatchObject({ entryId: ENTRY, visits: 3 })
    await firm.as(jonas).visits.confirm({ id: second!.visitId, version: 1 })
    jonas.mailbox.changeByHand(third!.visitId, { place: 'Messe Hamburg' })
    await syncOwnCalendar(firm.context(jonas))
    const { progress, stayed } = await api().undo({ planId: plan.planId, entryId: ENTRY })
    const statuses = Object.fromEntries((await firm.db.prisma.visit.findMany()).map(({ id, status }) => [id, status]))
    expect([first, second, third, fourth].map((each) => statuses[each!.visitId])).toEqual(['proposed', 'confirmed', 'proposed', 'cancelled'])
    expect([...jonas.mailbox.events.keys()].sort()).toEqual([first, second, third].map((each) => each!.visitId).sort())
    const nameOf = ({ proposalId }: { proposalId: string }) => placed(plan).find(({ id }) => id === proposalId)!.name
    expect(stayed.sort()).toEqual([nameOf(second!), nameOf(third!)].sort())
    expect(progress.undo).toMatchObject({ entryId: other, visits: 1 })
  })

  it('offers no entry of another week', async () => {
    const plan = await planned()
    await api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits: entries(plan) })
    const next = uuidv7()
    await api().start({ id: next, from: '2026-12-07', days: 7 })
    expect((await api().cancel({ planId: next })).undo).toBeNull()
  })

  it('stays there once it was reported', async () => {
    const plan = await planned()
    const [entry] = entries(plan)
    await api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits: [entry!] })
    await firm.db.prisma.visit.updateMany({ where: { id: entry!.visitId }, data: { status: 'done' } })
    const { progress: undone } = await api().undo({ planId: plan.planId, entryId: ENTRY })
    expect(undone).toMatchObject({ undo: null })
    expect(undone.proposals.some(({ id }) => id === entry!.proposalId)).toBe(false)
    expect(jonas.mailbox.events.size).toBe(1)
  })

  it('cannot be taken back after the hour', async () => {
    const plan = await planned()
    await api().intoCalendar({ planId: plan.planId, entryId: ENTRY, visits: entries(plan) })
    firm.now = new Date(firm.now.getTime() + 3_700_000)
    expect((await api().undo({ planId: plan.planId, entryId: ENTRY })).progress.undo).toBeNull()
    expect(jonas.mailbox.events.size).toBe(4)
  })
})
