/** Whom somebody is proposed on a day, why, and till when. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { usualProposalPolicy } from '../../../../domain/commerce/proposals/proposal-policy.ts'
import { isProposed, proposalScore, type Scored } from '../../../../domain/commerce/proposals/proposal-score.ts'
import { addDays } from '../../../../domain/time/local-time.ts'
import { forgetShown } from '../../../../server/cockpit/proposals/forget-shown.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, NOW, type Person, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  jonas = await firm.person('Jonas Petersen')
})

const own = (at: string) => ({ organisationId: firm.id, id: uuidv7(), customerId: at })
const customer = (name: string, careTeam = [jonas]) => firm.customer(name, { careTeam })
const on = (days: number): string => addDays(TODAY, days)

const lateOrder = (at: string, promisedOn: string, totalCents = 10_000, number = 'AU-1') =>
  firm.db.prisma.order.create({ data: { ...own(at), number, totalCents, orderedOn: toDate('2026-07-01'), promisedOn: toDate(promisedOn) } })
const machine = (at: string, nextServiceOn: string, name = 'Presse') =>
  firm.db.prisma.machine.create({ data: { ...own(at), name, nextServiceOn: toDate(nextServiceOn) } })
const agreement = (at: string, endsOn: string, volumeCents: number) =>
  firm.db.prisma.frameworkAgreement.create({
    data: { ...own(at), number: 'RV-1', title: 'Türen', volumeCents, startsOn: toDate('2026-01-01'), endsOn: toDate(endsOn) },
  })
/** As the valuation has worked it out. */
async function silent(customerId: string, lastOn: string, everyDays: number, behindOn: string | null, cents: number) {
  const day = toDate(lastOn)
  await firm.db.prisma.nextOrder.create({
    data: {
      ...{ organisationId: firm.id, id: uuidv7(), customerId, lastOn: day, orders: 5, everyDays, earliestOn: day, likelyOn: day, latestOn: day },
      ...{ behindOn: behindOn === null ? null : toDate(behindOn), cents },
    },
  })
}
async function call(customerId: string, day: string, direction: 'incoming' | 'outgoing' = 'outgoing', channel: 'phone' | 'email' = 'phone') {
  const at = new Date(`${day}T08:00:00Z`)
  await firm.db.prisma.contactReport.create({
    data: {
      organisationId: firm.id,
      id: uuidv7(),
      channel,
      direction,
      at,
      subject: 'x',
      authorId: jonas.id,
      customers: { create: [{ customerId, at }] },
    },
  })
}

const proposals = (person = jonas) => firm.as(person).proposals
const told = async (person = jonas) =>
  (await proposals(person).today()).rows.map(({ customer: name, reasons }) => [name, ...reasons.map(({ kind }) => kind)].join(' '))
/** Each with what takes it back. */
async function pause(customerId: string, until: string, person = jonas) {
  const decision = { id: uuidv7(), customerId }
  await proposals(person).pause({ ...decision, until })
  return decision
}
async function refuse(customerId: string, kind: 'late_order' | 'all', person = jonas) {
  const decision = { id: uuidv7(), customerId, kind }
  await proposals(person).refuse({ ...decision, isRefused: true })
  return decision
}
const goTo = (day: string): void => {
  firm.now = new Date(`${day}T09:00:00Z`)
}

