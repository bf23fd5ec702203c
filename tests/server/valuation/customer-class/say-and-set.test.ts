import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recompute } from '../../../../domain/valuation/arithmetic.ts'
import { worthPart } from '../../../../server/valuation/customer-class/worth-part.ts'
import { Firm, type Person, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { renewed } from '../renewed.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let sabine: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
  customerId = await firm.customer('Möllerbau GmbH')
})

const refused = (reason: string) => expect.objectContaining({ cause: expect.objectContaining({ reason }) })
const said = (changes: object = {}) => ({
  ...{ id: uuidv7(), customerId, siteId: null, productGroupId: null, cents: 12_000_000, saidOn: TODAY, note: null },
  ...changes,
})
const worth = async (person = jonas) => {
  const answer = await firm.as(person).cockpit.section({ customerId, section: 'rating', cursor: null })
  return answer.section === 'rating' ? answer.rating.worth : null
}

describe('a potential that a customer says', () => {
  it('is shown at once with whom he told, and once however often it is sent', async () => {
    const input = said()
    await firm.as(jonas).potentials.say(input)
    await firm.as(jonas).potentials.say(input)
    expect((await worth())?.potential).toMatchObject({ source: 'asked', cents: 12_000_000, saidTo: 'Jonas Petersen' })
    expect((await firm.as(sabine).potentials.list({ customerId })).rows).toMatchObject([
      { cents: 12_000_000, saidTo: 'Jonas Petersen', mayWithdraw: true },
    ])
  })

  it('is taken back by whom he told or who leads, and what was before counts again', async () => {
    const [older, newer] = [said({ cents: 5_000_000, saidOn: '2026-01-07' }), said()]
    for (const each of [older, newer]) await firm.as(jonas).potentials.say(each)
    const katrin = await firm.person('Katrin Weber')
    await expect(firm.as(katrin).potentials.withdraw({ id: newer.id })).rejects.toEqual(refused('FORBIDDEN'))
    await firm.as(sabine).potentials.withdraw({ id: newer.id })
    await firm.as(sabine).potentials.withdraw({ id: newer.id })
    expect((await worth())?.potential).toMatchObject({ cents: 5_000_000, ageMonths: 10 })
  })

  it.each([
    ['a negative amount', { cents: -1 }],
    ['more than anybody buys', { cents: 1_000_000_000_001 }],
    ['a day to come', { saidOn: '2026-11-24' }],
    ['a day before anybody remembers', { saidOn: '1989-12-31' }],
  ])('is refused with %s', async (_, changes) => {
    await expect(firm.as(jonas).potentials.say(said(changes))).rejects.toEqual(refused('INVALID'))
    expect(await firm.db.prisma.potentialStatement.count()).toBe(0)
  })

  it('is refused of a supplier, who is shown none', async () => {
    await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { kind: 'supplier' } })
    await expect(firm.as(jonas).potentials.say(said())).rejects.toEqual(refused('INVALID'))
    expect(await worth()).toBeNull()
  })

  it('is refused of another customer’s site and of a product group that is not there', async () => {
    const other = await firm.customer('Andere GmbH')
    const site = await firm.db.prisma.site.findFirstOrThrow({ where: { customerId: other } })
    await expect(firm.as(jonas).potentials.say(said({ siteId: site.id }))).rejects.toEqual(refused('NOT_FOUND'))
    await expect(firm.as(jonas).potentials.say(said({ productGroupId: uuidv7() }))).rejects.toEqual(refused('NOT_FOUND'))
  })

  it('of a product group or a site leaves the whole as it is', async () => {
    const group = { organisationId: firm.id, id: uuidv7(), code: 'SZ', name: 'Spannzangen' }
    await firm.db.prisma.productGroup.create({ data: group })
    await firm.as(jonas).potentials.say(said({ productGroupId: group.id, cents: 700_000 }))
    expect((await worth())?.potential.source).toBe('unknown')
    expect(await firm.as(jonas).potentials.ofGroups({ customerId })).toMatchObject([{ name: 'Spannzangen', cents: 700_000, saidOn: TODAY }])
  })

  it('opens to lines that come to what they show', async () => {
    await firm.as(jonas).potentials.say(said({ saidOn: '2024-04-20' }))
    const { potential } = (await worth())!
    expect(potential.lines).toHaveLength(3)
    expect(recompute(potential.lines)).toBeCloseTo(potential.lines.at(-1)!.value)
  })
})

describe('a class by hand', () => {
  const byHand = (changes: object = {}) => ({
    ...{ id: uuidv7(), customerId, classCode: 'A2' as const, reason: 'Baut ein zweites Werk', until: '2027-03-31' },
    ...changes,
  })

  it('holds until its end or until somebody takes it back, with who and why in its history', async () => {
    await firm.as(jonas).customerClasses.setByHand(byHand())
    await renewed(firm, worthPart)
    expect(await worth()).toMatchObject({ classCode: 'A2', byHand: { reason: 'Baut ein zweites Werk', until: '2027-03-31', by: 'Jonas Petersen' } })
    await firm.as(sabine).customerClasses.endByHand({ customerId })
    await renewed(firm, worthPart)
    expect((await firm.as(jonas).customerClasses.history({ customerId })).rows).toMatchObject([
      { fromCode: 'A2', toCode: null, reason: { kind: 'hand_ended' }, by: null },
      { fromCode: null, toCode: 'A2', reason: { kind: 'by_hand', note: 'Baut ein zweites Werk' }, by: 'Jonas Petersen' },
    ])
  })

  it.each([['2026-11-22'], ['2028-11-25']])('is refused with the end %s', async (until) => {
    await expect(firm.as(jonas).customerClasses.setByHand(byHand({ until }))).rejects.toEqual(refused('INVALID'))
    expect(await firm.db.prisma.classByHand.count()).toBe(0)
  })
})

describe('a group of companies', () => {
  it('is summed up of those companies that the caller may see', async () => {
    firm = await Firm.found(database, { customerVisibility: 'care_team' })
    jonas = await firm.person('Jonas Petersen')
    sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
    customerId = await firm.customer('Möller Holding AG', { careTeam: [jonas] })
    const works = await firm.customer('Möller Werke GmbH', { careTeam: [jonas] })
    const secret = await firm.customer('Möller Geheim GmbH')
    for (const fromId of [works, secret])
      await firm.db.prisma.customerLink.create({ data: { organisationId: firm.id, id: uuidv7(), fromId, toId: customerId, kind: 'group_parent' } })
    for (const [id, cents] of [
      [customerId, 100],
      [works, 200],
      [secret, 400],
    ] as const)
      await firm.as(sabine).potentials.say(said({ customerId: id, cents }))
    await renewed(firm, worthPart)
    expect((await worth())?.group).toMatchObject({ companies: 2, known: 2, potentialCents: 300 })
    expect((await worth(sabine))?.group).toMatchObject({ companies: 3, known: 3, potentialCents: 700 })
  })
})
