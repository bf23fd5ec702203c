import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ClassRule, matchRule } from '../../../../domain/valuation/customer-class/class-rules.ts'
import type { RatedCustomer } from '../../../../domain/valuation/customer-class/rule-fields.ts'
import { worthPart } from '../../../../server/valuation/customer-class/worth-part.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { renewed } from '../renewed.ts'

let database: TestDatabase
let firm: Firm
let sabine: Person
let jonas: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
  jonas = await firm.person('Jonas Petersen')
})

const as = (person: Person = sabine) => firm.as(person).customerClasses
const renew = () => renewed(firm, worthPart)
const rule = (letter: ClassRule['letter'], from: number | null, until: number | null, part: Partial<ClassRule> = {}): ClassRule => ({
  ...{ id: uuidv7(), name: `${letter} by potential`, targetGroups: [], measure: 'potential', conditions: [] },
  ...{ letter, from, until },
  ...part,
})
const bands = (a: number, b: number) => ({ rules: [rule('A', a, null), rule('B', b, a), rule('C', null, b)] })

/** As the ERP says it. */
const customers = async (...potentials: (number | null)[]): Promise<string[]> => {
  const ids: string[] = []
  for (const [i, potentialCents] of potentials.entries()) {
    const customerId = await firm.customer(`Kunde ${i}`)
    await firm.db.prisma.customer.updateMany({
      where: { id: customerId },
      data: { potentialCents, targetGroup: i % 2 ? 'Handel' : 'Verarbeiter', employees: i },
    })
    ids.push(customerId)
  }
  await renew()
  return ids
}
const codes = async () =>
  (await firm.db.prisma.customer.findMany({ orderBy: { name: 'asc' } })).map(
    ({ classLetter, classDigit }) => classLetter && `${classLetter}${classDigit}`,
  )
const apply = async (rules: { rules: ClassRule[] }, isAware = true) => as().applyRules({ rules, version: (await as().rules()).version, isAware })
const applied = async (rules: { rules: ClassRule[] }) => {
  const answer = await apply(rules)
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.problems))
  await renew()
  return answer.runId
}

