/** Rows of the five stories, by a chance of their own: the rest of the company stays as it is without them. */
import { addDays } from '../../day.ts'
import { seededRandom } from '../../random.ts'
import { berlinInstant } from '../berlin-instant.ts'
import { nameRegister } from '../company-names.ts'
import { writeComplaint } from '../complaints.ts'
import { type Context, type CustomerPlan, fieldStaff } from '../context.ts'
import { idSource } from '../ids.ts'
import { makeLine, type OrderFigures, workday, writeOrder } from '../orders.ts'
import { type Planner, planCastMember } from '../plan.ts'
import { writeCustomer } from '../write-customer.ts'
import { FIVE_STORIES, type Phase, type Story } from './five-stories.ts'

/** `seed`: of the company. */
export function writeStories(given: Context, company: Planner, seed: number): void {
  const random = seededRandom(seed + 65_537)
  const nextId = idSource(Date.parse(`${addDays(given.day, -28)}T00:00:00Z`), random)
  const context: Context = { ...given, random, nextId, erp: { random, nextId }, facts: null }
  const planner: Planner = { ...company, random, nextId, register: nameRegister(random, company.surnames) }
  const plans = FIVE_STORIES.map((story) => writeStory(context, planner, story))
  const [riser, , hunter, referrer, dormant] = plans
  if (riser && referrer) writeFriendship(context, riser, referrer)
  if (hunter) writeBargains(context, hunter)
  if (dormant) writeObjection(context, dormant)
}

function writeStory(context: Context, planner: Planner, { member, rebate, phases }: Story): CustomerPlan {
  const planned = planCastMember(planner, member)
  const plan = { ...planned, rebate, customerSince: addDays(context.day, -4_000), growth: 0 }
  const figures: OrderFigures = { revenueCents: 0, lastOrder: null }
  for (const phase of phases) writePhase(context, plan, phase, figures)
  writeCustomer(context, plan, figures.revenueCents)
  return plan
}

function writePhase(context: Context, plan: CustomerPlan, { from, until, every, euros, eurosAtLast, groups }: Phase, figures: OrderFigures): void {
  const buys = { ...plan, industry: { ...plan.industry, groups } }
  for (let ago = from; ago >= until; ago -= every) {
    const cents = (euros + ((eurosAtLast - euros) * (from - ago)) / Math.max(1, from - until)) * 100
    const jitter = ago - every < until ? 0 : context.random.int(-1, 1)
    const lines = [0.6, 0.4].map((share) => makeLine(context, buys, cents * share))
    writeOrder(context, buys, workday(addDays(context.day, -ago + jitter)), lines, figures)
  }
}

/** Has sent us the riser, and has stayed although another was cheaper. */
function writeFriendship(context: Context, riser: CustomerPlan, referrer: CustomerPlan): void {
  const { rows, nextId, day } = context
  rows.add('customer_link', { id: nextId(), from_id: riser.customer.id, to_id: referrer.customer.id, kind: 'referred_by' })
  for (const [kind, ago, note] of FRIENDSHIP)
    rows.add('loyalty_fact', {
      ...{ id: nextId(), customer_id: referrer.customer.id, kind, happened_on: addDays(day, -ago), note },
      ...{ by_id: fieldStaff(context, referrer).id, at: berlinInstant(addDays(day, -ago), 960) },
    })
  rows.add('framework_agreement', {
    ...{
      id: nextId(),
      kind: 'framework',
      customer_id: referrer.customer.id,
      number: `RV-${day.slice(0, 4)}-021`,
      title: 'Rahmenvertrag Werftbedarf',
    },
    ...{ starts_on: addDays(day, -200), ends_on: addDays(day, 165), volume_cents: 8_000_000, called_cents: 4_410_000, rebate_percent: 3 },
  })
}

const FRIENDSHIP: readonly (readonly [kind: string, ago: number, note: string])[] = [
  ['reference', 210, 'Empfängt Interessenten im Ersatzteillager und zeigt das Regal.'],
  ['defended', 120, 'Ein Mitbewerber bot 8 % weniger; sie bleibt wegen der Lieferung am selben Tag.'],
]

/** Who looks after him knows better. */
function writeObjection(context: Context, dormant: CustomerPlan): void {
  const { rows, nextId, day } = context
  rows.add('value_objection', {
    ...{ id: nextId(), customer_id: dormant.customer.id, subject: 'potential', rule_key: 'imported', shown: '180.000 €' },
    ...{
      reason: 'Die Fertigung der Krane ist nach Polen gegangen.',
      by_id: fieldStaff(context, dormant).id,
      at: berlinInstant(addDays(day, -3), 640),
    },
  })
}

/** Compares every price, and complains of bills. */
function writeBargains(context: Context, hunter: CustomerPlan): void {
  const { rows, nextId, day } = context
  for (const [ago, competitor, product, price] of BARGAINS)
    rows.add('competitor_price', {
      ...{ id: nextId(), customer_id: hunter.customer.id, competitor, product, price, price_unit: 1 },
      ...{ seen_on: addDays(day, -ago), created_by_id: fieldStaff(context, hunter).id, product_number: null },
    })
  const subject = ['Rechnung weicht vom Angebot ab', 'Verlangt den Preis des Onlinehandels; Gutschrift erteilt.'] as const
  writeComplaint(context, hunter, null, { openedOn: addDays(day, -90), deadlineOn: addDays(day, -76), status: 'closed', subject })
}

const BARGAINS: readonly (readonly [ago: number, competitor: string, product: string, price: number])[] = [
  [20, 'Werkzeug24', 'Akku-Bohrschrauber 18 V', 229],
  [45, 'Schraubenkontor', 'Schlosserhammer 500 g', 9.9],
  [70, 'Werkzeug24', 'Drehmomentschlüssel 40–200 Nm', 119],
]
