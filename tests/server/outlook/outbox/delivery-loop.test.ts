import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { effects } from '../../../../server/effects.ts'
import type { OutboxStatus } from '../../../../server/generated/prisma/enums.ts'
import { type OutboxLoop, startOutboxLoop } from '../../../../server/outlook/outbox/delivery-loop.ts'
import { forgetDone } from '../../../../server/outlook/outbox/forget-done.ts'
import type { Context } from '../../../../server/platform/call/context.ts'
import { makeLog } from '../../../../server/platform/log.ts'
import { Firm, NOW, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let loop: OutboxLoop
let now = NOW

const TURN_MS = 200
const LATER = NOW.getTime() + 3_600_000
/** More than two turns of the loop: long enough to have done what it should not do. */
const LONG_ENOUGH_MS = 500

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  now = NOW
  firm = await Firm.found(database)
  loop = startOutboxLoop({ database, effects, log: makeLog('silent'), now: () => now, turnMs: TURN_MS })
})
afterEach(() => loop.stop())

/** A follow-up whose task could not be saved at once, due again. */
async function waitingTask(person: Person): Promise<string> {
  const entityId = uuidv7()
  const context: Context = { ...firm.context(person), deliver: async () => null }
  const { prisma } = context.db
  const row = { organisationId: firm.id, dueOn: new Date('2026-11-30'), assigneeId: person.id, authorId: person.id, createdAt: NOW }
  await prisma.followUp.create({ data: { ...row, id: entityId, title: 'Nachfassen' } })
  await prisma.outboxEntry.create({
    data: { organisationId: firm.id, id: uuidv7(), kind: 'save_task', userId: person.id, entityId, nextAttemptAt: NOW, createdAt: NOW },
  })
  return entityId
}

const statusOf = async (entityId: string): Promise<OutboxStatus | undefined> =>
  (await firm.db.prisma.outboxEntry.findFirst({ where: { entityId } }))?.status

const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await pause(20)
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('what is done', () => {
  const done = (finishedAt: string) => {
    const row = { organisationId: firm.id, kind: 'save_task' as const, userId: uuidv7(), entityId: uuidv7(), createdAt: new Date('2026-01-01') }
    return { ...row, id: uuidv7(), status: 'done' as const, finishedAt: new Date(finishedAt) }
  }

  it('is forgotten after 30 days; what waits or was given up stays', async () => {
    const person = await firm.person('Anna Weber')
    const rows = [done('2026-10-23T08:00:00Z'), done('2026-10-25T10:00:00Z'), done('2026-11-22T10:00:00Z')]
    const waiting = { ...done('2026-01-01'), finishedAt: null }
    await firm.db.prisma.outboxEntry.createMany({
      data: [...rows, { ...waiting, id: uuidv7(), status: 'waiting' as const }, { ...waiting, id: uuidv7(), status: 'parked' as const }].map(
        (row) => ({
          ...row,
          userId: person.id,
        }),
      ),
    })
    await forgetDone(database, NOW)
    const left = await firm.db.prisma.outboxEntry.findMany({ orderBy: { id: 'asc' } })
    expect(left.map(({ status }) => status)).toEqual(['done', 'done', 'waiting', 'parked'])
    expect(left.map(({ id }) => id)).not.toContain(rows[0]?.id)
  })
})

