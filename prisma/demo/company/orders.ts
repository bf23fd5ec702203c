/** Orders with lines, deliveries, invoices and credit notes. */
import { addDays, weekday } from '../day.ts'
import type { Product } from './catalog.ts'
import type { Context, CustomerPlan } from './context.ts'
import { laterLine, type OrderState, orderedAs, writeDelivery, writeNumber } from './deliveries.ts'

export type OrderFigures = {
  /** What was ordered in the last twelve months, in cents. */
  revenueCents: number
  lastOrder: { id: string; number: string; orderedOn: string; totalCents: number } | null
}

type Line = { product: Product; quantity: number; unitPrice: number; totalCents: number; costCents: number }

const BUYS = new Set(['customer', 'former'])

export function writeOrders(context: Context, plan: CustomerPlan): OrderFigures {
  const figures: OrderFigures = { revenueCents: 0, lastOrder: null }
  const lines = BUYS.has(plan.customer.kind) ? context.count('orderLines', plan.size) : 0
  if (lines === 0) return figures
  const { random, season, day } = context
  const perOrder = splitLines(lines, context)
  const days = season.spread(plan.buysFrom, plan.buysUntil, perOrder.length, () => (random.next() - 0.5) * 0.8)
  const lineCents = lineTarget(plan, lines)
  days.forEach((orderedOn, index) => {
    const years = (Date.parse(day) - Date.parse(orderedOn)) / 31_557_600_000
    const target = lineCents * (1 + plan.growth) ** -years
    writeOrder(context, plan, orderedOn, makeLines(context, plan, perOrder[index] ?? 1, target), figures)
  })
  return figures
}

/** One to five lines per order. */
function splitLines(lines: number, { random }: Context): number[] {
  const orders: number[] = []
  for (let left = lines; left > 0; ) {
    const count = Math.min(left, random.pick([1, 1, 2, 2, 3, 4, 5]))
    orders.push(count)
    left -= count
  }
  return orders
}

/** Cents an average line must be worth for our share of the potential. */
function lineTarget(plan: CustomerPlan, lines: number): number {
  const years = Math.max(0.3, (Date.parse(plan.buysUntil) - Date.parse(plan.buysFrom)) / 31_557_600_000)
  return ((plan.potentialCents ?? 1_000_000) * plan.share * years) / lines
}

function makeLines(context: Context, plan: CustomerPlan, count: number, target: number): Line[] {
  return Array.from({ length: count }, () => makeLine(context, plan, target * (0.35 + context.random.next() * 1.3)))
}

/** A line worth about `cents`, of a product group the customer's trade buys. */
export function makeLine(context: Context, plan: CustomerPlan, cents: number): Line {
  const { random } = context
  const product = pickProduct(context, plan, cents)
  const perPiece = product.price / product.priceUnit
  const quantity = roundQuantity(cents / 100 / perPiece / (1 - plan.rebate), product.priceUnit)
  const unitPrice = Math.round(product.price * (1 - plan.rebate) * (0.98 + random.next() * 0.04) * 100) / 100
  const totalCents = Math.round((quantity * unitPrice * 100) / product.priceUnit)
  return { product, quantity, unitPrice, totalCents, costCents: Math.round((quantity * product.cost * 100) / product.priceUnit) }
}

function pickProduct({ catalog, random }: Context, { industry }: CustomerPlan, cents: number): Product {
  const isSuitable = (product: Product): boolean => product.price * 100 < cents * 1.6 && (product.price / product.priceUnit) * 200_000 > cents
  for (let attempt = 0; attempt < 6; attempt++) {
    const rank = Math.floor(random.next() ** 1.7 * industry.groups.length)
    const product = random.pick(catalog.byGroup.get(industry.groups[rank] ?? 'WZ') ?? [])
    if (isSuitable(product)) return product
  }
  return random.pick(catalog.byGroup.get('CT') ?? [])
}

function roundQuantity(wanted: number, priceUnit: number): number {
  const least = Math.max(1, priceUnit / 2)
  const step = wanted >= 1000 ? 100 : wanted >= 200 ? 50 : wanted >= 50 ? 10 : wanted >= 20 ? 5 : 1
  return Math.max(least, Math.round(wanted / step) * step)
}

export function writeOrder(context: Context, plan: CustomerPlan, orderedOn: string, lines: readonly Line[], figures: OrderFigures): void {
  const { rows, random, nextId, nextNumber, day } = context
  const id = nextId()
  const number = nextNumber('AU', orderedOn)
  const totalCents = lines.reduce((sum, line) => sum + line.totalCents, 0)
  const delivery = planDelivery(context, orderedOn)
  rows.add('customer_order', {
    id,
    number,
    customer_id: plan.customer.id,
    contact_id: plan.customer.contacts.length ? random.pick(plan.customer.contacts).id : null,
    ordered_on: orderedOn,
    promised_on: delivery.promisedOn,
    delivered_on: delivery.deliveredOn,
    status: delivery.status,
    total_cents: totalCents,
    ...orderedAs(context, orderedOn, delivery.promisedOn),
  })
  writeDelivery(context, plan, id, orderedOn, delivery)
  writeNumber(context, 'order', id, number, orderedOn)
  for (const [index, line] of lines.entries()) writeLine(context, plan, id, orderedOn, index + 1, line, delivery)
  if (delivery.status === 'cancelled') return
  if (orderedOn > addDays(day, -365)) figures.revenueCents += totalCents
  figures.lastOrder = { id, number, orderedOn, totalCents }
  if (orderedOn > addDays(day, -60)) context.facts?.orders.push({ customerId: plan.customer.id, number, orderedOn, promisedOn: delivery.promisedOn })
  if (delivery.deliveredOn !== null) writeInvoice(context, plan, id, delivery.deliveredOn, totalCents)
}

