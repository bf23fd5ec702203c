/** Which quotes somebody is reminded of: by the rule, whatever the statement makes of it, and whose they are. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { usualChasePolicy } from '../../../../../domain/commerce/quotes/chase-policy.ts'
import { type ChaseFacts, nextContact } from '../../../../../domain/commerce/quotes/next-contact.ts'
import { addDays } from '../../../../../domain/time/local-time.ts'
import { workdaysAround } from '../../../../../server/commerce/land-workdays.ts'
import { toDate } from '../../../../../server/platform/database/db.ts'
import { Firm, type Person, TODAY } from '../../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Leitung', 'head_of_sales')
})

type Given = { quotedOn: string; validUntil?: string | null; decisionOn?: string | null; cents?: number; number?: string; owner?: Person | null }

/** At a customer of its own, unless one is given. */
async function quote({ quotedOn, validUntil = null, decisionOn = null, cents = 5_000_000, number = 'AN-1', owner = jonas }: Given, at?: string) {
  const customerId = at ?? (await firm.customer(`Kunde ${number}`, { careTeam: [jonas] }))
  const quoteId = uuidv7()
  await firm.db.prisma.quote.create({
    data: {
      ...{ organisationId: firm.id, id: quoteId, customerId, number, quotedOn: toDate(quotedOn), totalCents: cents, ownerId: owner?.id ?? null },
      ...{ validUntil: validUntil && toDate(validUntil), decisionOn: decisionOn && toDate(decisionOn) },
    },
  })
  return { customerId, quoteId }
}

/** At noon of that day. */
const contact = (
  customerId: string,
  day: string,
  given: { channel?: 'phone' | 'email' | 'visit'; direction?: 'incoming' | 'outgoing'; outcome?: 'reached' | 'not_reached' } = {},
) => {
  const id = uuidv7()
  const at = new Date(`${day}T11:00:00Z`)
  const { channel = 'email', direction = 'outgoing', outcome = null } = given
  return firm.db.prisma.contactReport.create({
    data: {
      ...{ organisationId: firm.id, id, channel, direction, outcome, at, subject: 'Angebot', authorId: jonas.id },
      customers: { create: [{ customerId, at }] },
    },
  })
}

const list = async (given: object = {}, person = jonas) =>
  (await firm.as(person).insideSales.quotesToChase({ whose: 'mine', text: '', isOverdue: false, sort: 'day', size: 50, cursor: null, ...given })).rows
const told = async (given: object = {}, person = jonas) => (await list(given, person)).map(({ number, step, dueOn }) => `${number} ${step} ${dueOn}`)

