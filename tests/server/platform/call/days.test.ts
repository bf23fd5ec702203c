/** What happens at night counts for the day that the caller's clock shows, wherever the database stands. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, toDate } from '../../../../server/platform/database/db.ts'
import { Firm, NOW, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

/** In Berlin it is half past twelve at night, of the 22nd. */
const NIGHT = new Date('2026-11-21T23:30:00Z')

let database: TestDatabase
let firm: Firm
let katrin: Person
let petra: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  katrin = await firm.person('Katrin Weber')
  petra = await firm.person('Petra Klein', 'head_of_sales')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'], careTeam: [katrin] })
})

async function mailAtNight(): Promise<void> {
  const [organisationId, reportId] = [firm.id, uuidv7()]
  const facts = { channel: 'email' as const, direction: 'incoming' as const, at: NIGHT, subject: 'Anfrage', textState: 'none' as const }
  await firm.db.prisma.contactReport.create({ data: { organisationId, id: reportId, ...facts, authorId: katrin.id, createdAt: NOW } })
  await firm.db.prisma.reportCustomer.create({ data: { organisationId, customerId, reportId, at: NIGHT } })
}

const list = (noContactForDays: number | null) =>
  firm.as(katrin).customers.list({ text: '', classes: [], kinds: [], careTeamUserId: null, noContactForDays, sort: 'name', cursor: null })

describe('for somebody in Berlin', () => {
  it('a mail of the night is of that day in lists and in the cockpit', async () => {
    await mailAtNight()
    expect((await list(null)).rows[0]?.lastContactOn).toBe('2026-11-22')
    expect((await list(1)).rows).toEqual([])
    const { sections } = await firm.as(katrin).cockpit.ofCustomer({ customerId, contactId: null })
    expect(sections.find(({ section }) => section === 'history')?.newestOn).toBe('2026-11-22')
  })

  it('a mail of the first night of an absence shows at the deputy', async () => {
    await mailAtNight()
    await firm.as(katrin).deputies.addAbsence({ id: uuidv7(), deputyId: petra.id, startsOn: '2026-11-22', endsOn: '2026-11-25' })
    expect((await firm.as(petra).myDay.read()).standIns[0]?.mails).toHaveLength(1)
  })

  it('an absence without an end holds for a week of days', async () => {
    const { contactId } = await firm.db.prisma.contactEmail.findFirstOrThrow({ where: { address: 'anna@kunde.example' } })
    const notice = { organisationId: firm.id, id: uuidv7(), contactId, until: null, substitute: null }
    // Half past twelve at night, a week ago today.
    await firm.db.prisma.contactAbsence.create({ data: { ...notice, noticedAt: new Date('2026-11-15T23:30:00Z') } })
    const absence = async () => (await firm.as(katrin).cockpit.ofCustomer({ customerId, contactId })).person?.absence
    expect(await absence()).not.toBeNull()
    firm.now = new Date('2026-11-24T09:00:00Z')
    expect(await absence()).toBeNull()
  })

  it('a visit of the night counts for the period that begins with its day', async () => {
    await firm.db.prisma.customer.updateMany({
      where: { id: customerId },
      data: { classLetter: 'A', classDigit: 1, classSince: toDate('2026-01-01') },
    })
    await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, smallestGroup: 1 } })
    const visit = { organisationId: firm.id, id: uuidv7(), customerId, ownerId: katrin.id, status: 'done' as const, startsAt: NIGHT }
    await firm.db.prisma.visit.create({ data: { ...visit, endsAt: new Date(NIGHT.getTime() + 2_400_000) } })
    // The period begins on the 22nd.
    firm.now = new Date('2026-11-29T09:00:00Z')
    expect((await firm.as(petra).visitStrategy.coverage({ days: 7 })).total[0]?.work).toMatchObject({ planned: 1, minutesPerVisit: 40 })
  })
})

// The embedded database stands in no zone of its own.
it.runIf(process.env.TEST_DATABASE_URL)('instants stay what they are, whatever zone the server of the database stands in', async () => {
  const [{ name } = { name: '' }] = (await database.pool.query<{ name: string }>('select current_database() as name')).rows
  await database.pool.query(`alter database ${name} set timezone to 'Asia/Tokyo'`)
  const there = await openDatabase({ url: Object.assign(new URL(process.env.TEST_DATABASE_URL!), { pathname: `/${name}` }).href, directory: '' })
  await there.forOrganisation(firm.id).prisma.user.updateMany({ where: { id: katrin.id }, data: { lastSeenAt: NIGHT } })
  const { rows } = await there.pool.query<{ at: string }>('select last_seen_at as at from app_user where id = $1', [katrin.id])
  expect(rows[0]?.at).toBe(NIGHT.toISOString())
  await there.close()
})