describe('a customer is proposed once, with all his reasons and their numbers', () => {
  it('the most urgent first', async () => {
    const at = await customer('Alles')
    await lateOrder(at, on(-5), 250_000)
    await machine(at, on(10))
    await agreement(at, on(20), 90_000)
    await silent(at, on(-44), 9, on(-30), 1_000)
    await firm.db.prisma.customer.updateMany({ where: { id: at }, data: { isCreditBlocked: true, creditBlockReason: 'Verzug' } })
    const { rows } = await proposals().today()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.reasons).toEqual([
      { kind: 'late_order', cameUpOn: on(-4), cents: 250_000, detail: { number: 'AU-1', on: on(-5) } },
      { kind: 'credit_block', cameUpOn: TODAY, cents: 250_000, detail: { count: 1 } },
      { kind: 'agreement_ending', cameUpOn: on(-10), cents: 90_000, detail: { title: 'RV-1 Türen', on: on(20) } },
      { kind: 'behind_rhythm', cameUpOn: on(-30), cents: 1_000, detail: { everyDays: 9, on: on(-44) } },
      { kind: 'service_due', cameUpOn: on(-4), cents: 0, detail: { title: 'Presse', on: on(10) } },
    ])
  })

  it('until somebody turns to him or plans to; that he wrote himself answers nothing', async () => {
    const [called, wrote, planned] = [await customer('Angerufen'), await customer('Schrieb'), await customer('Geplant')]
    for (const at of [called, wrote, planned]) await lateOrder(at, on(-5))
    await call(called, on(-1))
    await call(wrote, on(-1), 'incoming', 'email')
    const followUp = { organisationId: firm.id, id: uuidv7(), title: 'Anrufen', customerId: planned, dueOn: toDate(on(3)), createdAt: NOW }
    await firm.db.prisma.followUp.create({ data: { ...followUp, assigneeId: jonas.id, authorId: jonas.id } })
    expect(await told()).toEqual(['Schrieb late_order'])
  })

  it('to whoever comes first in his care team and is still here, or stands in for him; to nobody else', async () => {
    const [inga, petra] = [await firm.person('Inga Harms'), await firm.person('Petra Leitung', 'head_of_sales')]
    await lateOrder(await customer('Hers', [inga, jonas]), on(-5))
    expect([await told(jonas), await told(petra)]).toEqual([[], []])
    const absence = { userId: inga.id, deputyId: jonas.id, startsOn: toDate(on(0)), endsOn: toDate(on(0)) }
    await firm.db.prisma.deputy.create({ data: { organisationId: firm.id, id: uuidv7(), ...absence } })
    expect([await told(jonas), await told(inga)]).toEqual([['Hers late_order'], []])
    goTo(on(1))
    await lateOrder(await customer('Left', [inga, jonas]), on(-5))
    await firm.db.prisma.user.updateMany({ where: { id: inga.id }, data: { isActive: false } })
    expect(await told(jonas)).toEqual(['Left late_order'])
  })

  it('not by a rule that is switched off, and as early as the company says', async () => {
    const petra = await firm.person('Petra Leitung', 'head_of_sales')
    const at = await customer('Kunde')
    await lateOrder(at, on(-5))
    await machine(at, on(20))
    const { rules } = usualProposalPolicy
    const policy = { mostADay: 10, rules: { ...rules, late_order: { isOn: false, days: 1 }, service_due: { isOn: true, days: 21 } }, version: 0 }
    await expect(firm.as(jonas).proposals.changePolicy(policy)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await proposals(petra).changePolicy(policy)
    await expect(proposals(petra).changePolicy(policy)).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    expect(await told()).toEqual(['Kunde service_due'])
  })
})

it('complaints come besides as a step falls due, no mail answers them, and none stands in the day twice', async () => {
  const inga = await firm.person('Inga Harms')
  const at = await customer('Kunde', [jonas, inga])
  const complaint = async (number: string, opened: number, responsible: Person) => {
    const row = { ...own(at), number, subject: 'Kratzer', responsibleId: responsible.id }
    await firm.db.prisma.complaint.create({ data: { ...row, openedOn: toDate(on(opened)), deadlineOn: toDate(on(30)) } })
    return row.id
  }
  const hers = await complaint('hers', -3, inga)
  await complaint('his, reminded', -3, jonas)
  await complaint('his, tomorrow', 0, jonas)
  await call(at, on(0))
  const proposed = async () => (await proposals().today()).complaints.flatMap(({ reasons }) => reasons.map(({ detail }) => detail))
  const reminded = async () => [...new Set((await firm.as(jonas).complaints.reminders()).map(({ number }) => number))]
  expect((await proposals().today()).rows).toEqual([])
  expect(await proposed()).toEqual([
    { number: 'hers', title: 'Kratzer', on: on(0), step: 'confirm' },
    { number: 'his, tomorrow', title: 'Kratzer', on: on(1), step: 'confirm' },
  ])
  expect(await reminded()).toEqual(['his, reminded'])
  await firm.db.prisma.complaintStepDone.create({
    data: { organisationId: firm.id, id: uuidv7(), complaintId: hers, step: 'close', doneAt: NOW, doneById: inga.id },
  })
  expect((await proposed()).map(({ number }) => number)).toEqual(['his, tomorrow'])
})