/** One in eight comes late; some promised days of the last weeks have passed without a delivery. */
function planDelivery({ random, day }: Context, orderedOn: string): OrderState {
  if (random.chance(0.012)) return { status: 'cancelled', promisedOn: workday(addDays(orderedOn, 7)), deliveredOn: null }
  const promisedOn = workday(addDays(orderedOn, random.chance(0.8) ? random.int(1, 6) : random.int(10, 45)))
  const delay = random.chance(0.125) ? random.int(1, 12) : -random.int(0, 1)
  const arrives = workday(addDays(promisedOn, delay))
  const deliveredOn = arrives <= orderedOn ? promisedOn : arrives
  const isBacklog = orderedOn > addDays(day, -35) && random.chance(0.1)
  if (deliveredOn < day && !isBacklog) return { status: 'delivered', promisedOn, deliveredOn }
  return { status: random.chance(0.25) ? 'partially_delivered' : 'open', promisedOn, deliveredOn: null }
}

export const workday = (day: string): string => (weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day)

function writeLine(
  context: Context,
  plan: CustomerPlan,
  orderId: string,
  orderedOn: string,
  position: number,
  line: Line,
  delivery: OrderState,
): void {
  const delivered =
    delivery.status === 'delivered' ? line.quantity : delivery.status === 'partially_delivered' && position === 1 ? Math.floor(line.quantity / 2) : 0
  context.rows.add('order_line', {
    id: context.nextId(),
    order_id: orderId,
    customer_id: plan.customer.id,
    ordered_on: orderedOn,
    position,
    product_id: line.product.id,
    product_group_id: line.product.groupId,
    text: line.product.name,
    quantity: line.quantity,
    delivered_quantity: delivered,
    unit_price: line.unitPrice,
    unit_cost: line.product.cost,
    price_unit: line.product.priceUnit,
    total_cents: line.totalCents,
    cost_cents: line.costCents,
    product_number: line.product.number,
    promised_on: delivery.status === 'delivered' ? null : laterLine(context, delivery.promisedOn, position),
  })
}

function writeInvoice(context: Context, plan: CustomerPlan, orderId: string, invoicedOn: string, totalCents: number): void {
  const { rows, random, nextId, nextNumber, day, volume } = context
  if (invoicedOn < addDays(day, -volume.invoiceDays)) return
  const dueOn = addDays(invoicedOn, plan.paymentDays)
  const { openCents, dunningLevel } = planPayment(context, plan, invoicedOn, dueOn, totalCents)
  const [id, number] = [nextId(), nextNumber('RE', invoicedOn)]
  if (openCents !== 0) writeNumber(context, 'invoice', id, number, day)
  rows.add('invoice', {
    id,
    number,
    kind: 'invoice',
    customer_id: plan.customer.id,
    order_id: orderId,
    invoiced_on: invoicedOn,
    due_on: dueOn,
    total_cents: totalCents,
    open_cents: openCents,
    dunning_level: dunningLevel,
  })
  if (!random.chance(0.025)) return
  const creditedOn = addDays(invoicedOn, random.int(4, 21))
  if (creditedOn >= day) return
  rows.add('invoice', {
    id: nextId(),
    number: nextNumber('GS', creditedOn),
    kind: 'credit_note',
    customer_id: plan.customer.id,
    order_id: orderId,
    invoiced_on: creditedOn,
    due_on: creditedOn,
    total_cents: -Math.round(totalCents * (0.1 + random.next() * 0.4)),
    open_cents: 0,
    dunning_level: 0,
  })
}

function planPayment({ random, day }: Context, plan: CustomerPlan, invoicedOn: string, dueOn: string, totalCents: number) {
  const daysLate = (Date.parse(day) - Date.parse(dueOn)) / 86_400_000
  const isOpen = plan.isBlocked ? invoicedOn > addDays(day, -170) : daysLate <= 0 ? random.chance(0.75) : daysLate < 60 && random.chance(0.09)
  if (!isOpen) return { openCents: 0, dunningLevel: 0 }
  const dunningLevel = daysLate > 45 ? 3 : daysLate > 25 ? 2 : daysLate > 10 ? 1 : 0
  return { openCents: random.chance(0.12) ? Math.round(totalCents * 0.4) : totalCents, dunningLevel }
}
