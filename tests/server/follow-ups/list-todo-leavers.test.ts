/** Who is served by his consent to To Do alone, and is here no more. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Firm, type Person } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())

const daysBefore = (firm: Firm, days: number): Date => new Date(firm.now.getTime() - days * 86_400_000)

async function connected(firm: Firm, { id: userId, oid, name, mail }: Person): Promise<void> {
  const row = { id: uuidv7(), oid, name, address: mail, kind: 'user' as const, status: 'connected' as const, userId, connectedById: userId }
  await firm.db.prisma.mailbox.create({ data: { organisationId: firm.id, ...row, connectedAt: firm.now } })
}

it('are shown to the administrator with the reason, those whose mailbox stands in the list left out', async () => {
  const firm = await Firm.found(database)
  const admin = await firm.person('Jan Brandt', 'admin')
  const change = async (person: Person, data: { lastSeenAt: Date; roleLostAt?: Date; isActive?: boolean }) => {
    await firm.db.prisma.user.updateMany({ where: { id: person.id }, data: { todoConsent: new Uint8Array([1]), ...data } })
    return person
  }
  await change(await firm.person('Here Now'), { lastSeenAt: firm.now })
  await change(await firm.person('Long Away'), { lastSeenAt: daysBefore(firm, 40) })
  await change(await firm.person('Soon Paused'), { lastSeenAt: daysBefore(firm, 33) })
  await change(await firm.person('No Role'), { lastSeenAt: daysBefore(firm, 3), roleLostAt: daysBefore(firm, 2) })
  await change(await firm.person('Let Out'), { lastSeenAt: daysBefore(firm, 1), isActive: false })
  await connected(firm, await change(await firm.person('Has Mailbox'), { lastSeenAt: daysBefore(firm, 50) }))
  await firm.db.prisma.user.updateMany({ where: { id: (await firm.person('Never Consented')).id }, data: { lastSeenAt: daysBefore(firm, 50) } })

  const leavers = await firm.as(admin).todo.leavers()
  expect(leavers.map(({ name, leaver }) => [name, leaver])).toEqual([
    ['Long Away', { reason: 'not_seen', since: '2026-10-14', pausesOn: null }],
    ['Soon Paused', { reason: 'not_seen', since: '2026-10-21', pausesOn: '2026-11-27' }],
    ['No Role', { reason: 'no_role', since: '2026-11-21', pausesOn: null }],
    ['Let Out', { reason: 'disabled', since: null, pausesOn: null }],
  ])
  await expect(firm.as(await firm.person('Katrin Weber')).todo.leavers()).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
