/** What a page shows of a customer's class and potential. */
import type { ArithmeticLine } from '../../../domain/valuation/arithmetic.ts'
import { type BetterLetter, betterLetter } from '../../../domain/valuation/customer-class/better-class.ts'
import { classInDoubt } from '../../../domain/valuation/customer-class/class-doubt.ts'
import { asksPotential, classOf } from '../../../domain/valuation/customer-class/class-of.ts'
import { type Potential, potentialOf } from '../../../domain/valuation/customer-class/potential.ts'
import { nextBandFromCents } from '../../../domain/valuation/customer-class/share-band.ts'
import { potentialLines, shareLines } from '../../../domain/valuation/customer-class/worth-lines.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { readSetting } from '../settings.ts'
import { classRulesSetting } from './class-rules-setting.ts'
import { type CompanyGroup, readCompanyGroup } from './company-group.ts'
import { isValued, readWorthFacts, type WorthFacts } from './worth-facts.ts'

export type ShownWorth = {
  classCode: string | null
  /** With the letters that it may have as well: "A/B2". */
  inDoubt: string | null
  classSince: string | null
  hasRules: boolean
  byHand: { reason: string; until: string; by: string | null } | null
  /** By its name; null: none matches. */
  rule: string | null
  /** By which objections to it are counted. */
  ruleId: string | null
  potential: Potential & { saidTo: string | null; lines: ArithmeticLine[] }
  asksPotential: boolean
  /** Of twelve months; margin null: no cost is known. */
  revenueCents: number
  marginCents: number | null
  /** null: never bought. */
  lastOrderOn: string | null
  share: { value: number; lines: ArithmeticLine[] } | null
  better: BetterLetter | null
  /** Revenue of twelve months from which the next better digit begins; null: it is the best, or the potential is not known. */
  nextDigitFromCents: number | null
  /** null: he belongs to no group of companies. */
  group: CompanyGroup | null
}

/** By what is known in this moment. Of a customer whom the caller may see; null: he is none to sell to. */
export async function readWorthOf(ctx: Context, customerId: string): Promise<ShownWorth | null> {
  const [facts] = await readWorthFacts(ctx.db.sql, [customerId], today(ctx))
  if (!facts || !isValued(facts)) return null
  const { value: rules } = await readSetting(ctx.db.sql, classRulesSetting)
  const { revenueCents, marginCents, lastOrderOn, rated, hand } = facts
  const potential = potentialOf({ ...facts, employees: rated.employees }, today(ctx))
  const customer = { ...rated, potential: potential.cents, revenue: revenueCents, margin: marginCents }
  const ruled = classOf(rules, customer, potential, revenueCents)
  const hasRules = rules.rules.length > 0
  return {
    classCode: facts.code,
    inDoubt: classInDoubt(facts.code, ruled.letters),
    classSince: facts.since,
    hasRules,
    byHand: hand && { reason: hand.reason, until: hand.until, by: hand.by },
    rule: ruled.rule?.name ?? null,
    ruleId: ruled.rule?.id ?? null,
    potential: { ...potential, saidTo: saidTo(facts, potential), lines: potentialLines(potential, rated.employees) },
    asksPotential: asksPotential(potential, ruled, hasRules),
    revenueCents,
    marginCents,
    lastOrderOn,
    share: shareOf(revenueCents, potential.cents),
    better: betterLetter(rules, customer),
    nextDigitFromCents: nextBandFromCents(revenueCents, potential.cents),
    group: await readCompanyGroup(ctx, customerId),
  }
}

const saidTo = ({ asked }: WorthFacts, { source, corrected }: Potential): string | null =>
  source === 'asked' || corrected?.source === 'asked' ? (asked?.to ?? null) : null

function shareOf(revenueCents: number, potentialCents: number | null): ShownWorth['share'] {
  const lines = shareLines(revenueCents, potentialCents)
  const value = lines.at(-1)?.value
  return value === undefined ? null : { value, lines }
}
