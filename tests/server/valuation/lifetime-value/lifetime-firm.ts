/** A company with customers whose orders are entered day by day, and its part of the renewal. */
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { addDays } from '../../../../domain/time/local-time.ts'
import { refreshFigures } from '../../../../server/commerce/figures/refresh-figures.ts'
import { organisation, sqlWithin, toDate } from '../../../../server/platform/database/db.ts'
import { lifetimePart } from '../../../../server/valuation/lifetime-value/lifetime-part.ts'
import type { Renewal } from '../../../../server/valuation/renewal-part.ts'
import { randomNumbers } from '../../../domain/valuation/lifetime-value/simulated.ts'
import { type Firm, NOW, TODAY } from '../../../support/firm.ts'

/** `cents` of one line, `cost` null: not known; `daysAgo` below 0: to come. */
export type Ordered = { daysAgo: number; cents: number; cost: number | null; isCancelled?: boolean }

export type LifetimeRow = {
  realised_cents: number | null
  expected_cents: number | null
  low_cents: number | null
  high_cents: number | null
  trailing_cents: number | null
  reason: string | null
  basis: { realised: object | null; expected: { orders: number; marginCents: number; factor: number } | null }
  model_id: string | null
  made_on: string
}

const dayOf = (daysAgo: number): string => addDays(TODAY, -daysAgo)

function ordersOf(random: () => number): Ordered[] {
  const [every, worth, stays] = [10 + 60 * random(), 20_000 + 100_000 * random(), 0.7 + 0.3 * random()]
  const orders: Ordered[] = []
  for (let daysAgo = 200 + 600 * random(); daysAgo > 0 && random() < stays + 0.05; daysAgo -= 1 + 2 * every * random()) {
    const cents = Math.round(worth * (0.5 + random()))
    orders.push({ daysAgo: Math.floor(daysAgo), cents, cost: Math.round(cents * 0.7) })
  }
  return orders
}

export class LifetimeFirm {
  readonly firm: Firm
  now = NOW

  constructor(firm: Firm) {
    this.firm = firm
  }

  get renewal(): Renewal {
    const { id, db, threads } = this.firm
    return { organisationId: id, db, day: TODAY, now: this.now, atOnce: 500, threads, log: pino({ level: 'silent' }), goOn: async () => undefined }
  }

  order = (customerId: string, orders: readonly Ordered[]): Promise<string[]> => this.#orderAll(orders.map((each) => ({ ...each, customerId })))

  async #orderAll(orders: readonly (Ordered & { customerId: string })[]): Promise<string[]> {
    const key = () => ({ organisationId: this.firm.id, id: uuidv7() })
    const rows = orders.map(({ customerId, daysAgo, cents, isCancelled }) => ({
      ...{ ...key(), customerId, number: 'AU', orderedOn: toDate(dayOf(daysAgo)), totalCents: BigInt(cents) },
      status: isCancelled ? ('cancelled' as const) : ('delivered' as const),
    }))
    const lines = rows.map(({ id, customerId, orderedOn, totalCents }, n) => {
      const cost = orders[n]?.cost ?? null
      const priced = { quantity: 1, unitPrice: 1, totalCents, costCents: cost === null ? null : BigInt(cost) }
      return { ...key(), orderId: id, customerId, orderedOn, position: 1, text: 'Ware', ...priced }
    })
    await this.firm.db.prisma.$transaction(async (tx) => {
      await tx.order.createMany({ data: rows })
      await tx.orderLine.createMany({ data: lines })
      await refreshFigures(sqlWithin(tx, this.firm.id), [...new Set(orders.map(({ customerId }) => customerId))])
    })
    return rows.map(({ id }) => id)
  }

  async credit(customerId: string, daysAgo: number, cents: number, orderId: string | null = null): Promise<void> {
    const day = toDate(dayOf(daysAgo))
    await this.firm.db.prisma.invoice.create({
      data: {
        ...{ organisationId: this.firm.id, id: uuidv7(), customerId, orderId, number: 'GS', kind: 'credit_note' },
        ...{ invoicedOn: day, dueOn: day, totalCents: BigInt(-cents) },
      },
    })
  }

  /** Customers who order now and then, each at a pace and prices of his own. */
  async fill(count: number, targetGroup: string | null = null, seed = 1): Promise<string[]> {
    const random = randomNumbers(seed)
    const customers = Array.from({ length: count }, (_, n) => {
      const name = `Kunde ${targetGroup ?? ''} ${n}`
      return { organisationId: this.firm.id, id: uuidv7(), kind: 'customer' as const, name, nameFolded: name, targetGroup }
    })
    await this.firm.db.prisma.customer.createMany({ data: customers })
    await this.#orderAll(customers.flatMap(({ id }) => ordersOf(random).map((order) => ({ ...order, customerId: id }))))
    return customers.map(({ id }) => id)
  }

  prepare = (): Promise<void> => lifetimePart.prepare!(this.renewal)
  renew = (...ids: string[]): Promise<void> => this.firm.db.inTransaction((sql) => lifetimePart.renew(sql, [...ids].sort(), this.renewal))

  async row(customerId: string): Promise<LifetimeRow | undefined> {
    const [row] = await this.firm.db
      .sql<LifetimeRow>`select * from customer_lifetime where organisation_id = ${organisation} and customer_id = ${customerId}::uuid`
    return row
  }

  models = () =>
    this.firm.db.sql<{ id: string; kind: string; group: string | null; has_converged: boolean; customers: number }>`
      select id, kind, target_group as "group", has_converged, customers from valuation_model where organisation_id = ${organisation} order by kind, target_group nulls first, fitted_at`
}
