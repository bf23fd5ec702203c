import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isHeldBack } from '../../../../domain/valuation/cross-selling/hold-out.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { chancePart } from '../../../../server/valuation/cross-selling/chance-part.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { renewed } from '../renewed.ts'
import { Shop } from './shop.ts'

let database: TestDatabase
let firm: Firm
let shop: Shop
let jonas: Person
let sabine: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  shop = new Shop(firm)
  jonas = await firm.person('Jonas Petersen')
  sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
})

const renew = (): Promise<void> => renewed(firm, chancePart)
const chances = (person = jonas) => firm.as(person).chances
const said = { kind: 'gap', group: 'Fittinge', cents: 42_000, buyers: 7, of: 9 }
const names = async (customerId: string): Promise<string[]> => (await chances().of({ customerId })).chances.map(({ kind, name }) => `${kind} ${name}`)
const none = async (customerId: string) => (await chances().of({ customerId })).none
const later = (days: number): void => {
  firm.now = new Date(firm.now.getTime() + days * 86_400_000)
}

/** Ten joiners who buy screws, seven of them fittings too; the last one is the one who does not. */
async function tenJoiners(): Promise<string> {
  const ids = await shop.customers(10)
  for (const [at, id] of ids.entries()) {
    await shop.buys(id)
    if (at < 7) await shop.buys(id, { group: 'Fittinge', cents: 39_000 + at * 1_000 })
  }
  await renew()
  return ids.at(-1) as string
}

const answer = async (customerId: string, given: 'offered' | 'won' | 'not_interested', person = jonas): Promise<string> => {
  const [chance] = (await chances(person).of({ customerId })).chances
  const id = uuidv7()
  await chances(person).answer({ id, customerId, ruleKey: chance?.ruleKey ?? '', answer: given })
  return id
}

describe('the gap list', () => {
  it('says what comparable customers buy, and what they spend on it', async () => {
    const customerId = await tenJoiners()
    expect((await chances().of({ customerId })).chances).toMatchObject([said])
  })

  it('counts neither other target groups and sizes, nor what was cancelled, taken back, long ago or ahead', async () => {
    const ids = await shop.customers(7)
    const others = [...(await shop.customers(4, { employees: 300 })), ...(await shop.customers(4, { targetGroup: 'roofers' }))]
    for (const id of [...ids, ...others]) await shop.buys(id)
    for (const id of others) await shop.buys(id, { group: 'Fittinge' })
    for (const id of ids.slice(0, 3)) await shop.buys(id, { group: 'Fittinge' })
    await shop.buys(ids[3] as string, { group: 'Fittinge', status: 'cancelled' })
    await shop.buys(ids[3] as string, { group: 'Fittinge', day: '2025-11-23' })
    await shop.buys(ids[3] as string, { group: 'Fittinge', day: '2026-11-24' })
    await shop.buys(ids[3] as string, { group: 'Fittinge', cents: 900 })
    await shop.buys(ids[3] as string, { group: 'Fittinge', cents: -900 })
    await renew()
    expect(await names(ids.at(-1) as string)).toEqual([])
    await shop.buys(ids[3] as string, { group: 'Fittinge' })
    await renew()
    expect(await names(ids.at(-1) as string)).toEqual(['gap Fittinge'])
  })

  it('says why there is nothing to say', async () => {
    const [lonely] = await shop.customers(1)
    const [unknown] = await shop.customers(1, { targetGroup: null })
    await renew()
    expect([await none(lonely as string), await none(unknown as string)]).toEqual(['few_comparable', 'not_comparable'])
    const customerId = await tenJoiners()
    await shop.buys(customerId, { group: 'Fittinge' })
    await renew()
    expect(await none(customerId)).toBe('nothing_found')
  })
})

it('whoever buys steadily is shown the better variant that most others have moved to', async () => {
  const ids = await shop.customers(9)
  await shop.product('verzinkt', 'Schrauben', 10, 100)
  await shop.product('Edelstahl', 'Schrauben', 13.5, 100)
  for (const [at, id] of ids.entries()) {
    await shop.buys(id, { product: 'verzinkt', quantity: 1_234.5, day: at < 5 ? '2025-01-01' : '2026-10-01' })
    if (at < 5) await shop.buys(id, { product: 'Edelstahl' })
  }
  await renew()
  const { chances: found } = await chances().of({ customerId: ids.at(-1) as string })
  expect(found).toMatchObject([{ kind: 'better', name: 'Edelstahl', others: ['verzinkt'], cents: 4_321, buyers: 5, of: 8 }])
  expect(found[0]?.arithmetic.map(({ value }) => value)).toEqual([1_350, 1_000, 12.345, 4_321])
})

