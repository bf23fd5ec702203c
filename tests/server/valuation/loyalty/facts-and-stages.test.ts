/** How far a customer's loyalty goes: by facts, by hand, and by the rules that a company makes. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LoyaltyRules, usualLoyaltyRules } from '../../../../domain/valuation/loyalty/loyalty-rules.ts'
import type { ComplaintVerdict } from '../../../../server/generated/prisma/enums.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { loyaltyPart } from '../../../../server/valuation/loyalty/loyalty-part.ts'
import { Firm, NOW, type Person, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { renewed } from '../renewed.ts'

let database: TestDatabase
let firm: Firm
let rita: Person
let petra: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  rita = await firm.person('Rita Erste')
  petra = await firm.person('Petra Leitung', 'head_of_sales')
  customerId = await firm.customer('Travewerk GmbH', { careTeam: [rita] })
})

const own = () => ({ organisationId: firm.id, id: uuidv7(), customerId })
const loyalty = async (person = rita) => (await firm.as(person).loyalty.of({ customerId }))!
const facts = async () => (await loyalty()).facts
const reasonOf = (call: Promise<unknown>) =>
  call.then(() => 'done').catch((error: { cause?: { reason: string }; code: string }) => error.cause?.reason ?? error.code)

async function order(day: string, given: { group?: string; status?: 'open' | 'cancelled'; at?: string } = {}): Promise<void> {
  const { prisma } = firm.db
  const row = { ...own(), customerId: given.at ?? customerId, orderedOn: toDate(day) }
  await prisma.order.create({ data: { ...row, number: row.id, totalCents: 10_000, status: given.status ?? 'open' } })
  const line = { ...row, id: uuidv7(), orderId: row.id, position: 1, text: 'Anker', quantity: 1, unitPrice: 100, totalCents: 10_000 }
  await prisma.orderLine.create({ data: { ...line, productGroupId: given.group ?? null } })
}
async function group(name: string): Promise<string> {
  const id = uuidv7()
  await firm.db.prisma.productGroup.create({ data: { organisationId: firm.id, id, code: name, name } })
  return id
}
async function complaint(given: { openedOn?: string; deadlineOn?: string; closedOn?: string | null; verdict?: ComplaintVerdict }): Promise<void> {
  const { openedOn = '2026-10-01', deadlineOn = '2026-10-15', closedOn = '2026-10-10', verdict } = given
  const row = { ...own(), number: uuidv7(), subject: 'Schaden', openedOn: toDate(openedOn), deadlineOn: toDate(deadlineOn) }
  const { id } = await firm.db.prisma.complaint.create({
    data: { ...row, ...(closedOn ? { closedOn: toDate(closedOn), status: 'closed' as const } : {}) },
  })
  if (verdict) await firm.db.prisma.complaintHandling.create({ data: { organisationId: firm.id, complaintId: id, verdict } })
}

describe('a fact', () => {
  it('of orders counts days and years in a row, none that was cancelled and none ahead', async () => {
    for (const day of ['2026-11-23', '2025-11-24', '2025-11-23', '2024-11-01', '2021-05-01', '2027-01-01']) await order(day)
    await order('2026-11-23')
    await order('2023-05-01', { status: 'cancelled' })
    expect(await facts()).toMatchObject({ orders: 2, orders_ever: 5, years_in_a_row: 3 })
    firm.now = new Date('2028-02-01T09:00:00Z')
    expect(await facts()).toMatchObject({ orders: 0, years_in_a_row: 0 })
  })

  it('of breadth counts product groups of twelve months', async () => {
    const [anker, dübel] = [await group('Anker'), await group('Dübel')]
    await order('2026-11-01', { group: anker })
    await order('2026-11-02', { group: anker })
    await order('2026-11-03', { group: dübel })
    await order('2026-11-04')
    await order('2025-11-23', { group: await group('Schrauben') })
    await order('2026-11-05', { group: await group('Muttern'), status: 'cancelled' })
    expect(await facts()).toMatchObject({ product_groups: 2 })
  })

  it('of complaints tells the open, the late and the refused ones of a year', async () => {
    await complaint({})
    await complaint({ closedOn: '2026-10-16' })
    await complaint({ closedOn: null, deadlineOn: '2026-11-23' })
    await complaint({ closedOn: null, deadlineOn: '2026-11-22' })
    await complaint({ verdict: 'not_justified' })
    await complaint({ verdict: 'goodwill' })
    await complaint({ openedOn: '2025-10-01', closedOn: '2025-12-01', deadlineOn: '2025-10-15', verdict: 'not_justified' })
    expect(await facts()).toMatchObject({ open_complaints: 2, late_complaints: 2, refused_complaints: 1 })
  })

  it('of complaints goes by the day on which somebody here has answered, by the clock of the company', async () => {
    const answered = async (doneAt: string) => {
      await complaint({ closedOn: null, deadlineOn: '2026-10-15' })
      const { id: complaintId } = await firm.db.prisma.complaint.findFirstOrThrow({ where: { steps: { none: {} } } })
      const step = { organisationId: firm.id, id: uuidv7(), complaintId, step: 'answer' as const, doneById: rita.id, doneAt: new Date(doneAt) }
      await firm.db.prisma.complaintStepDone.create({ data: step })
    }
    await answered('2026-10-15T21:59:00Z')
    expect(await facts()).toMatchObject({ late_complaints: 0 })
    await answered('2026-10-15T22:01:00Z')
    expect(await facts()).toMatchObject({ late_complaints: 1 })
  })

  it('of bonds counts agreements in force, who was sent by him, and suggestions that were taken up', async () => {
    const { prisma } = firm.db
    const agreement = (startsOn: string, endsOn: string) =>
      prisma.frameworkAgreement.create({ data: { ...own(), number: uuidv7(), title: 'Türen', startsOn: toDate(startsOn), endsOn: toDate(endsOn) } })
    for (const [from, until] of [
      ['2026-01-01', '2026-11-23'],
      ['2025-01-01', '2026-11-22'],
      ['2026-12-01', '2027-12-31'],
    ])
      await agreement(from!, until!)
    const sent = await firm.customer('Ostwerk GmbH')
    const link = (fromId: string, toId: string) =>
      prisma.customerLink.create({ data: { organisationId: firm.id, id: uuidv7(), fromId, toId, kind: 'referred_by' } })
    await link(sent, customerId)
    await link(customerId, sent)
    for (const status of ['done', 'declined', 'open'] as const)
      await prisma.customerSuggestion.create({ data: { ...own(), title: 'Gebinde', status, responsibleId: rita.id, dueOn: toDate(TODAY) } })
    expect(await facts()).toMatchObject({ agreements: 1, referrals: 1, suggestions: 1 })
  })

  it('that somebody enters counts until it is taken back', async () => {
    const enter = (kind: 'reference' | 'defended' | 'referral', given: object = {}) => {
      const fact = { id: uuidv7(), customerId, kind, happenedOn: TODAY, note: 'Bau Nord', ...given }
      return firm
        .as(rita)
        .loyalty.enterFact(fact)
        .then(() => fact)
    }
    const reference = await enter('reference')
    await firm.as(rita).loyalty.enterFact(reference)
    await enter('defended', { note: '' })
    await enter('referral')
    expect(await facts()).toMatchObject({ references: 1, defended: 1, referrals: 1 })
    expect(await reasonOf(enter('referral', { note: ' ' }))).toBe('INVALID')
    expect(await reasonOf(enter('defended', { happenedOn: '2026-11-24' }))).toBe('INVALID')
    await firm.as(petra).loyalty.withdrawFact({ id: reference.id, customerId, isWithdrawn: true })
    expect((await loyalty()).entered.map(({ kind, by }) => [kind, by])).toEqual([
      ['referral', 'Rita Erste'],
      ['defended', 'Rita Erste'],
    ])
    await firm.as(petra).loyalty.withdrawFact({ id: reference.id, customerId, isWithdrawn: false })
    expect(await facts()).toMatchObject({ references: 1 })
    const stranger = await firm.person('Rudi Zweiter')
    expect(await reasonOf(firm.as(stranger).loyalty.withdrawFact({ id: reference.id, customerId, isWithdrawn: true }))).toBe('NOT_FOUND')
  })
})

const stored = async () => await firm.db.prisma.customerLoyalty.findFirst({ where: { customerId } })

describe('the stage', () => {
  it('is worked out by night with what keeps him from the next one, and written when it changes alone', async () => {
    await order('2026-11-01')
    await renewed(firm, loyaltyPart)
    const before = await stored()
    expect(before).toMatchObject({ stage: 'relationship', since: toDate(TODAY), blocking: { stage: 'satisfied' }, facts: { orders_ever: 1 } })
    firm.now = new Date(NOW.getTime() + 86_400_000)
    await renewed(firm, loyaltyPart)
    expect(await stored()).toEqual(before)
    await order('2026-11-24')
    await renewed(firm, loyaltyPart)
    expect(await stored()).toMatchObject({ stage: 'satisfied', since: toDate('2026-11-24') })
    expect(await loyalty()).toMatchObject({ stage: 'satisfied', since: '2026-11-24' })
  })

  it('of whoever is none of those who are valued goes', async () => {
    await renewed(firm, loyaltyPart)
    await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { kind: 'supplier' } })
    await renewed(firm, loyaltyPart)
    expect([await stored(), await firm.as(rita).loyalty.of({ customerId })]).toEqual([null, null])
  })

  it('by hand holds with its reason until it ends, and the rules again from then on', async () => {
    const hand = { id: uuidv7(), customerId, stage: 'loyal' as const, reason: 'Der Inhaber ist mein Trauzeuge', until: '2026-12-31' }
    await firm.as(rita).loyalty.setByHand(hand)
    await firm.as(rita).loyalty.setByHand(hand)
    expect(await firm.db.prisma.changedCustomer.findMany()).toMatchObject([{ customerId }])
    await renewed(firm, loyaltyPart)
    expect(await loyalty()).toMatchObject({ stage: 'loyal', byRule: { stage: null }, hand: { reason: hand.reason, by: 'Rita Erste' } })
    expect(await stored()).toMatchObject({ stage: 'loyal', blocking: { stage: 'relationship' } })
    firm.now = new Date('2027-01-01T09:00:00Z')
    await renewed(firm, loyaltyPart)
    expect([(await loyalty()).stage, (await stored())?.stage]).toEqual([null, null])
  })

  it('by hand is ended by a click, and one in its place ends the one before', async () => {
    const set = async (stage: 'loyal' | 'satisfied') => {
      const hand = { id: uuidv7(), customerId, stage, reason: 'Kenne ihn lange', until: '2027-06-30' }
      await firm.as(rita).loyalty.setByHand(hand)
      return hand.id
    }
    await set('loyal')
    const second = await set('satisfied')
    expect((await loyalty()).stage).toBe('satisfied')
    await firm.as(rita).loyalty.endByHand({ id: second, customerId })
    expect(await loyalty()).toMatchObject({ stage: null, hand: null })
    expect(await reasonOf(firm.as(rita).loyalty.endByHand({ id: second, customerId }))).toBe('done')
    expect(await reasonOf(firm.as(rita).loyalty.endByHand({ id: uuidv7(), customerId }))).toBe('NOT_FOUND')
  })

  it('by hand needs a reason and an end within two years', async () => {
    const set = (given: object) =>
      reasonOf(firm.as(rita).loyalty.setByHand({ id: uuidv7(), customerId, stage: 'loyal', reason: 'Kenne ihn', until: '2027-06-30', ...given }))
    expect(await set({ reason: 'x' })).toBe('BAD_REQUEST')
    for (const until of [TODAY, '2030-01-01']) expect(await set({ until })).toBe('INVALID')
    expect(await set({})).toBe('done')
  })
})

describe('rules', () => {
  const harder: LoyaltyRules = { ...usualLoyaltyRules, relationship: { all: [{ fact: 'orders_ever', operator: 'at_least', value: 2 }], any: [] } }

  it('are tried before they are put in force, and then hold for all', async () => {
    await order('2026-11-01')
    const byHand = await firm.customer('Ostwerk GmbH', { careTeam: [rita] })
    await firm.as(rita).loyalty.setByHand({ id: uuidv7(), customerId: byHand, stage: 'relationship', reason: 'Kenne ihn', until: '2027-06-30' })
    await renewed(firm, loyaltyPart)
    const moved = (await firm.as(petra).loyalty.preview({ rules: harder })).filter(({ before, after }) => before !== after)
    expect(moved).toEqual([
      { stage: null, before: 0, after: 1 },
      { stage: 'relationship', before: 2, after: 1 },
    ])
    const saved = await firm.as(petra).loyalty.changeRules({ value: harder, version: 0 })
    expect(saved.version).toBe(1)
    expect((await loyalty()).stage).toBeNull()
    expect((await firm.as(rita).valuation.state()).isRunning).toBe(true)
    expect(await reasonOf(firm.as(petra).loyalty.changeRules({ value: harder, version: 0 }))).toBe('CONFLICT')
    expect(await reasonOf(firm.as(rita).loyalty.changeRules({ value: harder, version: 1 }))).toBe('FORBIDDEN')
  })

  it('are tried over more customers than one slice holds', async () => {
    const { id: organisationId } = firm
    const rows = Array.from({ length: 2_300 }, (_, n) => ({
      organisationId,
      id: uuidv7(),
      kind: 'customer' as const,
      name: `Kunde ${n}`,
      nameFolded: `kunde ${n}`,
    }))
    await firm.db.prisma.customer.createMany({ data: rows })
    const madeOn = toDate(TODAY)
    await firm.db.prisma.customerLoyalty.createMany({
      data: rows.map(({ id }) => ({ organisationId, customerId: id, stage: 'relationship', since: madeOn, madeOn, facts: { orders_ever: 1 } })),
    })
    const counts = await firm.as(petra).loyalty.preview({ rules: harder })
    expect(counts.filter(({ before, after }) => before + after > 0)).toEqual([
      { stage: null, before: 0, after: 2_300 },
      { stage: 'relationship', before: 2_300, after: 0 },
    ])
  })
})
