/** What was promised to a customer stands in his cockpit until it is kept: follow-ups, whenever they are due, and a day without a time. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let inga: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  inga = await firm.person('Inga Harms')
  customerId = await firm.customer('Kunde GmbH')
})

const cockpit = () => firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })

async function followUps() {
  const answer = await firm.as(jonas).cockpit.section({ customerId, section: 'follow_ups', cursor: null })
  return answer.section === 'follow_ups' ? answer.rows : []
}

async function followUp(title: string, dueOn: string, assigneeId: string | null = null): Promise<string> {
  const id = uuidv7()
  const none = { contactId: null, projectId: null, reportId: null, note: null, mailItemId: null }
  await firm.as(jonas).followUps.create({ id, customerId, title, dueOn, assigneeId, ...none })
  return id
}

describe('open follow-ups', () => {
  it('are a section, whenever they are due and whoever they are for, the first due first', async () => {
    await followUp('Muster nachfragen', '2027-02-01', inga.id)
    const early = await followUp('Angebot nachfassen', '2026-11-30')
    const { sections, now } = await cockpit()
    expect(sections[0]).toEqual({
      section: 'follow_ups',
      ...{ count: 2, over: 0, newestOn: '2026-11-30', newestCents: null, newestText: 'Angebot nachfassen' },
    })
    expect(now).toEqual([])
    expect(await followUps()).toMatchObject([
      { id: early, title: 'Angebot nachfassen', dueOn: '2026-11-30', assignee: 'Jonas Petersen', isMine: true, version: 1 },
      { title: 'Muster nachfragen', dueOn: '2027-02-01', assignee: 'Inga Harms', isMine: false },
    ])
  })

  it('go when they are done, and come back with the way back', async () => {
    const id = await followUp('Angebot nachfassen', '2026-12-30')
    const { version } = await firm.as(jonas).followUps.complete({ id, version: 1, done: true })
    expect(await followUps()).toEqual([])
    expect((await cockpit()).sections[0]).toMatchObject({ section: 'follow_ups', count: 0 })
    await firm.as(jonas).followUps.complete({ id, version, done: false })
    expect(await followUps()).toHaveLength(1)
  })

  it('of a customer one may not see are nobody’s', async () => {
    const other = await Firm.found(database, { domain: 'andere.example' })
    const eve = await other.person('Eve Fremd')
    await followUp('Angebot nachfassen', '2026-12-30')
    await expect(other.as(eve).cockpit.section({ customerId, section: 'follow_ups', cursor: null })).rejects.toThrow()
  })
})

describe('a day promised for the next visit', () => {
  const promise = (agreedSince: string) =>
    firm.db.prisma.visitPreference.create({
      data: { organisationId: firm.id, id: customerId, customerId, agreedOn: toDate('2026-12-28'), agreedSince: toDate(agreedSince) },
    })

  const visit = (day: string, status: 'confirmed' | 'not_met' | 'cancelled') =>
    firm.db.prisma.visit.create({
      data: {
        ...{ organisationId: firm.id, id: uuidv7(), customerId, ownerId: jonas.id, status },
        ...{ startsAt: new Date(`${day}T08:00:00Z`), endsAt: new Date(`${day}T09:00:00Z`) },
      },
    })

  it.each<[string, Parameters<typeof visit> | null, string | null]>([
    ['no visit', null, '2026-12-28'],
    ['the visit at which it was promised', ['2026-11-10', 'confirmed'], '2026-12-28'],
    ['a later one', ['2026-11-11', 'confirmed'], null],
    ['a later one that met nobody', ['2026-11-11', 'not_met'], '2026-12-28'],
    ['a later one that was called off', ['2026-11-11', 'cancelled'], '2026-12-28'],
  ])('is told after %s', async (_, made, expected) => {
    await promise('2026-11-10')
    if (made) await visit(...made)
    expect((await cockpit()).promisedOn).toBe(expected)
  })

  it('is kept by a visit that was only reported', async () => {
    await promise('2026-11-10')
    const call = { id: uuidv7(), customerId, contactId: null, channel: 'visit' as const, direction: 'outgoing' as const, outcome: null }
    await firm
      .as(jonas)
      .contactReports.logContact({ ...call, at: '2026-11-12T10:00:00Z', subject: 'Besuch', text: null, projectId: null, followUp: null })
    expect((await cockpit()).promisedOn).toBe(null)
  })
})
