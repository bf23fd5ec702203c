import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '../../../../server/platform/call/context.ts'
import { visitedPlace } from '../../../../server/visits/offer/visited-place.ts'
import { closuresAhead, dropClosure, enterClosure } from '../../../../server/visits/strategy/closures.ts'
import { dueVisits } from '../../../../server/visits/strategy/due-visits.ts'
import { showPreferences } from '../../../../server/visits/strategy/show-preferences.ts'
import { Firm, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let ctx: Context
let customerId: string
const holidays = { from: '2026-12-24', until: '2027-01-06' }

beforeAll(async () => {
  database = await startTestDatabase()
  const firm = await Firm.found(database, { customerVisibility: 'care_team' })
  const jonas = await firm.person('Jonas Petersen')
  ctx = firm.context(jonas)
  customerId = await firm.customer('Werft Nord', { careTeam: [jonas] })
  await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { classLetter: 'A', classDigit: 1 } })
})
afterAll(() => database.drop())

it('is one for the same days, however often it is entered', async () => {
  const first = await enterClosure(ctx, { customerId, ...holidays })
  const second = await enterClosure(ctx, { customerId, ...holidays })
  expect([first.isNew, second]).toEqual([true, { closureId: first.closureId, isNew: false }])
  expect(await closuresAhead(ctx, customerId)).toEqual([{ closureId: first.closureId, ...holidays }])
})

it('is known to whoever plans, offers times or sets wishes', async () => {
  const due = await dueVisits(ctx, { userId: ctx.user.id, from: TODAY, until: '2026-12-31' })
  expect(due.find((each) => each.customerId === customerId)?.closures).toEqual([holidays])
  const place = await visitedPlace(ctx, { customerId, siteId: null, contactId: null, minutes: null })
  expect(place.closures).toEqual([holidays])
  expect(await showPreferences(ctx, { customerId })).toMatchObject({ closures: [holidays] })
})

it('is over the day after, and told to nobody any more', async () => {
  await enterClosure(ctx, { customerId, from: '2026-08-01', until: '2026-08-14' })
  expect(await closuresAhead(ctx, customerId)).toHaveLength(1)
})

it('is gone once it is dropped, and dropping it twice does no harm', async () => {
  const [kept] = await closuresAhead(ctx, customerId)
  const known = { customerId, closureId: kept!.closureId }
  await dropClosure(ctx, known)
  await dropClosure(ctx, known)
  expect(await closuresAhead(ctx, customerId)).toEqual([])
})
