import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { markChanged } from '../../../../server/customers/changed-customers.ts'
import { organisation } from '../../../../server/platform/database/db.ts'
import { startRenewalLoop } from '../../../../server/valuation/renewal/renewal-loop.ts'
import { wantAll } from '../../../../server/valuation/renewal/want-renewal.ts'
import { type Renewal, type RenewalPart, ValuationTrouble } from '../../../../server/valuation/renewal-part.ts'
import { Firm, NOW } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let others: Firm

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  others = await Firm.found(database, { domain: 'andere.example' })
  await database.pool.query('update organisation set figures_made_by = 1')
})

/** Notes of which customers it was asked, of `firm` only. */
class Noting implements RenewalPart {
  readonly name = 'worth'
  readonly seen: string[][] = []
  prepared = 0
  prepare = async ({ organisationId }: Renewal): Promise<void> => {
    if (organisationId === firm.id) this.prepared += 1
  }
  renew = async (_: unknown, ids: readonly string[], { organisationId }: Renewal): Promise<void> => {
    if (organisationId === firm.id) this.seen.push([...ids])
  }
}

const failing = (error: Error): RenewalPart => ({ name: 'lifetime', prepare: () => Promise.reject(error), renew: async () => undefined })

async function running(parts: readonly RenewalPart[], work: () => Promise<void>): Promise<void> {
  const loop = startRenewalLoop({ database, parts, threads: firm.threads, log: pino({ level: 'silent' }), now: () => NOW, idleMs: 5 })
  try {
    await work()
  } finally {
    await loop.stop()
  }
}

const state = (of = firm) => of.db.prisma.valuationRenewal.findFirst()
const isDone = (of = firm) => vi.waitFor(async () => expect((await state(of))?.doneAt).toEqual(NOW), { timeout: 5_000 })
const mark = (...ids: string[]): Promise<void> => markChanged(firm.db.sql, ids)
const marks = async (): Promise<number> => (await firm.db.sql`select from changed_customer where organisation_id = ${organisation}`).length

/** Renewed once, so that only changes are left. */
async function settled(of = firm): Promise<void> {
  await of.db.prisma.valuationRenewal.create({ data: { organisationId: of.id, wantedAt: NOW, fulfilled: NOW, doneAt: NOW } })
}

describe('the renewal', () => {
  it('values everybody of an organisation that never was, once, with what holds for all before', async () => {
    const ids = [await firm.customer('Alpha'), await firm.customer('Beta')].sort()
    const part = new Noting()
    await running([part], async () => {
      await isDone()
      await isDone(others)
    })
    expect(part.seen).toEqual([ids])
    expect(part.prepared).toBe(1)
    expect(await state()).toMatchObject({ done: 2, total: 2, after: null, heldBy: null, parts: { worth: { trouble: null } } })
  })

  it('waits for the figures of an organisation', async () => {
    await settled(others)
    await database.pool.query('update organisation set figures_made_by = 0')
    const part = new Noting()
    await running([part], () => new Promise((resolve) => setTimeout(resolve, 100)))
    expect(part.seen).toEqual([])
    expect(await state()).toBeNull()
  })

  it('values a customer who was marked, however often, and nobody else', async () => {
    await settled()
    await settled(others)
    const [one] = [await firm.customer('Alpha'), await firm.customer('Beta')]
    await mark(one, one)
    await mark(one)
    const part = new Noting()
    await running([part], () => vi.waitFor(async () => expect(await marks()).toBe(0), { timeout: 5_000 }))
    expect(part.seen).toEqual([[one]])
    expect(part.prepared).toBe(0)
  })

  it('goes on behind the last customer that was done', async () => {
    const [first, second] = [await firm.customer('Alpha'), await firm.customer('Beta')].sort() as [string, string]
    await firm.db.prisma.valuationRenewal.create({
      data: { organisationId: firm.id, wantedAt: NOW, workingOn: NOW, part: 'worth', after: first, done: 0, total: 2 },
    })
    const part = new Noting()
    await running([part], () => isDone())
    expect(part.seen).toEqual([[second]])
    expect(part.prepared).toBe(0)
    expect((await state())?.done).toBe(2)
  })

  it('keeps what a part could not do apart from the others, and says why', async () => {
    const id = await firm.customer('Alpha')
    const part = new Noting()
    await running([failing(new ValuationTrouble('no_costs')), part], () => isDone())
    expect(part.seen).toEqual([[id]])
    expect((await state())?.parts).toMatchObject({ lifetime: { trouble: 'no_costs' }, worth: { trouble: null } })
    await wantAll(database)
    await firm.db.prisma.valuationRenewal.updateMany({ data: { doneAt: null } })
    await running([failing(new Error('broken')), part], () => isDone())
    expect((await state())?.parts).toMatchObject({ lifetime: { trouble: 'failed' } })
  })

  it('leaves alone what another server holds, and takes it over when that one gives no signs any more', async () => {
    await settled(others)
    const id = await firm.customer('Alpha')
    const held = { organisationId: firm.id, wantedAt: NOW, heldBy: uuidv7(), heldUntil: new Date(Date.now() + 400) }
    // The embedded database belongs to one process: whoever held something there has ended.
    if (!database.isEmbedded) {
      await firm.db.prisma.valuationRenewal.create({ data: held })
      const part = new Noting()
      await running([part], async () => {
        await new Promise((resolve) => setTimeout(resolve, 100))
        expect(part.seen).toEqual([])
        await isDone()
      })
      expect(part.seen).toEqual([[id]])
    }
  })

  it('stops in the middle, and keeps the marks of whom it has not done', async () => {
    await settled()
    await settled(others)
    const id = await firm.customer('Alpha')
    await mark(id)
    let begun = (): void => undefined
    const began = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slow: RenewalPart = {
      name: 'worth',
      renew: async (_, __, { goOn }) => {
        begun()
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 5))
          await goOn()
        }
      },
    }
    await running([slow], () => began)
    expect(await marks()).toBe(1)
    expect((await state())?.heldBy).toBeNull()
  })
})

describe('by a call', () => {
  it('is asked for by whoever leads, and shown with its progress to everybody', async () => {
    await settled()
    const sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
    const jonas = firm.as(await firm.person('Jonas Petersen'))
    await expect(jonas.valuation.renew()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await jonas.valuation.state()).toMatchObject({ isRunning: false, doneAt: NOW.toISOString() })
    firm.now = new Date(NOW.getTime() + 1000)
    await firm.as(sabine).valuation.renew()
    expect(await jonas.valuation.state()).toMatchObject({ isRunning: true })
  })
})
