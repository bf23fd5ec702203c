/** A firm with comparable customers, and what they buy. */
import { v7 as uuidv7 } from 'uuid'
import { isHeldBack } from '../../../../domain/valuation/cross-selling/hold-out.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import type { Firm } from '../../../support/firm.ts'

export type Line = { group?: string; product?: string; cents?: number; quantity?: number; day?: string; status?: 'delivered' | 'cancelled' }

export class Shop {
  readonly #firm: Firm
  readonly #groups = new Map<string, string>()
  readonly #products = new Map<string, string>()

  constructor(firm: Firm) {
    this.#firm = firm
  }

  #own = () => ({ organisationId: this.#firm.id, id: uuidv7() })

  /** Joiners with 30 employees, unless something else is said. The last one is nobody from whom chances are kept. */
  async customers(count: number, data: { targetGroup?: string | null; employees?: number } = {}): Promise<string[]> {
    const ids: string[] = []
    while (ids.length < count) {
      const id = uuidv7()
      if (ids.length === count - 1 && isHeldBack(this.#firm.id, id)) continue
      ids.push(id)
      const names = { name: `Tischlerei ${ids.length}`, nameFolded: 'tischlerei' }
      await this.#firm.db.prisma.customer.create({
        data: { organisationId: this.#firm.id, id, kind: 'customer', ...names, targetGroup: 'joiners', employees: 30, ...data },
      })
    }
    return ids
  }

  async group(name: string): Promise<string> {
    const known = this.#groups.get(name)
    if (known) return known
    const group = { ...this.#own(), code: name, name }
    await this.#firm.db.prisma.productGroup.create({ data: group })
    this.#groups.set(name, group.id)
    return group.id
  }

  /** `price`: euros for `priceUnit` pieces. */
  async product(number: string, group: string, price: number | null = null, priceUnit = 1): Promise<string> {
    const known = this.#products.get(number)
    if (known) return known
    const product = { ...this.#own(), number, name: number, productGroupId: await this.group(group), price, priceUnit }
    await this.#firm.db.prisma.product.create({ data: product })
    this.#products.set(number, product.id)
    return product.id
  }

  async buys(
    customerId: string,
    { group = 'Schrauben', product, cents = 10_000, quantity = 1, day = '2026-10-01', status = 'delivered' }: Line = {},
  ): Promise<void> {
    const order = { ...this.#own(), customerId, number: uuidv7(), orderedOn: toDate(day), totalCents: cents }
    await this.#firm.db.prisma.order.create({ data: { ...order, status } })
    const line = { customerId, orderedOn: order.orderedOn, position: 1, text: group, quantity, unitPrice: 1, totalCents: cents }
    const of = { productGroupId: await this.group(group), productId: product ? await this.product(product, group) : null }
    await this.#firm.db.prisma.orderLine.create({ data: { ...this.#own(), ...line, ...of, orderId: order.id } })
  }
}