it('whoever never bought what goes with the rest is shown it, also where nobody is comparable', async () => {
  const ids = await shop.customers(24, { targetGroup: null })
  for (const id of ids) await shop.buys(id)
  for (const id of ids.slice(0, 21)) await shop.buys(id, { group: 'Dübel', cents: 5_000 })
  for (const id of await shop.customers(10, { targetGroup: null })) await shop.buys(id, { group: 'Leim' })
  await renew()
  expect((await chances().of({ customerId: ids.at(-1) as string })).chances).toMatchObject([
    { kind: 'basket', name: 'Dübel', others: ['Schrauben'], cents: 5_000, buyers: 21, of: 24 },
  ])
})

describe('nothing is proposed', () => {
  it('to whoever is blocked or has an open complaint, at once and after the renewal', async () => {
    const customerId = await tenJoiners()
    await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { isCreditBlocked: true } })
    expect(await none(customerId)).toBe('credit_block')
    await renew()
    expect(await firm.db.prisma.chance.count({ where: { customerId } })).toBe(0)
    await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { isCreditBlocked: false } })
    const complaint = {
      organisationId: firm.id,
      id: uuidv7(),
      customerId,
      number: 'R1',
      subject: 'Riss',
      openedOn: toDate('2026-11-01'),
      deadlineOn: toDate('2026-12-01'),
    }
    await firm.db.prisma.complaint.create({ data: complaint })
    await renew()
    expect([await none(customerId), await firm.db.prisma.chance.count({ where: { customerId } })]).toEqual(['open_complaint', 0])
  })

  it('of what he complained about, or is barred from', async () => {
    const customerId = await tenJoiners()
    const productGroupId = await shop.group('Fittinge')
    await chances().bar({ customerId, productGroupId, reason: 'Rahmenvertrag mit Dritten' })
    expect((await chances().of({ customerId })).bars).toEqual([
      { productGroupId, group: 'Fittinge', reason: 'Rahmenvertrag mit Dritten', by: 'Jonas Petersen', isMine: true },
    ])
    expect(await names(customerId)).toEqual([])
    await renew()
    expect(await firm.db.prisma.chance.count({ where: { customerId } })).toBe(0)
    await chances(sabine).unbar({ customerId, productGroupId })
    await renew()
    expect(await names(customerId)).toEqual(['gap Fittinge'])
    await shop.product('F-1', 'Fittinge')
    const complaint = {
      organisationId: firm.id,
      id: uuidv7(),
      customerId,
      number: 'R1',
      subject: 'Riss',
      status: 'closed' as const,
      productNumber: 'F-1',
    }
    await firm.db.prisma.complaint.create({ data: { ...complaint, openedOn: toDate('2026-11-01'), deadlineOn: toDate('2026-12-01') } })
    await renew()
    expect(await names(customerId)).toEqual([])
  })
})

