import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PlanProgress } from '../../../../server/visits/plan/plan-types.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const MONDAY = '2026-11-30'
/** One day, on which not everybody can be seen. */
const DAY = { from: MONDAY, days: 1 }
const usual = { share: 70, mostDriving: 240, newCustomers: 1 as const }

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
  for (const number of Array.from({ length: 9 }, (_, each) => each)) ids.push(await customer(`Kunde ${number}`, number))
})

/** Class A, never visited, each some kilometres from the next. */
async function customer(name: string, number: number): Promise<string> {
  const id = await firm.customer(`${name} GmbH`, { careTeam: [jonas] })
  await firm.db.prisma.customer.updateMany({ where: { id }, data: { classLetter: 'A', classDigit: 1 } })
  const position = { latitude: 53.8 + number / 50, longitude: 10.6 + number / 50, positionAccuracy: 'exact' as const }
  await firm.db.prisma.site.updateMany({ where: { customerId: id }, data: position })
  return id
}

const api = () => firm.as(jonas).visitPlan
const placed = ({ proposals }: PlanProgress) => proposals.filter(({ day, isExcluded }) => day !== null && !isExcluded)

/** `given`: limits, as for the call. */
async function planned(given: object = {}): Promise<PlanProgress> {
  const { planId } = await api().start({ id: uuidv7(), ...DAY, ...given })
  // A plan of a day is good at once.
  return await api().cancel({ planId })
}

describe('other limits', () => {
  it('tell what they would do, write nothing, and do it in the next plan', async () => {
    const plan = await planned()
    const before = await firm.db.prisma.planVisit.findMany({ orderBy: { id: 'asc' } })
    const effect = await api().limitsEffect({ ...DAY, limits: { ...usual, share: 100 } })
    expect(effect!.visits).toBeGreaterThan(0)
    expect(effect!.newCustomers).toBe(effect!.visits)
    expect(await firm.db.prisma.planVisit.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
    const next = await planned({ limits: { ...usual, share: 100 } })
    expect(placed(next).length).toBeGreaterThan(placed(plan).length)
    expect(next.limits).toEqual({ ...usual, share: 100 })
    expect((await api().read(DAY)).limits).toEqual({ ...usual, share: 100, isTried: true })
  })

  it('do nothing where they are the same', async () => {
    await api().start({ id: uuidv7(), ...DAY })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await api().limitsEffect({ ...DAY, limits: usual })).toMatchObject({ visits: 0, newCustomers: 0 })
  })

  it('are those of the settings again in a plan without, and in other weeks', async () => {
    await planned({ limits: { ...usual, share: 100 } })
    expect((await api().read({ from: '2026-12-07', days: 7 })).limits).toEqual({ ...usual, isTried: false })
    await planned()
    expect((await api().read(DAY)).limits).toEqual({ ...usual, isTried: false })
  })

  it('hold when a day is planned anew around a change by hand', async () => {
    const plan = await planned({ limits: { ...usual, share: 40 } })
    const [one] = placed(plan)
    const out = await api().change({ planId: plan.planId, version: plan.version, change: { kind: 'exclude', proposalId: one!.id } })
    expect(placed(out).length).toBeLessThanOrEqual(placed(plan).length)
  })

  it('leave new customers out', async () => {
    expect(placed(await planned({ limits: { ...usual, newCustomers: 0 } }))).toEqual([])
    const { customers } = await api().whyNot(DAY)
    expect(customers.map(({ why }) => why.kind)).toEqual(ids.map(() => 'new_customer'))
  })
})

describe('who is due and not in the plan', () => {
  it('has a reason, and the plan says with which limits more would fit', async () => {
    await api().start({ id: uuidv7(), ...DAY })
    await new Promise((resolve) => setTimeout(resolve, 500))
    const inPlan = placed((await api().read(DAY)).plan!).map(({ customerId }) => customerId)
    const { next, customers } = await api().whyNot(DAY)
    expect(customers.map(({ customerId }) => customerId).sort()).toEqual(ids.filter((id) => !inPlan.includes(id)).sort())
    expect(customers.some(({ why }) => why.kind === 'limits')).toBe(true)
    expect(next.share).toBeGreaterThan(70)
    const with80 = await planned({ limits: { ...usual, share: next.share } })
    expect(placed(with80).length).toBeGreaterThan(inPlan.length)
  })

  it('is asked about in the own organisation only, and by nobody who has no plan in vain', async () => {
    const { customers } = await firm.as(await firm.person('Katrin Weber')).visitPlan.whyNot(DAY)
    expect(customers).toEqual([])
  })
})

describe('a plan taken back', () => {
  const shape = (plan: PlanProgress) => placed(plan).map(({ customerId, day, from, isLocked }) => ({ customerId, day, from, isLocked }))

  it('is the one before it, as it was', async () => {
    const plan = await planned()
    const [one] = placed(plan)
    const locked = await api().change({ planId: plan.planId, version: plan.version, change: { kind: 'lock', proposalId: one!.id, isLocked: true } })
    const next = await planned({ limits: { ...usual, share: 20 } })
    const back = await api().takeBack({ planId: next.planId })
    expect(back.planId).toBe(plan.planId)
    expect(shape(back)).toEqual(shape(locked))
    expect(back.limits).toBeNull()
    await expect(api().takeBack({ planId: next.planId })).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
  })

  it('takes along what was said by hand and entered since', async () => {
    const plan = await planned()
    const next = await planned({ limits: { ...usual, share: 100 } })
    const [one, other] = placed(next)
    await api().intoCalendar({ planId: next.planId, entryId: uuidv7(), visits: [{ proposalId: one!.id, visitId: uuidv7() }] })
    const { version } = await api().progress({ planId: next.planId })
    await api().change({ planId: next.planId, version, change: { kind: 'exclude', proposalId: other!.id } })
    const back = await api().takeBack({ planId: next.planId })
    expect(back.planId).toBe(plan.planId)
    expect(back.proposals.filter(({ customerId }) => customerId === other!.customerId)).toMatchObject([{ isExcluded: true }])
    expect(back.proposals.some(({ customerId }) => customerId === one!.customerId)).toBe(false)
    expect(back.undo).toMatchObject({ visits: 1 })
    expect(await firm.db.prisma.visit.count()).toBe(1)
  })

  it('needs one before it', async () => {
    const { planId } = await planned()
    await expect(api().takeBack({ planId })).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
    expect((await api().read(DAY)).plan?.planId).toBe(planId)
  })

  it('leaves one that is older than a day', async () => {
    const plan = await planned()
    firm.now = new Date(firm.now.getTime() + 30 * 3_600_000)
    const next = await planned()
    expect((await api().takeBack({ planId: next.planId })).planId).toBe(plan.planId)
  })
})
