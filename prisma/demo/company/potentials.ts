/** What customers could give in a year, who says so, and the class that follows from it by the product's own rules. */
import { classOf } from '../../../domain/valuation/customer-class/class-of.ts'
import type { ClassRule, ClassRules } from '../../../domain/valuation/customer-class/class-rules.ts'
import { potentialOf, type SaidPotential } from '../../../domain/valuation/customer-class/potential.ts'
import { addDays } from '../day.ts'
import { berlinInstant } from './berlin-instant.ts'
import { type Context, type CustomerPlan, fieldStaff } from './context.ts'

/** `asked`: by the field; `imported`: the ERP says it; both null: nobody has said anything. */
export type SaidOfCustomer = { asked: SaidPotential | null; imported: SaidPotential | null }

const ASKED = 0.55
/** Some were asked more than three years ago: nobody can rely on it any more. */
const OLDEST = 1_200
const IMPORTED_SINCE = 400

export function potentialSaid({ worth: { random }, day }: Context, { potentialCents: cents }: CustomerPlan): SaidOfCustomer {
  if (cents === null) return { asked: null, imported: null }
  if (random.chance(ASKED)) return { asked: { cents, on: addDays(day, -random.int(5, OLDEST)) }, imported: null }
  return { asked: null, imported: { cents, on: addDays(day, -random.int(1, IMPORTED_SINCE)) } }
}

const VALUED: readonly string[] = ['customer', 'former', 'prospect']

/** `A1` to `C3`, as the renewal will say; null: none. */
export function classCode({ day, classRules }: Context, plan: CustomerPlan, said: SaidOfCustomer, revenueCents: number): string | null {
  if (!VALUED.includes(plan.customer.kind)) return null
  const potential = potentialOf({ ...said, employees: null, factor: null, revenueCents }, day)
  const unused = { margin: null, years_customer: null, country: null, postal_code: null }
  const { industry, employees } = plan
  const customer = {
    ...unused,
    revenue: revenueCents,
    employees,
    target_group: industry.targetGroup,
    industry: industry.name,
    kind: plan.customer.kind,
  }
  return classOf(classRules, customer, potential, revenueCents).code
}

export function writePotential(context: Context, plan: CustomerPlan, { asked }: SaidOfCustomer): void {
  const { rows, worth } = context
  if (!asked?.on) return
  const said = { customer_id: plan.customer.id, cents: asked.cents, said_on: asked.on, said_to_id: fieldStaff(context, plan).id }
  rows.add('potential_statement', { id: worth.nextId(), ...said, created_at: berlinInstant(asked.on, 1_020) })
}

/** A from 100,000 euros a year, B from 25,000. */
export function makeClassRules(nextId: () => string): ClassRules {
  const band = (letter: ClassRule['letter'], from: number | null, until: number | null): ClassRule => ({
    ...{ id: nextId(), name: `${letter} nach Potenzial`, targetGroups: [], measure: 'potential', conditions: [] },
    ...{ letter, from, until },
  })
  return { rules: [band('A', 10_000_000, null), band('B', 2_500_000, 10_000_000), band('C', null, 2_500_000)] }
}

export const writeClassRules = ({ rows, classRules }: Context): void =>
  rows.add('valuation_setting', { name: 'class_rules', value: JSON.stringify({ ...classRules, runId: null }), version: 1 })
