/** What is wished while somebody is away for weeks, whose mailbox stays connected. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgetWishes, takeWishes } from '../../../../server/outlook/mailboxes/judge-again.ts'
import { claimMailbox } from '../../../../server/outlook/mailboxes/lease.ts'
import type { MailContext } from '../../../../server/outlook/mailboxes/mailbox-context.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const DAY_MS = 86_400_000
let database: TestDatabase
let firm: Firm
let jonas: Person

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, isLoggingOn: true } })
  await firm.as(jonas).mailSync.connectOwn()
})
afterAll(() => database.drop())

const wishOf = (daysAgo: number) => ({
  ...{
    organisationId: firm.id,
    id: uuidv7({ msecs: Date.now() - daysAgo * DAY_MS }),
    kind: 'address' as const,
    value: `of ${daysAgo}@kunde.example`,
  },
  ...{ wishedById: jonas.id, wishedAt: new Date(Date.now() - daysAgo * DAY_MS) },
})

it('goes after a month; then all of its past is judged anew, once', async () => {
  const { prisma } = firm.db
  await prisma.judgeWish.createMany({ data: [40, 31, 2].map(wishOf) })
  await prisma.mailbox.updateMany({ data: { wishedTo: wishOf(45).id } })
  await forgetWishes(database)
  expect((await prisma.judgeWish.findMany()).map(({ value }) => value)).toEqual(['of 2@kunde.example'])
  const mailbox = await claimMailbox(database, 'node', firm.now)
  const ctx = { db: firm.db, policy: { depthMonths: 12, isLookingBack: true }, organisation: { timeZone: 'Europe/Berlin' }, now: () => firm.now }
  await takeWishes({ ...ctx, mailbox } as MailContext)
  await takeWishes({ ...ctx, mailbox: { ...mailbox, wishedTo: (await prisma.mailbox.findFirstOrThrow({})).wishedTo } } as MailContext)
  const listings = await prisma.mailListing.findMany({ where: { cause: 'rejudge' }, select: { participant: true, folderId: true } })
  expect(listings).toEqual([{ participant: null, folderId: null }])
})