it('a credit block comes again for another order, not because one of them is gone', async () => {
  const at = await customer('Gesperrt')
  await firm.db.prisma.customer.updateMany({ where: { id: at }, data: { isCreditBlocked: true } })
  await lateOrder(at, on(30), 10_000, 'AU-1')
  const second = await lateOrder(at, on(30), 10_000, 'AU-2')
  expect(await told()).toEqual(['Gesperrt credit_block'])
  goTo(on(1))
  await firm.db.prisma.order.updateMany({ where: { id: second.id }, data: { status: 'cancelled' } })
  expect(await told()).toEqual([])
  await lateOrder(at, on(30), 10_000, 'AU-3')
  expect(await told()).toEqual(['Gesperrt credit_block'])
})

it('a place that came free leaves room for another, and what was shown is forgotten after 400 days', async () => {
  const [first, second, third] = [await customer('A'), await customer('B'), await customer('C')]
  for (const at of [first, second, third]) await lateOrder(at, on(-5))
  const petra = await firm.person('Petra Leitung', 'head_of_sales')
  await proposals(petra).changePolicy({ ...usualProposalPolicy, mostADay: 2, version: 0 })
  expect((await proposals().today()).rows).toHaveLength(2)
  await firm.db.prisma.shownProposal.deleteMany({ where: { place: 1 } })
  await firm.db.prisma.proposalRefusal.create({
    data: { ...own(first), kind: 'all', refusedById: jonas.id, refusedAt: NOW },
  })
  expect((await proposals().today()).rows).toHaveLength(2)
  const count = () => firm.db.prisma.shownProposal.count()
  await forgetShown(database, new Date(`${on(400)}T12:00:00Z`))
  expect(await count()).toBe(2)
  await forgetShown(database, new Date(`${on(401)}T12:00:00Z`))
  expect(await count()).toBe(0)
})

describe('putting off', () => {
  it('lasts until its day, then the same comes again; never is for a kind or for all; both can be taken back', async () => {
    const at = await customer('Kunde')
    await lateOrder(at, on(-5))
    expect(await told()).toEqual(['Kunde late_order'])
    await pause(at, on(7))
    expect(await told()).toEqual(['Kunde'])
    expect(await proposals().leftAlone()).toMatchObject({ paused: [{ customer: 'Kunde', until: on(7), by: 'Jonas Petersen' }], refused: [] })
    goTo(on(6))
    expect(await told()).toEqual([])
    goTo(on(7))
    expect(await told()).toEqual(['Kunde late_order'])
    const late = await refuse(at, 'late_order')
    await machine(at, on(9))
    expect(await told()).toEqual(['Kunde service_due'])
    const all = await refuse(at, 'all')
    expect(await told()).toEqual(['Kunde'])
    for (const refusal of [all, late]) await proposals().refuse({ ...refusal, isRefused: false })
    expect(await told()).toEqual(['Kunde late_order service_due'])
    await expect(pause(at, on(7))).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
  })
})

it('who was put off comes again once that is taken back; taking it back on the same day changes nothing', async () => {
  const at = await customer('Kunde')
  await lateOrder(at, on(-5))
  expect(await told()).toEqual(['Kunde late_order'])
  await proposals().pause({ ...(await pause(at, on(30))), until: null })
  expect(await told()).toEqual(['Kunde late_order'])
  goTo(on(1))
  expect(await told()).toEqual([])
  const paused = await pause(at, on(30))
  goTo(on(2))
  await proposals().pause({ ...paused, until: null })
  expect(await told()).toEqual(['Kunde late_order'])
  expect((await proposals().leftAlone()).paused).toEqual([])
  goTo(on(3))
  expect(await told()).toEqual([])
})

