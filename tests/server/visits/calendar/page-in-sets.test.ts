import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { syncTodo } from '../../../../server/follow-ups/sync-todo.ts'
import type { TaskContent, TaskPlace } from '../../../../server/platform/call/mailbox.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { syncOwnCalendar } from '../../../../server/visits/calendar/sync/own-calendar.ts'
import { syncCalendar } from '../../../../server/visits/calendar/sync/sync-calendar.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
})

/** How many statements go to the database meanwhile. */
async function statementsOf(work: () => Promise<void>): Promise<number> {
  const { query } = pg.Client.prototype
  let count = 0
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    count++
    return Reflect.apply(query, this, given)
  } as typeof query
  await work().finally(() => {
    pg.Client.prototype.query = query
  })
  return count
}

const ids = (count: number): string[] => Array.from({ length: count }, () => uuidv7())
const span = { startsAt: new Date('2026-11-26T09:00:00Z'), endsAt: new Date('2026-11-26T10:00:00Z') }
const later = { startsAt: '2026-11-27T13:00:00.000Z', endsAt: '2026-11-27T14:00:00.000Z' }
const FEW = 5
const MANY = 100

async function visitsMovedInOutlook(count: number): Promise<number> {
  const made = ids(count)
  await firm.db.prisma.visit.createMany({
    data: made.map((id) => ({ organisationId: firm.id, id, customerId, ownerId: jonas.id, status: 'confirmed' as const, ...span })),
  })
  for (const id of made) jonas.mailbox.appoint({ itemId: `event-${id}`, externalId: id, ...later })
  await firm.db.prisma.user.updateMany({ data: { calendarDelta: null } })
  const statements = await statementsOf(() => syncOwnCalendar(firm.context(jonas)))
  expect(await firm.db.prisma.visit.count({ where: { id: { in: made }, startsAt: new Date(later.startsAt), version: 2 } })).toBe(count)
  expect(await firm.db.prisma.visitChange.count({ where: { visitId: { in: made }, field: 'time' } })).toBe(count)
  return statements
}

describe('a page costs as many statements as it would with few things on it', () => {
  it('of visits that were moved, and of those that are gone', async () => {
    const few = await visitsMovedInOutlook(FEW)
    expect(await visitsMovedInOutlook(MANY)).toBe(few)
    jonas.mailbox.appointments.clear()
    await firm.db.prisma.user.updateMany({ data: { calendarDelta: null } })
    const statements = await statementsOf(() => syncOwnCalendar(firm.context(jonas)))
    expect(await firm.db.prisma.visit.count({ where: { status: 'cancelled' } })).toBe(FEW + MANY)
    expect(statements).toBeLessThan(40)
  })

  it('of appointments that become visits, and of days out of office', async () => {
    await firm.as(jonas).deputies.choose({ deputyId: (await firm.person('Katrin Weber')).id })
    const sync = async (count: number): Promise<number> => {
      for (const id of ids(count)) {
        jonas.mailbox.appoint({ itemId: id })
        const days = { startsAt: '2026-12-01T00:00:00.000Z', endsAt: '2026-12-03T00:00:00.000Z', isAllDay: true, showAs: 'oof' as const, people: [] }
        jonas.mailbox.appoint({ itemId: `${id}-away`, ...days })
      }
      const { db, user, now, log, graph } = firm.context(jonas)
      const cursor = { calendarDelta: null, calendarFrom: null, calendarUntil: null }
      const commit = async (work: Parameters<Parameters<typeof syncCalendar>[0]['commit']>[0]) =>
        void (await db.prisma.$transaction((tx) => work(tx)))
      const proposals = { mailDomains: ['firma.example'] }
      return await statementsOf(() => syncCalendar({ db, user, now, log, cursor, calendar: graph, proposals, commit }))
    }
    const few = await sync(FEW)
    expect(await sync(MANY)).toBe(few)
    expect(await firm.db.prisma.visit.count({ where: { status: 'proposed', origin: 'outlook' } })).toBe(FEW + MANY)
    expect(await firm.db.prisma.deputy.count({ where: { origin: 'calendar' } })).toBe(FEW + MANY)
  })

  it('of tasks that were changed in To Do', async () => {
    await firm.db.prisma.user.updateMany({ where: { id: jonas.id }, data: { todoListId: 'list' } })
    const sync = async (count: number): Promise<number> => {
      const made = ids(count)
      const facts = {
        organisationId: firm.id,
        title: 'Nachfassen',
        dueOn: toDate('2026-11-30'),
        assigneeId: jonas.id,
        authorId: jonas.id,
        customerId,
      }
      await firm.db.prisma.followUp.createMany({ data: made.map((id) => ({ id, ...facts })) })
      const agreed = { title: '', dueOn: '2026-11-30', remindAt: null, isDone: false }
      const item = { organisationId: firm.id, userId: jonas.id, listId: 'list', savedAt: firm.now }
      const mirrored = { agreed, sending: null, modifiedAt: '1970-01-01T00:00:00.000Z' }
      await firm.db.prisma.outlookItem.createMany({ data: made.map((entityId) => ({ ...item, entityId, itemId: `task-${entityId}`, mirrored })) })
      for (const externalId of made)
        await jonas.mailbox.saveTask(
          { externalId, title: 'Neu', dueOn: '2026-12-02', remindAt: null, isDone: true } as TaskContent,
          { listId: 'list' } as TaskPlace,
        )
      await firm.db.prisma.user.updateMany({ where: { id: jonas.id }, data: { todoDeltaLink: null } })
      const statements = await statementsOf(() => syncTodo(firm.context(jonas)))
      expect(await firm.db.prisma.followUp.count({ where: { id: { in: made }, doneAt: { not: null }, dueOn: toDate('2026-12-02') } })).toBe(count)
      return statements
    }
    const few = await sync(FEW)
    expect(await sync(MANY)).toBe(few)
  })

  it('and what comes twice on it is heard in order', async () => {
    const [id] = ids(1) as [string]
    await firm.db.prisma.visit.create({
      data: { organisationId: firm.id, id, customerId, ownerId: jonas.id, status: 'confirmed', ...span },
    })
    const [first, second] = [
      jonas.mailbox.appoint({ itemId: 'event', externalId: id, ...later }),
      jonas.mailbox.appoint({ itemId: 'event', externalId: id, startsAt: '2026-11-28T08:00:00.000Z', endsAt: '2026-11-28T09:00:00.000Z' }),
    ]
    jonas.mailbox.readCalendar = async () => ({ events: [first, second], removedIds: [], nextLink: null, deltaLink: 'delta' })
    await syncOwnCalendar(firm.context(jonas))
    expect((await firm.as(jonas).visits.read({ visitId: id })).startsAt).toBe('2026-11-28T08:00:00.000Z')
    const changes = await firm.db.prisma.visitChange.findMany({ where: { visitId: id, field: 'time' }, orderBy: { id: 'asc' } })
    expect(changes.map(({ after }) => after?.split('/')[0])).toEqual([later.startsAt, '2026-11-28T08:00:00.000Z'])
  })
})
