/** What the statement makes of open complaints is what the rule says, whatever has happened to them. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { complaintSteps, usualKinds } from '../../../../../domain/commerce/complaints/ladder.ts'
import { dueReminders } from '../../../../../domain/commerce/complaints/standing.ts'
import { addDays } from '../../../../../domain/time/local-time.ts'
import { complaintCalendar } from '../../../../../server/commerce/service/complaints/complaint-calendar.ts'
import { readComplaintFacts } from '../../../../../server/commerce/service/complaints/complaint-facts.ts'
import { isOpen, openComplaints } from '../../../../../server/commerce/service/complaints/standing-query.ts'
import { standingBy } from '../../../../../server/commerce/service/complaints/standings.ts'
import { asJson, toDate } from '../../../../../server/platform/database/db.ts'
import { Firm, type Person, TODAY } from '../../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
})
afterAll(() => database.drop())

/** The same each time. */
let seed = 7
const pick = (count: number): number => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % count
}

const POSTAL_CODES = ['23552', '80331', '01067', '99084', '10115', '1010', null]

async function someComplaint(number: number): Promise<void> {
  const { prisma } = firm.db
  const organisationId = firm.id
  const customerId = await firm.customer(`Kunde ${number}`)
  const postalCode = POSTAL_CODES[pick(POSTAL_CODES.length)]
  await prisma.site.updateMany({ where: { customerId }, data: { postalCode, country: postalCode === '1010' ? 'AT' : 'DE' } })
  const openedOn = addDays(TODAY, -pick(60))
  const complaintId = uuidv7()
  const enteredById = pick(2) === 0 ? jonas.id : null
  await prisma.complaint.create({
    data: {
      ...{ organisationId, id: complaintId, number: `R-${number}`, customerId, subject: 'Defekt', enteredById },
      ...{ openedOn: toDate(openedOn), deadlineOn: toDate(addDays(openedOn, pick(40) - 5)), status: pick(3) === 0 ? 'in_progress' : 'open' },
    },
  })
  if (!enteredById && pick(2) === 0) {
    const createdAt = new Date(`${addDays(openedOn, pick(40))}T10:00:00Z`)
    await prisma.externalNumber.create({
      data: { organisationId, source: 'erp', entity: 'complaint', externalId: `R-${number}`, entityId: complaintId, createdAt },
    })
  }
  if (pick(3) > 0) await prisma.complaintHandling.create({ data: { organisationId, complaintId, kind: ['defective', 'late', null][pick(3)] } })
  const at = (day: string) => new Date(`${day}T${String(8 + pick(8)).padStart(2, '0')}:00:00Z`)
  const later = () => addDays(openedOn, pick(25))
  for (const step of complaintSteps)
    if (pick(3) === 0 && (step !== 'close' || pick(4) === 0))
      await prisma.complaintStepDone.create({ data: { organisationId, id: uuidv7(), complaintId, step, doneById: jonas.id, doneAt: at(later()) } })
  for (let left = pick(3); left > 0; left--) {
    const from = later()
    const endedAt = pick(3) === 0 ? at(addDays(from, 1 + pick(9))) : null
    await prisma.complaintPause.create({ data: { organisationId, id: uuidv7(), complaintId, startedById: jonas.id, startedAt: at(from), endedAt } })
  }
  if (pick(2) === 0) await mail(customerId, at(later()))
}

const mail = (customerId: string, at: Date) =>
  firm.db.prisma.contactReport.create({
    data: {
      ...{ organisationId: firm.id, id: uuidv7(), channel: 'email', direction: 'incoming', at, subject: 'Antwort', authorId: jonas.id },
      customers: { create: [{ customerId, at }] },
    },
  })

type Row = { complaintId: string; step: string | null; dueOn: string | null; remindOn: string | null; escalateOn: string | null; isPaused: boolean }

it('the statement says of every open complaint what the rule does', async () => {
  const kinds = usualKinds.map((kind) =>
    kind.key === 'late' ? { ...kind, ladder: { confirm: null, measure: 3, word: 4, answer: 7, close: null } } : kind,
  )
  await firm.db.prisma.complaintPolicy.create({ data: { organisationId: firm.id, kinds: kinds.map(asJson) } })
  for (let number = 0; number < 250; number++) await someComplaint(number)
  const ctx = firm.context(jonas)
  const calendar = await complaintCalendar(ctx)
  const rows = await ctx.db
    .sql<Row>`select m.id as "complaintId", n.step, n.due_on as "dueOn", n.remind_on as "remindOn", n.escalate_on as "escalateOn", p.is_paused as "isPaused"
    from ${openComplaints(ctx, calendar)} where ${isOpen} order by m.id`
  const all = await firm.db.prisma.complaint.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  const facts = await readComplaintFacts(
    ctx,
    all.map(({ id }) => id),
  )
  const expected = facts
    .filter(({ closedOn }) => closedOn === null)
    .map((each) => {
      const standing = standingBy(calendar, each)
      const { next, isPaused } = standing
      const first = [TODAY, ...Array.from({ length: 80 }, (_, day) => addDays(TODAY, day - 70))].sort()
      const toldOn = (isUp: boolean) =>
        first.find((day) => dueReminders(standing, day).some(({ level }) => (level !== 'responsible') === isUp)) ?? null
      const days = { remindOn: toldOn(false), escalateOn: toldOn(true) }
      return { complaintId: each.complaintId, step: next?.step ?? null, dueOn: next?.dueOn ?? null, isPaused, ...days }
    })
    .sort((one, other) => (one.complaintId < other.complaintId ? -1 : 1))
  const within = (day: string | null) => (day !== null && day <= addDays(TODAY, 9) ? day : null)
  const near = (row: Row) => ({ ...row, remindOn: within(row.remindOn), escalateOn: within(row.escalateOn) })
  expect(rows.map(near)).toEqual(expected.map(near))
  expect(rows.filter(({ dueOn, escalateOn }) => dueOn !== null && dueOn < TODAY && escalateOn === null).length).toBeGreaterThan(5)
  expect(rows.length).toBeGreaterThan(150)
  expect(new Set(rows.map(({ step }) => step)).size).toBeGreaterThan(4)
  expect(rows.filter(({ isPaused }) => isPaused).length).toBeGreaterThan(20)
})
