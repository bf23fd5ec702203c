import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../../../domain/time/local-time.ts'
import type { ClassRule } from '../../../../domain/valuation/customer-class/class-rules.ts'
import { defaultStrategies } from '../../../../domain/visits/strategy/class-strategy.ts'
import { asJson, toDate } from '../../../../server/platform/database/db.ts'
import { worthPart } from '../../../../server/valuation/customer-class/worth-part.ts'
import { Firm, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { renewed } from '../renewed.ts'

let database: TestDatabase
let firm: Firm
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  customerId = await firm.customer('Möllerbau GmbH')
})

const band = (letter: ClassRule['letter'], from: number | null, until: number | null): ClassRule => ({
  ...{ id: uuidv7(), name: `${letter} nach Potenzial`, targetGroups: [], measure: 'potential', conditions: [] },
  ...{ letter, from, until },
})
const bands = [band('A', 10_000_000, null), band('B', 2_500_000, 10_000_000), band('C', 0, 2_500_000)]

const settle = (rules: ClassRule[], runId: string | null = null, version = 1) =>
  firm.db.prisma.valuationSetting.upsert({
    where: { organisationId_name: { organisationId: firm.id, name: 'class_rules' } },
    create: { organisationId: firm.id, name: 'class_rules', value: asJson({ rules, runId }), version },
    update: { value: asJson({ rules, runId }), version },
  })

const say = (cents: number, saidOn = TODAY, id = customerId) =>
  firm.db.prisma.potentialStatement.create({
    data: { organisationId: firm.id, id: uuidv7(), customerId: id, cents, saidOn: toDate(saidOn), createdAt: firm.now },
  })

const order = (cents: number, day: string, status: 'delivered' | 'cancelled' = 'delivered') =>
  firm.db.prisma.order.create({
    data: { organisationId: firm.id, id: uuidv7(), customerId, number: uuidv7(), orderedOn: toDate(day), status, totalCents: cents },
  })

const change = (data: object, id = customerId) => firm.db.prisma.customer.updateMany({ where: { id }, data })
const renew = () => renewed(firm, worthPart)
const worth = () => firm.db.prisma.customerWorth.findFirst({ where: { customerId } })
const code = async () => {
  const { classLetter, classDigit } = await firm.db.prisma.customer.findFirstOrThrow({ where: { id: customerId } })
  return classLetter === null ? null : `${classLetter}${classDigit}`
}
const kinds = async () =>
  (await firm.db.prisma.classChange.findMany({ where: { customerId }, orderBy: { id: 'asc' } })).map(
    ({ fromCode, toCode, reason }) => `${fromCode} ${toCode} ${(reason as { kind: string }).kind}`,
  )

describe('a class by rules', () => {
  it('goes by the potential and our share of it, and is written once', async () => {
    await settle(bands)
    await say(12_000_000)
    await order(7_000_000, addDays(TODAY, -30))
    await order(9_000_000, addDays(TODAY, -20), 'cancelled')
    await renew()
    await renew()
    expect(await code()).toBe('A1')
    expect(await kinds()).toEqual(['null A1 first'])
    expect(await worth()).toMatchObject({
      source: 'asked',
      potentialCents: 12_000_000n,
      revenueCents: 7_000_000n,
      letters: 'A',
      asksPotential: false,
    })
  })

  it('falls when what was bought is more than a year ago, and says since when', async () => {
    await settle(bands)
    await say(3_000_000)
    await order(1_000_000, addDays(TODAY, -300))
    await renew()
    firm.now = new Date('2027-06-01T09:00:00Z')
    await renew()
    expect(await kinds()).toEqual(['null B2 first', 'B2 B3 dormant'])
    expect((await worth())?.lastOrderOn).toEqual(toDate(addDays(TODAY, -300)))
  })

  it('is in doubt where the years have widened the potential over a border, and asks', async () => {
    await settle(bands)
    await say(11_500_000, '2024-04-20')
    await renew()
    // 31 months: 10 per cent, and ten points more for each year.
    expect(await worth()).toMatchObject({ lowCents: 7_383_000n, highCents: 15_617_000n, letters: 'AB', asksPotential: true })
  })

  it('does not ask again at once whoever lies near a border', async () => {
    await settle(bands)
    await say(10_100_000, addDays(TODAY, -20))
    await renew()
    expect(await worth()).toMatchObject({ letters: 'AB', asksPotential: false })
  })

  it('follows other rules, in the name of their run', async () => {
    await settle(bands)
    await say(3_000_000)
    await renew()
    const runId = uuidv7()
    await settle([band('A', 1_000_000, null), band('C', null, 1_000_000)], runId, 2)
    await renew()
    expect(await kinds()).toEqual(['null B3 first', 'B3 A3 rules'])
    expect((await firm.db.prisma.classChange.findFirst({ where: { customerId, fromCode: 'B3' } }))?.runId).toBe(runId)
  })

  it('is none where no rule matches, nor of a supplier', async () => {
    await settle([band('A', 10_000_000, null)])
    await change({ classLetter: 'B', classDigit: 2 })
    await renew()
    expect([await code(), (await worth())?.asksPotential]).toEqual([null, true])
    await change({ classLetter: 'B', classDigit: 2, kind: 'supplier' })
    await renew()
    expect([await code(), await worth()]).toEqual([null, null])
  })

  it('brings its visit interval along', async () => {
    const jonas = await firm.person('Jonas Petersen')
    const asked = () => firm.as(jonas).visitReport.asked({ customerId, visitId: null, startsAt: null })
    expect((await asked()).intervalDays).toBeNull()
    await settle(bands)
    await say(12_000_000)
    await order(7_000_000, addDays(TODAY, -30))
    await renew()
    expect(defaultStrategies.A1.rhythm).toEqual({ kind: 'interval', days: (await asked()).intervalDays })
  })

  it('stays what it is without any rules', async () => {
    await change({ classLetter: 'B', classDigit: 2 })
    await renew()
    expect([await code(), await kinds()]).toEqual(['B2', []])
  })
})

