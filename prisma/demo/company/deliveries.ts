/** How orders came in and went out, as an ERP knows it: the customer's own number, delivery notes, tracking. */
import { addDays, weekday } from '../day.ts'
import { berlinInstant } from './berlin-instant.ts'
import type { Context, CustomerPlan } from './context.ts'

export type OrderState = { status: 'open' | 'partially_delivered' | 'delivered' | 'cancelled'; promisedOn: string; deliveredOn: string | null }

/** Minutes after midnight at which the ERP last told what it knows. */
export const SAID_AT = 1_330

/** Delivery notes and numbers are kept for orders of so many days. */
const RECENT = 90

const workday = (day: string): string => (weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day)

/** What the customer wished, and his own number for it. */
export function orderedAs({ erp: { random } }: Context, orderedOn: string, promisedOn: string) {
  const wished = workday(addDays(promisedOn, -random.int(0, 4)))
  return {
    requested_on: random.chance(0.5) ? (wished > orderedOn ? wished : promisedOn) : null,
    customer_reference: random.chance(0.6) ? `${random.pick(['B', 'PO-', '45', 'BE'])}${random.int(10_000, 99_999)}` : null,
  }
}

/** Of an order that is not all there, the day of a line that comes later than the rest; null: the order's. */
export const laterLine = ({ erp: { random } }: Context, promisedOn: string, position: number): string | null =>
  position > 1 && random.chance(0.3) ? workday(addDays(promisedOn, random.int(3, 14))) : null

const digits = (random: Context['random'], count: number): string => Array.from({ length: count }, () => random.int(0, 9)).join('')

const CARRIERS: readonly (readonly [name: string, tracking: (random: Context['random']) => string | null])[] = [
  ['DHL', (random) => `00340434${digits(random, 12)}`],
  ['DPD', (random) => `0150${digits(random, 10)}`],
  ['UPS', (random) => `1Z${digits(random, 16)}`],
  ['GLS', (random) => digits(random, 11)],
  ['Spedition Hansen', () => null],
  ['eigener Fahrer', () => null],
]

/** Of the last weeks; a part delivery is one, too. */
export function writeDelivery(
  { rows, erp, day, nextNumber }: Context,
  plan: CustomerPlan,
  orderId: string,
  orderedOn: string,
  state: OrderState,
): void {
  if (orderedOn < addDays(day, -RECENT) || (state.status !== 'delivered' && state.status !== 'partially_delivered')) return
  const [carrier, tracking] = erp.random.pick(CARRIERS)
  const deliveredOn = state.deliveredOn ?? (state.promisedOn < day ? state.promisedOn : orderedOn)
  rows.add('delivery', {
    id: erp.nextId(),
    number: nextNumber('LS', deliveredOn),
    customer_id: plan.customer.id,
    order_id: orderId,
    delivered_on: deliveredOn,
    carrier,
    tracking_number: tracking(erp.random),
  })
}

/** The number that the ERP knows a document by; `on`: older ones came in before numbers were kept. */
export function writeNumber({ rows, day }: Context, entity: string, entityId: string, number: string, on: string): void {
  if (on < addDays(day, -RECENT)) return
  const at = berlinInstant(addDays(day, -1), SAID_AT)
  rows.add('external_number', { source: 'erp', entity, external_id: number, entity_id: entityId, said_at: at, created_at: at })
}