it('never, taken back days later, lets come again what is still so; taken back on the same day it changes nothing', async () => {
  const at = await customer('Kunde')
  await lateOrder(at, on(-5))
  expect(await told()).toEqual(['Kunde late_order'])
  await proposals().refuse({ ...(await refuse(at, 'late_order')), isRefused: false })
  goTo(on(1))
  expect(await told()).toEqual([])
  const never = await refuse(at, 'late_order')
  goTo(on(4))
  expect(await told()).toEqual([])
  await proposals().refuse({ ...never, isRefused: false })
  expect(await told()).toEqual(['Kunde late_order'])
  goTo(on(5))
  expect(await told()).toEqual([])
  expect(await proposals().leftAlone()).toEqual({ paused: [], refused: [] })
})

it('nobody takes back from an old page what a colleague has decided since, and is told so; twice is once', async () => {
  const inga = await firm.person('Inga Harms')
  const at = await customer('Kunde', [jonas, inga])
  const [mine, never] = [await pause(at, on(7)), await refuse(at, 'all')]
  await pause(at, on(30), inga)
  for (const _ of [1, 2]) await proposals(inga).refuse({ ...never, isRefused: false })
  await refuse(at, 'all', inga)
  await expect(proposals().pause({ ...mine, until: null })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
  await expect(proposals().refuse({ ...never, isRefused: false })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
  expect(await proposals().leftAlone()).toMatchObject({ paused: [{ until: on(30), by: inga.name }], refused: [{ kind: 'all', by: inga.name }] })
  const { paused, refused } = await proposals().leftAlone()
  for (const _ of [1, 2]) await proposals().pause({ id: paused[0]!.id, customerId: at, until: null })
  for (const _ of [1, 2]) await proposals().refuse({ id: refused[0]!.id, customerId: at, kind: 'all', isRefused: false })
  expect(await proposals().leftAlone()).toEqual({ paused: [], refused: [] })
})

describe('a day has an end', () => {
  it('what it began with stays: what is done is not made up for, and what comes up later only where there is room', async () => {
    for (let number = 0; number < 12; number++) await lateOrder(await customer(`K${number}`), on(-5), number * 100_000)
    const begun = (await proposals().today()).rows
    expect(begun).toHaveLength(10)
    await call(begun[0]!.customerId, on(0))
    const reread = (await proposals().today()).rows
    expect(reread.map(({ customerId }) => customerId)).toEqual(begun.map(({ customerId }) => customerId))
    expect(reread.map(({ reasons }) => reasons.length)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    goTo(on(1))
    expect((await proposals().today()).rows).toHaveLength(2)
    await lateOrder(await customer('Neu'), on(-1))
    expect((await proposals().today()).rows).toHaveLength(3)
  })

  it('what comes up at somebody who is there is told with him, and brings him no second time', async () => {
    const at = await customer('Kunde')
    await lateOrder(at, on(-5))
    expect(await told()).toEqual(['Kunde late_order'])
    await machine(at, on(-1))
    expect((await told())[0]).toMatch(/service_due/)
    goTo(on(1))
    expect(await told()).toEqual([])
  })

  it('after 30 days without anybody: ten a day, twice at once too, and nothing twice until a thousand have had their turn', async () => {
    const customers = Array.from({ length: 1_000 }, () => uuidv7())
    const base = { organisationId: firm.id, kind: 'customer' as const }
    await firm.db.prisma.customer.createMany({ data: customers.map((id, n) => ({ ...base, id, name: `K${n}`, nameFolded: `k${n}` })) })
    const member = { userId: jonas.id, role: 'field' as const, startsOn: toDate('2020-01-01') }
    await firm.db.prisma.careTeamMember.createMany({ data: customers.map((at) => ({ ...own(at), ...member })) })
    const order = { number: 'A', totalCents: 1_000, orderedOn: toDate(on(-60)), promisedOn: toDate(on(-30)) }
    await firm.db.prisma.order.createMany({ data: customers.map((at) => ({ ...own(at), ...order })) })
    await firm.db.prisma.machine.createMany({ data: customers.map((at) => ({ ...own(at), name: 'Presse', nextServiceOn: toDate(on(-20)) })) })
    const seen: string[] = []
    for (let day = 0; day < 30; day++) {
      goTo(on(day))
      const [first, second] = await Promise.all([proposals().today(), proposals().today()])
      const rows = (await proposals().today()).rows
      expect(rows).toHaveLength(10)
      for (const { rows: at } of [first, second]) expect(at.every(({ customerId }) => rows.some((each) => each.customerId === customerId))).toBe(true)
      expect(rows.every(({ reasons }) => reasons.length === 2)).toBe(true)
      seen.push(...rows.map(({ customerId }) => customerId))
    }
    expect(new Set(seen).size).toBe(300)
  }, 120_000)
})

it('the statement proposes whom the rule proposes, of many customers with all that may be', async () => {
  const random = seeded(11)
  const pick = <T>(...of: T[]): T => of[Math.floor(random() * of.length)]!
  const { rules } = usualProposalPolicy
  const expected: { customerId: string; score: number; kinds: string[] }[] = []
  for (let number = 0; number < 120; number++) {
    const at = await customer(`K${number}`)
    const reasons: Scored[] = []
    if (random() < 0.3) {
      const [promised, cents] = [on(pick(-100, -40, -20, -5, -1, 0, 5)), pick(5_000, 100_000, 2_000_000, 30_000_000)]
      await lateOrder(at, promised, cents)
      if (promised < TODAY) reasons.push({ kind: 'late_order', cameUpOn: addDays(promised, rules.late_order.days), cents })
    }
    if (random() < 0.3) {
      const due = on(pick(-200, -80, -10, 0, 14, 15))
      await machine(at, due)
      reasons.push({ kind: 'service_due', cameUpOn: addDays(due, -rules.service_due.days), cents: 0 })
    }
    if (random() < 0.3) {
      const [ends, cents] = [on(pick(-31, -30, 0, 30, 31, 60)), pick(50_000, 1_500_000)]
      await agreement(at, ends, cents)
      if (ends >= on(-30)) reasons.push({ kind: 'agreement_ending', cameUpOn: addDays(ends, -rules.agreement_ending.days), cents })
    }
    if (random() < 0.5) {
      const [lastOn, everyDays, cents] = [on(-Math.floor(random() * 60)), pick(2, 9.5, 21), pick(20_000, 400_000)]
      const behindOn = pick(null, addDays(lastOn, 4), addDays(lastOn, 16), addDays(lastOn, 40))
      await silent(at, lastOn, everyDays, behindOn, cents)
      const atLeast = addDays(lastOn, Math.ceil(everyDays + rules.behind_rhythm.days))
      if (behindOn) reasons.push({ kind: 'behind_rhythm', cameUpOn: behindOn > atLeast ? behindOn : atLeast, cents })
    }
    const touchedOn = pick(null, null, on(-1), on(-15), on(-50))
    if (touchedOn) await call(at, touchedOn)
    const proposed = reasons.filter((each) => isProposed(each, touchedOn, TODAY))
    if (proposed.length > 0) expected.push({ customerId: at, score: proposalScore(proposed, TODAY), kinds: proposed.map(({ kind }) => kind).sort() })
  }
  expected.sort((one, other) => other.score - one.score || one.customerId.localeCompare(other.customerId))
  const found = []
  for (let day = 0; day < 20; day++) {
    const { rows } = await proposals().today()
    found.push(...rows.map(({ customerId, reasons }) => ({ customerId, kinds: reasons.map(({ kind }) => kind).sort() })))
    // The same day anew: as if those had been shown the day before.
    await database.pool.query('update shown_proposal set day = day - $1::int where organisation_id = $2::uuid and day = $3::date', [
      day + 1,
      firm.id,
      TODAY,
    ])
  }
  expect(found).toEqual(expected.map(({ customerId, kinds }) => ({ customerId, kinds })))
  expect(expected.length).toBeGreaterThan(40)
}, 60_000)

/** The same numbers each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
