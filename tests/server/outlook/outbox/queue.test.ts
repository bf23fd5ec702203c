import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClaimedEffect, claimEffect, finishEffect, postponeEffect } from '../../../../server/outlook/outbox/queue.ts'
import { AppError } from '../../../../server/platform/errors.ts'
import { Firm, NOW, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())

const entry = (firm: Firm, { id: userId }: Person, status: 'waiting' | 'done' = 'waiting') => ({
  organisationId: firm.id,
  id: uuidv7(),
  kind: 'save_task' as const,
  status,
  userId,
  entityId: uuidv7(),
  nextAttemptAt: NOW,
  createdAt: NOW,
})

describe('the queue of a mailbox', () => {
  it.each([0, 1, 2, 10])('gives out one effect at a time, also to a database that believes it holds only %i', async (believed) => {
    const firm = await Firm.found(database)
    const person = await firm.person('Anna Weber')
    await database.prisma.outboxEntry.deleteMany()
    await firm.db.prisma.outboxEntry.createMany({ data: Array.from({ length: believed }, () => entry(firm, person, 'done')) })
    await database.pool.query('analyze outbox_entry')
    await firm.db.prisma.outboxEntry.createMany({ data: Array.from({ length: 30 }, () => entry(firm, person)) })
    for (let claims = 1; claims <= 8; claims++) {
      const claimed = await claimEffect(firm.context(person))
      expect(await firm.db.prisma.outboxEntry.count({ where: { leaseUntil: { not: null } } }), `claim ${claims}`).toBe(1)
      if (claimed) await finishEffect(firm.context(person), claimed)
    }
  })

  it('gives nothing to a second node that comes in the same moment', async () => {
    const firm = await Firm.found(database)
    const person = await firm.person('Anna Weber')
    await firm.db.prisma.outboxEntry.createMany({ data: Array.from({ length: 200 }, () => entry(firm, person)) })
    for (let round = 0; round < 25; round++) {
      const claims = await Promise.all(Array.from({ length: 6 }, () => claimEffect(firm.context(person))))
      const given = claims.filter((claim): claim is ClaimedEffect => claim !== null)
      expect(given).toHaveLength(1)
      await finishEffect(firm.context(person), given[0]!)
    }
  })

  it('tries again when Graph allows it, and does not count the pause it asked for', async () => {
    const firm = await Firm.found(database)
    const person = await firm.person('Anna Weber')
    await firm.db.prisma.outboxEntry.create({ data: { ...entry(firm, person), attempts: 9 } })
    const claimed = await claimEffect(firm.context(person))
    await postponeEffect(firm.context(person), claimed!, new AppError('OUTLOOK_BUSY', 'Too many', { retryAfterMs: 420_000 }))
    const { status, attempts, nextAttemptAt } = await firm.db.prisma.outboxEntry.findFirstOrThrow()
    expect([status, attempts, nextAttemptAt.getTime() - NOW.getTime()]).toEqual(['waiting', 9, 420_000])
  })
})
