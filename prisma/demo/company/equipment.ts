/** Machines with their service, and prices of competitors seen at the customer. */
import { addDays } from '../day.ts'
import { type Context, type CustomerPlan, fieldStaff } from './context.ts'

const MACHINES: readonly (readonly [name: string, serviceMonths: number])[] = [
  ['Schraubenkompressor 7,5 kW', 12],
  ['Schraubenkompressor 15 kW', 12],
  ['Kältetrockner 1,2 m³/min', 12],
  ['Elektrokettenzug 500 kg', 12],
  ['Säulenschwenkkran 1 t', 12],
  ['MAG-Schweißgerät 350 A', 12],
  ['Schlauchpresse bis 2"', 24],
  ['Teilereiniger 80 l', 6],
  ['Hubwagen mit Waage', 12],
  ['Absauganlage 2.000 m³/h', 12],
  ['Werkzeugausgabeautomat', 6],
]

export const COMPETITORS = [
  'Nordtool AG',
  'Weller Industrietechnik',
  'Kontor für Technik Kiel',
  'Onlinehandel',
  'Elbe Werkzeuge GmbH',
  'Fachmarkt Bruns',
]

export function writeMachines(context: Context, plan: CustomerPlan): void {
  const { rows, random, nextId, day } = context
  if (plan.customer.kind !== 'customer') return
  for (let left = context.count('machines', plan.size); left > 0; left--) {
    const [name, months] = random.pick(MACHINES)
    const installedOn = addDays(day, -random.int(150, 2600))
    rows.add('machine', {
      id: nextId(),
      customer_id: plan.customer.id,
      site_id: random.pick(plan.customer.sites).id,
      name,
      serial_number: `${random.pick(['SN', 'HK', 'DT', 'F'])}${random.int(100_000, 999_999)}`,
      installed_on: installedOn,
      service_interval_months: months,
      next_service_on: nextService(context, months),
    })
  }
}

/** Within one interval from now; one in seven is overdue. */
function nextService({ random, day }: Context, months: number): string {
  return random.chance(0.14) ? addDays(day, -random.int(1, 45)) : addDays(day, random.int(2, months * 30))
}

export function writeCompetitorPrices(context: Context, plan: CustomerPlan): void {
  const { rows, random, nextId, day, catalog } = context
  if (plan.customer.contacts.length === 0) return
  for (let left = context.count('competitorPrices', plan.size); left > 0; left--) {
    const product = random.pick(catalog.byGroup.get(random.pick(plan.industry.groups)) ?? [])
    rows.add('competitor_price', {
      id: nextId(),
      customer_id: plan.customer.id,
      competitor: random.pick(COMPETITORS),
      product: product.name,
      product_number: product.number,
      price: Math.round(product.price * (0.84 + random.next() * 0.2) * 100) / 100,
      price_unit: product.priceUnit,
      seen_on: addDays(day, -random.int(5, 400)),
      created_by_id: fieldStaff(context, plan).id,
    })
  }
}
