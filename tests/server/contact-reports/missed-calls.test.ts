import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Firm, NOW, type Person } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein')
  customerId = await firm.customer('Kunde GmbH', {})
})

const minutesAgo = (minutes: number): string => new Date(NOW.getTime() - minutes * 60_000).toISOString()

/** `again`: local time, with a follow-up of this id. */
async function call(
  person: Person,
  at: string,
  given: { outcome?: 'reached' | 'not_reached'; again?: string; resultOf?: { followUpId: string; version: number } },
) {
  const { outcome = 'not_reached', again, resultOf } = given
  const followUp = again ? { id: uuidv7(), title: 'Nochmals anrufen', dueOn: again.slice(0, 10), remindAt: again, assigneeId: null } : null
  const report = { channel: 'phone', direction: 'outgoing', outcome, subject: 'Besuchstermin', text: null, projectId: null } as const
  const { reportId } = await firm
    .as(person)
    .contactReports.logContact({ id: uuidv7(), customerId, contactId: null, at, ...report, followUp, ...(resultOf && { resultOf }) })
  return { reportId, followUpId: followUp?.id ?? '' }
}

const everybody = { text: '', classes: [], kinds: [], careTeamUserId: null, sort: 'last_contact' as const, cursor: null }

const missed = (person: Person, ids = [customerId]) => firm.as(person).contactReports.missedCalls({ customerIds: ids })

describe('calls that nobody answered', () => {
  it('are counted over all colleagues, with the last of them, until somebody is reached', async () => {
    await call(jonas, minutesAgo(120), {})
    await call(petra, minutesAgo(30), {})
    expect(await missed(jonas)).toEqual([{ customerId, count: 2, lastAt: minutesAgo(30), by: 'Petra Klein', again: null }])
    await call(jonas, minutesAgo(5), { outcome: 'reached' })
    expect(await missed(jonas)).toEqual([])
  })

  it('say when their caller tries again, to him alone, until that is done', async () => {
    const first = await call(jonas, minutesAgo(60), { again: '2026-11-23T15:30' })
    const again = { followUpId: first.followUpId, version: 1, at: '2026-11-23T15:30' }
    expect(await missed(jonas)).toMatchObject([{ count: 1, again }])
    expect(await missed(petra)).toMatchObject([{ count: 1, again: null }])
    const { followUpId } = await call(jonas, minutesAgo(1), { again: '2026-11-24T09:00', resultOf: { followUpId: first.followUpId, version: 1 } })
    expect(await missed(jonas)).toMatchObject([{ count: 2, again: { followUpId, version: 1, at: '2026-11-24T09:00' } }])
    await firm.as(jonas).followUps.complete({ id: followUpId, version: 1, done: true })
    expect(await missed(jonas)).toMatchObject([{ count: 2, again: null }])
  })

  it('have nothing to do with what was noted when somebody was reached', async () => {
    await call(jonas, minutesAgo(60), { outcome: 'reached', again: '2026-12-07T09:00' })
    await call(jonas, minutesAgo(1), {})
    expect(await missed(jonas)).toMatchObject([{ count: 1, again: null }])
  })

  it('are no contact, neither for the last one nor for how long there was none', async () => {
    await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, smallestGroup: 1 } })
    const hanna = await firm.person('Hanna Peters', 'head_of_sales')
    const list = () => firm.as(hanna).customers.list({ ...everybody, noContactForDays: 7 })
    await call(jonas, minutesAgo(1), {})
    expect((await list()).rows).toMatchObject([{ customerId, lastContactOn: null }])
    await call(jonas, minutesAgo(10 * 24 * 60), { outcome: 'reached' })
    expect((await list()).rows).toMatchObject([{ customerId, lastContactOn: '2026-11-13' }])
    await call(jonas, minutesAgo(2), { outcome: 'reached' })
    expect((await list()).rows).toEqual([])
  })

  it('that were noted by mistake leave nothing behind', async () => {
    const { reportId } = await call(jonas, minutesAgo(1), { again: '2026-11-23T15:30' })
    await firm.as(jonas).contactReports.withdraw({ reportId, withFollowUps: true })
    expect(await missed(jonas)).toEqual([])
    expect(await firm.db.prisma.followUp.count({ where: { customerId, droppedAt: null } })).toBe(0)
  })

  it('count from the begin of its day, once it was moved to another', async () => {
    const { followUpId } = await call(jonas, minutesAgo(1), { again: '2026-11-23T15:30' })
    await firm.as(jonas).followUps.reschedule({ id: followUpId, version: 1, dueOn: '2026-11-25' })
    expect(await missed(jonas)).toMatchObject([{ again: { version: 2, at: '2026-11-25T00:00' } }])
  })

  it('are in nobody’s way after a month', async () => {
    await call(jonas, minutesAgo(31 * 24 * 60), {})
    expect(await missed(jonas)).toEqual([])
  })

  it('refuse a time that no clock shows', async () => {
    await expect(call(jonas, minutesAgo(1), { again: '2026-11-23T25:30' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
