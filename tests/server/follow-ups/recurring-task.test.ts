/** Tasks of ours that their owner has made recurring in To Do: Graph leaves such a task as it is when it is changed, and makes another one. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { syncTodo } from '../../../server/follow-ups/sync-todo.ts'
import type { Context } from '../../../server/platform/call/context.ts'
import { toDay } from '../../../server/platform/database/db.ts'
import { appRouter } from '../../../server/router.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'
import { Reading } from '../mail/logging/reading.ts'
import { jonas } from '../outlook/graph/running-outlook.ts'

let database: TestDatabase
let world: Reading
let ctx: Context
let id: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Reading.start(database)
  ctx = world.firm.context(world.jonas, (await world.outlook.mailboxOf(jonas)).mailbox)
  id = uuidv7()
  const none = { customerId: null, contactId: null, projectId: null, reportId: null, note: null, assigneeId: null, mailItemId: null }
  await followUps().create({ ...none, id, title: 'Nachfassen', dueOn: '2027-03-01' })
  await byHand('change-task', { change: { recurrence: WEEKLY } })
})
afterEach(() => world.stop())

const WEEKLY = {
  pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'], firstDayOfWeek: 'monday' },
  range: { type: 'noEnd', startDate: '2027-03-01', recurrenceTimeZone: 'W. Europe Standard Time' },
}
const followUps = () => appRouter.createCaller({ signIn: async () => ctx }).followUps
const byHand = async (action: string, more: object = {}) => world.outlook.control(action, { oid: jonas.oid, taskId: (await item()).itemId, ...more })
const item = () => world.firm.db.prisma.outlookItem.findFirstOrThrow({ where: { entityId: id } })
const followUp = () => world.firm.db.prisma.followUp.findFirstOrThrow({ where: { id } })
const tasks = async () =>
  (await world.outlook.state(jonas)).tasks
    .filter(({ title }) => title === 'Nachfassen')
    .map(({ due, status }) => `${String(due).slice(0, 10)} ${status}`)
    .sort()
const deliver = async (minutes: number): Promise<void> => {
  world.firm.now = new Date(world.firm.now.getTime() + minutes * 60_000)
  await ctx.deliver()
}
const waiting = () => world.firm.db.prisma.outboxEntry.count({ where: { status: { not: 'done' } } })

it('moved here there is one task, on the new day', async () => {
  await followUps().reschedule({ id, version: 1, dueOn: '2027-03-03' })
  await syncTodo(ctx)
  await deliver(60)
  expect(await tasks()).toEqual(['2027-03-03 notStarted'])
  expect(toDay((await followUp()).dueOn)).toBe('2027-03-03')
  expect([(await followUp()).droppedAt, await waiting()]).toEqual([null, 0])
})

it('done here one task is done, and its owner’s series goes on', async () => {
  await followUps().complete({ id, version: 1, done: true })
  await syncTodo(ctx)
  await deliver(60)
  expect(await tasks()).toEqual(['2027-03-01 completed', '2027-03-01 notStarted'])
  expect((await followUp()).doneAt).not.toBeNull()
  expect(await waiting()).toBe(0)
})

it('done there it is done, and what comes next in To Do is its owner’s', async () => {
  await byHand('complete-task')
  await syncTodo(ctx)
  await deliver(60)
  expect(await tasks()).toEqual(['2027-03-01 completed', '2027-03-08 notStarted'])
  expect((await followUp()).doneAt).not.toBeNull()
  expect(await world.firm.db.prisma.followUp.count()).toBe(1)
})

it.each(['PATCH', 'DELETE'])('comes out right when the line breaks after a %s', async (method) => {
  await world.outlook.fault({ kind: 'reset_after_effect', method, path: '/tasks/', times: 1 })
  await followUps().reschedule({ id, version: 1, dueOn: '2027-03-03' })
  await syncTodo(ctx)
  for (let attempt = 0; attempt < 3; attempt++) await deliver(60)
  expect(await tasks()).toEqual(['2027-03-03 notStarted'])
  expect([(await followUp()).droppedAt, await waiting()]).toEqual([null, 0])
})

it('taken back here, with a line that breaks before the PATCH arrives, it is open again, and what comes next in To Do stays its owner’s', async () => {
  await byHand('complete-task')
  await syncTodo(ctx)
  await world.outlook.fault({ kind: 'error', status: 500, method: 'PATCH', path: '/tasks/', times: 1 })
  await followUps().complete({ id, version: (await followUp()).version, done: false })
  for (let attempt = 0; attempt < 3; attempt++) await deliver(60)
  await syncTodo(ctx)
  expect(await tasks()).toEqual(['2027-03-01 notStarted', '2027-03-08 notStarted'])
  expect([toDay((await followUp()).dueOn), (await followUp()).doneAt, await waiting()]).toEqual(['2027-03-01', null, 0])
})

it('dropped here before anybody heard how its move ended, no task of it is left', async () => {
  await world.outlook.fault({ kind: 'reset_after_effect', method: 'PATCH', path: '/tasks/', times: 9 })
  await followUps().reschedule({ id, version: 1, dueOn: '2027-03-03' })
  expect(await waiting()).toBe(1)
  await world.firm.db.prisma.followUp.updateMany({ where: { id }, data: { droppedAt: world.firm.now } })
  for (let attempt = 0; attempt < 3; attempt++) await deliver(60)
  expect(await tasks()).toEqual([])
  expect(await waiting()).toBe(0)
})

it('is not taken for deleted when another task takes its place while a first round asks for it', async () => {
  const { itemId } = await item()
  await byHand('delete-task')
  await world.firm.db.prisma.user.updateMany({ where: { id: ctx.user.id }, data: { todoDeltaLink: null } })
  const readTask: Context['graph']['readTask'] = async (task) => {
    const found = await ctx.graph.readTask(task)
    await world.firm.db.prisma.outlookItem.updateMany({ where: { itemId }, data: { itemId: 'successor' } })
    return found
  }
  await syncTodo({ ...ctx, graph: { ...ctx.graph, readTask } })
  expect((await followUp()).droppedAt).toBeNull()
})

it('is not taken for deleted while nobody has heard how its change ended', async () => {
  await world.outlook.fault({ kind: 'reset_after_effect', method: 'PATCH', path: '/tasks/', times: 9 })
  await followUps().reschedule({ id, version: 1, dueOn: '2027-03-03' })
  await byHand('delete-task')
  await syncTodo(ctx)
  expect((await followUp()).droppedAt).toBeNull()
  for (let attempt = 0; attempt < 3; attempt++) await deliver(60)
  expect(await tasks()).toEqual(['2027-03-03 notStarted'])
  expect([(await followUp()).droppedAt, await waiting()]).toEqual([null, 0])
})
