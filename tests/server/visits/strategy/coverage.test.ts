import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { VisitStatus } from '../../../../server/generated/prisma/enums.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let petra: Person
let reps: Person[]

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
  petra = await firm.person('Petra Leitung', 'head_of_sales')
  reps = [await firm.person('Rita Erste'), await firm.person('Rudi Zweiter')]
})
afterAll(() => database.drop())

async function customer(name: string, label: string, rep: Person): Promise<string> {
  const id = await firm.customer(name, { careTeam: [rep] })
  await firm.db.prisma.customer.updateMany({ where: { id }, data: { classLetter: label[0]!, classDigit: Number(label[1]) } })
  return id
}

async function visit(customerId: string, owner: Person, day: string, status: VisitStatus): Promise<void> {
  const span = { startsAt: new Date(`${day}T09:00:00Z`), endsAt: new Date(`${day}T09:40:00Z`) }
  await firm.db.prisma.visit.create({ data: { organisationId: firm.id, id: uuidv7(), customerId, ownerId: owner.id, status, ...span } })
}

const agreeUpon = (smallestGroup: number, areTerritoriesTold = true) =>
  firm.db.prisma.loggingPolicy.upsert({
    where: { organisationId: firm.id },
    create: { organisationId: firm.id, smallestGroup, areTerritoriesTold },
    update: { smallestGroup, areTerritoriesTold },
  })

it('tells due and done of groups that are large enough, to who leads', async () => {
  const [rita, rudi] = reps as [Person, Person]
  const first = await customer('Überfällig', 'A1', rita)
  await visit(first, rita, '2026-09-20', 'done')
  await visit(first, rita, '2026-10-05', 'not_met')
  const second = await customer('Besucht', 'A1', rudi)
  await visit(second, rudi, '2026-11-10', 'confirmed')
  await visit(second, rudi, '2026-12-10', 'confirmed')
  await visit(second, rudi, '2026-11-11', 'cancelled')
  const third = await customer('Auch besucht', 'A1', rudi)
  await visit(third, rudi, '2026-11-12', 'confirmed')
  await customer('Nie', 'B2', rita)
  await customer('Nur Telefon', 'C1', rita)
  const blocked = await customer('Gesperrt', 'B2', rita)
  await firm.db.prisma.visitPreference.create({ data: { organisationId: firm.id, id: blocked, customerId: blocked, isBlocked: true } })

  await agreeUpon(2)
  const told = await firm.as(petra).visitStrategy.coverage({ days: 91 })
  expect(told.total).toEqual([
    {
      keys: [null],
      customers: 4,
      wanted: Math.round((91 / 42) * 3 + 91 / 60),
      standing: { never: 1, due: 0, overdue: 1, coverage: 1 / 2 },
      work: { planned: 4, done: 3, minutesPerVisit: 40 },
    },
  ])
  // Rita alone cares for class B2: of its customers is told how they stand, not what she did.
  expect(told.classes.map(({ keys, standing, work }) => [keys, standing?.never, work])).toEqual([
    [['A1'], 0, null],
    [['B2'], 1, null],
  ])
  expect(told.regions?.map(({ keys }) => keys)).toEqual([['23']])
  await agreeUpon(2, false)
  expect(await firm.as(petra).visitStrategy.coverage({ days: 91 })).toEqual({ ...told, regions: null })

  await agreeUpon(3)
  const few = await firm.as(petra).visitStrategy.coverage({ days: 91 })
  expect(few.total).toMatchObject([{ customers: 4, standing: { overdue: 1, never: 1 }, work: null }])
  expect(few.classes.map(({ standing, work }) => [standing?.overdue, work])).toEqual([
    [1, null],
    [0, null],
  ])
  expect(few.regions).toMatchObject([{ keys: ['23'], standing: null, work: null }])
  await agreeUpon(1)
  expect((await firm.as(petra).visitStrategy.coverage({ days: 91 })).classes.map(({ keys }) => keys)).toEqual([['A1'], ['B2']])
  await expect(firm.as(rita).visitStrategy.coverage({ days: 91 })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
})

it('goes by the interval that was set by hand', async () => {
  const [rita] = reps as [Person, Person]
  await agreeUpon(1)
  const id = await customer('Öfter', 'B1', rita)
  await visit(id, rita, '2026-11-01', 'done')
  const standing = async () => (await firm.as(petra).visitStrategy.coverage({ days: 91 })).classes.find(({ keys }) => keys[0] === 'B1')?.standing
  expect(await standing()).toMatchObject({ overdue: 0, due: 0, coverage: 1 })
  await firm.db.prisma.visitPreference.create({ data: { organisationId: firm.id, id, customerId: id, intervalDays: 14 } })
  expect(await standing()).toMatchObject({ overdue: 1, coverage: 0 })
})