describe('a quote is brought up', () => {
  it('once its step has come, with the last one that has', async () => {
    await quote({ quotedOn: '2026-11-19', number: 'A' })
    await quote({ quotedOn: '2026-11-20', number: 'too fresh' })
    await quote({ quotedOn: '2026-11-11', number: 'B' })
    await quote({ quotedOn: '2026-10-20', validUntil: '2026-11-26', number: 'C' })
    await quote({ quotedOn: '2026-10-20', decisionOn: '2026-11-23', number: 'D' })
    await quote({ quotedOn: '2026-03-20', validUntil: '2026-11-26', number: 'E' })
    await quote({ quotedOn: '2026-03-20', decisionOn: '2026-11-20', number: 'F' })
    await quote({ quotedOn: '2026-10-20', decisionOn: '2026-11-24', number: 'agreed for later' })
    await quote({ quotedOn: '2026-03-20', number: 'rests' })
    expect(await told()).toEqual([
      ...['B questions 2026-11-20', 'F agreed 2026-11-20', 'A arrived 2026-11-23'],
      ...['C before_expiry 2026-11-23', 'D agreed 2026-11-23', 'E before_expiry 2026-11-23'],
    ])
  })

  it('until the customer has been in touch, by whatever way', async () => {
    for (const [number, given] of Object.entries({
      mail: {},
      call: { channel: 'phone' },
      visit: { channel: 'visit', direction: 'outgoing' },
    } as const)) {
      const { customerId } = await quote({ quotedOn: '2026-11-10', number })
      expect(await told()).toEqual([`${number} questions 2026-11-19`])
      await contact(customerId, '2026-11-12', { direction: 'incoming', ...given })
      expect(await told()).toEqual([])
    }
    const ordered = await quote({ quotedOn: '2026-11-10', number: 'ordered' })
    await firm.db.prisma.order.create({
      data: { organisationId: firm.id, id: uuidv7(), customerId: ordered.customerId, number: '1', orderedOn: toDate('2026-11-11'), totalCents: 1 },
    })
    expect(await told()).toEqual([])
    const visited = await quote({ quotedOn: '2026-11-10', number: 'visited' })
    const visit = { organisationId: firm.id, id: uuidv7(), customerId: visited.customerId, ownerId: jonas.id, status: 'confirmed' as const }
    await firm.db.prisma.visit.create({ data: { ...visit, startsAt: new Date('2026-11-12T09:00:00Z'), endsAt: new Date('2026-11-12T10:00:00Z') } })
    expect(await told()).toEqual([])
  })

  it('again after each of our contacts, three times at most; whom nobody reached was not contacted', async () => {
    const { customerId } = await quote({ quotedOn: '2026-11-02', validUntil: '2026-11-26', number: 'A' })
    await contact(customerId, '2026-11-02')
    await contact(customerId, '2026-11-12', { channel: 'phone', outcome: 'not_reached' })
    await contact(customerId, '2026-11-04')
    expect((await list())[0]).toMatchObject({ step: 'before_expiry', dueOn: '2026-11-23', contacts: 1, lastContactOn: '2026-11-04' })
    await contact(customerId, '2026-11-11')
    expect(await told()).toEqual(['A before_expiry 2026-11-23'])
    await contact(customerId, '2026-11-12')
    expect(await told()).toEqual([])
  })

  it('not while a follow-up names it', async () => {
    const { customerId } = await quote({ quotedOn: '2026-11-10', number: 'AN-77' })
    const followUp = { organisationId: firm.id, id: uuidv7(), title: 'AN-77 nachfassen', customerId, dueOn: toDate('2026-12-01') }
    await firm.db.prisma.followUp.create({ data: { ...followUp, assigneeId: jonas.id, authorId: jonas.id } })
    expect(await told()).toEqual([])
    await firm.db.prisma.followUp.updateMany({ where: { id: followUp.id }, data: { doneAt: new Date() } })
    expect(await told()).toEqual(['AN-77 questions 2026-11-19'])
  })

  it('not when its source says that it is decided, or does not name it any more', async () => {
    const { quoteId } = await quote({ quotedOn: '2026-11-10' })
    await firm.db.prisma.quote.updateMany({ where: { id: quoteId }, data: { status: 'lost' } })
    expect(await told()).toEqual([])
    await firm.db.prisma.quote.updateMany({ where: { id: quoteId }, data: { status: 'open', archivedAt: new Date() } })
    expect(await told()).toEqual([])
  })

  it('not before the day till which somebody leaves it alone, nor at a customer who is left alone for good; both can be taken back', async () => {
    const { quoteId, customerId } = await quote({ quotedOn: '2026-11-10' })
    const { quotes } = firm.as(jonas)
    await quotes.pause({ quoteId, until: '2026-11-30' })
    await quotes.pause({ quoteId, until: '2026-11-27' })
    expect(await told()).toEqual([])
    expect(await quotes.leftAlone()).toMatchObject({
      quotes: [{ quoteId, number: 'AN-1', until: '2026-11-27', by: 'Jonas Petersen' }],
      customers: [],
    })
    firm.now = new Date('2026-11-27T09:00:00Z')
    expect(await told()).toEqual(['AN-1 questions 2026-11-19'])
    expect(await quotes.leftAlone()).toEqual({ quotes: [], customers: [] })
    await quotes.spare({ customerId, isSpared: true })
    await quotes.spare({ customerId, isSpared: true })
    expect(await told()).toEqual([])
    expect(await quotes.leftAlone()).toMatchObject({ quotes: [], customers: [{ customerId, by: 'Jonas Petersen' }] })
    await quotes.spare({ customerId, isSpared: false })
    expect(await told()).toHaveLength(1)
    await quotes.pause({ quoteId, until: '2026-12-01' })
    await quotes.pause({ quoteId, until: null })
    expect(await told()).toHaveLength(1)
    await expect(quotes.pause({ quoteId, until: '2026-11-27' })).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
  })

  it('not among those left alone once it is decided', async () => {
    const { quoteId } = await quote({ quotedOn: '2026-11-10' })
    const { quotes } = firm.as(jonas)
    await quotes.pause({ quoteId, until: '2026-11-30' })
    await quotes.decide({ quoteId, outcome: 'won', because: null, competitor: null, priceCents: null, version: 0 })
    expect(await quotes.leftAlone()).toEqual({ quotes: [], customers: [] })
  })

  it('by its rhythm where the day agreed for the decision is older than the quote', async () => {
    await quote({ quotedOn: '2026-11-10', decisionOn: '2026-11-02', number: 'anew' })
    await quote({ quotedOn: '2026-11-10', decisionOn: '1900-01-01', number: 'nonsense' })
    await quote({ quotedOn: '2026-11-20', decisionOn: '2026-11-02', number: 'too fresh' })
    expect((await told()).sort()).toEqual(['anew questions 2026-11-19', 'nonsense questions 2026-11-19'])
  })
})

