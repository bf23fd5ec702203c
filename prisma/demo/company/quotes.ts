/** Quotes with lines: the fresh ones mostly open, the old ones decided. */
import { addDays, weekday } from '../day.ts'
import { type Context, type CustomerPlan, fieldStaff, insideStaff } from './context.ts'
import { writeNumber } from './deliveries.ts'
import { COMPETITORS } from './equipment.ts'
import { makeLine } from './orders.ts'

type QuoteStatus = 'open' | 'won' | 'lost' | 'expired'

const NO_QUOTES = new Set(['supplier', 'competitor', 'partner'])

export function writeQuotes(context: Context, plan: CustomerPlan): void {
  const { random, day } = context
  if (NO_QUOTES.has(plan.customer.kind)) return
  const latest = plan.customer.kind === 'former' ? 400 : 1
  for (let left = context.count('quotes', plan.size); left > 0; left--) {
    const age = latest + Math.floor(random.next() ** 2 * 700)
    writeQuote(context, plan, { quotedOn: workday(addDays(day, -age)), status: null, subject: null, projectId: null, cents: null })
  }
}

const workday = (day: string): string => (weekday(day) > 5 ? addDays(day, -2) : day)

export type QuoteWish = {
  quotedOn: string
  /** null: by age. */
  status: QuoteStatus | null
  subject: string | null
  projectId: string | null
  /** What it should come to about; null: by the customer's size. */
  cents: number | null
}

export function writeQuote(context: Context, plan: CustomerPlan, wish: QuoteWish): void {
  const { rows, random, nextId, nextNumber, facts } = context
  const id = nextId()
  const number = nextNumber('AN', wish.quotedOn)
  const validUntil = addDays(wish.quotedOn, random.pick([30, 30, 45, 60]))
  const target = wish.cents ?? ((plan.potentialCents ?? 1_000_000) / 25) * (0.4 + random.next() * 1.8)
  const count = random.int(1, 5)
  const lines = Array.from({ length: count }, () => makeLine(context, plan, target / count))
  const totalCents = lines.reduce((sum, line) => sum + line.totalCents, 0)
  const subject = wish.subject ?? inventSubject(context, lines[0]?.product.name ?? '', lines[0]?.product.group ?? '')
  const status = wish.status ?? statusByAge(context, validUntil)
  const owner = random.chance(0.5) ? fieldStaff(context, plan) : insideStaff(context, plan)
  rows.add('quote', {
    id,
    number,
    customer_id: plan.customer.id,
    contact_id: plan.customer.contacts.length ? random.pick(plan.customer.contacts).id : null,
    project_id: wish.projectId,
    owner_id: owner.id,
    quoted_on: wish.quotedOn,
    valid_until: validUntil,
    status,
    subject,
    total_cents: totalCents,
    ...decided(context, plan, status, wish.quotedOn, validUntil),
  })
  if (status === 'open') writeNumber(context, 'quote', id, number, context.day)
  for (const [index, { product, quantity, unitPrice, totalCents: cents }] of lines.entries())
    rows.add('quote_line', {
      id: nextId(),
      quote_id: id,
      position: index + 1,
      product_id: product.id,
      text: product.name,
      quantity,
      unit_price: unitPrice,
      unit_cost: product.cost,
      price_unit: product.priceUnit,
      total_cents: cents,
      product_number: product.number,
    })
  if (status === 'open') facts?.quotes.push({ customerId: plan.customer.id, number, subject, cents: totalCents, quotedOn: wish.quotedOn })
}

const LOST_BECAUSE = ['Preis', 'Preis', 'Liefertermin', 'andere Ausführung gewünscht', 'Lieferant des Konzerns', 'Projekt verschoben']

/** When an open one is decided and how likely; of a lost one to whom and why. */
function decided({ erp: { random } }: Context, plan: CustomerPlan, status: QuoteStatus, quotedOn: string, validUntil: string) {
  const customer_reference = random.chance(0.4) ? `ANF-${plan.customer.name.slice(0, 2).toUpperCase()}-${random.int(1_000, 9_999)}` : null
  if (status === 'open')
    return {
      customer_reference,
      decision_on: random.chance(0.7) ? workday(addDays(quotedOn < addDays(validUntil, -20) ? validUntil : quotedOn, -random.int(0, 8))) : null,
      probability: random.pick([20, 40, 50, 60, 75, 90]),
    }
  if (status !== 'lost') return { customer_reference }
  return { customer_reference, closed_because: random.pick(LOST_BECAUSE), competitor: random.chance(0.8) ? random.pick(COMPETITORS) : null }
}

function statusByAge({ random, day }: Context, validUntil: string): QuoteStatus {
  if (validUntil >= day) return random.chance(0.72) ? 'open' : random.chance(0.6) ? 'won' : 'lost'
  if (validUntil > addDays(day, -14) && random.chance(0.3)) return 'open'
  return random.pick(['won', 'won', 'lost', 'expired', 'expired'])
}

function inventSubject({ random, catalog }: Context, product: string, group: string): string {
  const name = catalog.groupNames.get(group) ?? group
  return random.pick([product, `Jahresbedarf ${name}`, `Abrufmenge ${product}`, `Nachrüstung ${name}`, `Ersatzteile ${name}`, product])
}
