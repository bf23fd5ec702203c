/** Price agreements, rebate scales, what was lent, and what is offered to everybody. */
import { addDays } from '../day.ts'
import type { Product } from './catalog.ts'
import type { Context, CustomerPlan } from './context.ts'

const PROMOTIONS: readonly (readonly [title: string, text: string, group: string, from: number, until: number])[] = [
  ['Winteraktion Arbeitsschutz', 'Handschuhe und Schutzjacken ab 50 Stück mit 12 % Nachlass', 'AS', -20, 34],
  ['Jahresendpreise Akku-Werkzeuge', 'Zweiter Akku ohne Aufpreis', 'WZ', -10, 24],
  ['Druckluft-Check', 'Leckagemessung kostenlos zum Wartungsvertrag', 'DL', -40, 60],
  ['Herbstaktion Hebezeuge', 'abgelaufen', 'HZ', -90, -20],
]

export function writePromotions({ rows, erp, day, catalog }: Context): void {
  for (const [title, text, group, from, until] of PROMOTIONS)
    rows.add('promotion', {
      id: erp.nextId(),
      title,
      text,
      starts_on: addDays(day, from),
      ends_on: addDays(day, until),
      product_group_id: catalog.byGroup.get(group)?.[0]?.groupId ?? null,
    })
}

export function writeTerms(context: Context, plan: CustomerPlan, revenueCents: number): void {
  const { random } = context.erp
  if (plan.customer.kind !== 'customer') return
  // Written with its agreement.
  if (plan.customer.castRoles.includes('framework_agreement')) return
  if (random.chance(0.12)) writePriceAgreement(context, plan)
  if (revenueCents > 2_000_000 && random.chance(0.5)) writeRebateScale(context, plan, revenueCents)
  if (random.chance(0.15)) writeLoanItem(context, plan)
}

function writePriceAgreement({ rows, erp, day, catalog }: Context, plan: CustomerPlan): void {
  const { random, nextId } = erp
  const id = nextId()
  rows.add('framework_agreement', {
    id,
    customer_id: plan.customer.id,
    kind: 'price',
    number: `PV-${day.slice(0, 4)}-${random.int(100, 999)}`,
    title: 'Preisvereinbarung Bedarfsartikel',
    starts_on: `${day.slice(0, 4)}-01-01`,
    ends_on: `${day.slice(0, 4)}-12-31`,
    called_cents: 0,
  })
  const products = catalog.byGroup.get(plan.industry.groups[0] ?? 'WZ') ?? []
  writeAgreementPrices({ rows, erp }, id, products.slice(0, random.int(2, 5)), plan.rebate + 0.04)
}

/** What of an agreement is priced, and how much of it is to be called off. */
export function writeAgreementPrices(
  { rows, erp }: Pick<Context, 'rows' | 'erp'>,
  agreementId: string,
  products: readonly Product[],
  rebate: number,
): void {
  for (const [index, product] of products.entries()) {
    const quantity = erp.random.chance(0.6) ? erp.random.int(2, 20) * Math.max(10, product.priceUnit) : null
    rows.add('agreement_price', {
      id: erp.nextId(),
      agreement_id: agreementId,
      position: index + 1,
      product_id: product.id,
      product_number: product.number,
      text: product.name,
      price: Math.round(product.price * (1 - rebate) * 100) / 100,
      price_unit: product.priceUnit,
      quantity,
      called_quantity: quantity === null ? 0 : Math.round((quantity * erp.random.int(0, 10)) / 10),
    })
  }
}

/** Three steps around what the customer buys in a year; a part of this year's is reached. */
export function writeRebateScale({ rows, erp, day }: Context, plan: CustomerPlan, revenueCents: number): void {
  const round = (cents: number): number => Math.max(1, Math.round(cents / 500_000)) * 500_000
  rows.add('rebate_scale', {
    id: erp.nextId(),
    customer_id: plan.customer.id,
    title: `Jahresbonus ${day.slice(0, 4)}`,
    starts_on: `${day.slice(0, 4)}-01-01`,
    ends_on: `${day.slice(0, 4)}-12-31`,
    reached_cents: Math.round(revenueCents * 0.9),
    steps: JSON.stringify([
      { fromCents: round(revenueCents * 0.5), percent: 1 },
      { fromCents: round(revenueCents * 0.8), percent: 2 },
      { fromCents: round(revenueCents * 1.1), percent: 3 },
    ]),
  })
}

export function writeLoanItem({ rows, erp, day, catalog }: Context, plan: CustomerPlan): void {
  const { random, nextId } = erp
  const product = random.pick(catalog.byGroup.get(random.pick(['WZ', 'AS', 'DL', 'EL'])) ?? [])
  const isLoan = product.price / product.priceUnit > 40
  rows.add('loan_item', {
    id: nextId(),
    customer_id: plan.customer.id,
    kind: isLoan ? 'loan' : 'sample',
    product_number: product.number,
    text: product.name,
    quantity: isLoan ? 1 : random.int(1, 5),
    given_on: addDays(day, -random.int(3, 70)),
    due_back_on: isLoan ? addDays(day, random.int(-10, 40)) : null,
  })
}
