/** What rules would do before they do it. */
import { z } from 'zod'
import { letterOf } from '../../../domain/valuation/customer-class/class-of.ts'
import { type ClassLetter, type ClassRules, letters } from '../../../domain/valuation/customer-class/class-rules.ts'
import { type BrokenRule, brokenRules, type OddRule, oddRules } from '../../../domain/valuation/customer-class/rule-problems.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { id } from '../../platform/input.ts'
import { classRules } from './class-rules-setting.ts'
import { everybody, type Judged, judgeCustomers } from './rated-customers.ts'

export const rulesToPreview = classRules

/** Letters; null: no class. */
export type Move = { from: ClassLetter | null; to: ClassLetter | null; customers: number }

/** `moves`: all customers, also those who stay. `notValued`: nothing is known of them yet. `byHand`: their class stays until its end. */
export type RulePreview = {
  customers: number
  notValued: number
  byHand: number
  moves: Move[]
  matched: { ruleId: string; customers: number }[]
  broken: (BrokenRule | { kind: 'none' })[]
  odd: OddRule[]
}

/** Counts all customers, also those whom the caller may not see. Changes nothing. */
export async function previewRules(ctx: Context, rules: ClassRules): Promise<RulePreview> {
  const counts = { customers: 0, notValued: 0, byHand: 0, moves: new Map<string, Move>(), matched: new Map(rules.rules.map(({ id }) => [id, 0])) }
  for await (const slice of judgeCustomers(ctx, rules, everybody, null)) for (const judged of slice) count(judged)
  const matched = [...counts.matched].map(([ruleId, customers]) => ({ ruleId, customers }))
  return {
    ...counts,
    moves: [...counts.moves.values()],
    matched,
    broken: brokenRules(rules.rules),
    odd: oddRules(matched, counts.customers),
  }

  function count({ row, rule, code }: Judged): void {
    const [from, to] = [letterOf(row.code), letterOf(code)]
    const move = counts.moves.get(`${from} ${to}`) ?? { from, to, customers: 0 }
    counts.moves.set(`${from} ${to}`, { ...move, customers: move.customers + 1 })
    if (rule) counts.matched.set(rule.id, (counts.matched.get(rule.id) ?? 0) + 1)
    counts.customers += 1
    counts.notValued += row.isValued ? 0 : 1
    counts.byHand += row.isByHand ? 1 : 0
  }
}

const letter = z.enum(letters).nullable()

/** Of one cell. `cursor`: the last customer of the page before. */
export const movesToList = z.strictObject({ rules: classRules, from: letter, to: letter, cursor: id.nullable() })

export type MovingCustomer = { customerId: string; name: string; from: string | null; to: string | null }
export type MovingPage = { rows: MovingCustomer[]; nextCursor: string | null }

const PAGE = 50

/** Customers whom the caller may see and who would go from one letter to another. */
export async function listMoves(ctx: Context, { rules, from, to, cursor: after }: z.infer<typeof movesToList>): Promise<MovingPage> {
  const found: MovingCustomer[] = []
  for await (const slice of judgeCustomers(ctx, rules, visibleCustomer(ctx), after)) {
    for (const { row, code } of slice)
      if (letterOf(row.code) === from && letterOf(code) === to) found.push({ customerId: row.customerId, name: row.name, from: row.code, to: code })
    if (found.length > PAGE) break
  }
  const rows = found.slice(0, PAGE)
  return { rows, nextCursor: found.length > PAGE ? (rows.at(-1)?.customerId ?? null) : null }
}
