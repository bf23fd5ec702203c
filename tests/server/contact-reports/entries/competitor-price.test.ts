/** A competitor's price from the click to list and history, and back. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person
let sabine: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein')
  sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
})

const words = {
  ...{ kind: 'competitor_price' as const, competitor: 'Nordtool AG', productNumber: null, product: 'Schwerlastanker M12' },
  ...{ price: 1.85, priceUnit: 1, sourceKind: 'quote_seen' as const, seenOn: '2026-11-20' },
}
const enter = (by: Person, given: object = {}) => firm.as(by).entries.enter({ id: uuidv7(), customerId, words, reportId: null, mail: null, ...given })

const sectionOf = async <const Name extends 'history' | 'competitor_prices'>(name: Name, by = jonas) => {
  const answer = await firm.as(by).cockpit.section({ customerId, section: name, cursor: null })
  if (answer.section !== 'history' && answer.section !== 'competitor_prices') throw new Error(`not ${name}`)
  return answer.rows
}
const refusal = (reason: string) => ({ cause: { reason } })

describe('a price that is entered', () => {
  it('stands in its list and in the history, with whoever entered it and how it became known', async () => {
    const id = uuidv7()
    expect(await enter(jonas, { id })).toEqual({ entryId: id, version: 1 })
    expect(await sectionOf('competitor_prices', petra)).toMatchObject([
      { competitorPriceId: id, competitor: 'Nordtool AG', price: 1.85, sourceKind: 'quote_seen', enteredBy: 'Jonas Petersen', band: null },
    ])
    expect(await sectionOf('history', petra)).toMatchObject([{ entryId: id, author: 'Jonas Petersen', mayChange: false, version: 1, words }])
    expect(await sectionOf('history')).toMatchObject([{ entryId: id, mayChange: true }])
    const { sections, historyMark } = await firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })
    expect(sections.find(({ section }) => section === 'history')).toMatchObject({ count: 1, newestOn: '2026-11-23' })
    expect(historyMark).toBe('1')
    expect(await firm.as(jonas).cockpit.historyMark({ customerId })).toBe('1')
  })

  it('is entered once, however often it is sent, and by nobody else under the same id', async () => {
    const id = uuidv7()
    const [first, again] = [await enter(jonas, { id }), await enter(jonas, { id, words: { ...words, price: 9 } })]
    expect(again).toEqual(first)
    expect(await sectionOf('competitor_prices')).toMatchObject([{ price: 1.85 }])
    await expect(enter(petra, { id })).rejects.toMatchObject(refusal('CONFLICT'))
  })

  it('knows our number where its words begin with one', async () => {
    await firm.db.prisma.product.create({ data: { organisationId: firm.id, id: uuidv7(), number: 'VT-7', name: 'Anker' } })
    await enter(jonas, { words: { ...words, product: 'VT-7 der lange' } })
    await enter(jonas, { words: { ...words, product: 'VT-8 der kurze' } })
    expect((await sectionOf('competitor_prices')).map((row) => 'productNumber' in row && row.productNumber).sort()).toEqual(['VT-7', null])
  })

  it.each([
    ['of a day to come', { seenOn: '2026-11-24' }],
    ['of nothing', { price: 0 }],
    ['below nothing', { price: -1 }],
    ['of nobody', { competitor: ' ' }],
    ['for no thing', { product: '' }],
  ])('%s is refused, and changes nothing', async (_, wrong) => {
    await expect(enter(jonas, { words: { ...words, ...wrong } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect([await sectionOf('history'), await sectionOf('competitor_prices')]).toEqual([[], []])
  })

  it('is nobody’s who may not see the customer', async () => {
    const hidden = await Firm.found(database, { customerVisibility: 'care_team' })
    const [inTeam, other] = [await hidden.person('Jonas Petersen'), await hidden.person('Katrin Weber')]
    const theirs = await hidden.customer('Kunde GmbH', { careTeam: [inTeam] })
    const { entryId } = await hidden.as(inTeam).entries.enter({ id: uuidv7(), customerId: theirs, words, reportId: null, mail: null })
    const call = hidden.as(other)
    const tries = [
      () => call.entries.read({ entryId }),
      () => call.entries.withdraw({ entryId, version: 1 }),
      () => call.entries.correct({ entryId, version: 1, words }),
      () => call.entries.enter({ id: uuidv7(), customerId: theirs, words, reportId: null, mail: null }),
    ]
    for (const each of tries) await expect(each()).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect([await hidden.as(inTeam).competitorPrices.competitors(), await call.competitorPrices.competitors()]).toEqual([['Nordtool AG'], []])
  })
})

describe('the history', () => {
  it('holds contacts and entries in the order of their time, page by page', async () => {
    for (let i = 0; i < 25; i++) {
      firm.now = new Date(Date.UTC(2026, 10, 20, 8, i))
      await enter(jonas)
      const call = { channel: 'phone', direction: 'outgoing', outcome: 'reached', text: null, projectId: null, followUp: null } as const
      await firm
        .as(jonas)
        .contactReports.logContact({ id: uuidv7(), customerId, contactId: null, ...call, at: firm.now.toISOString(), subject: `Anruf ${i}` })
    }
    const seen: { at: string; id: string }[] = []
    let cursor: string | null = null
    do {
      const page = await firm.as(jonas).cockpit.section({ customerId, section: 'history', cursor })
      if (page.section !== 'history') throw new Error('not the history')
      seen.push(...page.rows.map((row) => ({ at: row.at, id: 'entryId' in row ? row.entryId : row.reportId })))
      cursor = page.nextCursor
    } while (cursor)
    expect([seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([50, 50])
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .sort()
        .reverse(),
    )
  })
})

describe('a price that came out of a mail', () => {
  const mail = { internetMessageId: '<a@kunde.example>', senderAddress: 'anna@kunde.example' }
  const log = async (): Promise<string> => {
    const from = { name: 'Anna', address: mail.senderAddress }
    const itemId = jonas.mailbox.receive({ from, internetMessageId: mail.internetMessageId })
    const state = await firm.as(jonas).contactReports.logMail({
      ...{ id: uuidv7(), itemId, sharedMailbox: null, ...mail, subject: 'Nordtool', sentAt: '2026-11-23T08:00:00Z' },
      ...{ direction: 'incoming', customerIds: [customerId], note: null, projectId: null, followUp: null },
    })
    if (state.state !== 'logged') throw new Error('not logged')
    return state.reportId
  }
  const reportOf = async (entryId: string) => (await firm.as(jonas).entries.read({ entryId })).reportId

  it('leads to it, also where it was logged only later, and no more once it is withdrawn', async () => {
    const before = await enter(jonas, { mail })
    expect(await reportOf(before.entryId)).toBeNull()
    const reportId = await log()
    const after = await enter(jonas, { mail, reportId })
    expect([await reportOf(before.entryId), await reportOf(after.entryId)]).toEqual([reportId, reportId])
    await firm.as(jonas).contactReports.withdraw({ reportId })
    expect([await reportOf(before.entryId), await reportOf(after.entryId)]).toEqual([null, null])
    const [row] = await firm.db.prisma.customerEntry.findMany({ where: { id: after.entryId } })
    expect(row).toMatchObject({ reportId: null, mailKey: null })
  })

  it('cannot point to a contact of another customer', async () => {
    const reportId = await log()
    const other = await firm.customer('Anderer GmbH')
    await expect(enter(jonas, { reportId, customerId: other })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})

describe('correcting and withdrawing', () => {
  it('is for whoever entered it and for heads of sales', async () => {
    const { entryId } = await enter(jonas)
    const dearer = { ...words, price: 2.05, priceUnit: 100 }
    await expect(firm.as(petra).entries.correct({ entryId, version: 1, words: dearer })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(firm.as(petra).entries.withdraw({ entryId, version: 1 })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await firm.as(jonas).entries.correct({ entryId, version: 1, words: dearer })).toEqual({ version: 2 })
    expect(await sectionOf('competitor_prices')).toMatchObject([{ price: 2.05, priceUnit: 100, enteredBy: 'Jonas Petersen' }])
    expect(await firm.as(sabine).entries.correct({ entryId, version: 2, words })).toEqual({ version: 3 })
    await firm.as(sabine).entries.withdraw({ entryId, version: 3 })
    expect([await sectionOf('history'), await sectionOf('competitor_prices')]).toEqual([[], []])
    const acts = await firm.db.prisma.auditEntry.findMany({ where: { entityId: entryId }, orderBy: { at: 'asc' }, select: { action: true } })
    expect(acts.map(({ action }) => action).sort()).toEqual(['entries.correct', 'entries.correct', 'entries.withdraw'])
  })

  it('is refused where somebody else was there before, and changes nothing', async () => {
    const { entryId } = await enter(jonas)
    await firm.as(sabine).entries.correct({ entryId, version: 1, words: { ...words, price: 3 } })
    for (const late of [
      () => firm.as(jonas).entries.correct({ entryId, version: 1, words }),
      () => firm.as(jonas).entries.withdraw({ entryId, version: 1 }),
    ])
      await expect(late()).rejects.toMatchObject(refusal('CONFLICT'))
    expect(await sectionOf('competitor_prices')).toMatchObject([{ price: 3 }])
  })
})
