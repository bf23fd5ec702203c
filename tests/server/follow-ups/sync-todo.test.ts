import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { syncTodo } from '../../../server/follow-ups/sync-todo.ts'
import { toDay } from '../../../server/platform/database/db.ts'
import { Firm, NOW, type Person } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

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
  customerId = await firm.customer('Kunde GmbH')
})

/** A follow-up of Jonas's for the 30th, in his To Do. */
async function planned(given: object = {}): Promise<string> {
  const id = uuidv7()
  const none = { contactId: null, projectId: null, reportId: null, note: null, assigneeId: null, mailItemId: null }
  await firm.as(jonas).followUps.create({ ...none, id, customerId, title: 'Nachfassen', dueOn: '2026-11-30', ...given })
  return id
}

const sync = (): Promise<void> => syncTodo(firm.context(jonas))
const row = (id: string) => firm.db.prisma.followUp.findFirstOrThrow({ where: { id } })
const task = (id: string) => jonas.mailbox.tasks.get(id)
async function later(minutes: number): Promise<void> {
  firm.now = new Date(firm.now.getTime() + minutes * 60_000)
  await firm.context(jonas).deliver()
}

describe('a follow-up whose task is changed in To Do', () => {
  it('takes over title, day and reminder, once', async () => {
    const id = await planned()
    jonas.mailbox.changeTaskByHand(id, { title: 'Anrufen', dueOn: '2026-12-02', remindAt: '2026-12-02T14:00' })
    await sync()
    await sync()
    const found = await row(id)
    expect(found).toMatchObject({ title: 'Anrufen', remindAt: '2026-12-02T14:00', version: 2 })
    expect(toDay(found.dueOn)).toBe('2026-12-02')
    expect(await firm.db.prisma.outboxEntry.count({ where: { status: { not: 'done' } } })).toBe(0)
  })

  describe('removed there, or moved to another list', () => {
    const removed = async () => (await firm.as(jonas).myDay.read()).removedFollowUps
    const remove = async (given: object = {}) => {
      const id = await planned(given)
      jonas.mailbox.tasks.delete(id)
      await sync()
      const [line] = await removed()
      return { id, version: line!.version }
    }

    it('waits in my day until its assignee keeps it, with a new task', async () => {
      const known = await remove()
      expect(await removed()).toMatchObject([{ id: known.id, title: 'Nachfassen', customer: 'Kunde GmbH' }])
      await firm.as(jonas).followUps.settleRemoved({ ...known, choice: 'keep' })
      expect([await removed(), task(known.id)?.title]).toEqual([[], 'Nachfassen'])
      expect(await row(known.id)).toMatchObject({ droppedAt: null, doneAt: null })
    })

    it('goes on with its series when it was done, without a task of its own', async () => {
      const known = await remove({ recurrence: { every: 'week', interval: 1 } })
      await firm.as(jonas).followUps.settleRemoved({ ...known, choice: 'done' })
      expect(await removed()).toEqual([])
      expect((await row(known.id)).doneAt).toEqual(NOW)
      expect([...jonas.mailbox.tasks.values()].map(({ dueOn }) => dueOn)).toEqual(['2026-12-07'])
    })

    it('ends with its series when it is dropped', async () => {
      const known = await remove({ recurrence: { every: 'week', interval: 1 } })
      await firm.as(jonas).followUps.settleRemoved({ ...known, choice: 'drop' })
      expect([await removed(), jonas.mailbox.tasks.size, await firm.db.prisma.followUp.count()]).toEqual([[], 0, 1])
    })
  })

  it('is done, and leaves the lists', async () => {
    const id = await planned({ dueOn: '2026-11-23' })
    jonas.mailbox.changeTaskByHand(id, { isDone: true })
    await sync()
    expect((await row(id)).doneAt).toEqual(NOW)
    expect((await firm.as(jonas).myDay.read()).followUps).toEqual([])
  })

  it('is moved to the day of a snoozed reminder, and To Do hears of it', async () => {
    const id = await planned()
    jonas.mailbox.changeTaskByHand(id, { remindAt: '2026-12-03T08:00' })
    await sync()
    expect(toDay((await row(id)).dueOn)).toBe('2026-12-03')
    await firm.context(jonas).deliver()
    expect(task(id)).toMatchObject({ dueOn: '2026-12-03', remindAt: '2026-12-03T08:00' })
  })

  it('is dropped when it was deleted there, and stays deleted', async () => {
    const id = await planned({ dueOn: '2026-11-23' })
    jonas.mailbox.tasks.delete(id)
    await sync()
    expect((await row(id)).droppedAt).toEqual(NOW)
    await later(10)
    await sync()
    expect(jonas.mailbox.tasks.size).toBe(0)
    expect((await firm.as(jonas).myDay.read()).followUps).toEqual([])
  })

  it('stays done when its task is only tidied away', async () => {
    const id = await planned()
    await firm.as(jonas).followUps.complete({ id, version: 1, done: true })
    jonas.mailbox.tasks.delete(id)
    await sync()
    expect(await row(id)).toMatchObject({ droppedAt: null, doneAt: NOW })
  })

  it('keeps what both sides changed: done there, moved here', async () => {
    const id = await planned()
    jonas.mailbox.changeTaskByHand(id, { isDone: true })
    await firm.as(jonas).followUps.reschedule({ id, version: 1, dueOn: '2026-12-07' })
    expect(task(id)).toMatchObject({ isDone: true, dueOn: '2026-12-07' })
    expect((await row(id)).doneAt).toEqual(NOW)
  })

  it('is not moved back by a page that was read before', async () => {
    const id = await planned()
    const old = await jonas.mailbox.readTasks()
    await firm.as(jonas).followUps.reschedule({ id, version: 1, dueOn: '2026-12-07' })
    jonas.mailbox.readTasks = async () => old
    await sync()
    expect(toDay((await row(id)).dueOn)).toBe('2026-12-07')
  })

  it('is not moved back when the process died before it heard that its task was changed', async () => {
    const id = await planned()
    const change = jonas.mailbox.changeTask.bind(jonas.mailbox)
    jonas.mailbox.changeTask = async (...given) => {
      await change(...given)
      throw new Error('the process dies')
    }
    await firm.as(jonas).followUps.reschedule({ id, version: 1, dueOn: '2026-12-07' })
    jonas.mailbox.changeTask = change
    await firm.as(jonas).followUps.reschedule({ id, version: 2, dueOn: '2026-12-09' })
    await sync()
    await later(10)
    expect(toDay((await row(id)).dueOn)).toBe('2026-12-09')
    expect(task(id)).toMatchObject({ dueOn: '2026-12-09' })
  })

  it('keeps what either side changed before its making was heard of', async () => {
    const make = jonas.mailbox.saveTask.bind(jonas.mailbox)
    jonas.mailbox.saveTask = async (...given) => {
      await make(...given)
      throw new Error('the process dies')
    }
    const [here, there] = [await planned(), await planned()]
    await later(1)
    await firm.as(jonas).followUps.complete({ id: here, version: 1, done: true })
    jonas.mailbox.changeTaskByHand(there, { isDone: true, title: 'Anrufen' })
    jonas.mailbox.saveTask = make
    await later(10)
    expect(await row(here)).toMatchObject({ doneAt: expect.any(Date) })
    expect(await row(there)).toMatchObject({ doneAt: expect.any(Date), title: 'Anrufen' })
    expect([task(here), task(there)]).toMatchObject([{ isDone: true }, { isDone: true, title: 'Anrufen' }])
  })

  it('leaves no words of its title beside it', async () => {
    const id = await planned({ title: 'GEHEIM' })
    const { rows } = await database.pool.query("select 1 from outlook_item i where i::text like '%GEHEIM%'")
    expect([rows, (await row(id)).title]).toEqual([[], 'GEHEIM'])
  })
})