/** What the customer's postal code says. */
const PLACES = [
  ['01067', 'DE', 'SN'],
  ['80331', 'DE', 'BY'],
  ['1010', 'AT', 'nationwide'],
  [null, 'DE', 'nationwide'],
] as const
const moveTo = (customerId: string, [postalCode, country]: (typeof PLACES)[number]) =>
  firm.db.prisma.site.updateMany({ where: { customerId }, data: { postalCode, country } })

it('workdays are those of the Land where the customer is, in the list and at the quote', async () => {
  // Repentance Day is a holiday in Saxony alone, 18 November.
  for (const [number, place] of PLACES.entries())
    await moveTo((await quote({ quotedOn: '2026-11-11', cents: 500_000, number: `Q${number}` })).customerId, place)
  await quote({ quotedOn: '2026-11-10', cents: 500_000, number: 'Q9' })
  expect((await told()).sort()).toEqual([
    ...['Q0 questions 2026-11-23', 'Q1 questions 2026-11-20', 'Q2 questions 2026-11-20', 'Q3 questions 2026-11-20', 'Q9 questions 2026-11-19'],
  ])
  for (const { customerId, number, step, dueOn } of await list()) {
    const { rows } = (await firm.as(jonas).cockpit.section({ customerId, section: 'quotes', cursor: null })) as unknown as {
      rows: { number: string; nextContact: unknown }[]
    }
    expect(rows.map((row) => [row.number, row.nextContact])).toEqual([[number, { step, dueOn }]])
  }
})

describe('whose it is', () => {
  it('is whoever cares for the customer once its author has left', async () => {
    const inga = await firm.person('Inga Harms')
    await quote({ quotedOn: '2026-11-10', number: 'left behind', owner: inga })
    expect(await told()).toEqual([])
    await firm.db.prisma.user.updateMany({ where: { id: inga.id }, data: { isActive: false } })
    expect(await told()).toEqual(['left behind questions 2026-11-19'])
    expect((await firm.as(jonas).insideSales.counts()).quotesToChase).toEqual({ count: 1, isMore: false })
  })

  it('is whoever wrote it, else who cares for the customer; who leads sees all, others what they may see', async () => {
    const inga = await firm.person('Inga Harms')
    await quote({ quotedOn: '2026-11-10', number: 'mine' })
    await quote({ quotedOn: '2026-11-10', number: 'nobody’s', owner: null })
    const others = await quote({ quotedOn: '2026-11-10', number: 'hers', owner: inga })
    const hidden = await quote({ quotedOn: '2026-11-10', number: 'hidden', owner: inga }, await firm.customer('Fremd', { careTeam: [inga] }))
    const numbers = async (whose: 'mine' | 'all', person: Person) => (await list({ whose }, person)).map(({ number }) => number).sort()
    expect(await numbers('mine', jonas)).toEqual(['mine', 'nobody’s'])
    expect(await numbers('all', jonas)).toEqual(['hers', 'mine', 'nobody’s'])
    expect(await numbers('mine', petra)).toEqual([])
    const away = {
      organisationId: firm.id,
      id: uuidv7(),
      userId: inga.id,
      deputyId: jonas.id,
      startsOn: toDate('2026-11-20'),
      endsOn: toDate('2026-11-24'),
    }
    await firm.db.prisma.deputy.create({ data: away })
    expect(await numbers('mine', jonas)).toEqual(['hers', 'hidden', 'mine', 'nobody’s'])
    await firm.db.prisma.deputy.deleteMany({ where: { id: away.id } })
    expect(await numbers('all', petra)).toEqual(['hers', 'hidden', 'mine', 'nobody’s'])
    expect((await firm.as(jonas).insideSales.counts()).quotesToChase).toEqual({ count: 2, isMore: false })
    await expect(firm.as(jonas).quotes.pause({ quoteId: hidden.quoteId, until: '2026-12-01' })).rejects.toMatchObject({
      cause: { reason: 'NOT_FOUND' },
    })
    await firm.as(jonas).quotes.pause({ quoteId: others.quoteId, until: '2026-12-01' })
  })
})

