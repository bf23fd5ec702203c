import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { daysBetween } from '../../../../domain/time/local-time.ts'
import { MOST_LINES, recompute } from '../../../../domain/valuation/arithmetic.ts'
import { makeFigures } from '../../../../server/commerce/figures/make-figures.ts'
import { organisation, type Sql, toDate } from '../../../../server/platform/database/db.ts'
import { Threads } from '../../../../server/platform/threads.ts'
import { lifetimePart } from '../../../../server/valuation/lifetime-value/lifetime-part.ts'
import type { LifetimePart } from '../../../../server/valuation/lifetime-value/read-lifetime.ts'
import { type Caller, NOW, TwoOrganisations } from '../../two-organisations.ts'

const DAY = '2026-11-23'

let world: TwoOrganisations
let sql: Sql
let caller: Caller
let ids: string[]
const values = new Map<string, LifetimePart>()

beforeAll(async () => {
  world = await TwoOrganisations.seed()
  await makeFigures(world.database)
  const db = world.database.forOrganisation(world.hanseId)
  sql = db.sql
  caller = await world.caller(world.hanseId, 'Hoffmann')
  const threads = new Threads()
  const renewal = {
    ...{ organisationId: world.hanseId, db, day: DAY, now: NOW, atOnce: 500, threads, log: pino({ level: 'silent' }), goOn: async () => undefined },
  }
  ids = (
    await sql<{ id: string }>`select c.id from customer c where c.organisation_id = ${organisation} and c.archived_at is null
      and c.kind in ('customer', 'former', 'prospect') order by c.id`
  ).map(({ id }) => id)
  await lifetimePart.prepare!(renewal)
  await db.inTransaction((within) => lifetimePart.renew(within, ids, renewal))
  for (const customerId of ids) values.set(customerId, (await caller.call('lifetimeValues.of', { customerId })) as LifetimePart)
})
afterAll(() => world?.database.drop())

describe('the lifetime of the customers of the demonstration', () => {
  it('is told of each, with a value or the reason why there is none', () => {
    const told = [...values.values()]
    expect(told.every((value) => (value.expected === null) !== (value.reason === null))).toBe(true)
    expect(told.filter(({ total }) => total).length).toBeGreaterThan(100)
    expect(new Set(told.map(({ reason }) => reason))).toContain('never_bought')
  })

  it('comes to what it shows, line by line', () => {
    for (const { realised, expected, total } of values.values())
      for (const figure of [realised, expected, total]) {
        if (!figure) continue
        expect(figure.lines.length).toBeLessThanOrEqual(MOST_LINES)
        expect(Math.round((recompute(figure.lines) as number) / 100) * 100).toBe(figure.cents)
      }
  })

  it('lies within its range', () => {
    for (const { expected } of values.values()) {
      if (!expected?.range) continue
      expect(expected.range.low).toBeLessThanOrEqual(expected.cents)
      expect(expected.range.high).toBeGreaterThanOrEqual(expected.cents)
    }
  })

  it('has realised what the lines of the orders have left, with interest', async () => {
    const lines = await sql<{
      customerId: string
      on: string
      margin: number
    }>`select l.customer_id as "customerId", o.ordered_on as "on", l.total_cents - l.cost_cents as margin
      from order_line l join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id and o.status <> 'cancelled'
      where l.organisation_id = ${organisation} and l.archived_at is null and l.cost_cents is not null and o.ordered_on <= ${DAY}::date`
    const credited = new Set(
      (await sql<{ id: string }>`select customer_id as id from invoice where organisation_id = ${organisation} and kind = 'credit_note'`).map(
        ({ id }) => id,
      ),
    )
    const sums = new Map<string, number>()
    for (const { customerId, on, margin } of lines)
      sums.set(customerId, (sums.get(customerId) ?? 0) + margin * 1.08 ** (daysBetween(on, DAY) / 365.25))
    for (const [id, { realised }] of values)
      if (!credited.has(id)) expect(realised?.cents ?? 0).toBeCloseTo(Math.round((sums.get(id) ?? 0) / 100) * 100, 4)
    expect(sums.size).toBeGreaterThan(100)
  })

  it('tells how often they order as the forecast has it, and for how long they are silent', async () => {
    const customerId = [...values].find(([, { realised }]) => realised !== null)?.[0] as string
    const days = { lastOn: toDate('2026-10-23'), earliestOn: toDate('2026-10-28'), likelyOn: toDate('2026-11-01'), latestOn: toDate('2026-11-12') }
    const next = { organisationId: world.hanseId, id: uuidv7(), customerId, orders: 9, everyDays: 8.7 }
    await world.database.forOrganisation(world.hanseId).prisma.nextOrder.create({ data: { ...next, ...days } })
    expect(values.get(customerId)?.rhythm).toBeNull()
    expect(await caller.call('lifetimeValues.of', { customerId })).toMatchObject({ rhythm: { everyDays: 9, silentDays: 31 } })
  })

  it('is explained by what the fit says', async () => {
    const [all] = (await caller.call('lifetimeValues.fit')) as {
      customers: number
      orders: { everyDays: number; leaving: number }
      margins: object | null
    }[]
    expect(all).toMatchObject({ targetGroup: null, hasFailed: false })
    expect(all?.customers).toBeGreaterThan(100)
    expect(all?.margins).not.toBeNull()
  })
})