describe('a follow-up that comes again', () => {
  const weekly = { recurrence: { every: 'week', interval: 1 } }

  it('begins anew when it is done, on either side, once', async () => {
    const id = await planned(weekly)
    jonas.mailbox.changeTaskByHand(id, { isDone: true })
    await sync()
    await sync()
    await later(1)
    const all = await firm.db.prisma.followUp.findMany({ orderBy: { dueOn: 'asc' } })
    expect(all.map(({ dueOn, doneAt }) => [toDay(dueOn), doneAt !== null])).toEqual([
      ['2026-11-30', true],
      ['2026-12-07', false],
    ])
    expect([...jonas.mailbox.tasks.values()].map(({ dueOn }) => dueOn).sort()).toEqual(['2026-11-30', '2026-12-07'])
  })

  it('does not come when it was not done after all', async () => {
    const id = await planned(weekly)
    const { version } = await firm.as(jonas).followUps.complete({ id, version: 1, done: true })
    expect(jonas.mailbox.tasks.size).toBe(2)
    const back = await firm.as(jonas).followUps.complete({ id, version, done: false })
    expect([...jonas.mailbox.tasks.keys()]).toEqual([id])
    await firm.as(jonas).followUps.complete({ id, version: back.version, done: true })
    expect(jonas.mailbox.tasks.size).toBe(2)
    expect(await firm.db.prisma.followUp.count()).toBe(2)
  })
})

describe('a follow-up that is done with a result', () => {
  const report = (given: object) => ({
    ...{ id: uuidv7(), customerId, contactId: null, channel: 'phone' as const, direction: 'outgoing' as const, outcome: 'reached' as const },
    ...{ at: NOW.toISOString(), subject: 'Angebot', text: 'Er bestellt im Januar.', projectId: null, followUp: null },
    ...given,
  })

  it('is closed by its contact report, in To Do as well', async () => {
    const id = await planned()
    const { reportId } = await firm.as(jonas).contactReports.logContact(report({ resultOf: { followUpId: id, version: 1 } }))
    expect(await row(id)).toMatchObject({ doneAt: NOW, resultReportId: reportId })
    expect(task(id)?.isDone).toBe(true)
  })

  it('is closed once: a stale version leaves neither report nor follow-up changed', async () => {
    const id = await planned()
    const input = report({ resultOf: { followUpId: id, version: 7 } })
    await expect(firm.as(jonas).contactReports.logContact(input)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect([await firm.db.prisma.contactReport.count(), (await row(id)).doneAt]).toEqual([0, null])
  })
})
