/** Class and potential of customers, worked out anew. */
import { setImmediate } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { type ClassBasis, type ClassReason, changeKind } from '../../../domain/valuation/customer-class/class-change.ts'
import { asksPotential, classOf, type RuledClass } from '../../../domain/valuation/customer-class/class-of.ts'
import { type Potential, potentialOf } from '../../../domain/valuation/customer-class/potential.ts'
import type { RenewalPart } from '../renewal-part.ts'
import { type Kept, readSetting } from '../settings.ts'
import { classRulesSetting, type RulesInForce } from './class-rules-setting.ts'
import { learnFactors } from './learn-factors.ts'
import { learnShares } from './learn-shares.ts'
import { isValued, lockCustomers, readWorthFacts, type WorthFacts } from './worth-facts.ts'
import { type ChangeRow, type WorthRow, writeWorth } from './write-worth.ts'

/** So many customers are matched against rules before others have their turn. */
const AT_ONCE = 50

export const worthPart: RenewalPart = {
  name: 'worth',
  prepare: ({ db, day }) =>
    db.inTransaction(async (sql) => {
      await learnFactors(sql, day)
      await learnShares(sql, day)
    }),
  renew: async (sql, customerIds, { day, now }) => {
    const rules = await readSetting(sql, classRulesSetting)
    await lockCustomers(sql, customerIds)
    const facts = await readWorthFacts(sql, customerIds, day)
    const worths: WorthRow[] = []
    const changes: ChangeRow[] = []
    for (const [place, each] of facts.entries()) {
      if (place % AT_ONCE === AT_ONCE - 1) await setImmediate()
      if (!each.isLive) continue
      const { worth, change } = valueOne(rules, each, day)
      if (worth) worths.push(worth)
      if (change) changes.push(change)
    }
    await writeWorth(sql, { customerIds, worths, changes, day, now })
  },
}

type Valued = { worth: WorthRow | null; change: ChangeRow | null }

/** Who is none of those who are valued has no worth, and no class as soon as there are rules. */
function valueOne(rules: Kept<RulesInForce>, facts: WorthFacts, day: string): Valued {
  const potential = potentialOf({ ...facts, employees: facts.rated.employees }, day)
  const { revenueCents, marginCents } = facts
  const ruled = isValued(facts)
    ? classOf(rules.value, { ...facts.rated, revenue: revenueCents, margin: marginCents }, potential, revenueCents)
    : { code: null, letters: '', rule: null }
  const basis = { potentialCents: potential.cents, revenueCents, rules: rules.version }
  return { worth: isValued(facts) ? worthRow(facts, potential, ruled, rules) : null, change: changeRow(facts, ruled, basis, rules.value) }
}

const hasRules = ({ rules }: RulesInForce): boolean => rules.length > 0

function worthRow(facts: WorthFacts, potential: Potential, ruled: RuledClass, rules: Kept<RulesInForce>): WorthRow {
  const { customerId, revenueCents, marginCents, lastOrderOn, rated } = facts
  const { source, cents, lowCents, highCents, saidOn, ageMonths, factor, corrected } = potential
  return {
    customer_id: customerId,
    source,
    potential_cents: cents,
    low_cents: lowCents,
    high_cents: highCents,
    said_on: saidOn,
    basis: { rules: rules.version, ageMonths, employees: rated.employees, factor, corrected },
    revenue_cents: revenueCents,
    margin_cents: marginCents,
    last_order_on: lastOrderOn,
    letters: ruled.letters,
    rule: ruled.rule,
    asks_potential: asksPotential(potential, ruled, hasRules(rules.value)),
  }
}

/** null: the class stays. Without rules what is there stays, unless somebody says otherwise by hand, or it came from rules that were taken back. */
function changeRow(facts: WorthFacts, ruled: RuledClass, basis: ClassBasis, rules: RulesInForce): ChangeRow | null {
  const { customerId, code, hand, lastChange, before } = facts
  const wasByHand = lastChange?.kind === 'by_hand'
  const unruled = wasByHand || lastChange?.isUndone ? lastChange.fromCode : code
  const next = (isValued(facts) ? hand?.code : null) ?? (hasRules(rules) ? ruled.code : unruled)
  if (next === code) return null
  const kind = kindOf()
  const reason: ClassReason = {
    kind,
    potentialCents: basis.potentialCents,
    revenueCents: basis.revenueCents,
    rule: hand ? null : (ruled.rule?.name ?? null),
    note: hand?.reason ?? null,
    until: hand?.until ?? null,
    handId: hand?.id ?? null,
  }
  return { id: uuidv7(), customer_id: customerId, from_code: code, to_code: next, reason, run_id: kind === 'rules' ? rules.runId : null }

  function kindOf(): ClassReason['kind'] {
    if (!isValued(facts)) return 'not_valued'
    if (hand) return 'by_hand'
    return wasByHand ? 'hand_ended' : changeKind({ code, basis: before }, { code: next, basis })
  }
}
