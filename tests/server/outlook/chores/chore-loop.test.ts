import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setActive } from '../../../../server/company/people/set-active.ts'
import type { Chore, ChoreLoop } from '../../../../server/outlook/chores/chore-loop.ts'
import { ChoreLost, claimDue, claimOf, commitChore, finishChore, renewChores } from '../../../../server/outlook/chores/claim.ts'
import { enrol } from '../../../../server/outlook/chores/enrol.ts'
import { startChores } from '../../../../server/outlook/chores/start-chores.ts'
import { startOwnerLoop } from '../../../../server/outlook/owner-loop.ts'
import type { Context } from '../../../../server/platform/call/context.ts'
import { Firm } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase
let firm: Firm
let loops: { stop: () => Promise<void> }[]

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
})
afterAll(() => database?.drop())
beforeEach(async () => {
  loops = []
  await database.prisma.chore.deleteMany({})
})
afterEach(async () => void (await Promise.all(loops.map((loop) => loop.stop()))))

const seconds = (count: number): Date => new Date(Date.now() + count * 1000)
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await wait(10)
}
const subjects = async (count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => uuidv7())
  await firm.db.prisma.chore.createMany({ data: ids.map((subjectId) => ({ organisationId: firm.id, kind: 'todo', subjectId, dueAt: new Date() })) })
  return ids
}
const row = (subjectId: string) => firm.db.prisma.chore.findFirst({ where: { subjectId } })
const node = (perform: Chore['perform'], now?: () => Date): ChoreLoop => {
  const chore: Chore = { kind: 'todo', wanted: 'select organisation_id, id from mailbox where false', perform }
  const loop = startChores({ database, chores: [chore], log, idleMs: 20, ...(now && { now }) })
  loops.push(loop)
  return loop
}

it('whoever asks for it while it is done is heard as soon as it is', async () => {
  const [asked, other] = (await subjects(2)) as [string, string]
  const claimed = await claimDue(database, ['todo'], 2, new Date())
  const at = seconds(5)
  await firm.db.prisma.chore.updateMany({ where: { subjectId: asked }, data: { dueAt: at } })
  const usual = seconds(3_600)
  for (const each of claimed) await finishChore(firm.db, each, usual)
  expect(await row(asked)).toMatchObject({ dueAt: at, leaseUntil: null, failures: 0 })
  expect(await row(other)).toMatchObject({ dueAt: usual, leaseUntil: null, failures: 0 })
})

describe('several nodes', () => {
  it('share what is due: each is done by one of them, many at a time', async () => {
    const ids = await subjects(300)
    const done: [string[], string[]] = [[], []]
    let [running, most] = [0, 0]
    for (const mine of done)
      node(async ({ subjectId }) => {
        most = Math.max(most, ++running)
        await wait(20)
        running--
        mine.push(subjectId)
        return seconds(3_600)
      })
    await until(() => done.flat().length >= 300)
    await wait(100)
    expect(done.flat().sort()).toEqual(ids.sort())
    expect(Math.min(...done.map(({ length }) => length))).toBeGreaterThan(50)
    expect(most).toBeGreaterThan(20)
  })

  it('leave one to whoever renews its lease, and take it when he died; he can commit nothing more', async () => {
    await subjects(1)
    const [held] = await claimDue(database, ['todo'], 10, new Date())
    await renewChores(database, [held!], seconds(50))
    expect(await claimDue(database, ['todo'], 10, seconds(100))).toEqual([])
    const [next] = await claimDue(database, ['todo'], 10, seconds(120))
    expect(next?.subjectId).toBe(held?.subjectId)
    await expect(commitChore(firm.db, held!, new Date(), async () => 'late')).rejects.toBeInstanceOf(ChoreLost)
    await finishChore(firm.db, held!, null)
    expect(await row(held!.subjectId)).not.toBeNull()
  })

  it('serve somebody who is here at both of them once, and nobody who has closed Outlook', async () => {
    const person = await firm.person('Jonas Petersen')
    const ctx: Context = firm.context(person)
    let [now, read] = [Date.now(), 0]
    const start = () => {
      const count = async (): Promise<void> => {
        read++
        now += 300
      }
      const loop = startOwnerLoop({ database, readers: [count], pollSeconds: 30, log, now: () => new Date(now), idleMs: 10 })
      loops.push(loop)
      loop.remember(ctx, now + 3_600_000)
    }
    start()
    start()
    await until(() => read > 0)
    await wait(100)
    expect(read).toBe(1)
    now += 29_800
    await until(() => read > 1)
    await wait(100)
    expect(read).toBe(2)
    now += 600_000
    await wait(100)
    expect(read).toBe(2)
    expect(await claimOf(database, 'own', [{ organisationId: firm.id, subjectId: person.id }], new Date(now))).toHaveLength(1)
  })
})

it.each([
  ['was disabled', (mail: string) => setActive(database, firm.id, mail, false)],
  ['lost his role', (mail: string) => firm.db.prisma.user.updateMany({ where: { mail }, data: { roleLostAt: new Date() } })],
])('nothing more is read of somebody who %s while he was here', async (_, goes) => {
  const person = await firm.person('Petra Klein')
  let [now, read] = [Date.now(), 0]
  const loop = startOwnerLoop({ database, readers: [async () => void read++], pollSeconds: 30, log, now: () => new Date(now), idleMs: 10 })
  loops.push(loop)
  loop.remember(firm.context(person), now + 3_600_000)
  await until(() => read > 0)
  await goes(person.mail)
  now += 31_000
  await wait(200)
  expect(read).toBe(1)
})

describe('a chore', () => {
  it('that fails is tried again after growing pauses, and holds up no other', async () => {
    const [bad, good] = (await subjects(2)) as [string, string]
    let [offset, tried, done] = [0, 0, 0]
    const now = () => new Date(Date.now() + offset)
    node(async ({ subjectId }) => {
      if (subjectId === good) return new Date(now().getTime() + ++done * 0 + 1)
      tried++
      throw new Error('no')
    }, now)
    await until(() => tried === 1 && done > 3)
    offset = 6_000
    await until(() => tried === 2)
    offset = 12_000
    await wait(100)
    expect(tried).toBe(2)
    offset = 17_000
    await until(() => tried === 3)
    await until(() => done > 10)
    expect(bad).not.toBe(good)
  })

  it('ends when nobody wants it any more, and begins anew with a new wish, whoever was at it', async () => {
    const [id] = (await subjects(1)) as [string]
    const subject = { organisationId: firm.id, subjectId: id }
    const [old] = await claimDue(database, ['todo'], 1, new Date())
    await firm.db.prisma.$transaction((tx) => enrol(tx, ['todo', 'morning_mail'], subject, new Date()))
    await finishChore(firm.db, old!, null)
    expect((await claimDue(database, ['todo', 'morning_mail'], 9, new Date())).map(({ kind }) => kind).sort()).toEqual(['morning_mail', 'todo'])
    await firm.db.prisma.chore.updateMany({ data: { leaseUntil: null } })
    node(async () => null)
    while (await firm.db.prisma.chore.count({ where: { kind: 'todo' } })) await wait(10)
  })
})