describe('the preview', () => {
  it('counts who goes from where to where, as the renewal then moves them', async () => {
    await customers(20_000_000, 5_000_000, 100, null)
    const rules = bands(10_000_000, 1_000_000)
    const preview = await as().previewRules(rules)
    expect(preview).toMatchObject({ customers: 4, notValued: 0, byHand: 0, broken: [], odd: [] })
    expect(preview.moves).toEqual(
      expect.arrayContaining([
        { from: null, to: 'A', customers: 1 },
        { from: null, to: 'B', customers: 1 },
        { from: null, to: 'C', customers: 1 },
        { from: null, to: null, customers: 1 },
      ]),
    )
    const runId = await applied(rules)
    expect(await codes()).toEqual(['A3', 'B3', 'C3', null])
    expect(await as().runs()).toMatchObject([{ runId, byName: 'Sabine Hoffmann', rules: 3, moved: 3, canBeUndone: true, undoneAt: null }])
    expect((await as().previewRules(rules)).moves.filter(({ from, to }) => from !== to)).toEqual([])
  })

  it('agrees with the rules for every customer, also in many slices', async () => {
    const potentials = Array.from({ length: 1_203 }, (_, i) => (i % 7 === 0 ? null : i * 1_000))
    const many = potentials.map((potentialCents, i) => ({ id: uuidv7(), potentialCents, i }))
    await firm.db.prisma.customer.createMany({
      data: many.map(({ id, i }) => ({
        ...{ organisationId: firm.id, id, kind: 'customer' as const, name: `Kunde ${i}`, nameFolded: `kunde ${i}` },
        ...{ targetGroup: i % 2 ? 'Handel' : null, employees: i % 50, industry: i % 3 ? 'Bau' : 'Metall' },
      })),
    })
    await firm.db.prisma.customerWorth.createMany({
      data: many.map(({ id, potentialCents }) => ({
        ...{ organisationId: firm.id, customerId: id, source: 'imported', potentialCents, revenueCents: 0, madeOn: firm.now },
      })),
    })
    const rules = {
      rules: [
        rule('A', 20, null, {
          measure: 'employees',
          targetGroups: ['handel'],
          conditions: [{ field: 'industry', operator: 'is_not', value: 'Bau' }],
        }),
        rule('B', 500_000, null),
        rule('C', null, 500_000, { conditions: [{ field: 'kind', operator: 'one_of', value: ['customer', 'former'] }] }),
      ],
    }
    const expected = potentials.map((potential, i) => {
      const known = { potential, employees: i % 50, industry: i % 3 ? 'Bau' : 'Metall', target_group: i % 2 ? 'Handel' : null, kind: 'customer' }
      return matchRule(rules, known as RatedCustomer)?.letter ?? null
    })
    const { moves } = await as().previewRules(rules)
    for (const to of ['A', 'B', 'C', null] as const)
      expect(moves.find((move) => move.to === to)?.customers ?? 0).toBe(expected.filter((letter) => letter === to).length)
    const seen = new Set<string>()
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<ReturnType<typeof as>['moves']>> = await as().moves({ rules, from: null, to: 'B', cursor: after })
      for (const { customerId } of page.rows) seen.add(customerId)
      after = page.nextCursor
      if (after === null) break
    }
    expect(seen.size).toBe(expected.filter((letter) => letter === 'B').length)
  })

  it('counts neither suppliers nor who was merged away, leaves a class by hand, and says who is not valued yet', async () => {
    const [first = '', second = ''] = await customers(20_000_000, 20_000_000)
    const [third = ''] = [await firm.customer('Neu')]
    await firm.db.prisma.customer.updateMany({ where: { id: first }, data: { kind: 'supplier' } })
    const said = { reason: 'Rahmenvertrag', until: new Date('2027-11-01'), setById: sabine.id, setAt: firm.now }
    await firm.db.prisma.classByHand.create({ data: { organisationId: firm.id, id: uuidv7(), customerId: second, classCode: 'C3', ...said } })
    expect(await as().previewRules(bands(10_000, 100))).toMatchObject({ customers: 2, notValued: 1, byHand: 1 })
    await firm.db.prisma.customer.updateMany({ where: { id: third }, data: { archivedAt: firm.now } })
    expect((await as().previewRules(bands(10_000, 100))).moves).toEqual([{ from: null, to: null, customers: 1 }])
  })
})