describe('pages', () => {
  const page = (given: object) =>
    firm.as(jonas).insideSales.quotesToChase({ ...{ whose: 'mine', text: '', isOverdue: false, sort: 'day', size: 2, cursor: null }, ...given })

  it.each([
    ['day', ['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-23', '2026-11-23']],
    ['value', [900_000_000, 500_000_000, 500_000_000, 500_000_000, 5_000_000]],
    ['expiry', ['2026-12-24', '2027-01-31', '2027-01-31', null, null]],
  ] as const)('by %s hold each once and in order, whatever comes in between', async (sort, expected) => {
    const at = await firm.customer('Kunde', { careTeam: [jonas] })
    await quote({ quotedOn: '2026-11-11', cents: 500_000_000, validUntil: '2027-01-31', number: '1' }, at)
    await quote({ quotedOn: '2026-11-11', cents: 500_000_000, number: '2' }, at)
    await quote({ quotedOn: '2026-11-11', cents: 500_000_000, validUntil: '2027-01-31', number: '3' }, at)
    await quote({ quotedOn: '2026-11-19', validUntil: '2026-12-24', number: '4' }, at)
    await quote({ quotedOn: '2026-11-19', cents: 900_000_000, number: '5' }, at)
    const seen = []
    let cursor: string | null = null
    do {
      const found: Awaited<ReturnType<typeof page>> = await page({ sort, cursor })
      seen.push(...found.rows)
      cursor = found.nextCursor
    } while (cursor)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5)
    expect(seen.map(({ dueOn, cents, validUntil }) => ({ day: dueOn, value: cents, expiry: validUntil })[sort])).toEqual(expected)
    expect((await list({ isOverdue: true })).map(({ number }) => number)).toEqual(['1', '2', '3'])
  })

  it.each([
    ...['', '~', 'x', '1~2', `1~${uuidv7()}`, `2026-13-40~${uuidv7()}`].map((cursor) => ['day', cursor] as const),
    ...[`2026-11-20~${uuidv7()}`, `1;drop~${uuidv7()}`, `99999999999999999999~${uuidv7()}`].map((cursor) => ['value', cursor] as const),
    ['expiry', `1~${uuidv7()}`] as const,
  ])('by %s refuse %j', async (sort, cursor) => {
    await expect(page({ sort, cursor })).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
  })
})

describe('the statement', () => {
  it('finds what the rule finds, of many quotes with all that may have happened', async () => {
    const random = seeded(7)
    const pick = <T>(...of: T[]): T => of[Math.floor(random() * of.length)]!
    const facts = new Map<string, ChaseFacts>()
    const lands = new Map<string, (typeof PLACES)[number][2]>()
    for (let number = 0; number < 250; number++) {
      const quotedOn = addDays(TODAY, -Math.floor(random() * 90))
      const [validUntil = null, decisionOn = null] = [pick(null, 3, 7, 14, 30, 60), pick(null, null, null, 5, 20)].map((days) =>
        days === null || days === undefined ? null : addDays(quotedOn, days),
      )
      const cents = pick(5_000, 99_999, 100_000, 700_000, 1_000_000, 90_000_000)
      const { customerId, quoteId } = await quote({ ...{ quotedOn, validUntil, decisionOn, cents }, number: `N${number}` })
      const place = pick<(typeof PLACES)[number]>(...PLACES)
      await moveTo(customerId, place)
      lands.set(quoteId, place[2])
      const ours = new Set<string>()
      const his: string[] = []
      for (let left = pick(0, 0, 1, 2, 3, 4); left > 0; left--) {
        const on = addDays(quotedOn, Math.floor(random() * 40))
        if (on >= TODAY) continue
        const isHis = random() < 0.15
        await contact(customerId, on, { direction: isHis ? 'incoming' : 'outgoing' })
        if (on > quotedOn && isHis) his.push(on)
        if (on > quotedOn && !isHis) ours.add(on)
      }
      const [lastContactOn, heardOn] = [[...ours].sort().at(-1) ?? null, his.sort().at(-1) ?? null]
      facts.set(quoteId, { ...{ quotedOn, validUntil, decisionOn, cents }, contacts: ours.size, lastContactOn, heardOn })
    }
    const workdays = workdaysAround(TODAY)
    const expected = [...facts].flatMap(([quoteId, each]) => {
      const next = nextContact(each, usualChasePolicy, workdays[lands.get(quoteId) ?? 'nationwide'], TODAY)
      return next.step && next.dueOn <= TODAY ? [{ quoteId, step: next.step, dueOn: next.dueOn, contacts: each.contacts }] : []
    })
    const found = await list({ size: 500 })
    const inOrder = (one: { quoteId: string }, other: { quoteId: string }): number => one.quoteId.localeCompare(other.quoteId)
    expect(found.map(({ id: quoteId, step, dueOn, contacts }) => ({ quoteId, step, dueOn, contacts })).sort(inOrder)).toEqual(expected.sort(inOrder))
    expect(new Set(expected.map(({ step }) => step)).size).toBe(4)
    expect(expected.length).toBeGreaterThan(40)
    expect(expected.length).toBeLessThan(220)
  }, 60_000)
})

/** The same numbers each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