describe('a potential', () => {
  it('is what the customer says, over what a source says', async () => {
    await change({ potentialCents: 5_000_000, potentialToldOn: toDate('2026-11-01') })
    await renew()
    expect(await worth()).toMatchObject({ source: 'imported', potentialCents: 5_000_000n, lowCents: 4_000_000n, highCents: 6_000_000n })
    await say(4_000_000)
    await renew()
    expect(await worth()).toMatchObject({ source: 'asked', potentialCents: 4_000_000n })
  })

  it('is at least what was bought within a year', async () => {
    await say(4_000_000)
    await order(5_000_000, TODAY)
    await renew()
    expect(await worth()).toMatchObject({ source: 'bought', potentialCents: 5_000_000n, lowCents: 5_000_000n })
    expect((await worth())?.basis).toMatchObject({ corrected: { source: 'asked', cents: 4_000_000 } })
  })

  it('is estimated by what five like him say of each employee', async () => {
    await change({ employees: 10, targetGroup: 'Handwerk ' })
    for (const perEmployee of [1_000, 2_000, 3_000, 4_000, 5_000]) {
      const id = await firm.customer(`Betrieb ${perEmployee}`)
      await change({ employees: 20, targetGroup: 'handwerk' }, id)
      await say(20 * perEmployee * 100, TODAY, id)
    }
    await renew()
    expect(await worth()).toMatchObject({ source: 'estimated', potentialCents: 3_000_000n, lowCents: 2_000_000n, highCents: 4_000_000n })
    expect((await worth())?.basis).toMatchObject({ employees: 10, factor: { field: 'target_group', cents: 300_000, customers: 5 } })
  })
})

describe('a class by hand', () => {
  const byHand = (until: string) =>
    firm.db.prisma.classByHand.create({
      data: {
        organisationId: firm.id,
        id: uuidv7(),
        customerId,
        classCode: 'A2',
        reason: 'Baut aus',
        until: toDate(until),
        setById: uuidv7(),
        setAt: firm.now,
      },
    })

  it('holds over the rules until its end', async () => {
    await settle(bands)
    await say(3_000_000)
    await renew()
    await byHand(addDays(TODAY, 10))
    await renew()
    firm.now = new Date(`${addDays(TODAY, 11)}T09:00:00Z`)
    await renew()
    expect(await kinds()).toEqual(['null B3 first', 'B3 A2 by_hand', 'A2 B3 hand_ended'])
  })

  it('gives way to what was before where there are no rules', async () => {
    await change({ classLetter: 'C', classDigit: 1 })
    await byHand(TODAY)
    await renew()
    expect(await code()).toBe('A2')
    await firm.db.prisma.classByHand.updateMany({ data: { endedAt: firm.now } })
    await renew()
    expect(await code()).toBe('C1')
  })
})