describe('an answer', () => {
  it('of no interest hides the chance at once, for half a year, and can be taken back by whoever gave it', async () => {
    const customerId = await tenJoiners()
    const id = await answer(customerId, 'not_interested')
    expect(await names(customerId)).toEqual([])
    await expect(chances(sabine).withdraw({ id, customerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await chances().withdraw({ id, customerId })
    await renew()
    expect(await names(customerId)).toEqual(['gap Fittinge'])
    await answer(customerId, 'not_interested')
    later(180)
    await renew()
    expect(await names(customerId)).toEqual([])
    later(5)
    await renew()
    expect(await names(customerId)).toEqual(['gap Fittinge'])
  })

  it('sent again says the same once; to a chance that is gone there is none', async () => {
    const customerId = await tenJoiners()
    const [chance] = (await chances().of({ customerId })).chances
    const given = { id: uuidv7(), customerId, ruleKey: chance?.ruleKey ?? '', answer: 'offered' } as const
    await chances().answer(given)
    await chances().answer(given)
    expect(await firm.db.prisma.chanceAnswer.count()).toBe(1)
    expect((await chances().of({ customerId })).chances).toMatchObject([{ isOffered: true }])
    await expect(chances().answer({ ...given, id: uuidv7(), ruleKey: 'gap:anything' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('works the customer out anew', async () => {
    const customerId = await tenJoiners()
    await answer(customerId, 'won')
    expect(await firm.db.prisma.changedCustomer.findMany({ select: { customerId: true } })).toEqual([{ customerId }])
  })
})

describe('the trial', () => {
  it('keeps one customer of ten from chances, and counts what both buy within half a year', async () => {
    const ids = await shop.customers(60)
    const [buyers, rest] = [ids.slice(0, 40), ids.slice(40)]
    for (const id of ids) await shop.buys(id)
    for (const id of buyers) await shop.buys(id, { group: 'Fittinge' })
    await renew()
    const heldBack = rest.filter((id) => isHeldBack(firm.id, id))
    for (const customerId of heldBack) expect(await none(customerId)).toBe('nothing_found')
    const shown = rest.length - heldBack.length
    const all = async () => (await chances(sabine).measured()).kinds.find(({ kind }) => kind === 'all')
    expect(await all()).toMatchObject({ running: 20, lift: { verdict: 'too_few', shown: { chances: 0 }, heldBack: { chances: 0 } } })
    const customerId = rest.at(-1) as string
    await shop.buys(customerId, { group: 'Fittinge', day: '2026-12-24' })
    later(60)
    await renew()
    expect((await chances().of({ customerId })).won).toEqual([{ name: 'Fittinge', boughtOn: '2026-12-24' }])
    later(130)
    expect((await all())?.lift).toMatchObject({ shown: { chances: shown, bought: 1 }, heldBack: { chances: heldBack.length, bought: 0 } })
  })

  it('is made once, however often the customer is worked out', async () => {
    const customerId = await tenJoiners()
    const rows = () =>
      firm.db.prisma.$transaction([
        firm.db.prisma.chance.findMany({ where: { customerId } }),
        firm.db.prisma.chanceTrial.findMany({ where: { customerId } }),
      ])
    const before = await rows()
    later(1)
    await renew()
    expect(await rows()).toEqual(before)
    expect(before.map((each) => each.length)).toEqual([1, 1])
  })
})

describe('a rule', () => {
  it('that sellers do not believe switches itself off, says so, and can be switched on again', async () => {
    const ids = await shop.customers(30)
    for (const [at, id] of ids.entries()) {
      await shop.buys(id)
      if (at < 18) await shop.buys(id, { group: 'Fittinge' })
    }
    await renew()
    const open = (await firm.db.prisma.chance.findMany({ where: { isHeldBack: false } })).map(({ customerId }) => customerId)
    expect(open.length).toBeGreaterThan(4)
    const rule = `gap:${await shop.group('Fittinge')}`
    // How many are held back is up to chance: some who bought it make up the ten.
    const asked = [...open.slice(1), ...ids.slice(0, 10)].slice(0, 10)
    const given = { organisationId: firm.id, kind: 'gap', ruleKey: rule, byId: jonas.id, at: firm.now }
    await firm.db.prisma.chanceAnswer.createMany({
      data: asked.map((customerId, at) => ({ ...given, id: uuidv7(), customerId, answer: at < 4 ? 'not_interested' : 'offered' })),
    })
    await renew()
    expect(await names(open[0] as string)).toEqual([])
    const state = async () => (await chances(sabine).measured()).rules.find((each) => each.rule === rule)
    expect(await state()).toMatchObject({ group: 'Fittinge', state: 'disbelieved', answers: 10, against: 4 })
    later(1)
    await chances(sabine).switch({ rule: 'gap', isOn: true })
    await chances(sabine).switch({ rule, isOn: true })
    await renew()
    expect([await names(open[0] as string), (await state())?.state]).toEqual([['gap Fittinge'], 'on'])
    await chances(sabine).switch({ rule: 'gap', isOn: false })
    await renew()
    expect([await names(open[0] as string), await firm.db.prisma.chance.count()]).toEqual([[], 0])
  })

  it('is set by those who lead, within what makes sense', async () => {
    const limits = { share: 0.5, support: 0.02, confidence: 0.6, version: 0 }
    await expect(chances().changeSetting(limits)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(chances(sabine).changeSetting({ ...limits, share: 0 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await chances(sabine).changeSetting(limits)
    await expect(chances(sabine).changeSetting(limits)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await chances(sabine).setting()).toEqual({ value: { share: 0.5, support: 0.02, confidence: 0.6, switches: {} }, version: 1 })
  })
})