describe('what waits for a mailbox', () => {
  it('is done by the loop while its owner is remembered', async () => {
    const person = await firm.person('Anna Weber')
    const entityId = await waitingTask(person)
    loop.remember(firm.context(person), LATER)
    await until(async () => (await statusOf(entityId)) === 'done')
    expect([...person.mailbox.tasks.keys()]).toEqual([entityId])
    expect(loop.isHealthy()).toBe(true)
  })

  it('is tried again until Outlook answers', async () => {
    const person = await firm.person('Anna Weber')
    const entityId = await waitingTask(person)
    person.mailbox.trouble = 'OUTLOOK_DOWN'
    loop.remember(firm.context(person), LATER)
    await until(() => person.mailbox.calls === 1)
    person.mailbox.trouble = null
    firm.now = new Date(NOW.getTime() + 60_000)
    now = firm.now
    await until(async () => (await statusOf(entityId)) === 'done')
    expect(person.mailbox.calls).toBe(2)
  })

  it('stays while its owner is not there, though others are', async () => {
    const [absent, present] = [await firm.person('Anna Weber'), await firm.person('Bernd Vogt')]
    const [stays, goes] = [await waitingTask(absent), await waitingTask(present)]
    loop.remember(firm.context(present), LATER)
    await until(async () => (await statusOf(goes)) === 'done')
    expect(await statusOf(stays)).toBe('waiting')
    expect(absent.mailbox.calls + present.mailbox.tasks.size).toBe(1)
  })

  it("stays when its owner's token has expired", async () => {
    const [gone, present] = [await firm.person('Anna Weber'), await firm.person('Bernd Vogt')]
    const [stays, goes] = [await waitingTask(gone), await waitingTask(present)]
    loop.remember(firm.context(gone), NOW.getTime())
    loop.remember(firm.context(present), LATER)
    await until(async () => (await statusOf(goes)) === 'done')
    expect(await statusOf(stays)).toBe('waiting')
    expect(gone.mailbox.calls).toBe(0)
  })

  it.each([
    ['was removed', { removedAt: NOW }],
    ['is not active', { isActive: false }],
    ['has lost his role', { roleLostAt: NOW }],
  ])('stays when its owner %s, although he is remembered', async (_, data) => {
    const [removed, present] = [await firm.person('Anna Weber'), await firm.person('Bernd Vogt')]
    const [stays, goes] = [await waitingTask(removed), await waitingTask(present)]
    await firm.db.prisma.user.updateMany({ where: { id: removed.id }, data })
    loop.remember(firm.context(removed), LATER)
    loop.remember(firm.context(present), LATER)
    await until(async () => (await statusOf(goes)) === 'done')
    expect(await statusOf(stays)).toBe('waiting')
    expect(removed.mailbox.calls).toBe(0)
  })
})

describe('the loop', () => {
  it('goes on after a mailbox in trouble', async () => {
    const [troubled, well] = [await firm.person('Anna Weber'), await firm.person('Bernd Vogt')]
    const [stays, goes] = [await waitingTask(troubled), await waitingTask(well)]
    troubled.mailbox.trouble = 'OUTLOOK_SIGN_IN'
    loop.remember(firm.context(troubled), LATER)
    loop.remember(firm.context(well), LATER)
    await until(async () => (await statusOf(goes)) === 'done')
    expect(await statusOf(stays)).toBe('waiting')
  })

  it('says when the queue cannot be read, and recovers', async () => {
    const person = await firm.person('Anna Weber')
    let isBroken = true
    const connect = async () => (isBroken ? Promise.reject(new Error('no database')) : await database.pool.connect())
    const broken = startOutboxLoop({
      database: { ...database, pool: { connect } as unknown as TestDatabase['pool'] },
      effects,
      log: makeLog('silent'),
      now: () => now,
      turnMs: TURN_MS,
    })
    try {
      broken.remember(firm.context(person), LATER)
      await until(() => !broken.isHealthy())
      isBroken = false
      const entityId = await waitingTask(person)
      await until(async () => broken.isHealthy() && (await statusOf(entityId)) === 'done')
    } finally {
      await broken.stop()
    }
  })

  it('is noticed to be readable again although nobody is here', async () => {
    let isBroken = true
    const connect = async () => (isBroken ? Promise.reject(new Error('no database')) : await database.pool.connect())
    const broken = startOutboxLoop({
      database: { ...database, pool: { connect } as unknown as TestDatabase['pool'] },
      effects,
      log: makeLog('silent'),
      now: () => now,
      turnMs: TURN_MS,
    })
    try {
      await until(() => !broken.isHealthy())
      isBroken = false
      await until(() => broken.isHealthy())
    } finally {
      await broken.stop()
    }
  })

  it('does nothing any more once it was stopped', async () => {
    const person = await firm.person('Anna Weber')
    loop.remember(firm.context(person), LATER)
    await loop.stop()
    const entityId = await waitingTask(person)
    await pause(LONG_ENOUGH_MS)
    expect(await statusOf(entityId)).toBe('waiting')
    expect(person.mailbox.calls).toBe(0)
  })

  it('waits with stopping for what is under way', async () => {
    const person = await firm.person('Anna Weber')
    const entityId = await waitingTask(person)
    let [hasBegun, letGo] = [false, () => {}]
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const saveTask = person.mailbox.saveTask.bind(person.mailbox)
    person.mailbox.saveTask = async (...task) => {
      hasBegun = true
      await gate
      return await saveTask(...task)
    }
    loop.remember(firm.context(person), LATER)
    await until(() => hasBegun)
    const stopped = loop.stop()
    letGo()
    await stopped
    expect(await statusOf(entityId)).toBe('done')
  })
})