describe('rules that cannot be', () => {
  it.each([
    ['none', { rules: [] }, [{ kind: 'none' }]],
    ['a band that ends before it begins', { rules: [rule('A', 200, 100, { id: '01999999-0000-7000-8000-000000000001' })] }, [{ kind: 'empty_band' }]],
    ['one that earlier ones take all of', { rules: [rule('A', null, null), rule('B', 5, 10)] }, [{ kind: 'never' }]],
  ])('are refused with the reason, and change nothing: %s', async (_what, rules, problems) => {
    await customers(100, 200)
    expect(await apply(rules)).toMatchObject({ kind: 'refused', problems })
    expect(await as().rules()).toMatchObject({ version: 0, value: { rules: [] } })
    expect(await as().runs()).toEqual([])
  })

  it('are told when one takes nobody or everybody, and come in force once somebody knows', async () => {
    await customers(1_000, 1_000, 1_000)
    const rules = bands(10_000_000, 1_000_000)
    const [a, b, c] = rules.rules.map(({ id }) => id)
    const problems = [
      { kind: 'nobody', ruleId: a },
      { kind: 'nobody', ruleId: b },
      { kind: 'everybody', ruleId: c },
    ]
    expect(await apply(rules, false)).toEqual({ kind: 'refused', problems })
    expect(await as().rules()).toMatchObject({ version: 0 })
    expect(await apply(rules, true)).toMatchObject({ kind: 'applied', version: 1 })
  })

  it('are no rules at all when a field is unknown, a number is none, or there are more than a hundred', async () => {
    const wrong = (part: object) => apply({ rules: [{ ...rule('A', 1, null), ...part } as ClassRule] })
    const refused = { code: 'BAD_REQUEST' }
    await expect(wrong({ conditions: [{ field: 'shoe_size', operator: 'is', value: '42' }] })).rejects.toMatchObject(refused)
    await expect(wrong({ conditions: [{ field: 'employees', operator: 'is', value: '42' }] })).rejects.toMatchObject(refused)
    await expect(wrong({ from: -1 })).rejects.toMatchObject(refused)
    await expect(wrong({ from: 1.5 })).rejects.toMatchObject(refused)
    await expect(apply({ rules: Array.from({ length: 101 }, (_, i) => rule('A', i, i + 1)) })).rejects.toMatchObject(refused)
  })

  it('are not for sales people, who may read those in force', async () => {
    await expect(as(jonas).previewRules(bands(2, 1))).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    await expect(as(jonas).applyRules({ rules: bands(2, 1), version: 0, isAware: true })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    expect(await as(jonas).rules()).toEqual({ value: { rules: [], runId: null }, version: 0 })
  })

  it('come in force once: whoever read older ones is told so', async () => {
    await customers(100)
    const input = { rules: bands(2, 1), version: 0, isAware: true }
    await as().applyRules(input)
    await expect(as().applyRules(input)).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    expect(await as().runs()).toHaveLength(1)
  })
})

describe('taking rules back', () => {
  it('puts everybody back where he was, also from the first rules', async () => {
    await customers(20_000_000, 5_000_000, 100)
    const runId = await applied(bands(10_000_000, 1_000_000))
    expect(await codes()).toEqual(['A3', 'B3', 'C3'])
    expect(await as().undoRun({ runId })).toEqual({ isUndone: true })
    await renew()
    expect(await codes()).toEqual([null, null, null])
    await renew()
    expect(await codes()).toEqual([null, null, null])
    expect(await as().rules()).toMatchObject({ value: { rules: [], runId: null }, version: 2 })
    expect(await as().runs()).toMatchObject([{ runId, moved: 3, canBeUndone: false, undoneByName: 'Sabine Hoffmann' }])
    expect(await as().undoRun({ runId })).toEqual({ isUndone: false })
  })

  it('refuses while other rules are in force, and takes one after the other', async () => {
    await customers(20_000_000, 5_000_000, 100)
    const first = await applied(bands(10_000_000, 1_000_000))
    firm.now = new Date(firm.now.getTime() + 60_000)
    const second = await applied(bands(1_000_000, 1_000))
    expect(await codes()).toEqual(['A3', 'A3', 'C3'])
    expect(await as().undoRun({ runId: first })).toEqual({ isUndone: false })
    firm.now = new Date(firm.now.getTime() + 60_000)
    expect(await as().undoRun({ runId: second })).toEqual({ isUndone: true })
    await renew()
    expect(await codes()).toEqual(['A3', 'B3', 'C3'])
    expect((await as().runs()).map(({ moved, canBeUndone }) => [moved, canBeUndone])).toEqual([
      [1, false],
      [3, true],
    ])
    expect(await as().undoRun({ runId: first })).toEqual({ isUndone: true })
    await expect(as().undoRun({ runId: uuidv7() })).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
  })
})

describe('the proposal', () => {
  it('goes by the sizes of the company, processors by how many they are', async () => {
    await customers(...Array.from({ length: 40 }, (_, i) => (i + 1) * 100_000))
    const { targetGroups, potential, processors } = await as().proposeRules()
    expect(targetGroups).toEqual([
      { name: 'Handel', customers: 20 },
      { name: 'Verarbeiter', customers: 20 },
    ])
    expect(potential).toMatchObject({ known: 40, bands: { shares: { C: expect.closeTo(0.6, 1) } } })
    expect(processors).toMatchObject({ targetGroups: ['Verarbeiter'], known: 20 })
    expect(processors.bands?.borders.a).toBeGreaterThan(processors.bands?.borders.b ?? 0)
  })

  it('proposes no border where all are alike, or nothing is known', async () => {
    expect(await as().proposeRules()).toEqual({
      targetGroups: [],
      potential: { known: 0, bands: null },
      processors: { targetGroups: [], known: 0, bands: null },
    })
    await customers(5_000, 5_000, 5_000)
    expect((await as().proposeRules()).potential).toEqual({ known: 3, bands: null })
  })
})
