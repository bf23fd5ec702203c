/** Who was here, and who has lost his role: what background work goes by. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { UserRole } from '../../../../server/generated/prisma/enums.ts'
import { readMember, signIn } from '../../../../server/platform/call/sign-in.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const DAY_MS = 86_400_000

let database: TestDatabase
let firm: Firm
let jonas: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
})

const come = (roles: UserRole[], oid = jonas.oid) =>
  signIn(database, { tenantId: firm.tenantId, oid, name: 'Jonas Petersen', mail: jonas.mail, roles, expiresAt: 0, assertion: '' })
const member = () => readMember(database, { tenantId: firm.tenantId, oid: jonas.oid })
const row = () => firm.db.prisma.user.findFirstOrThrow({ where: { oid: jonas.oid } })
const lastSeen = (days: number) =>
  firm.db.prisma.user.updateMany({ where: { id: jonas.id }, data: { lastSeenAt: new Date(Date.now() - days * DAY_MS) } })

it('whoever comes is written down, to half a day', async () => {
  await lastSeen(2)
  await come(['sales'])
  const { lastSeenAt } = await row()
  expect(Date.now() - (lastSeenAt?.getTime() ?? 0)).toBeLessThan(60_000)
  await come(['sales'])
  expect((await row()).lastSeenAt).toEqual(lastSeenAt)
  const fresh = await come(['sales'], uuidv7())
  expect((await firm.db.prisma.user.findFirstOrThrow({ where: { id: fresh.user.id } })).lastSeenAt).not.toBeNull()
})

it('whoever has not come for weeks is not served while he is away, until he comes back', async () => {
  await lastSeen(36)
  expect(await member()).not.toBeNull()
  await lastSeen(38)
  expect(await member()).toBeNull()
  await come(['sales'])
  expect(await member()).not.toBeNull()
})

it('whoever has lost his role is not served from then on, until he has one again', async () => {
  await expect(come([])).rejects.toMatchObject({ reason: 'FORBIDDEN' })
  expect(await member()).toBeNull()
  await come(['head_of_sales'])
  expect((await member())?.user.role).toBe('head_of_sales')
  expect((await row()).roleLostAt).toBeNull()
})

it('a stranger without a role leaves nothing', async () => {
  await expect(come([], uuidv7())).rejects.toMatchObject({ reason: 'FORBIDDEN' })
  expect(await firm.db.prisma.user.count()).toBe(1)
})
