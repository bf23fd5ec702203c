/** The demonstration is classed as the renewal would class it, and every figure of it recomputes from its lines. */
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_LINES, recompute } from '../../../../domain/valuation/arithmetic.ts'
import { organisation } from '../../../../server/platform/database/db.ts'
import { Threads } from '../../../../server/platform/threads.ts'
import type { ShownWorth } from '../../../../server/valuation/customer-class/read-worth.ts'
import { worthPart } from '../../../../server/valuation/customer-class/worth-part.ts'
import { type Caller, TwoOrganisations } from '../../two-organisations.ts'

let world: TwoOrganisations
let caller: Caller

beforeAll(async () => {
  world = await TwoOrganisations.seed()
  caller = await world.caller(world.hanseId, 'Hoffmann')
}, 120_000)
afterAll(() => world?.database.drop())

const customers = () => db().sql<{ id: string }>`select c.id from customer c where c.organisation_id = ${organisation} order by c.id`
const db = () => world.database.forOrganisation(world.hanseId)

async function renew(): Promise<void> {
  const now = new Date('2026-11-23T09:00:00Z')
  const log = pino({ level: 'silent' })
  const renewal = {
    organisationId: world.hanseId,
    db: db(),
    day: '2026-11-23',
    now,
    atOnce: 500,
    threads: new Threads(),
    log,
    goOn: async () => undefined,
  }
  await worthPart.prepare?.(renewal)
  const ids = (await customers()).map(({ id }) => id)
  await db().inTransaction((sql) => worthPart.renew(sql, ids, renewal))
}

describe('the demonstration', () => {
  it('is classed as the renewal says: it moves nobody, and values everybody to sell to', async () => {
    await renew()
    expect(await db().prisma.classChange.findMany()).toEqual([])
    const sources = await db().sql<{ source: string; letters: number }>`select w.source, max(length(w.letters))::int as letters from customer_worth w
      where w.organisation_id = ${organisation} group by 1 order by 1`
    expect(sources.map(({ source }) => source)).toEqual(['asked', 'bought', 'imported', 'unknown'])
    expect(sources[0]?.letters).toBeGreaterThan(1)
  })

  it('opens each figure to at most five lines that come to it', async () => {
    for (const { id: customerId } of await customers()) {
      const { rating } = (await caller.call('cockpit.section', { customerId, section: 'rating', cursor: null })) as {
        rating: { worth: ShownWorth | null }
      }
      for (const lines of [rating.worth?.potential.lines, rating.worth?.share?.lines]) {
        if (!lines || lines.length === 0) continue
        const result = lines.at(-1)!
        expect(lines.length).toBeLessThanOrEqual(MOST_LINES)
        expect(Math.abs(recompute(lines)! - result.value)).toBeLessThanOrEqual(result.unit === 'share' ? 0.0005 : 0.5)
      }
    }
  }, 120_000)
})
